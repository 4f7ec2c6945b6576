// "no soldier crossed" -> did not happen.   "demanded that it withdraw" -> demanded.   "will be held" -> expected
// not: "denied shelling the town after the truce was signed": the denial does not cover the truce.

import type { Act, Status } from "../../model/claim.ts";
import type { Examples } from "../examples.ts";
import { ASKS_WHETHER, isBaseOnly } from "../lexicon/language.ts";
import { TAGS } from "../pos/tags.ts";
import type { Analysis, VerbGroup } from "../structure/analysis.ts";
import { BASE } from "../structure/tagClasses.ts";
import { isDefinite } from "./definite.ts";
import type { Named, Stance } from "./described.ts";
import { nounStatus } from "./nounStatus.ts";
import { verbStatus } from "./verbStatus.ts";

/** The words that decide an event's status. */
type StatusWords = Pick<Named, "words" | "head" | "group">;

/**
 * The status of an event by the claim: what its words assert, changed by the denial, demand or promise that the claim makes.
 * @param governs whether the claim's act applies to this event
 * @param floor first token of the event's sentence in the content
 */
export function statusOf(
  analysis: Analysis,
  event: StatusWords,
  governs: boolean,
  stance: Stance,
  floor: number,
): Status {
  const { words, head, group } = event;
  const own = group === null ? nounStatus(analysis, words, head, floor) : verbStatus(analysis, group, floor, stance);
  if (!governs) return own;
  const told = group?.finite === true && group.modal === null && !isSubjunctive(analysis, group);
  const settled = own === "happened" || own === "ongoing";
  const byAct = BY_ACT[stance.act];
  if (byAct !== undefined) return byAct({ analysis, event, own, told, settled, floor });
  return stance.polarity === "denied" ? denied(own) : own;
}

/** An event to which a claim's act applies. */
interface Governed {
  readonly analysis: Analysis;
  readonly event: StatusWords;
  /** The status by its own words. */
  readonly own: Status;
  /** It stands in a clause with a finite verb of its own. */
  readonly told: boolean;
  /** Its own words present it as real, now or in the past. */
  readonly settled: boolean;
  readonly floor: number;
}

const announced = ({ own, told, settled }: Governed): Status => (settled && !told ? "expected" : own);

/** The status that an act gives to the event in its content. Other acts leave it asserted or denied. */
const BY_ACT: Readonly<Partial<Record<Act, (governed: Governed) => Status>>> = {
  demand: ({ own, told, settled }) => (told && settled ? own : demanded(own)),
  // "asked them to withdraw"; "Did they withdraw?", but "Who withdrew?" presupposes it
  ask: ({ analysis, event, own, told, settled, floor }) => {
    if (event.group?.infinitive) return demanded(own);
    return told && settled && ASKS_WHETHER.has(analysis.lower(floor)) ? "hypothetical" : own;
  },
  promise: announced,
  threaten: announced,
  warn: ({ analysis, event, own, settled }) =>
    settled && event.group === null && !isDefinite(analysis, event.words) ? "expected" : own,
  believe: ({ own }) => own,
};

const demanded = (own: Status): Status => (own === "didNotHappen" ? own : "demanded");

function denied(own: Status): Status {
  if (own === "happened" || own === "ongoing") return "didNotHappen";
  return own === "didNotHappen" ? "happened" : own;
}

const PRESENT = TAGS.indexOf("VBP");
const SINGULAR: readonly number[] = (["NN", "NNP"] as const).map((tag) => TAGS.indexOf(tag));

/** "that it withdraw", "that the observers be let in". */
function isSubjunctive(analysis: Analysis, group: VerbGroup): boolean {
  const first = group.from;
  if (analysis.is(first, BASE) || analysis.lower(first) === "be") return true;
  // "that Velmar withdraw": a plain form after a singular subject
  return (
    first === group.main &&
    (analysis.tag(first) === PRESENT || isBaseOnly(analysis.lower(first))) &&
    analysis.chunkIndex(first - 1) >= 0 &&
    SINGULAR.includes(analysis.tag(first - 1))
  );
}

/** The events of a text, each with its words and its status. */
export const STATUS_EXAMPLES: Examples = {
  id: "status of an event",
  finds: [
    ["Keldora said that Pallumia had shelled the market.", "had shelled happened"],
    ["Keldora said that no soldier attacked the town.", "attacked didNotHappen"],
    ["Pallumia denied that it had shelled the market.", "had shelled didNotHappen"],
    ["Pallumia demanded that Keldora withdraw its troops.", "withdraw its troops demanded"],
    ["Keldora promised to withdraw its troops.", "withdraw its troops expected"],
    ["Keldora said that an election would be held in May.", "election expected"],
    ["Keldora warned that Pallumia might attack the bridge.", "might attack hypothetical"],
    ["Keldora said that Pallumia is shelling the market.", "is shelling ongoing"],
  ],
  findsNot: [
    ["Pallumia denied shelling the town after the truce was signed.", "was signed didNotHappen"],
    ["Keldora demanded that Pallumia explain why it had shelled the market.", "had shelled demanded"],
    ["Keldora said that the threat of an attack had grown.", "attack happened"],
  ],
};
