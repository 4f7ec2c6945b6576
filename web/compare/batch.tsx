import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { t } from "../strings.ts";

/** So many are shown of each part at first. */
const SHOWN = 20;

/** The first of many, and on demand more of them: thousands at once would hold the page up. */
export function Batch<One>({
  all,
  inList = false,
  children,
}: {
  all: readonly One[];
  inList?: boolean;
  children: (one: One, at: number) => ComponentChildren;
}) {
  const shown = useSignal(SHOWN);
  const rest = all.length - shown.value;
  const more = (
    <button
      type="button"
      class="plain"
      onClick={() => {
        shown.value += 5 * SHOWN;
      }}
    >
      {t.more(rest)}
    </button>
  );
  return (
    <>
      {all.slice(0, shown.value).map(children)}
      {rest > 0 && (inList ? <li>{more}</li> : more)}
    </>
  );
}
