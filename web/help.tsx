import { Dialog } from "./dialog.tsx";
import { useSession } from "./state/session.ts";
import { t } from "./strings.ts";

export function Help() {
  const { singleKeys, dialog, tour, loaded } = useSession();
  return (
    <Dialog name="help" title={t.help.title}>
      <p>{t.help.about}</p>
      {loaded.value.state === "ready" && (
        <button
          type="button"
          class="primary"
          onClick={() => {
            dialog.value = null;
            tour.value = 0;
          }}
        >
          {t.help.tour}
        </button>
      )}
      <h3 class="dialog-part">{t.help.terms}</h3>
      <dl class="keys">
        {t.help.termList.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3 class="dialog-part">{t.help.keys}</h3>
      <dl class="keys">
        {t.keys.map(([keys, does]) => (
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
        {t.help.singleKeys}
      </label>
    </Dialog>
  );
}
