import { inNormalCase } from "../link/labels/nameLabel.ts";
import type { Act, Polarity } from "../model/claim.ts";
import { contentOf } from "../model/content.ts";
import { compareDays, parseDate } from "../model/edtf.ts";
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import type { DocumentRecord } from "../model/record.ts";
import type { ClaimGraph, ClaimInDocument, RecordedClaim } from "../store/claimGraph.ts";
import { nameKeys, nameWords } from "../text/nameKey.ts";
import { stem } from "../text/stems.ts";
import { tellersOf } from "./telling.ts";

/** A question for claims; what is absent does not narrow. */
export interface ClaimQuestion {
  /** Who claims or answers for it: an id, an IRI, or a name, under all the names that the graph has for one. */
  readonly by?: string;
  /** What it is about: an event, place, participant or thing named, by id, IRI or name; or words that what it says holds. */
  readonly about?: string;
  readonly act?: Act;
  readonly polarity?: Polarity;
  /** Said on or after this date, said on or before that one: EDTF or ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  /** Words that its content, cue or source holds. */
  readonly text?: string;
  /** 0 to 1. */
  readonly minConfidence?: number;
}

/**
 * The claims of a graph that a question asks for, in order of the documents' ids and then of the text. A claim without a date of its own is
 * within bounds where the last day by which it was said is.
 *
 * @throws ClaimgraphError (usage) where a date cannot be read
 */
export function claims(graph: ClaimGraph, question: ClaimQuestion = {}): ClaimInDocument[] {
  const from = question.from === undefined ? null : dayOf(question.from, "earliest");
  const to = question.to === undefined ? null : dayOf(question.to, "latest");
  const by = question.by === undefined ? null : idsMeant(graph, question.by);
  const about = question.about === undefined ? null : idsMeant(graph, question.about);
  const spoken = nameWords(question.about ?? "").map(stem);
  const words = question.text === undefined ? null : folded(question.text);
  const least = (question.minConfidence ?? 0) * 100;
  return [...graph.claims.values()].filter(({ claim }) => {
    if (claim.confidence < least) return false;
    if (question.act !== undefined && claim.act !== question.act) return false;
    if (question.polarity !== undefined && claim.polarity !== question.polarity) return false;
    if (by !== null && !speakersOf(claim).some((id) => by.has(id))) return false;
    if (about !== null && !subjectsOf(claim).some((id) => about.has(id)) && !says(claim, spoken)) return false;
    if (from !== null && !(claim.latest !== null && compareDays(claim.latest, from) >= 0)) return false;
    if (to !== null && !isSaidBy(claim, to)) return false;
    return words === null || folded(wordsOf(claim)).includes(words);
  });
}

const speakersOf = (claim: RecordedClaim): string[] =>
  [claim.claimant, claim.principal, ...claim.onBehalfOf].filter((id) => id !== null);

const subjectsOf = (claim: RecordedClaim): string[] => [
  ...claim.descriptions.flatMap(({ event, place, participants }) => [
    event,
    ...(place === null ? [] : [place]),
    ...participants.map(({ entity }) => entity),
  ]),
  ...claim.namings.map(({ denotes }) => denotes),
];

const wordsOf = (claim: RecordedClaim): string =>
  [...claim.source, ...claim.cue, ...claim.content].map(({ quote }) => quote).join(" ");

/** Whether what a claim says holds all of these words, in whatever form. */
function says(claim: RecordedClaim, words: readonly string[]): boolean {
  const own = new Set(nameWords(contentOf(claim)).map(stem));
  return words.length > 0 && words.every((word) => own.has(word));
}

/** Lower case, one kind of apostrophe and white space. */
const folded = (text: string): string => text.toLowerCase().replaceAll(/[’ʼ]/g, "'").replaceAll(/\s+/g, " ").trim();

function isSaidBy(claim: RecordedClaim, to: string): boolean {
  const first = claim.dating?.earliest ?? claim.latest;
  return first !== null && compareDays(first, to) <= 0;
}

function dayOf(date: string, bound: "earliest" | "latest"): string {
  const day = parseDate(date)?.[bound] ?? null;
  if (day === null)
    throw new ClaimgraphError(`“${date}” is no date`, {
      exitCode: EXIT.usage,
      remedy: "Write a day, a month or a year: 2020-04-26, 2020-04, 2020",
    });
  return day;
}

/** Ids of all things that an id, an IRI or a name may mean. */
function idsMeant(graph: ClaimGraph, wanted: string): ReadonlySet<string> {
  const id = /([0-9a-f]{32})\/?$/.exec(wanted)?.[1];
  if (id !== undefined) return new Set([id]);
  const asked = nameWords(wanted);
  const keys = new Set(nameKeys(wanted));
  const fits = (name: string): boolean => {
    if (nameKeys(name).some((key) => keys.has(key))) return true;
    const own = new Set(nameWords(name));
    return asked.length > 0 && asked.every((word) => own.has(word));
  };
  const found = new Set<string>();
  for (const { id, names } of graph.actors.values()) if (names.some(fits)) found.add(id);
  for (const { id, names, title } of graph.cited.values())
    if (names.some(fits) || (title !== null && fits(title))) found.add(id);
  for (const { claim } of graph.claims.values())
    for (const { denotes, form } of claim.namings) if (fits(form)) found.add(denotes);
  for (const [event, told] of graph.events)
    if (told.some(({ description }) => fits(description.span.quote))) found.add(event);
  return found;
}

/** The name by which a claimant is shown: the fullest that its document gives. */
export function nameIn(document: DocumentRecord, id: string | null): string | null {
  if (id === null) return null;
  const actor = document.actors.find((one) => one.id === id);
  const names = (actor ?? document.cited.find((one) => one.id === id))?.names ?? [];
  const fullest = names.reduce<string | null>(
    (best, name) => (best === null || name.length > best.length ? name : best),
    null,
  );
  return fullest === null ? null : inNormalCase(fullest, actor?.kind ?? null);
}

/** Names of those who tell a claim that is not theirs, from the innermost, as its document names them; null for one who is not named. */
export const tellersIn = ({ document, claim }: ClaimInDocument): (string | null)[] =>
  tellersOf(
    claim,
    (id) => document.claims.find((one) => one.id === id),
    ({ principal, claimant }) => principal ?? claimant,
  ).map((id) => nameIn(document, id));
