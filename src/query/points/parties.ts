// "Keldora and Pallumia denied that P": the claim of each of them. "critics", "the interior minister" of no state, "the order reads": nobody's.
import {
  BEFORE_BOTH,
  BEHIND_HEAD,
  BETWEEN_BOTH,
  BODY_OF_STATE,
  DEMONYM,
  NO_PARTIES,
  UNNAMED_PARTIES,
  WRITINGS,
} from "../../link/lexicon/language.ts";
import type { ActorKind } from "../../model/claim.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { nameKeys, nameWords } from "../../text/nameKey.ts";
import { memoized, memoizedOf } from "../../text/remembered.ts";
import type { ClaimInRecord, CorpusIndex, SideName } from "../corpusIndex.ts";
import { nameWithTellers } from "../telling.ts";

/** One of two parties. */
export interface Party extends SideName {
  /** Whether it is an actor of the graph; else it has only the words that name it. */
  readonly isActor: boolean;
}

/** The two whom the source of a claim names; null if it does not name two. */
export function partiesOf(corpus: CorpusIndex, { claim, record }: ClaimInRecord): Party[] | null {
  const source = claim.source.map(({ quote }) => quote).join(" ");
  if (UNNAMED_PARTIES.test(source)) return null;
  const parts = source.replace(BEFORE_BOTH, "").split(BETWEEN_BOTH);
  if (parts.length !== 2 || parts.some((part) => part.trim() === "")) return null;
  return parts.map((written): Party => {
    const part = written.trim();
    const actor = actorNamed(record, part) ?? stateOf(corpus, part);
    if (actor === undefined) return { id: `named ${part}`, name: part, isActor: false };
    const side = corpus.speakerOf({ ...claim, claimant: actor, principal: null, parent: null }) ?? corpus.sideOf(actor);
    return { id: side.id, name: side.name, isActor: true };
  });
}

/**
 * The sides in whose mouth a claim is: each of two that make it together, else its speaker; null for what nobody named says, and for
 * speakers that are no party to anything: a text, a role without a name or state, critics.
 */
export const sidesOf = (corpus: CorpusIndex, { claim, record }: ClaimInRecord): readonly (SideName | null)[] => {
  const known = sidesIn(corpus);
  const found = known.get(claim) ?? sidesAnew(corpus, { claim, record });
  known.set(claim, found);
  return found;
};

/** The sides of claims so far: one claim is asked for in every point of its event. */
const sidesIn = memoizedOf((_: CorpusIndex) => new Map<ClaimInRecord["claim"], readonly (SideName | null)[]>());

function sidesAnew(corpus: CorpusIndex, one: ClaimInRecord): readonly (SideName | null)[] {
  if (one.claim.parent === null && !isOneBody(corpus, one)) {
    const parties = partiesOf(corpus, one);
    if (parties?.every(({ isActor, name }) => isActor || SHORT_NAME.test(name)) === true)
      return parties.map(({ id, name }) => ({ id, name })).filter(({ id }, n, all) => all[n - 1]?.id !== id);
  }
  return [partyOf(corpus, corpus.speakerOf(one.claim))];
}

/** One to three capitalised words. */
const SHORT_NAME = /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}$/u;

/** Whether the "and" is part of a name: "the Ministry of Trade and Industry". */
function isOneBody(corpus: CorpusIndex, { claim: { claimant }, record }: ClaimInRecord): boolean {
  const actor = record.actors.find(({ id }) => id === claimant);
  return actor !== undefined && !isGroup(actor.kind) && BETWEEN_BOTH.test(corpus.label(actor.id));
}

const isGroup = (kind: ActorKind | null): boolean => kind === null || kind === "collective";

/** A speaker, if he may be a side; of what another tells, the teller without him. */
function partyOf(corpus: CorpusIndex, side: SideName | null): SideName | null {
  if (side === null) return null;
  const { told } = side;
  if (told === undefined) return isParty(corpus, side) ? side : null;
  if (told.of === null || isParty(corpus, told.of)) return side;
  const ids = ["", ...told.by.map((one) => one?.id ?? "")];
  const names = told.by.map((one) => one?.name ?? null);
  return { id: ids.join(" as told by "), name: nameWithTellers(null, names) ?? "", told: { by: told.by, of: null } };
}

/** Kinds of actors that are always parties. */
const PARTIES: ReadonlySet<ActorKind> = new Set(["state", "organisation", "armedGroup", "people", "person"]);

/** Whether an actor may be a side: a state, a body, a group that acts, or somebody with a name. */
function isParty(corpus: CorpusIndex, { id, name }: SideName): boolean {
  if (corpus.kindOf.get(id) === "cited") return false;
  const kinds = kindsIn(corpus).get(id);
  // a side that the caller has made
  if (kinds === undefined || [...kinds].some((kind) => kind !== null && PARTIES.has(kind))) return true;
  const [phrase = ""] = name.split(BEHIND_HEAD, 1);
  const head = nameWords(phrase).at(-1) ?? "";
  if (WRITINGS.has(head)) return false;
  if (NO_PARTIES.has(head)) return /\s\p{Lu}/u.test(phrase) || DEMONYM.test(phrase.split(" ", 1)[0] ?? "");
  return kinds.has("collective") || kinds.has("organ") || /\p{Lu}/u.test(name);
}

/** Whether a side is a state. */
export const isState = (corpus: CorpusIndex, { id }: SideName): boolean =>
  kindsIn(corpus).get(id)?.has("state") === true;

/** The kinds that documents give for each actor, by its cluster. */
const kindsIn = memoizedOf((corpus: CorpusIndex): ReadonlyMap<string, ReadonlySet<ActorKind | null>> => {
  const kinds = new Map<string, Set<ActorKind | null>>();
  for (const { actors } of corpus.records)
    for (const { id, kind } of actors) {
      const cluster = corpus.representativeOf(id);
      kinds.set(cluster, (kinds.get(cluster) ?? new Set()).add(kind));
    }
  return kinds;
});

/** The actor of a document that has a name. */
function actorNamed({ actors }: DocumentRecord, name: string): string | undefined {
  const keys = new Set(nameKeys(name));
  return actors.find(({ names }) => names.some((own) => nameKeys(own).some((key) => keys.has(key))))?.id;
}

/**
 * The state that is named, or of a body such as "Keldora's forces", by the names under which states speak in any document: "the Hestrel authorities" may be
 * Keldora's.
 */
function stateOf(corpus: CorpusIndex, body: string): string | undefined {
  const written = BODY_OF_STATE.exec(body)?.[1] ?? (/^\p{Lu}[\p{L}’' -]*$/u.test(body) ? body : undefined);
  return written === undefined ? undefined : (stateNamed(corpus)(written) ?? undefined);
}

const stateNamed = memoizedOf((corpus: CorpusIndex) => memoized((written: string) => speakingState(corpus, written)));

function speakingState(corpus: CorpusIndex, written: string): string | null {
  const keys = new Set(nameKeys(written));
  const isMeant = (name: string): boolean => nameKeys(name).some((key) => keys.has(key));
  for (const { actors, claims } of corpus.records) {
    const states = new Set(actors.flatMap(({ id, kind }) => (kind === "state" || kind === null ? [id] : [])));
    const named = actors.find(({ id, names }) => states.has(id) && names.some(isMeant))?.id;
    const spoke = claims.find(
      ({ claimant, source }) => claimant !== null && states.has(claimant) && source.some(({ quote }) => isMeant(quote)),
    )?.claimant;
    const found = named ?? spoke ?? null;
    if (found !== null) return found;
  }
  return null;
}
