import { Dialog } from "./dialog.tsx";
import { useSession } from "./state/session.ts";
import { v } from "./viewStrings.ts";

export function Help() {
  const { singleKeys, dialog, tour, loaded } = useSession();
  return (
    <Dialog name="help" title={v.help.title}>
      <p>{v.help.about}</p>
      {loaded.value.state === "ready" && (
        <button
          type="button"
          class="primary"
          onClick={() => {
            dialog.value = null;
            tour.value = 0;
          }}
        >
          {v.help.tour}
        </button>
      )}
      <h3 class="dialog-part">{v.help.terms}</h3>
      <dl class="keys">
        {v.help.termList.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3 class="dialog-part">{v.help.keys}</h3>
      <dl class="keys">
        {v.keys.map(([keys, does]) => (
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
        {v.help.singleKeys}
      </label>
    </Dialog>
  );
}
