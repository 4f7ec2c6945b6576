import { type Signal, useSignal } from "@preact/signals";
import { fromHash, toHash } from "../state/pageState.ts";
import { type Session, useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { copyToClipboard } from "./copy.ts";
import { type KeptView, keepViews, readViews } from "./keptViews.ts";

/** Whether a view belongs to a graph: the one that it was saved of, or that one with documents added. */
const belongsTo = ({ of }: KeptView, documents: ReadonlySet<string>): boolean =>
  !Array.isArray(of) || of.every((id) => documents.has(id));

/** What tells a document from others in few letters; an overview of a big graph has only its counts. */
function documentsOf({ index, overview }: Session): ReadonlySet<string> {
  const { counts } = overview.value ?? {};
  if (counts !== undefined) return new Set([`${counts.documents} ${counts.claims}`]);
  return new Set((index.value?.records ?? []).map(({ textId }) => textId.slice(0, 8)));
}

/** Views that this browser keeps under names. */
export function SavedViews({ news }: { news: Signal<string> }) {
  const session = useSession();
  const saved = useSignal(readViews());
  const name = useSignal("");
  const documents = documentsOf(session);
  const own = saved.value.filter((view) => belongsTo(view, documents));
  const store = (views: readonly KeptView[]) => {
    saved.value = views;
    if (!keepViews(views)) news.value = v.export.noStorage;
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
          const others = saved.value.filter((view) => view.name !== called || !own.includes(view));
          store([...others, { name: called, hash: toHash(session.pageState.value), of: [...documents] }]);
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
      <button type="button" class="plain" aria-label={v.export.forget(view.name)} onClick={onForget}>
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}
