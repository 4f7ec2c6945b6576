import type { Claim } from "../../src/model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../../src/model/record.ts";

/** Covers the names of hidden actors in a text. Length in code points stays, so that offsets hold. */
export type Cover = (text: string) => string;

const BLOCK = "█";
const LEAST_LETTERS = 3;

/**
 * What covers every name of the given actors: their names as written, names that claims use for them and, for persons,
 * each capitalised word of those (a family name stands alone later in a text). Null if nothing is to be covered.
 */
export function coverOf(records: readonly DocumentRecord[], ids: readonly string[]): Cover | null {
  const names = new Set(ids.length === 0 ? [] : namesOf(records, new Set(ids)));
  if (names.size === 0) return null;
  const longestFirst = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return (text) => text.replace(pattern, (name) => BLOCK.repeat(Array.from(name).length));
}

function namesOf(records: readonly DocumentRecord[], hidden: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  const add = (name: string, person: boolean) => {
    if (name.trim() === "") return;
    found.push(name);
    if (person) found.push(...name.split(/[\s,]+/).filter(isName));
  };
  const persons = new Set<string>();
  for (const { actors } of records) {
    for (const { id, kind, names } of actors) {
      if (!hidden.has(id)) continue;
      if (kind === "person" || kind === null) persons.add(id);
      for (const name of names) add(name, persons.has(id));
    }
  }
  for (const { claims } of records) {
    for (const { namings } of claims) {
      for (const { denotes, form } of namings) if (hidden.has(denotes)) add(form, persons.has(denotes));
    }
  }
  return found;
}

const isName = (word: string): boolean => /^\p{Lu}/u.test(word) && Array.from(word).length >= LEAST_LETTERS;

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The records with every text in them covered: everything shown or exported is made from these. */
export function coveredRecords(records: readonly DocumentRecord[], cover: Cover): readonly DocumentRecord[] {
  const words = (text: string | null) => (text === null ? null : cover(text));
  return records.map((record) => ({
    ...record,
    title: words(record.title),
    // an address often holds the names of its headline
    url: record.url !== null && cover(record.url.replace(/[^\p{L}\p{N}]+/gu, " ")).includes(BLOCK) ? null : record.url,
    actors: record.actors.map((actor) => ({ ...actor, names: actor.names.map(cover) })),
    cited: record.cited.map((one) => ({ ...one, names: one.names.map(cover), title: words(one.title) })),
    things: record.things.map((one) => ({ ...one, names: one.names.map(cover) })),
    claims: record.claims.map((claim) => coveredClaim(claim, cover)),
  }));
}

function coveredClaim(claim: Claim<QuotedSpan>, cover: Cover): Claim<QuotedSpan> {
  const span = (one: QuotedSpan) => ({ ...one, quote: cover(one.quote) });
  return {
    ...claim,
    source: claim.source.map(span),
    cue: claim.cue.map(span),
    content: claim.content.map(span),
    descriptions: claim.descriptions.map((one) => ({
      ...one,
      span: span(one.span),
      quantities: one.quantities.map((quantity) => ({ ...quantity, span: span(quantity.span) })),
    })),
    namings: claim.namings.map((one) => ({ ...one, span: span(one.span), form: cover(one.form) })),
  };
}
