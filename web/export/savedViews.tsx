import { type Signal, useSignal } from "@preact/signals";
import { fromHash, toHash } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { keep, kept } from "../state/storage.ts";
import { t } from "../strings.ts";
import { copyToClipboard } from "./copy.ts";

interface Saved {
  readonly name: string;
  /** The view as in the page's address. */
  readonly hash: string;
}

const NAME = "views";

function readSaved(): readonly Saved[] {
  try {
    const found: unknown = JSON.parse(kept(NAME) ?? "[]");
    return Array.isArray(found) ? found.filter(isSaved) : [];
  } catch {
    // not ours, or damaged: treated as empty
    return [];
  }
}

const isSaved = (one: unknown): one is Saved =>
  typeof one === "object" &&
  one !== null &&
  typeof (one as Saved).name === "string" &&
  typeof (one as Saved).hash === "string";

/** Views that this browser keeps under names. */
export function SavedViews({ news }: { news: Signal<string> }) {
  const session = useSession();
  const saved = useSignal(readSaved());
  const name = useSignal("");
  const store = (views: readonly Saved[]) => {
    saved.value = views;
    if (!keep(NAME, JSON.stringify(views))) news.value = t.export.noStorage;
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
function SavedView({ view, onForget }: { view: Saved; onForget: () => void }) {
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
