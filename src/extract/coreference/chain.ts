import { IRREGULARS, PRIVATE_ROLES } from "../lexicon/en/offices.ts";
import { ORGAN_NOUNS, ORGAN_TOPICS, ROLE_MODIFIERS } from "../lexicon/en/words.ts";
import { type Entity, stateOf } from "./entity.ts";

/** Who stands between a speaker and the one who answers in the end, and that one. */
export interface Chain {
  readonly onBehalfOf: readonly Entity[];
  readonly principal: Entity | null;
}

/** The chain of owners of an actor: spokesperson, organ, state. A body that belongs to nobody answers for itself, a person for nobody. */
export function chainOf(speaker: Entity): Chain {
  const principal = stateOf(speaker);
  const between: Entity[] = [];
  for (let at = speaker.owner; at !== null && at !== principal; at = at.owner) between.push(at);
  const answers = speaker.sort === "actor" && !isPrivate(speaker) && answersForItself(principal);
  return { onBehalfOf: between, principal: answers ? principal : null };
}

/** Offices that speak for somebody: where the text does not tell for whom, that is unknown. */
const OFFICIALS =
  /^(?:minister|president|premier|spokesperson|ambassador|representative|official|envoy|diplomat|commander|general|admiral|secretary|delegate|negotiator|governor|chancellor|attaché|consul|aide|adviser)$/;

/** Residents, reporters, lawyers and the like, who hold no office beside. */
function isPrivate(e: Entity): boolean {
  if (e.kind === "state" || e.kind === "organisation" || e.kind === "armedGroup" || e.entry !== null) return false;
  const roles = [...e.roles];
  if (roles.some((role) => OFFICIALS.test(role))) return false;
  const noun = e.canonical.toLowerCase().split(" ").at(-1)!;
  return roles.some((role) => PRIVATE_ROLES.has(role)) || (e.kind !== "person" && PRIVATE_ROLES.has(noun));
}

/** Persons, and organs and officials whose state the text does not tell, have a principal that is unknown. */
function answersForItself(e: Entity): boolean {
  if (e.kind === "organ") return hasNameOfItsOwn(e.canonical);
  if (e.kind === "office") return [...e.roles].some((role) => IRREGULARS.has(role));
  return e.kind !== "person";
}

/** "Rapid Support Forces" is a body of that name, where every state has a "Ministry of Defence" and a "General Staff". */
function hasNameOfItsOwn(name: string): boolean {
  const [own] = name.split(/ (?:of|for|in|on|to) /);
  return (own ?? "")
    .split(" ")
    .slice(0, -1)
    .some((word) => /^\p{Lu}\p{Ll}/u.test(word) && !COMMON.some((list) => list.has(word.toLowerCase())));
}

const COMMON: readonly ReadonlySet<string>[] = [ORGAN_NOUNS, ORGAN_TOPICS, ROLE_MODIFIERS];
