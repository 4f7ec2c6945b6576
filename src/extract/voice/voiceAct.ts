// "We reject the accusations" -> reject.   "Pallumian guards opened fire" (said by Keldora) -> accuse.   "Nine people died." -> state
// not: "Pallumia claims that they ran" (this only says that another spoke) is no accusation.
import type { Act } from "../../model/claim.ts";
import { isDash } from "../structure/marks.ts";
import { GERUND } from "../structure/tagClasses.ts";
import { blames, blamesInClause, namesWrongOfParty, reportsBlame } from "./acts/blame.ts";
import { isDemand } from "./acts/demand.ts";
import { denialOf, statesDenial } from "./acts/denial.ts";
import { announcesHarm } from "./acts/harm.ts";
import { isJudgement } from "./acts/judgement.ts";
import { actOfLaterClause, alsoAnnounced, coordinated, performative } from "./acts/performative.ts";
import { resolvedAct } from "./acts/resolution.ts";
import { namesOther, type OwnVoiceSentence } from "./voiced.ts";

/** One act that a sentence may have, with sentences by Keldora that a test reads: some with this act, and some without it. */
interface VoiceCase {
  readonly id: string;
  readonly finds: readonly (readonly [sentence: string, act: Act])[];
  readonly findsNot: readonly string[];
  /** The act, if this case applies; null passes to the next case. */
  readonly find: (sentence: OwnVoiceSentence) => Act | null;
}

/** The cases in their order; the first that gives an act decides. */
export const VOICE_CASES: readonly VoiceCase[] = [
  {
    id: "question",
    finds: [
      ["Why did Pallumia fire at the market?", "ask"],
      ["Will the envoys come to Hestrel?", "ask"],
    ],
    findsNot: ["Pallumia was asked why it had fired."],
    find: ({ analysis, content }) => (analysis.word(content[1] - 1) === "?" ? "ask" : null),
  },
  {
    id: "verb that opens a paragraph of a resolution",
    finds: [
      ["CALLS UPON the parties to withdraw their troops.", "demand"],
      ["Recalling that the parties agreed to withdraw their troops.", "state"],
      ["Condemns the shelling of the market.", "condemn"],
    ],
    findsNot: ["Talks failed in Hestrel.", "The council condemned the shelling."],
    find: resolvedAct,
  },
  {
    id: "what will not be tolerated",
    finds: [
      ["We will not tolerate such raids.", "warn"],
      ["We cannot - and will not - tolerate such raids.", "warn"],
    ],
    findsNot: ["Pallumia will not tolerate such raids.", "We tolerated such raids."],
    find: ({ analysis, content: [, to], clause: { group, lemmas }, party }) => {
      if (party === "other" || group.modal === null) return null;
      // "cannot - and will not - tolerate"
      const behind = analysis.tokens.lower.slice(group.to, Math.min(to, group.to + 7));
      const parted =
        /not$/.test(analysis.lower(group.main)) && behind.includes("tolerate") && isDash(analysis, group.to);
      const tolerates = lemmas.includes("tolerate") || analysis.has(group.main, "tolerate");
      return (group.negated && tolerates) || parted ? "warn" : null;
    },
  },
  {
    id: "denial that the author states",
    finds: [
      ["We wish to state categorically that no Keldoran guard has crossed the river.", "deny"],
      ["We declare before the council that our artillery did not shell the market.", "deny"],
    ],
    findsNot: ["We declare that Pallumia did not shell the market.", "Pallumia declares that its guns did not fire."],
    find: (sentence) => (statesDenial(sentence) ? "deny" : null),
  },
  {
    id: "verb by which the author acts",
    finds: [
      ["We condemn the raid on the market.", "condemn"],
      ["Keldora calls upon Pallumia to leave the valley.", "demand"],
      ["We are ready to share the water.", "promise"],
      ["We do not accept this decision.", "reject"],
      ["I am grateful to the mission for its report.", "praise"],
      ["The ministry of Keldora is appalled that the market was shelled.", "condemn"],
      ["Keldora reiterated its call for a truce.", "demand"],
      ["We consider this attack a grave breach of the truce and strongly condemn it.", "condemn"],
    ],
    findsNot: [
      "We condemned the raid on the market.",
      "Pallumia condemns the raid on the market.",
      "We are undertaking consultations.",
      "Keldora asks nobody.",
    ],
    find: performative,
  },
  {
    id: "second verb of the author's",
    finds: [["Keldora takes note of this threat and condemns it.", "condemn"]],
    findsNot: ["Keldora takes note of this threat and was condemned.", "Pallumia takes note of it and condemns it."],
    find: coordinated,
  },
  {
    id: "denial",
    finds: [
      ["This assertion is untrue.", "deny"],
      ["Our artillery did not shell the market.", "deny"],
      ["The claim that they hold the town is not true.", "deny"],
      ["These allegations are an insult.", "reject"],
      ["Equally false is the assertion that Keldora mined the river.", "deny"],
      ["This is a fabrication.", "deny"],
      ["That is simply not true.", "deny"],
      ["Neither is it true that we mined the river.", "deny"],
      ["Keldora occupies nothing.", "deny"],
      ["No, it is not a blockade.", "deny"],
      ["They are wrong, and they know it.", "deny"],
      ["No shots were fired by any Keldoran unit.", "deny"],
      ["No Keldoran soldier crossed the river.", "deny"],
      ["The patently false and fabricated accusations of Pallumia are astounding.", "deny"],
    ],
    findsNot: [
      "Our task was not always easy.",
      "To date it has not received a reply.",
      "We never had enough time.",
      "They have not named the company.",
      "This is a victory.",
      "They are wrong for this valley.",
      "Pallumia did not answer our letter.",
      "We will not leave the valley.",
      "The assertion was repeated.",
    ],
    find: denialOf,
  },
  {
    id: "demand",
    finds: [
      ["Pallumia must leave the valley.", "demand"],
      ["It is imperative to act now.", "demand"],
      ["It is time to act.", "demand"],
      ["The time has come to talk.", "demand"],
      ["Civilians need to be let out.", "demand"],
      ["It is high time that the council acted.", "demand"],
      ["It would be opportune if the envoys left.", "demand"],
    ],
    findsNot: ["Pallumia left the valley.", "Civilians need bread."],
    find: (sentence) => (isDemand(sentence) ? "demand" : null),
  },
  {
    id: "what will be",
    finds: [
      ["They will bear the consequences.", "threaten"],
      ["The terrorists will be punished.", "threaten"],
      ["If Pallumia fires again, it will meet an army.", "threaten"],
      ["If one more shell falls, the place from which it came will cease to exist.", "threaten"],
      ["Any aircraft that enters the zone will be shot down.", "threaten"],
      ["If the council remains silent, Keldora will have no choice but to defend itself.", "threaten"],
      ["Should Pallumia attack again, Keldora will respond with all means.", "threaten"],
      ["We will not allow attacks on our towns.", "promise"],
      ["We will rebuild the bridge.", "promise"],
      ["The talks will go on in Hestrel.", "state"],
    ],
    findsNot: ["The talks went on in Hestrel.", "The bridge would have been rebuilt."],
    find: announced,
  },
  {
    id: "what one is going to do",
    finds: [["We are going to rebuild the bridge.", "promise"]],
    findsNot: ["Pallumia is going to rebuild the bridge.", "We are going home."],
    find: ({ analysis, clause: { group }, party }) =>
      party === "own" && analysis.has(group.main, "going") && analysis.has(group.to, "to") ? "promise" : null,
  },
  {
    id: "what the author will do, in a second verb",
    finds: [["Keldora has good relations with Velmar, but will never give up the valley.", "promise"]],
    findsNot: [
      "Pallumia has good relations with Velmar, but will never give up the valley.",
      "Keldora has good relations with Velmar, but Pallumia will never give up the valley.",
    ],
    find: alsoAnnounced,
  },
  {
    id: "right to answer",
    finds: [["If the shelling continues, Keldora reserves the right to close the border.", "threaten"]],
    findsNot: ["Keldora reserves the right to vote.", "If the shelling continues, Keldora has the right to vote."],
    find: ({ analysis, content: [from, to], clause: { group }, party }) =>
      party !== "other" &&
      analysis.has(group.main, "reserve", "reserves") &&
      analysis.tokens.lower.slice(from, to).some((word) => /^(?:if|unless|respond|retaliate|retaliation)$/.test(word))
        ? "threaten"
        : null,
  },
  {
    id: "judgement of a deed",
    finds: [
      ["Such atrocities constitute gross violations of law.", "condemn"],
      ["The shelling of the market is a crime.", "condemn"],
      ["It is regrettable that Pallumia fired on the market.", "condemn"],
    ],
    findsNot: ["The talks are a success.", "The shelling was heard in Tamrin."],
    find: (sentence) => (isJudgement(sentence) ? "condemn" : null),
  },
  {
    id: "pretence",
    finds: [["Pallumia pretends to want peace.", "accuse"]],
    findsNot: ["Pallumia wants peace."],
    find: ({ analysis, clause }) => (analysis.lower(clause.group.main).startsWith("pretend") ? "accuse" : null),
  },
  {
    id: "deed of another",
    finds: [
      ["Pallumian guards opened fire on the market.", "accuse"],
      ["Nine people were killed by Pallumian shells.", "accuse"],
      ["Pallumia has not kept its word.", "accuse"],
      ["The hostages were brutally murdered.", "accuse"],
      ["They raped and murdered women.", "accuse"],
      ["I wish to highlight the aggression by Pallumia.", "accuse"],
    ],
    findsNot: [
      "Pallumia claims that our guards ran.",
      "We opened fire on the market.",
      "The border with Pallumia is closed from midnight.",
      "Nine people were killed in the shelling.",
    ],
    find: (sentence) => (blames(sentence) ? "accuse" : null),
  },
  {
    id: "deed of another in a clause behind the main one",
    finds: [["Our losses rise as Pallumia persists with its attacks.", "accuse"]],
    findsNot: ["Our losses rise as Pallumia waits.", "Our losses rise as the attacks go on."],
    find: (sentence) => (blamesInClause(sentence) ? "accuse" : null),
  },
  {
    id: "risk",
    finds: [["This decision risks setting the valley on fire.", "warn"]],
    findsNot: ["The risks are great."],
    find: ({ analysis, clause: { group } }) =>
      analysis.has(group.main, "risk", "risks") && analysis.is(group.to, GERUND) ? "warn" : null,
  },
  {
    id: "verb of a later clause",
    finds: [
      ["It has gone on for years; in turn, we ask the council to act.", "demand"],
      ["The position of the council is clear: we are prepared to act.", "promise"],
    ],
    findsNot: ["It has gone on for years; the council waits."],
    find: actOfLaterClause,
  },
  {
    id: "deed of another, told by a verb that leaves open who did it",
    finds: [
      ["We saw how Pallumian missiles fell on the market and killed nine.", "accuse"],
      ["The attack was carried out on the orders of Pallumia's leader.", "accuse"],
    ],
    findsNot: ["We saw how the snow fell on Tamrin.", "The attack was carried out at night."],
    find: (sentence) =>
      (reportsBlame(sentence) && namesOther(sentence, ...sentence.content)) || namesWrongOfParty(sentence)
        ? "accuse"
        : null,
  },
];

/** The act of an author's own sentence, by its content (there is no cue). */
export function actOfSentence(sentence: OwnVoiceSentence): Act {
  for (const { find } of VOICE_CASES) {
    const act = find(sentence);
    if (act !== null) return act;
  }
  return "state";
}

/** "They will answer for it" threatens, "We will rebuild the bridge" promises; other announcements are statements. */
function announced(sentence: OwnVoiceSentence): Act | null {
  const { modal } = sentence.clause.group;
  if (modal === null || !/^(?:will|shall|'ll|wo)$/.test(modal)) return null;
  if (announcesHarm(sentence)) return "threaten";
  return sentence.party === "own" ? "promise" : "state";
}
