// "We reject the accusations" -> reject.   "Pallumian guards opened fire" (said by Keldora) -> accuse.   "Nine people died." -> state
// not: "Pallumia claims that they ran" (said of another, but only that it spoke) is no accusation.
import type { Act } from "../../model/claim.ts";
import { GERUND } from "../structure/tagClasses.ts";
import { blames, tellsOfBlame } from "./acts/blame.ts";
import { isDemand } from "./acts/demand.ts";
import { denialOf } from "./acts/denial.ts";
import { announcesHarm } from "./acts/harm.ts";
import { isJudgement } from "./acts/judgement.ts";
import { coordinated, ofLaterClause, performative } from "./acts/performative.ts";
import { resolvedAct } from "./acts/resolution.ts";
import { namesOther, type Voiced } from "./voiced.ts";

/** What a sentence does, where a case knows it; null leaves it to the next. */
type Case = (sentence: Voiced) => Act | null;

/** The cases in their order; the first that knows an act tells it. */
const CASES: readonly Case[] = [
  // "Why did Pallumia fire?"
  ({ analysis, content }) => (analysis.word(content[1] - 1) === "?" ? "ask" : null),
  // "CALLS UPON the parties to withdraw"
  resolvedAct,
  // "We cannot and will not tolerate it"
  ({ analysis, clause: { group, lemmas }, party }) =>
    party !== "other" &&
    group.negated &&
    group.modal !== null &&
    (lemmas.includes("tolerate") || analysis.has(group.main, "tolerate"))
      ? "warn"
      : null,
  // "We condemn the raid"
  performative,
  // "Keldora takes note of this threat and condemns it"
  coordinated,
  // "This assertion is untrue"
  denialOf,
  // "Pallumia must leave"
  (sentence) => (isDemand(sentence) ? "demand" : null),
  announced,
  // "We are going to rebuild the bridge"
  ({ analysis, clause: { group }, party }) =>
    party === "own" && analysis.has(group.main, "going") && analysis.has(group.to, "to") ? "promise" : null,
  // "Such atrocities constitute gross violations of law"
  (sentence) => (isJudgement(sentence) ? "condemn" : null),
  // "Pallumia pretends to want peace"
  ({ analysis, clause }) => (analysis.lower(clause.group.main).startsWith("pretend") ? "accuse" : null),
  // "Pallumian guards opened fire"
  (sentence) => (blames(sentence) ? "accuse" : null),
  // "It risks setting the region on fire"
  ({ analysis, clause: { group } }) =>
    analysis.has(group.main, "risk", "risks") && analysis.is(group.to, GERUND) ? "warn" : null,
  // "It has gone on for years; in turn, we ask the council to act"
  ofLaterClause,
  // "We saw how Velmar's missiles fell"
  (sentence) => (tellsOfBlame(sentence) && namesOther(sentence, ...sentence.content) ? "accuse" : null),
];

/** What an author does with a sentence of his own, by its content (there is no cue). */
export function actOfSentence(sentence: Voiced): Act {
  for (const known of CASES) {
    const act = known(sentence);
    if (act !== null) return act;
  }
  return "state";
}

/** "They will answer for it" threatens, "We will rebuild the bridge" promises; what else will be is stated. */
function announced(sentence: Voiced): Act | null {
  const { modal } = sentence.clause.group;
  if (modal === null || !/^(?:will|shall|'ll|wo)$/.test(modal)) return null;
  if (announcesHarm(sentence)) return "threaten";
  return sentence.party === "own" ? "promise" : "state";
}
