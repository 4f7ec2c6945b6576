import { useSession } from "../state/session.ts";
import { w } from "./words.ts";

/** Turns reviewing on and off. */
export function ReviewButton() {
  const { reviewing } = useSession();
  return (
    <button
      type="button"
      class="plain review-toggle"
      aria-pressed={reviewing.isOn.value}
      aria-keyshortcuts="r"
      onClick={() => reviewing.toggle()}
    >
      {w.toggle}{" "}
      <span class="key" aria-hidden="true">
        r
      </span>
    </button>
  );
}
