// "the foreign minister" after "Foreign Minister Rami Sol" -> Rami Sol.   "the ministry" after "the Ministry of Defence" -> that one.
// not: "Pallumia's foreign minister" after "Keldora's foreign minister, Rami Sol".
import type { RoleNoun } from "../lexicon/en/words.ts";
import { type Entity, sameBody } from "./entity.ts";
import type { Mention } from "./mention.ts";

/** Offices that a text on two states names of both. */
const ABROAD = /^(?:foreign|defence|defense|prime)\b/;
const LEADERS = ["president", "premier", "leader", "monarch"];

/**
 * The person mentioned last who holds the office that a phrase means, by its words or as the leader of a state; null where none does.
 * `stated` is whose office it is by the phrase itself, `owner` the same or the state where the document was written.
 */
export function officeHolder(
  persons: readonly Entity[],
  m: Mention,
  role: RoleNoun,
  stated: Entity | null,
  owner: Entity | null,
): Entity | null {
  let best: Entity | null = null;
  for (const p of persons) {
    const leads = role.base === "leader" && stated !== null && LEADERS.some((base) => p.roles.has(base));
    if (!p.roles.has(m.roleWords) && !leads) continue;
    // one who is named only later: where the phrase says whose office it is
    if (p.last < 0 && (stated === null || p.owner === null)) continue;
    if (owner !== null && p.owner !== null && !sameBody(owner, p.owner)) continue;
    // "a spokesman for the rebels" is not "the president's spokesman"
    if (stated !== null && p.kind === "office" && p.owner === null) continue;
    if (m.gender !== null && p.gender !== null && m.gender !== p.gender) continue;
    if (best === null || p.last > best.last) best = p;
  }
  return best ?? namedLater(persons, m, role, owner);
}

/** "the interior minister" of the first sentence is the only interior minister whom the text goes on to name. */
function namedLater(persons: readonly Entity[], m: Mention, role: RoleNoun, owner: Entity | null): Entity | null {
  if (!m.definite || !m.roleWords.includes(" ") || m.roleWords === role.base) return null;
  const holders = persons.filter((p) => p.kind === "person" && p.roles.has(m.roleWords));
  const [holder] = holders;
  if (holder === undefined || holders.length > 1) return null;
  // two states have foreign ministers in such texts; of the one that is told this need not be the other
  if (holder.owner === null || (owner !== null && sameBody(owner, holder.owner))) return holder;
  return owner === null && !ABROAD.test(m.roleWords) ? holder : null;
}

/**
 * "the ministry": the organ mentioned last with that head, unless the phrase says more; null where there is none. `full` are the words that
 * tell it from others, as by `normaliseOrgan`; `stated` is whose it is by the phrase itself.
 */
export function organMentioned(
  organs: readonly Entity[],
  head: string,
  full: string,
  stated: Entity | null,
): Entity | null {
  let best: Entity | null = null;
  for (const o of organs) {
    if (!o.roles.has(head) || (full !== head && !o.roles.has(full))) continue;
    // two foreign ministries are two: one whose state is told is no other's, nor that of a bare "Foreign Ministry"
    if (stated !== null && o.owner !== stated) continue;
    if (stated === null && o.last < 0) continue;
    if (best === null || o.last > best.last) best = o;
  }
  return best;
}
