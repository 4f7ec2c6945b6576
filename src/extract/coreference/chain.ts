import { inSmallLetters } from "../head/headPatterns.ts";
import {
  BEFORE_ANOTHER_NAME,
  BETWEEN_STATES,
  IRREGULARS,
  NAMED_BY_FIELD,
  NAMED_FOR_LAND,
  NOBODY_SPEAKS,
  OFFICIALS,
  PEOPLE_BY_TRADE,
  PRIVATE_ROLES,
} from "../lexicon/language.ts";
import { type Entity, stateOf } from "./entity.ts";
import { hasNameOfItsOwn } from "./organs.ts";

/** The principal of a speaker, and those between the speaker and the principal. */
export interface PrincipalChain {
  readonly onBehalfOf: readonly Entity[];
  readonly principal: Entity | null;
}

/**
 * The chain of affiliations of an actor: spokesperson, organ, state. A body without an affiliation answers for itself; a person without one
 * answers for nobody.
 */
export function chainOf(speaker: Entity): PrincipalChain {
  const principal = stateOf(speaker);
  const between: Entity[] = [];
  for (let at = speaker.affiliation; at !== null && at !== principal; at = at.affiliation) between.push(at);
  // "her counterpart, Rami Sol" speaks for another state than she
  const isOther = speaker.counterpart === null || stateOf(speaker.counterpart) !== principal;
  const answers = speaker.sort === "actor" && isOther && !isPrivate(speaker) && answersForItself(principal);
  return { onBehalfOf: between, principal: answers ? principal : null };
}

/** Residents, reporters, lawyers and the like, who hold no office beside. */
function isPrivate(e: Entity): boolean {
  if (e.kind === "state" || e.kind === "organisation" || e.kind === "armedGroup" || e.entry !== null) return false;
  const roles = [...e.roles];
  if (isFormer(roles)) return true;
  if (roles.some((role) => OFFICIALS.test(role))) return false;
  const noun = e.canonical.toLowerCase().split(" ").at(-1)!;
  return roles.some((role) => PRIVATE_ROLES.has(role)) || (e.kind !== "person" && PRIVATE_ROLES.has(noun));
}

/** "a former commander of the army": all the offices named are former ones. */
function isFormer(roles: readonly string[]): boolean {
  const past = roles.filter((role) => role.startsWith("former "));
  return past.length > 0 && roles.every((role) => past.some((one) => one === role || one.endsWith(` ${role}`)));
}

/** "Institute for Valley Studies", also in capitals. */
const isNamedByField = (name: string): boolean =>
  NAMED_BY_FIELD.test(/\p{Ll}/u.test(name) ? name : inSmallLetters(name));

/**
 * Whether an entity answers for itself. Persons, things ("an inquiry"), and organs and officials whose state the text does not name do not:
 * their principal is unknown.
 */
function answersForItself(e: Entity): boolean {
  if (e.kind === "organ" && BETWEEN_STATES.test(e.canonical)) return true;
  if (e.kind === "organ")
    return hasNameOfItsOwn(e.canonical) || isNamedByField(e.canonical) || NAMED_FOR_LAND.test(e.canonical);
  // "Council members", "Opposition leaders": offices of a body that the text does not tell
  if (e.kind === "office" || (e.kind === "collective" && e.roles.size > 0))
    return [...e.roles].some((role) => IRREGULARS.has(role));
  if (e.kind !== null && e.kind !== "collective") return e.kind !== "person";
  if (e.entry !== null) return true;
  const noun = e.canonical.toLowerCase().split(" ").at(-1) as string;
  const own = e.canonical.replace(BEFORE_ANOTHER_NAME, "");
  const isNamed = /\p{Lu}/u.test(own) && !PEOPLE_BY_TRADE.test(own);
  return (isNamed || IRREGULARS.has(noun)) && !NOBODY_SPEAKS.test(e.canonical);
}
