import { type Signal, useSignal } from "@preact/signals";
import { fromHash, toHash } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { copyToClipboard } from "./copy.ts";
import { signOf } from "./graphSign.ts";
import { changeViews, type KeptView, readViews } from "./keptViews.ts";

/** Views that this browser keeps under names. */
export function SavedViews({ news }: { news: Signal<string> }) {
  const session = useSession();
  const saved = useSignal(readViews());
  const name = useSignal("");
  const sign = signOf(session.index.value, session.overview.value);
  const own = saved.value.filter((view) => sign.has(view));
  const store = (change: (views: readonly KeptView[]) => readonly KeptView[]) => {
    const { views, areKept } = changeViews(change);
    saved.value = areKept ? views : change(saved.value);
    if (!areKept) news.value = v.export.noStorage;
  };
  return (
    <>
      <h3 class="dialog-part">{v.export.views}</h3>
      <form
        class="save-view"
        onSubmit={(event) => {
          event.preventDefault();
          const called = name.value.trim();
          if (called === "") return;
          const view = { name: called, hash: toHash(session.pageState.value), of: sign.of };
          store((views) => [...views.filter((one) => one.name !== called || !sign.has(one)), view]);
          name.value = "";
        }}
      >
        <input
          type="text"
          aria-label={v.export.viewName}
          placeholder={v.export.viewName}
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
        <button type="submit">{v.export.saveView}</button>
        <button
          type="button"
          onClick={async () => {
            news.value = await copyToClipboard(location.href, t.evidence.link);
          }}
        >
          {v.export.copyLink}
        </button>
      </form>
      {own.length === 0 ? (
        <p class="muted">{v.export.noViews}</p>
      ) : (
        <ul class="saved">
          {own.map((view) => (
            <SavedView
              key={view.name}
              view={view}
              onForget={() => store((views) => views.filter((one) => !isSame(one, view)))}
            />
          ))}
        </ul>
      )}
    </>
  );
}

const isSame = (one: KeptView, other: KeptView): boolean => JSON.stringify(one) === JSON.stringify(other);

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
      <button type="button" class="plain" aria-label={v.export.forget(view.name)} onClick={onForget}>
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}
