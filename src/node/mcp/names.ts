import { thingsNamedBy } from "../../query/find.ts";
import type { AskedKind } from "../../query/meant/directory.ts";
import { nearestNames } from "../../query/meant/nearest.ts";
import { cursorAt, placeOf } from "../answers/pages.ts";
import type { Snapshot } from "../answers/snapshot.ts";

export interface NamesAsked {
  readonly words: string;
  readonly kind?: AskedKind;
  readonly cursor?: string;
}

const EACH = 10;
const NAMES = 6;
const KINDS: readonly AskedKind[] = ["actor", "event", "place"];

/** The things that a name may mean: actors, events and places, those with most claims first. */
export function namesFound(snapshot: Snapshot, { words, kind, cursor }: NamesAsked) {
  const kinds = kind === undefined ? KINDS : [kind];
  const asked = { revision: snapshot.revision, question: ["find_names", words, kind] };
  const from = placeOf(asked, cursor);
  const all = thingsNamedBy(snapshot.corpus, kinds, words);
  const near = all.length > 0 ? [] : nearestNames(snapshot.corpus, kinds, words);
  const like = near.length === 0 ? "" : ` Names like it: ${near.map((name) => `“${name}”`).join(", ")}.`;
  return {
    found: all.length === 0 ? `Nothing here is called “${words}”.${like}` : `${all.length} meant by “${words}”.`,
    revision: snapshot.revision,
    items: all.slice(from, from + EACH).map((one) => ({
      id: one.id,
      kind: one.kind,
      label: one.label ?? one.names[0] ?? "unnamed",
      names: one.kind === "event" ? [] : one.names.slice(0, NAMES),
      days: one.dates.slice(0, NAMES),
      claims: one.claims,
    })),
    next: from + EACH < all.length ? cursorAt(asked, from + EACH) : null,
  };
}
