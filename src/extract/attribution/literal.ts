// "The strikes denied the town its water", "the village refused to fall": words of speaking that here report no speech.
// not: "The army denied the charge", "Pallumia refused to withdraw"
import {
  COURTEOUS_OPENINGS,
  HAPPENING_VERBS,
  PHYSICAL_CONDEMNATIONS,
  SHOWING_VERBS,
  TELLING_THINGS,
  TOPIC_VERBS,
  UNNAMED_SOURCES,
  WITHHELD_NOUNS,
} from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import { DETERMINER, PROPER, tagBitsOf } from "../structure/tagClasses.ts";
import type { Candidate } from "./candidate.ts";
import { DEEDS } from "./deeds.ts";
import {
  hasClause,
  hasFinite,
  holdsSpeech,
  isThing,
  isVerb,
  type LiteralUse,
  lemmaAt,
  tellsClause,
} from "./literalUse.ts";

export const LITERAL_USES: readonly LiteralUse[] = [
  {
    id: "two objects",
    refuses: [
      "The strikes denied the town the ability to use its port.",
      "The siege denied them their water.",
      "The court refused the prisoners a hearing.",
    ],
    holds: (analysis, { main, content }) => {
      if (!isVerb(analysis, main, "deny", "refuse", "offer", "grant", "promise")) return false;
      const [[from, to] = [0, 0]] = content;
      const first = analysis.chunkAt(from);
      if (first === null || first.to >= to || analysis.quotationIndex(from) !== analysis.quotationIndex(main))
        return false;
      const next = analysis.chunkAt(first.to);
      return next !== null && next.from === first.to && (tagBitsOf(analysis.tags, first.to) & DETERMINER) !== 0;
    },
  },
  {
    id: "kept from",
    refuses: [
      "Velmar was denied overflight rights by Keldora and Pallumia.",
      "The prisoners were refused medical help by the guards.",
      "The patrol was denied passage by Keldoran troops.",
      "The envoy has been denied entry by Pallumia.",
      "The families were denied water by the army.",
    ],
    holds: (analysis, { main }) => {
      const group = analysis.groupAt(main);
      return (
        group?.passive === true &&
        isVerb(analysis, main, "deny", "refuse") &&
        analysis.inTimex[group.to] !== 1 &&
        (analysis.chunkAt(group.to)?.from === group.to || WITHHELD_NOUNS.has(analysis.lower(group.to)))
      );
    },
  },
  {
    id: "what a thing shows",
    refuses: [
      "The deadliest attack in Tamrin since July highlights that the rebels are growing stronger.",
      "Most of the trucks had signs, indicating that they carried gas.",
      "The raid underlined that the border was open.",
      "The clashes revealed the weakness of the army.",
      "The blockade demonstrates that the truce is over.",
    ],
    holds: (analysis, { main, sourceHead }) =>
      sourceHead >= 0 &&
      SHOWING_VERBS.has(lemmaAt(analysis, main)) &&
      isThing(analysis, sourceHead) &&
      !TELLING_THINGS.has(analysis.lower(sourceHead)) &&
      !UNNAMED_SOURCES.has(analysis.lower(sourceHead)),
  },
  {
    id: "bearing a name",
    refuses: [
      "Another hostage named Rami Sol was killed in the raid.",
      "A village called Tamrin was burned.",
      "A guard named Aldo Quader had opened the gate.",
      "Two brothers named Sol were held in Lorne.",
      "An officer called Quader led the patrol.",
    ],
    holds: (analysis, { main, content: [range], source }) =>
      range !== undefined &&
      isVerb(analysis, main, "name", "call") &&
      source[0]?.[1] === main &&
      range[0] === main + 1 &&
      analysis.is(range[0], PROPER) &&
      tellsClause(analysis, range[0], range[1]),
  },
  {
    id: "what words refer to",
    refuses: [
      "The mayor wept, referring to the siege of Lorne.",
      "She smiled, alluding to the raid.",
      "He laughed, referring to the council that governs Tamrin.",
    ],
    holds: (analysis, { main, content: [range] }) =>
      range !== undefined &&
      analysis.has(main, "referring", "alluding") &&
      !analysis.has(range[0], "as") &&
      !tellsClause(analysis, range[0], range[1]) &&
      !holdsSpeech(analysis, range, main),
  },
  {
    id: "breaking down",
    refuses: [
      "The “proximity talks” broke down in May “with both sides far apart”.",
      "The fire broke out “in the early hours of the morning”.",
      "The meeting broke up “without any result at all”.",
    ],
    holds: (analysis, { main }) =>
      isVerb(analysis, main, "break") && analysis.has(main + 1, "down", "out", "up", "off", "away"),
  },
  {
    id: "what a thing does",
    refuses: [
      "The village refused to fall.",
      "The engine refused to start.",
      "Tamrin refused to fall.",
      "The fire refused to go out.",
    ],
    holds: (analysis, { main, content, sourceHead, act }) => {
      const [[from] = [0]] = content;
      if (!analysis.has(from, "to") || !["reject", "promise", "threaten"].includes(act)) return false;
      const verb = analysis.groupAt(from + 1)?.main ?? -1;
      if (isVerb(analysis, main, "refuse", "decline") && HAPPENING_VERBS.has(analysis.lower(verb))) return true;
      return sourceHead >= 0 && isThing(analysis, sourceHead);
    },
  },
  {
    id: "blow",
    refuses: [
      "The army attacked northeast of Lorne near Popas.",
      "The rebels attacked the town.",
      "The storm hammered the coast.",
      "The guns blasted the bridge.",
    ],
    holds: (analysis, { main, content, rule }) => {
      if (!PHYSICAL_CONDEMNATIONS.has(lemmaAt(analysis, main))) return false;
      return !/objOf|quote|asNp/.test(rule) && !content.some(([from, to]) => holdsSpeech(analysis, [from, to], main));
    },
  },
  {
    id: "known for",
    refuses: [
      "The general is known for maintaining stability in the region.",
      "Militias, known for growing sesame, left.",
    ],
    holds: (analysis, { main }) =>
      analysis.has(main, "known", "noted", "praised") &&
      analysis.has(main + 1, "for") &&
      !analysis.groupAt(main)?.finite,
  },
  {
    id: "keeping up",
    refuses: [
      "The mission is maintaining stability in Lorne.",
      "The army maintained its positions near the river.",
      "Keldora has maintained close relations with the group that holds Lorne.",
    ],
    holds: (analysis, { main, content, that }) => {
      const [[from, to] = [0, 0]] = content;
      return (
        isVerb(analysis, main, "maintain") &&
        that < 0 &&
        !tellsClause(analysis, from, to) &&
        !holdsSpeech(analysis, [from, to], main)
      );
    },
  },
  {
    id: "knowing",
    refuses: ["Pallumia knows that its army left the town.", "The mayor knew that the bridge was closed."],
    holds: (analysis, { main, cue }) =>
      cue.length > 0 && isVerb(analysis, main, "know") && !analysis.groupAt(main)?.passive,
  },
  {
    id: "topic",
    refuses: [
      "Commenting on the attack, the envoy left the hall.",
      "Speaking about the raid, the minister wept.",
      "Talking of the bridge, the mayor laughed.",
    ],
    holds: (analysis, { main, content }) => {
      const [[from, to] = [0, 0]] = content;
      const group = analysis.groupAt(main);
      return (
        TOPIC_VERBS.has(lemmaAt(analysis, main)) &&
        group !== null &&
        !group.finite &&
        group.from === analysis.sentenceFrom(analysis.sentenceOf(main)) &&
        !hasFinite(analysis, from, to) &&
        !holdsSpeech(analysis, [from, to], main)
      );
    },
  },
  {
    id: "purpose",
    refuses: ["He held out a hand in order that Keldora might live in peace."],
    holds: (analysis, { main }) => analysis.has(main, "order") && analysis.has(main - 1, "in"),
  },
  ...DEEDS,
  {
    id: "courtesy",
    refuses: [
      "“Thank you for coming,” she said.",
      "“Many thanks to all,” he said.",
      "“Good morning, everybody,” the mayor said.",
      "“Welcome to Lorne,” the governor told the envoys.",
    ],
    holds: (analysis, { main, content }) => {
      const [[from, to] = [0, 0]] = content;
      // "Thank | you for coming": the verb itself may be read as the cue
      const start = isVerb(analysis, main, "thank") && analysis.has(from, "you") ? main : from;
      if (content.length !== 1 || to - from > 12) return false;
      const opening = `${analysis.lower(start)} ${analysis.lower(start + 1)}`;
      return COURTEOUS_OPENINGS.test(opening) && !hasClause(analysis, from, to);
    },
  },
];

/** Whether words of speaking here report no speech. */
export const isLiteral = (analysis: Analysis, candidate: Candidate): boolean =>
  candidate.cue.length > 0 && LITERAL_USES.some(({ holds }) => holds(analysis, candidate));
