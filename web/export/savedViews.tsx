import { type Signal, useSignal } from "@preact/signals";
import { fromHash, toHash } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { copyToClipboard } from "./copy.ts";
import { type KeptView, keepViews, readViews } from "./keptViews.ts";

/** Views that this browser keeps under names. */
export function SavedViews({ news }: { news: Signal<string> }) {
  const session = useSession();
  const saved = useSignal(readViews());
  const name = useSignal("");
  const store = (views: readonly KeptView[]) => {
    saved.value = views;
    if (!keepViews(views)) news.value = t.export.noStorage;
  };
  return (
    <>
      <h3 class="dialog-part">{t.export.views}</h3>
      <form
        class="save-view"
        onSubmit={(event) => {
          event.preventDefault();
          const own = name.value.trim();
          if (own === "") return;
          const others = saved.value.filter((view) => view.name !== own);
          store([...others, { name: own, hash: toHash(session.pageState.value) }]);
          name.value = "";
        }}
      >
        <input
          type="text"
          aria-label={t.export.viewName}
          placeholder={t.export.viewName}
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
        <button type="submit">{t.export.saveView}</button>
        <button
          type="button"
          onClick={async () => {
            news.value = await copyToClipboard(location.href, t.evidence.link);
          }}
        >
          {t.export.copyLink}
        </button>
      </form>
      {saved.value.length === 0 ? (
        <p class="muted">{t.export.noViews}</p>
      ) : (
        <ul class="saved">
          {saved.value.map((view) => (
            <SavedView key={view.name} view={view} onForget={() => store(saved.value.filter((one) => one !== view))} />
          ))}
        </ul>
      )}
    </>
  );
}

/** One view; clicking its name shows it. */
function SavedView({ view, onForget }: { view: KeptView; onForget: () => void }) {
  const session = useSession();
  return (
    <li>
      <button
        type="button"
        class="link"
        onClick={() => {
          session.dialog.value = null;
          session.change(() => fromHash(view.hash));
        }}
      >
        {view.name}
      </button>
      <button type="button" class="plain" aria-label={t.export.forget(view.name)} onClick={onForget}>
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}
