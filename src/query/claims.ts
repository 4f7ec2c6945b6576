import { ACTS, type Act, POLARITIES, type Polarity } from "../model/claim.ts";
import { compareDays, parseDate } from "../model/edtf.ts";
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import type { DocumentRecord } from "../model/record.ts";
import type { ClaimGraph, ClaimInDocument, RecordedClaim } from "../store/claimGraph.ts";
import { type ClaimIndex, claimIndexOf, type Places } from "./claimIndex.ts";
import { thingsNamedBy } from "./find.ts";
import { askedName } from "./meant/askedName.ts";
import type { AskedKind, NameSource } from "./meant/directory.ts";
import { type NameIndex, nameIndexOf } from "./meant/nameIndex.ts";
import { Recent } from "./meant/recent.ts";
import { fullestName } from "./shownName.ts";

/** A question for claims; an absent field does not narrow. */
export interface ClaimQuestion {
  /** The claimant or principal: an id, an IRI, or any name that the graph has for it. */
  readonly by?: string;
  /** The topic: an event, place, participant or thing named, by id, IRI or name; or words of the content. */
  readonly about?: string;
  readonly act?: Act;
  readonly polarity?: Polarity;
  /** Said on or after this date, said on or before that one: EDTF or ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  /** Words in its content, cue or source. */
  readonly text?: string;
  /** 0 to 1. */
  readonly minConfidence?: number;
}

/**
 * The claims of a graph that a question asks for, in order of the documents' ids and then of the text. A claim without a date of its own is
 * within bounds if the last day by which it was said is.
 *
 * @throws ClaimgraphError (usage) if a date cannot be read, or an act, a polarity or a confidence is invalid
 */
export function claims(
  graph: ClaimGraph,
  question: ClaimQuestion = {},
  known: KnownAcross = WITHIN_DOCUMENTS,
): ClaimInDocument[] {
  return claimIndexOf(graph.claims).at(claimPlaces(graph, question, known));
}

/** The same claims as their places in the index of the graph's claims. @throws ClaimgraphError as `claims` does */
export function claimPlaces(
  graph: ClaimGraph,
  question: ClaimQuestion,
  known: KnownAcross = WITHIN_DOCUMENTS,
): Int32Array {
  checkOptions(question);
  const { from, to } = daysWithin(question.from, question.to);
  const names = nameSource(graph, known);
  const index = claimIndexOf(graph.claims);
  const by = question.by === undefined ? null : speakersMeant(index, names, question.by);
  const about = question.about === undefined ? null : speakingOf(index, names, question.about);
  const holding = question.text === undefined || question.text.trim() === "" ? null : index.holding(question.text);
  const least = (question.minConfidence ?? 0) * 100;
  return index.in([by, about, holding]).filter((place) => {
    const { claim } = index.list[place]!;
    if (claim.confidence < least) return false;
    if (question.act !== undefined && claim.act !== question.act) return false;
    if (question.polarity !== undefined && claim.polarity !== question.polarity) return false;
    if (from !== null && !(claim.latest !== null && compareDays(claim.latest, from) >= 0)) return false;
    return to === null || isSaidBy(claim, to);
  });
}

/** The claims of the speakers asked for last: the same speaker is often asked for again with another day or act. */
const spoken = new WeakMap<NameIndex, Recent<Places>>();
const KEPT = 50;

/** Claims whose claimant or principal is meant. */
function speakersMeant(index: ClaimIndex<ClaimInDocument>, names: NameSource, wanted: string): Places {
  const own = nameIndexOf(names);
  const recent = spoken.get(own) ?? new Recent<Places>(KEPT);
  spoken.set(own, recent);
  return recent.get(wanted, () => index.by(idsMeant(names, SPEAKING, wanted)));
}

/** Claims that mention the thing meant, or that have these words. */
function speakingOf(index: ClaimIndex<ClaimInDocument>, names: NameSource, wanted: string): Places {
  const meant = index.about(idsMeant(names, SPOKEN_OF, wanted));
  const saying = index.saying(askedName(wanted));
  return saying.size === 0 ? meant : new Set([...meant, ...saying]);
}

/** Whether the content of any claim has a form of each of these words. */
export const isSaid = ({ claims: all }: Pick<ClaimGraph, "claims">, words: string): boolean =>
  claimIndexOf(all).saying(askedName(words)).size > 0;

function isSaidBy(claim: RecordedClaim, to: string): boolean {
  const first = claim.dating?.earliest ?? claim.latest;
  return first !== null && compareDays(first, to) <= 0;
}

/**
 * The days from the first day of one date to the last day of another (a month or year has all its days); null if neither is given.
 *
 * @throws ClaimgraphError (usage) if a date cannot be read, or the first is after the second
 */
export function daysWithin(
  first: string | undefined,
  second: string | undefined,
): { readonly from: string | null; readonly to: string | null } {
  const from = first === undefined ? null : dayOf(first, "earliest");
  const to = second === undefined ? null : dayOf(second, "latest");
  if (from !== null && to !== null && compareDays(from, to) > 0)
    throw new ClaimgraphError(`“${first}” is after “${second}”`, {
      code: "bad-date",
      exitCode: EXIT.usage,
      remedy: "Give the earlier date as the first",
    });
  return { from, to };
}

function dayOf(date: string, bound: "earliest" | "latest"): string {
  const day = parseDate(date)?.[bound] ?? null;
  if (day === null)
    throw new ClaimgraphError(`“${date}” is no date`, {
      code: "bad-date",
      exitCode: EXIT.usage,
      remedy: "Write a day, a month or a year: 2020-04-26, 2020-04, 2020",
    });
  return day;
}

/** @throws ClaimgraphError (bad option) if a caller without types asks for an invalid act, polarity or confidence */
function checkOptions({ act, polarity, minConfidence }: ClaimQuestion): void {
  const wrong = (value: unknown, what: string, remedy: string): ClaimgraphError =>
    new ClaimgraphError(`“${String(value)}” is no ${what}`, { code: "bad-option", exitCode: EXIT.usage, remedy });
  if (act !== undefined && !ACTS.includes(act)) throw wrong(act, "act", `It is one of ${ACTS.join(", ")}`);
  if (polarity !== undefined && !POLARITIES.includes(polarity))
    throw wrong(polarity, "polarity", `It is one of ${POLARITIES.join(", ")}`);
  if (minConfidence !== undefined && !(minConfidence >= 0 && minConfidence <= 1))
    throw wrong(minConfidence, "confidence", "It is a number from 0 to 1");
}

/** Facts across documents: what is the same, and its label. */
export interface KnownAcross {
  readonly canonical: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
}

export const WITHIN_DOCUMENTS: KnownAcross = { canonical: new Map(), labels: new Map() };

/** Kinds of things that `by` and `about` may name. */
export const SPEAKING: readonly AskedKind[] = ["actor"];
export const SPOKEN_OF: readonly AskedKind[] = ["actor", "place", "event"];

/** The directory in which the names of a question are looked up. */
export const nameSource = (graph: ClaimGraph, { canonical, labels }: KnownAcross): NameSource => ({
  records: graph.documents,
  representativeOf: (id) => canonical.get(id) ?? id,
  labels,
});

/** Ids of all things that an id, an IRI or a name may mean. */
const idsMeant = (names: NameSource, kinds: readonly AskedKind[], wanted: string): ReadonlySet<string> =>
  new Set(thingsNamedBy(names, kinds, wanted).flatMap(({ members }) => members));

/** The name shown for a claimant: the fullest one in its document. */
export function nameIn(document: DocumentRecord, id: string | null): string | null {
  if (id === null) return null;
  const actor = document.actors.find((one) => one.id === id);
  const names = (actor ?? document.cited.find((one) => one.id === id))?.names ?? [];
  return fullestName(names, actor?.kind ?? null);
}
