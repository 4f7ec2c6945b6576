import type { RefObject } from "preact";
import { KEYS } from "./keys.ts";
import { useSession } from "./state/session.ts";

export function Help({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { singleKeys } = useSession();
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-heading">
      <h2 id="help-heading">What you see here</h2>
      <p>
        Each line of the list is one <strong>claim</strong>: somebody says something, and a document tells so. Nothing
        here says that a claim is true. Choose one, and the evidence shows its words in the document, and the way from
        the document to who answers for it.
      </p>
      <h3>Keys</h3>
      <dl class="keys">
        {KEYS.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="switch">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => {
            singleKeys.value = event.currentTarget.checked;
          }}
        />
        Single-letter keys
      </label>
      <form method="dialog">
        <button type="submit" class="primary">
          Close
        </button>
      </form>
    </dialog>
  );
}
