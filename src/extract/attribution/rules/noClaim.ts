// "The crisis threatens to spread", "the army undertook an attack", "declined to comment": a verb of speaking that makes no claim.
// not: "the minister threatened to answer", "the army undertook to withdraw"
import {
  COLLECTIVE_NOUNS,
  DECLINED,
  DOCUMENT_NOUNS,
  lemmaOf,
  ORGAN_NOUNS,
  PLACE_NOUNS,
  ROLE_NOUNS,
  SIDE_NOUNS,
  UNSAID,
} from "../../lexicon/language.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { containsFinite } from "../../structure/subjectNames.ts";
import { PRONOUN, PROPER, tagBitsOf } from "../../structure/tagClasses.ts";
import { cuesOf, isToll } from "../cues.ts";
import type { VerbReading } from "./verbReading.ts";

/** A reason why a verb of speaking makes no claim. */
export interface Refusal {
  readonly id: string;
  /** Texts in which this reason prevents a claim; a test runs them. */
  readonly refuses: readonly string[];
  /** The PolNeAR guidelines count such cases as claims all the same. */
  readonly claimsOnly?: true;
  readonly holds: (reading: VerbReading) => boolean;
}

export const REFUSALS: readonly Refusal[] = [
  {
    id: "weak verb without clear syntax",
    refuses: ["The mayor defended what."],
    holds: ({ site, complement }) => site.cue.weak === true && complement.strength < 60,
  },
  {
    id: "no subject and no clear syntax",
    refuses: [],
    holds: ({ subject, complement }) => subject === null && complement.strength < 70,
  },
  {
    id: "participle of nobody",
    refuses: ["In the hall stood men saying little."],
    holds: ({ subject, site }) => subject === null && site.group.participle,
  },
  { id: "silence", refuses: ["The ministry declined to comment."], claimsOnly: true, holds: isSilence },
  {
    id: "naming a text",
    refuses: ["Harbour News quoted the report.", "The mayor cited the letter."],
    claimsOnly: true,
    holds: isNamingText,
  },
  {
    // "a commander who goes by the name “Rook”": "goes" and "reads" are verbs of speaking only with a text as subject
    id: "text that is none",
    refuses: ["The guard goes by the name “Rook.”", "The scout went by “Little Fox”."],
    claimsOnly: true,
    holds: ({ site: { analysis, cue }, subject }) =>
      cue.documents === true &&
      subject !== null &&
      !DOCUMENT_NOUNS.has(analysis.lower(subject.head)) &&
      isWho(analysis, subject.head),
  },
  {
    id: "deed",
    refuses: ["The court defended the suspects."],
    claimsOnly: true,
    holds: isDeed,
  },
  {
    id: "toll",
    refuses: ["The fighting claimed the lives of 17 people."],
    claimsOnly: true,
    holds: ({ site, complement }) => isToll(site.analysis, site.cue, firstOf({ complement })),
  },
  {
    // "has yet to confirm it"
    id: "infinitive of nobody",
    refuses: ["Yet to confirm the raid.", "It was too early to say who had placed the mines."],
    claimsOnly: true,
    holds: ({ subject, site, complement }) =>
      subject === null && site.group.infinitive && /^(?:np|whether)$/.test(complement.frame),
  },
  {
    id: "saying",
    refuses: ["All is well that ends well, as they say, and he left."],
    claimsOnly: true,
    holds: isSaying,
  },
  {
    id: "nothing said",
    refuses: [
      "Keldora has offered no explanation.",
      "The army gave no details of the raid.",
      "The ministry made no mention of a withdrawal.",
      "The source insisted on anonymity.",
      "She declined to give her last name.",
    ],
    claimsOnly: true,
    holds: ({ site: { analysis }, complement: { content } }) => declinesToSay(analysis, content),
  },
  {
    // an order to the hearer: nobody has explained anything
    id: "imperative",
    refuses: ["Just explain the circumstances of this talk.", "Tell the mayor that the bridge is closed."],
    claimsOnly: true,
    holds: ({ site: { analysis, group, floor }, subject }) => {
      const first = analysis.has(floor, "just", "please", "so", "and", "now") ? floor + 1 : floor;
      return subject === null && group.from === first && group.main === first && isBaseForm(analysis, group.main);
    },
  },
  {
    id: "threat or offer by a thing",
    refuses: ["The crisis threatens to spread.", "The new road offers great advantages to traders."],
    claimsOnly: true,
    holds: isThingThreatening,
  },
];

/** Whether the content of a verb is no claim of its subject. */
export const isRefused = (reading: VerbReading): boolean =>
  REFUSALS.some(({ claimsOnly, holds }) => !(claimsOnly === true && reading.scheme === "polnear") && holds(reading));

/** Whether a head is a person or a name. */
const isWho = (analysis: Analysis, head: number): boolean =>
  (tagBitsOf(analysis.tags, head) & (PROPER | PRONOUN)) !== 0 || ROLE_NOUNS.has(analysis.lower(head));

/** "explain", not "explained" or "explaining". */
const isBaseForm = (analysis: Analysis, i: number): boolean => {
  const word = analysis.lower(i);
  return lemmaOf(word).some(({ lemma }) => lemma === word);
};

const firstOf = ({ complement }: Pick<VerbReading, "complement">): number => complement.content[0]?.[0] ?? -1;

/** "declined to comment", "refused to say whether": no claim is made. */
function isSilence({ site: { analysis }, act, complement }: VerbReading): boolean {
  if (complement.frame !== "to" || act !== "reject") return false;
  const group = analysis.groupAt(firstOf({ complement }) + 1);
  return group !== null && cuesOf(analysis, group).some(({ act: said }) => /^(?:state|report|confirm)$/.test(said));
}

/** "offered no explanation", "made no mention of it", "insisted on anonymity", "declined to give her name": whether a content is that nothing was said. */
export function declinesToSay(analysis: Analysis, [[start, to] = [0, 0]]: readonly Range[]): boolean {
  const from = analysis.has(start, "not") ? start + 1 : start;
  if (analysis.has(from, "to"))
    return (
      analysis.has(from + 1, "give", "provide") &&
      DECLINED.test(analysis.lower(analysis.chunkAt(Math.min(from + 2, to - 1))?.head ?? -1))
    );
  const chunk = analysis.chunkAt(from);
  if (chunk === null) return false;
  const head = analysis.lower(chunk.head);
  // "offered not a single piece of evidence"
  const isNone =
    analysis.has(chunk.from, "no") || (analysis.has(from - 1, "not") && analysis.has(from, "a", "one", "any"));
  if (head === "anonymity") return true;
  // “Not one of our men crossed,” he said: a clause says something
  return isNone && (UNSAID.has(head) || analysis.has(chunk.to, "of")) && !containsFinite(analysis, chunk.to, to);
}

/** "backs Velmar", "defended the suspects": a deed for or against somebody is no speech; "backed the proposal" may be. */
function isDeed({ site: { analysis, cue }, complement }: VerbReading): boolean {
  // "citing the ministry": the content comes elsewhere
  if ((cue.weak !== true && cue.lemma !== "cite") || complement.frame !== "np") return false;
  const [from, to] = complement.content[0] ?? [0, 0];
  const chunk = analysis.chunkAt(from);
  if (chunk === null) return false;
  for (let i = from; i < to; i++)
    if (analysis.quotationIndex(i) >= 0 && analysis.quotationIndex(i) !== analysis.quotationIndex(from - 1))
      return false;
  const word = analysis.lower(chunk.head);
  return (
    (tagBitsOf(analysis.tags, chunk.head) & (PROPER | PRONOUN)) !== 0 ||
    [ROLE_NOUNS, COLLECTIVE_NOUNS, ORGAN_NOUNS, PLACE_NOUNS].some((nouns) => nouns.has(word))
  );
}

/** "quoted the report", "cited a letter by the mayor": the text does not give what it says; "quoted the report as “final”" does. */
function isNamingText({ site: { analysis, cue }, complement }: VerbReading): boolean {
  if (!/^(?:quote|cite)$/.test(cue.lemma) || complement.frame !== "np") return false;
  const [[from, to] = [0, 0]] = complement.content;
  for (let i = from; i < to; i++) if (analysis.quotationIndex(i) !== analysis.quotationIndex(from - 1)) return false;
  return cue.lemma === "quote" || DOCUMENT_NOUNS.has(analysis.lower(analysis.chunkAt(from)?.head ?? -1));
}

/** "as they say, …": nobody claims a common saying. */
function isSaying({ site: { analysis, group }, subject }: VerbReading): boolean {
  if (subject === null) return false;
  const [from, to] = subject.source;
  return (
    to - from === 1 &&
    analysis.has(from, "they") &&
    analysis.has(from - 1, "as") &&
    analysis.has(group.main, "say") &&
    analysis.word(group.to) === ","
  );
}

/** "the crisis threatens to spread", "the road offers a way": a noun for something that cannot speak. */
function isThingThreatening({ site: { analysis, cue }, act, subject }: VerbReading): boolean {
  if (subject === null || (act !== "threaten" && cue.lemma !== "offer" && cue.lemma !== "guarantee")) return false;
  const word = analysis.lower(subject.head);
  return (
    !(tagBitsOf(analysis.tags, subject.head) & (PROPER | PRONOUN)) &&
    ![ROLE_NOUNS, COLLECTIVE_NOUNS, ORGAN_NOUNS, DOCUMENT_NOUNS, SIDE_NOUNS].some((nouns) => nouns.has(word))
  );
}
