import { useSignal } from "@preact/signals";
import type { ClaimEntry } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { lazily } from "../views/lazily.tsx";

const PageView = lazily<{ readonly entry: ClaimEntry }>(() => import("./pageView.tsx").then((part) => part.PageView));

/** Shows the page of its file on which a claim stands, where the file is at hand. What draws it is loaded only then. */
export function PageButton({ entry }: { entry: ClaimEntry }) {
  const session = useSession();
  const isOpen = useSignal(false);
  const { claim, record } = entry;
  const { page, pageNumber } = claim.citation ?? {};
  if (pageNumber === undefined || !session.originals.has(record)) return null;
  // A name that is covered in the text would stand on the page
  const isCovered = session.index.value?.cover !== null;
  return (
    <section class="page-view" aria-label={t.filePage.title}>
      <button
        type="button"
        class="plain"
        aria-expanded={isOpen.value}
        disabled={isCovered}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        {isOpen.value ? t.filePage.hide : t.filePage.show(page ?? String(pageNumber))}
      </button>
      {isCovered && <p class="muted">{t.filePage.covered}</p>}
      {isOpen.value && !isCovered && <PageView entry={entry} />}
    </section>
  );
}
