import type { ActorKind, CitedGenre, GeoPoint } from "../../model/claim.ts";
import type { LookupEntry } from "../lookup.ts";
import { hasNameOfItsOwn, STATE_ORGANS } from "./organs.ts";

/** An actor, place, document or thing that the text mentions: it gathers facts as its mentions are read, from the first to the last. */
export interface Entity {
  readonly id: string;
  /** Its kind in the model. */
  readonly sort: "actor" | "cited" | "place" | "thing";
  kind: ActorKind | null;
  genre: CitedGenre | null;
  /** For a cited document, if the text gives them. */
  title: string | null;
  identifier: string | null;
  /** Names as written, in order of first mention. */
  readonly names: string[];
  /** The name shown in lists: the fullest one. */
  canonical: string;
  /** Lower-cased last token of a person's name. */
  surname: string | null;
  readonly roles: Set<string>;
  gender: "m" | "f" | null;
  readonly plural: boolean;
  /** A newspaper or broadcaster. */
  medium: boolean;
  /** Organ or state that it speaks for. */
  affiliation: Entity | null;
  /** Whose counterpart it is: it speaks for another. */
  counterpart: Entity | null;
  readonly entry: LookupEntry | null;
  /** For a place, where the lookup says that it lies. */
  readonly point: GeoPoint | null;
  /** Token where a person is first named with an office, -1 where never. */
  titled: number;
  /** Token at which it last spoke in the document's own words, -1 where it has not yet. */
  spoken: number;
  /** Tokens of the first and the last mention. */
  first: number;
  last: number;
}

/** An entity without a mention yet. */
export function newEntity(id: string, sort: Entity["sort"], kind: ActorKind | null, canonical: string): Entity {
  return {
    id,
    sort,
    kind,
    genre: null,
    title: null,
    identifier: null,
    names: [],
    canonical,
    surname: null,
    roles: new Set(),
    gender: null,
    plural: false,
    medium: false,
    affiliation: null,
    counterpart: null,
    entry: null,
    point: null,
    titled: -1,
    spoken: -1,
    first: -1,
    last: -1,
  };
}

/** An organ that every state has ("Foreign Ministry"), if the text does not say of which state. */
export const isBareStateOrgan = (e: Entity): boolean =>
  e.kind === "organ" &&
  e.affiliation === null &&
  [...e.roles].some((role) => STATE_ORGANS.has(role)) &&
  !hasNameOfItsOwn(e.canonical);

/** The state (or body of its own) at the end of the chain of affiliations. */
export function stateOf(e: Entity): Entity {
  let at = e;
  for (let n = 0; n < 8 && at.affiliation !== null; n++) at = at.affiliation;
  return at;
}

/** Whether two belong to one state, or are two names with a common word for one body ("the President's Office", "the Office of the President"). */
export function sameBody(a: Entity, b: Entity): boolean {
  const [x, y] = [stateOf(a), stateOf(b)];
  if (x === y) return true;
  if (x.kind === "state" || y.kind === "state" || x.kind === "person" || y.kind === "person") return false;
  const words = new Set(x.canonical.toLowerCase().split(/[^\p{L}]+/u));
  return y.canonical
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 3 && words.has(word));
}
