// "the foreign minister" after "Foreign Minister Rami Sol" -> Rami Sol.   "the ministry" after "the Ministry of Defence" -> that one.
// not: "Pallumia's foreign minister" after "Keldora's foreign minister, Rami Sol".

import type { Examples } from "../examples.ts";
import type { RoleNoun } from "../lexicon/language.ts";
import { ABROAD, ARMIES, DEMONYM_ENDING, DEPUTIES, LEADS_A_PART } from "../lexicon/language.ts";
import { nameOf } from "../structure/analysis.ts";
import { type Entity, sameBody, stateOf } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import type { Mention } from "./mention.ts";
import { isNamedIrregular } from "./organs.ts";

const LEADERS = ["president", "premier", "prime minister", "leader", "monarch"];

/** Several hold the office, and nothing shows which of them is meant. */
export const AMBIGUOUS = "ambiguous";

/** The state or body that an office belongs to: as the phrase itself says, or else the document's home. */
export interface OfficeOwner {
  readonly stated: Entity | null;
  readonly affiliation: Entity | null;
}

/**
 * The holder of the office that a phrase means. Where the phrase names the state, the holder is of that state. Else it is the holder mentioned
 * last, unless a holder from another state was mentioned close by. Null where the text names no holder.
 */
export function officeHolder(
  { persons, analysis, statesNamed, voices, turns }: EntityIndex,
  m: Mention,
  role: RoleNoun,
  whose: OfficeOwner,
): Entity | typeof AMBIGUOUS | null {
  // "the President of Keldora" is "President Sol" where no other state is named whose president he might be
  const stranger = whose.stated !== null && (isOneOfStates(whose.stated, statesNamed) || isDemonym(whose.stated));
  // "the Keldoran opposition leader" is not the president
  const leadsAll = !LEADS_A_PART.test(nameOf(analysis.tokens, m.range).toLowerCase());
  const all = persons.filter(
    (p) => mayHold(p, m, role, { ...whose, leadsAll }) && !(stranger && p.kind === "person" && p.affiliation === null),
  );
  // "the Secretary-General" is no deputy of whom the text tells, too
  const heads = all.filter(({ roles }) => ![...roles].some((own) => DEPUTIES.test(own)));
  const holders = heads.length > 0 && !DEPUTIES.test(m.roleWords) ? heads : all;
  const latest = lastBy(holders, (p) => p.last);
  if (latest === null) return stranger ? null : namedLater(persons, m, role, whose.affiliation);
  if (whose.stated !== null || latest.last < 0) return latest;
  const answering = holderInTurns(turns, holders, m.head);
  if (answering !== undefined) return answering;
  // a bare "the spokesperson" may belong to a side that has spoken since
  const side = stateOf(latest);
  if (role.base === "spokesperson" && [...voices].some(([state, at]) => state !== side && at > latest.last))
    return AMBIGUOUS;
  // a person who speaks in the text is preferred to one who is only mentioned
  const speaking = lastBy(
    holders.filter((p) => p.spoken >= 0),
    (p) => p.spoken,
  );
  if (speaking !== null && latest.spoken < 0) return speaking;
  const sentence = analysis.sentenceOf(latest.last);
  const rivals = holders.some(
    (p) => p !== latest && p.last >= 0 && areApart(p, latest) && analysis.sentenceOf(p.last) >= sentence - 1,
  );
  return rivals ? AMBIGUOUS : latest;
}

/**
 * "The Minister denied in March that P" in a parliament: of the holders, the one who spoke last before these words, or else first behind them;
 * undefined where none takes a turn. Nobody calls himself so.
 */
function holderInTurns(turns: EntityIndex["turns"], holders: readonly Entity[], at: number): Entity | undefined {
  const now = turns.findIndex(({ said: [from, to] }) => from <= at && at < to);
  if (now < 0) return undefined;
  const speaks = ({ speaker }: (typeof turns)[number]): boolean =>
    speaker !== null && speaker !== turns[now]!.speaker && holders.includes(speaker);
  return (turns.slice(0, now).findLast(speaks) ?? turns.slice(now).find(speaks))?.speaker ?? undefined;
}

const isOneOfStates = (owner: Entity, statesNamed: number): boolean =>
  stateOf(owner).kind === "state" && statesNamed > 1;

/** "the Velmaran foreign minister" of a state of which the text tells nothing else. */
const isDemonym = ({ kind, canonical }: Entity): boolean =>
  kind === null && !canonical.includes(" ") && DEMONYM_ENDING.test(canonical.toLowerCase());

/** The item with the greatest figure, the first of equals; null if there are no items. */
function lastBy(entities: readonly Entity[], at: (e: Entity) => number): Entity | null {
  let best: Entity | null = null;
  for (const e of entities) if (best === null || at(e) > at(best)) best = e;
  return best;
}

/** Whether two belong to different states, or are two persons whom the text does not place in one state. */
const areApart = (x: Entity, y: Entity): boolean =>
  x.affiliation === null || y.affiliation === null
    ? x.kind === "person" && y.kind === "person"
    : !sameBody(x.affiliation, y.affiliation);

/** Whether a phrase for an office may refer to this entity. */
function mayHold(
  p: Entity,
  m: Mention,
  role: RoleNoun,
  { stated, affiliation, leadsAll }: OfficeOwner & { readonly leadsAll: boolean },
): boolean {
  if (p === m.counterpartOf) return false;
  const leads = leadsAll && role.base === "leader" && stated !== null && LEADERS.some((base) => p.roles.has(base));
  if (!p.roles.has(m.roleWords) && !leads) return false;
  // a holder who is named only later counts if the phrase names the affiliation of the office
  if (p.last < 0 && (stated === null || p.affiliation === null)) return false;
  if (affiliation !== null && p.affiliation !== null && !sameBody(affiliation, p.affiliation)) return false;
  // "a spokesman for the rebels" is not "the president's spokesman"
  if (stated !== null && p.kind === "office" && p.affiliation === null) return false;
  return m.gender === null || p.gender === null || m.gender === p.gender;
}

/** "the interior minister" in the first sentence is the only interior minister whom the text names later. */
function namedLater(persons: readonly Entity[], m: Mention, role: RoleNoun, affiliation: Entity | null): Entity | null {
  if (!m.definite || !m.roleWords.includes(" ") || m.roleWords === role.base) return null;
  const holders = persons.filter((p) => p.kind === "person" && p.roles.has(m.roleWords));
  const [holder] = holders;
  if (holder === undefined || holders.length > 1) return null;
  // a text on two states often speaks of two foreign ministers: the one who is named need not be this one
  if (holder.affiliation === null || (affiliation !== null && sameBody(affiliation, holder.affiliation))) return holder;
  return affiliation === null && !ABROAD.test(m.roleWords) ? holder : null;
}

/**
 * "the ministry": the organ mentioned last with that head, unless the phrase says more; null if there is none. `full` is the distinguishing
 * name, as by `normaliseOrgan`; `stated` is the affiliation that the phrase itself names.
 */
export function organMentioned(
  organs: readonly Entity[],
  head: string,
  full: string,
  stated: Entity | null,
): Entity | null {
  const meant = organs.filter(
    (o) =>
      o.roles.has(head) &&
      // "the army" is not "the Keldora Liberation Army"
      !(full === head && stated === null && ARMIES.has(head) && isNamedIrregular(o.canonical)) &&
      (full === head || o.roles.has(full)) &&
      // a foreign ministry with a known state is neither that of another state nor a bare "Foreign Ministry"
      (stated === null ? o.last >= 0 : o.affiliation === stated),
  );
  const latest = meant.length === 0 ? null : lastBy(meant, (o) => o.last);
  if (latest === null || stated !== null || latest.spoken >= 0) return latest;
  // of two ministries of one state, the one that speaks in the text is preferred to one that is only mentioned
  const speaking = meant.filter((o) => o.spoken >= 0 && o.affiliation === latest.affiliation && o.affiliation !== null);
  return speaking.length === 0 ? latest : lastBy(speaking, (o) => o.spoken);
}

/** The claimant of the last claim, by the name that a text gives. */
export const OFFICE_EXAMPLES: Examples = {
  id: "office or organ named again",
  finds: [
    [
      "Foreign Minister Rami Sol of Keldora came to Hestrel. The foreign minister said that talks had failed.",
      "Rami Sol",
    ],
    [
      "The Ministry of Defence of Keldora counted its losses. The ministry said that two guards had died.",
      "Ministry of Defence of Keldora",
    ],
    [
      "The Ministry of Foreign Affairs of Keldora said that talks had failed. “The Ministry of Defence of Keldora counts its losses,” it added. The ministry said that two guards had died.",
      "Ministry of Foreign Affairs of Keldora",
    ],
    [
      "Foreign Minister Rami Sol of Keldora and Foreign Minister Lena Orrel of Pallumia met. The Pallumian foreign minister said that talks had failed.",
      "Lena Orrel",
    ],
  ],
  findsNot: [
    [
      "President Viktor Sol of Keldora left Hestrel. A Keldoran opposition leader said that talks had failed.",
      "Viktor Sol",
    ],
    [
      "President Viktor Sol of Keldora left Hestrel. The Keldoran rebel leader said that talks had failed.",
      "Viktor Sol",
    ],
    [
      "Keldora's foreign minister, Rami Sol, came to Hestrel. Pallumia's foreign minister said that talks had failed.",
      "Rami Sol",
    ],
    [
      "The Ministry of Defence of Keldora counted its losses. The Pallumian ministry said that two guards had died.",
      "Ministry of Defence of Keldora",
    ],
  ],
};
