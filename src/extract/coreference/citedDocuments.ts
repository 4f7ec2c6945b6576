import type { CitedGenre } from "../../model/claim.ts";
import { makeId } from "../../model/ids.ts";
import { RECASTING } from "../lexicon/language.ts";
import { nameOf, type Range } from "../structure/analysis.ts";
import { bodyOwning } from "./bodies.ts";
import type { Entity } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import type { Mention } from "./mention.ts";
import { SYMBOL } from "./partKind.ts";

/** The document that a phrase means: by its symbol, the last of its noun, or a new one. */
export function citedDocumentOf(index: EntityIndex, m: Mention, genre: CitedGenre | null): Entity {
  const a = index.analysis;
  const symbol = a.tokens.word.slice(m.words[0], m.words[1]).find((word) => SYMBOL.test(word)) ?? null;
  const same = symbol === null ? undefined : index.cited.find(({ identifier }) => identifier === symbol);
  if (same !== undefined) return same;
  // "the document A/79/812" is a document, whichever word the tagger takes for the head
  let head = m.head;
  if (SYMBOL.test(a.word(head))) head--;
  const word = a.lower(head);
  if (symbol === null && m.definite && m.affiliation === null && m.affiliationName === null) {
    let best: Entity | null = null;
    for (const c of index.cited) if (c.roles.has(word) && (best === null || c.last > best.last)) best = c;
    if (best !== null) return best;
  }
  const recast = isRecast(index, m) ? lastOf(index.cited) : null;
  if (recast !== null) {
    recast.roles.add(word);
    return recast;
  }
  const known = index.find(`cited at ${m.range[0]}`);
  if (known !== undefined) return known;
  const e = index.make(index.idAt("cited", m.range), "cited", null, nameOf(a.tokens, m.words));
  index.alias(`cited at ${m.range[0]}`, e);
  e.genre = genre;
  e.identifier = symbol;
  e.roles.add(word);
  e.affiliation = bodyOwning(index, m);
  index.cited.push(e);
  return e;
}

/** How many tokens before "as" the verb of circulating may stand. */
const RECAST_REACH = 3;

/** "The letter … was circulated as a document of the Assembly": the letter itself, under another name. */
function isRecast({ analysis: a }: EntityIndex, m: Mention): boolean {
  const as = m.range[0] - 1;
  if (!a.has(as, "as")) return false;
  for (let i = as - 1; i >= as - RECAST_REACH; i--) if (RECASTING.has(a.lower(i))) return true;
  return false;
}

const lastOf = (cited: readonly Entity[]): Entity | null =>
  cited.reduce<Entity | null>((last, one) => (last === null || one.last > last.last ? one : last), null);

/** An agenda item, by its number or title. */
export function agendaItemOf(
  index: EntityIndex,
  range: Range,
  identifier: string | null,
  title: string | null,
): Entity {
  return index.get(`item ${identifier ?? ""} ${title ?? ""}`, () => {
    const id = makeId("cited", index.document, index.analysis.start(range[0]));
    // a bare number would look like the name of an actor
    const named = identifier === null ? nameOf(index.analysis.tokens, range) : `agenda item ${identifier}`;
    const e = index.make(id, "cited", null, title ?? named);
    e.genre = "agendaItem";
    e.title = title;
    e.identifier = identifier;
    return e;
  });
}
