import type { CitedDocument } from "../../model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import { type Tokens, tokenize } from "../../text/tokens.ts";
import { hash32, sortedSet } from "../blocks/hash.ts";
import { NAMING_NOUNS } from "../lexicon/language.ts";
import { type ActorDigest, actorsOf } from "./actorDigest.ts";
import { bandsOf } from "./bands.ts";
import { wordsOfClaim } from "./claimWords.ts";
import {
  type ComparableClaim,
  comparedText,
  type DocumentFacts,
  recordedOfClaims,
  type WordsOfClaim,
} from "./comparableClaim.ts";
import { dayOf } from "./days.ts";
import { type EventDigest, eventsOf } from "./eventDigest.ts";
import { type PlaceDigest, placesOf, wordsOfPlaces } from "./placeDigest.ts";
import { stateWords } from "./stateWords.ts";

/** Everything that linking reads from a record, computed once. */
export interface DocumentDigest {
  readonly record: DocumentRecord;
  readonly facts: DocumentFacts;
  readonly claims: readonly ComparableClaim[];
  readonly events: readonly EventDigest[];
  readonly actors: readonly ActorDigest[];
  readonly places: readonly PlaceDigest[];
  readonly cited: readonly CitedDocument[];
  /** Hashes of all runs of four words of its claims. */
  readonly shingles: readonly number[];
  /** Bands of the signature of these. */
  readonly bands: readonly string[];
}

const SHINGLE = 4;

/** The facts about a record's document that comparing needs. */
export const factsOf = ({ id, dating, title }: DocumentRecord): DocumentFacts => ({
  id,
  day: dayOf(dating?.latest ?? null),
  title,
});

/** Reads everything from a record that linking compares. Pure; linear in the record's claims and words. */
export function digest(record: DocumentRecord): DocumentDigest {
  const facts = factsOf(record);
  const states = stateWords(record);
  const places = wordsOfPlaces(record);
  const tokens = record.claims.map((claim) => tokenize(comparedText(claim)));
  const within = innerContents(record);
  const recorded = recordedOfClaims(record);
  const words = record.claims.map((claim, order) =>
    wordsOfClaim(claim, tokens[order]!, { states, places }, within.get(claim.id) ?? []),
  );
  const refused = refusedAgain(words);
  const claims = record.claims.map(
    (claim, order): ComparableClaim => ({
      document: facts,
      claim,
      order,
      ...words[order]!,
      ...recorded[order]!,
      refused: refused[order]!,
    }),
  );
  const actors = actorsOf(record, states);
  const placeDigests = placesOf(record);
  const sides = new Map(actors.map(({ actor, side }) => [actor.id, side]));
  const things = new Set(record.things.map(({ id }) => id));
  const events = eventsOf(facts, claims, placeDigests, { states, places, sides, things });
  const shingles = shinglesOf(record, tokens);
  return {
    record,
    facts,
    claims,
    events,
    actors,
    places: placeDigests,
    cited: record.cited,
    shingles,
    bands: bandsOf(shingles),
  };
}

/** Facts from the words of single claims of a record, for whoever asks about few of them: those of {@link digest}, but for what is rejected again. */
export function claimDigests(record: DocumentRecord): (claim: DocumentRecord["claims"][number]) => WordsOfClaim {
  const names = { states: stateWords(record), places: wordsOfPlaces(record) };
  const within = innerContents(record);
  return (claim) => wordsOfClaim(claim, tokenize(comparedText(claim)), names, within.get(claim.id) ?? []);
}

/** By claim: contents of nested claims by another claimant. */
function innerContents(record: DocumentRecord): Map<string, QuotedSpan[]> {
  const within = new Map<string, QuotedSpan[]>();
  const claimants = new Map(record.claims.map(({ id, claimant }) => [id, claimant]));
  // "I have directed that P": the speaker of the inner claim P is that of the outer one, too
  const denying = new Set(record.claims.filter(({ act }) => act === "deny").map(({ id }) => id));
  // "we deny the allegation that they fired" denies the nested claim
  for (const { parent, content, claimant } of record.claims)
    if (parent !== null && (claimant === null ? !denying.has(parent) : claimant !== claimants.get(parent)))
      within.set(parent, [...(within.get(parent) ?? []), ...content]);
  return within;
}

/** The words that claims reject as names: "rejects the term" means the word that was rejected before. */
function refusedAgain(claims: readonly Pick<ComparableClaim, "refused" | "pointer" | "negative">[]): (string | null)[] {
  let last: string | null = null;
  return claims.map(({ refused, pointer, negative }) => {
    const again = pointer !== null && NAMING_NOUNS.has(pointer) && negative && last !== null;
    const own = again ? last : refused;
    last = own ?? last;
    return own;
  });
}

function shinglesOf(record: DocumentRecord, tokens: readonly Tokens[]): readonly number[] {
  const shingles: number[] = [];
  for (const [order, { level }] of record.claims.entries()) {
    if (level !== 1) continue;
    const words = tokens[order]!.lower.filter((word) => /[\p{L}\p{N}]/u.test(word));
    for (let i = 0; i + SHINGLE <= words.length; i++) shingles.push(hash32(words.slice(i, i + SHINGLE).join(" ")));
  }
  return sortedSet(shingles);
}
