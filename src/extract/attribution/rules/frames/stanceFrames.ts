// "expressed hope that P", "rejected as “absurd” the claim that P", "blamed “outlaws” for the raid".
// not: "expressed its condolences" (courtesy), "identified himself as" (an identification of oneself is no claim)
import { STANCE_VERBS, STANCES } from "../../../lexicon/language.ts";
import { nounPhraseAt, startsNoun } from "../../../structure/nounPhrase.ts";
import { ADJECTIVE, ADVERB, TO, tagBitsOf } from "../../../structure/tagClasses.ts";
import { isCourtesy } from "../../cues.ts";
import { quotationOpening } from "../quotes.ts";
import {
  type Complement,
  clauseFrom,
  complement,
  type FrameRule,
  type FrameSite,
  phraseFrom,
  verbTakes,
} from "./frame.ts";

/** Forms that stand before those of a plain object. */
export const STANCE_FRAMES: readonly FrameRule[] = [
  {
    id: "courtesy",
    finds: [],
    read: ({ analysis, cue, direct }) => (isCourtesy(analysis, cue, direct) ? null : undefined),
  },
  {
    id: "stance",
    finds: [["Velmar expressed hope that the talks would go on.", "Velmar | expressed hope | the talks would go on"]],
    read: (site) =>
      verbTakes(site, "np") && STANCE_VERBS.has(site.cue.lemma) ? (stanceAt(site) ?? undefined) : undefined,
  },
  {
    id: "called-before",
    finds: [
      ["The army rejected as absurd the claim that it had fired.", "The army | rejected | the claim that it had fired"],
    ],
    read: calledBefore,
  },
  {
    id: "quoted-object",
    finds: [["The mayor has blamed “outlaws” for the raid.", "The mayor | has blamed | “outlaws” for the raid"]],
    read: quotedObject,
  },
  {
    id: "reflexive",
    finds: [],
    read: ({ analysis, direct, end }) =>
      nounPhraseAt(analysis, direct, end) !== null && /sel(?:f|ves)$/.test(analysis.lower(direct)) ? null : undefined,
  },
];

/** "expressed hope that P", "voiced serious concern about N", "expressed their readiness to P": the noun belongs to the cue and gives the act. */
function stanceAt(site: FrameSite): Complement | null {
  const { analysis, direct, end } = site;
  const chunk = direct < end ? analysis.chunkAt(direct) : null;
  if (chunk === null || chunk.to >= end) return null;
  const { to, head } = chunk;
  const act = STANCES.get(analysis.lower(head));
  if (act === undefined || head !== to - 1) return null;
  const make = (at: number, cueTo: number, that: number): Complement | null => {
    const found = complement(site, [clauseFrom(site, at)], "np", 84, { that, cueTo });
    return found === null ? null : { ...found, act };
  };
  if (analysis.has(to, "that")) return make(to + 1, to, to);
  if (tagBitsOf(analysis.tags, to) & TO && analysis.groupIndex(to + 1) >= 0) return make(to, to, -1);
  const next = /^(?:about|against|at|for|in|of|on|over|regarding|to|towards?|with)$/;
  return next.test(analysis.lower(to)) && (startsNoun(analysis, to + 1) || analysis.groupIndex(to + 1) >= 0)
    ? make(to + 1, to + 1, -1)
    : null;
}

/** "rejected as “absurd” the claim that P". */
function calledBefore(site: FrameSite): Complement | null | undefined {
  const { analysis, direct, end } = site;
  if (!analysis.has(direct, "as") || !verbTakes(site, "np", "objOf")) return undefined;
  let k = direct + 1;
  const q = quotationOpening(analysis, k);
  if (q !== null) k = q.to + 1;
  else while (k < end && tagBitsOf(analysis.tags, k) & (ADJECTIVE | ADVERB) && analysis.groupIndex(k) < 0) k++;
  return k > direct + 1 && k < end && startsNoun(analysis, k)
    ? complement(site, [clauseFrom(site, k)], "np", 80)
    : undefined;
}

/** "blamed “outlaws” for the raid". */
function quotedObject(site: FrameSite): Complement | null | undefined {
  const { analysis, cue, direct } = site;
  const quoted = verbTakes(site, "objOf") && cue.preps !== undefined ? quotationOpening(analysis, direct) : null;
  return quoted !== null && cue.preps?.includes(analysis.lower(quoted.to + 1))
    ? complement(site, [phraseFrom(site, direct)], "objOf", 86)
    : undefined;
}
