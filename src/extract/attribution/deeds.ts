// "threaten the safety of staff", "denied them freedom", "accepted the help of the army": verbs of speaking that here name a deed and not speech.
// not: "threatened retaliation", "denied the charge", "accepted the plan"
import {
  DECLARED_STATES,
  DEFENDED_NOUNS,
  OPENED_NOUNS,
  SPOKESPEOPLE,
  STIRRED_NOUNS,
  STIRRING,
  TAKEN_NOUNS,
  THREATENED_DEEDS,
  WITHHELD_NOUNS,
} from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { ADJECTIVE, GERUND, NOUN } from "../structure/tagClasses.ts";
import type { Candidate } from "./candidate.ts";
import { holdsSpeech, isVerb, type LiteralUse, tellsClause } from "./literalUse.ts";

/** Uses of verbs of speaking whose object suffers a deed, so that nothing is said. */
export const DEEDS: readonly LiteralUse[] = [
  {
    id: "danger",
    refuses: [
      "The militias threaten Velmaran personnel and interests.",
      "The raids of the army threatened the safety of the staff.",
      "The rebels threatened the road to Lorne.",
      "Keldora threatens regional stability.",
      "Armed groups continue to threaten civilians in Tamrin.",
    ],
    holds: (analysis, one) => {
      // a spokesperson has words only
      if (SPOKESPEOPLE.test(analysis.lower(one.sourceHead))) return false;
      const object = isVerb(analysis, one.main, "threaten", "menace") ? mereObject(analysis, one) : null;
      return object !== null && !object.some((word) => THREATENED_DEEDS.has(word) || word === "with");
    },
  },
  {
    id: "dealing with",
    refuses: [
      "The council can address significant internal challenges.",
      "Keldora would respond with a merciless offensive.",
      "The army responded with artillery fire.",
      "The government addressed the shortage of water.",
      "The guards responded with tear gas.",
      "The council fully addressed the issue and adopted two resolutions.",
    ],
    holds: (analysis, one) =>
      (isVerb(analysis, one.main, "address") ||
        (isVerb(analysis, one.main, "respond") && analysis.has(one.main + 1, "with"))) &&
      mereObject(analysis, one) !== null,
  },
  {
    id: "withholding",
    refuses: [
      "The guards denied them freedom.",
      "The people want to vote and they are denying them freedom.",
      "The army denied access to the patrol.",
      "The court denied him bail.",
      "Keldora denied the prisoners medical care.",
    ],
    holds: (analysis, one) => {
      if (!isVerb(analysis, one.main, "deny", "refuse")) return false;
      const [[from, to] = [0, 0]] = one.content;
      const whom = analysis.has(from, "them", "him", "us", "me", "you");
      if (whom && WITHHELD_NOUNS.has(analysis.lower(from + 1))) return true;
      if (mereObject(analysis, one) === null) return false;
      const first = analysis.chunkAt(from);
      if (first === null) return false;
      if (WITHHELD_NOUNS.has(analysis.lower(first.head))) return true;
      // "denied them freedom"
      if (whom && analysis.inTimex[from + 1] !== 1 && analysis.is(from + 1, NOUN | ADJECTIVE) && from + 1 < to)
        return true;
      const second = first.to < to && analysis.inTimex[first.to] !== 1 ? analysis.chunkAt(first.to) : null;
      if (second === null || second.from !== first.to) return false;
      return WITHHELD_NOUNS.has(analysis.lower(second.head));
    },
  },
  {
    id: "stirring",
    refuses: [
      "Each side shelled the other, raising fears of a wider war.",
      "The raid raised the prospect of a new offensive.",
      "The blast raised tensions along the river.",
      "The two armies met at the bridge, raising questions about the truce.",
      "The vote raised hopes of an end to the siege.",
    ],
    holds: (analysis, one) => {
      const object = isVerb(analysis, one.main, "raise") ? mereObject(analysis, one) : null;
      if (object === null) return false;
      const words = object.slice(0, 4);
      const finite = analysis.groupAt(one.main)?.finite === true;
      return words.some((word) => STIRRED_NOUNS.has(word) || (!finite && OPENED_NOUNS.has(word)));
    },
  },
  {
    id: "to what end",
    refuses: [
      "The two sides met with a view toward supporting the truce.",
      "The convoy left in the hope of supporting the town.",
      "The mission has a role in supporting the talks.",
    ],
    holds: (analysis, one) =>
      isVerb(analysis, one.main, "support") &&
      analysis.is(one.main, GERUND) &&
      analysis.has(one.main - 1, "toward", "towards", "in", "of", "for", "at", "to") &&
      mereObject(analysis, one) !== null,
  },
  {
    id: "stirred",
    refuses: [
      "Keldora has sent its fleet, raising fears that Velmar could be drawn into a war.",
      "The blast sparked fears that the truce would end.",
      "The raid came amid fears that the siege would last.",
    ],
    holds: (analysis, { main, source }) =>
      STIRRED_NOUNS.has(analysis.lower(main)) &&
      ((source.length === 0 && analysis.has(main - 1, "amid", "amidst")) ||
        isVerb(analysis, main - 1, "raise") ||
        STIRRING.test(analysis.lower(main - 1))),
  },
  {
    id: "declaring a state of things",
    refuses: [
      "Keldora formally declared war on Pallumia on Sunday.",
      "The cabinet declared a state of emergency.",
      "The assembly of Ostra declared independence from Keldora.",
      "The governor declared martial law in Hestrel.",
      "The army declared a curfew.",
    ],
    holds: (analysis, one) => {
      if (!isVerb(analysis, one.main, "declare", "proclaim")) return false;
      const object = mereObject(analysis, one);
      return object !== null && DECLARED_STATES.test(object.slice(0, 4).join(" "));
    },
  },
  {
    id: "asking to comment",
    refuses: [
      "The Lantern is seeking comment from both sides.",
      "The paper has requested comment from the ministry.",
      "Harbour News sought comment from the army on the charge.",
    ],
    holds: (analysis, one) =>
      isVerb(analysis, one.main, "seek", "request", "ask", "invite") &&
      analysis.has(one.content[0]?.[0] ?? -1, "comment", "comments", "clarification"),
  },
  {
    id: "defending",
    refuses: [
      "The villagers defended themselves.",
      "The troops defended the town.",
      "The army is defending the border with Pallumia.",
      "Two brigades defended positions near Lorne.",
    ],
    holds: (analysis, one) => {
      const object = isVerb(analysis, one.main, "defend") ? mereObject(analysis, one) : null;
      return object?.slice(0, 4).some((word) => DEFENDED_NOUNS.has(word) || /sel(?:f|ves)$/.test(word)) === true;
    },
  },
  {
    id: "taking",
    refuses: [
      "The mayor accepted the help of the army.",
      "Keldora accepted humanitarian aid from Velmar.",
      "The envoy accepted the award.",
      "The town accepted the assistance of the mission.",
      "The guard accepted a bribe.",
    ],
    holds: (analysis, one) => {
      const object = isVerb(analysis, one.main, "accept") ? mereObject(analysis, one) : null;
      return object?.slice(0, 3).some((word) => TAKEN_NOUNS.has(word)) === true;
    },
  },
];

/** The lower-cased words of what a verb governs, where it is a noun phrase without words in quotation marks; null for a clause or an infinitive. */
function mereObject(analysis: Analysis, { main, content, that }: Candidate): readonly string[] | null {
  const [range] = content;
  if (range === undefined || content.length > 1 || that >= 0 || range[0] < main) return null;
  const [from] = range;
  const to = beforeNextDeed(analysis, range);
  if (analysis.has(from, "to", "that") || tellsClause(analysis, from, to)) return null;
  return holdsSpeech(analysis, range, main) ? null : analysis.tokens.lower.slice(from, to);
}

/** "the issue | and adopted two resolutions": where another deed of the same subject begins; else the end. */
function beforeNextDeed(analysis: Analysis, [from, to]: Range): number {
  for (let i = from + 1; i + 1 < to; i++)
    if (analysis.has(i, "and") && analysis.groupAt(i + 1)?.from === i + 1 && analysis.groupAt(i + 1)?.finite) return i;
  return to;
}
