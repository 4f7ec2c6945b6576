// "told reporters in Velmar that P", "complained to the mission that P", "drew the attention of the Council to N".
// not: "told on Friday" (no addressee)

import { REMARKS } from "../../../lexicon/language.ts";
import { skipAdjuncts } from "../../../structure/adjuncts.ts";
import { startsFiniteClause } from "../../../structure/finiteClause.ts";
import { isDash } from "../../../structure/marks.ts";
import { nounPhraseAt } from "../../../structure/nounPhrase.ts";
import { tagBitsOf, WH } from "../../../structure/tagClasses.ts";
import { quotationOpening, wholeQuotation } from "../quotes.ts";
import {
  type Complement,
  clauseFrom,
  complement,
  type FrameRule,
  type FrameSite,
  pastParticiple,
  verbTakes,
} from "./frame.ts";
import { isInfinitive } from "./shortFrames.ts";

/** Contents whose addressee stands between the verb and the content. */
export const ADDRESSEE_FRAMES: readonly FrameRule[] = [
  {
    id: "addressee",
    finds: [
      ["He told reporters in Velmar that the army had left.", "He | told | the army had left"],
      ["She told a rally organised by veterans that the army had left.", "She | told | the army had left"],
      ["He said - without giving proof - that the army had left.", "He | said | the army had left"],
    ],
    read: addressed,
  },
  {
    id: "attention",
    finds: [["The envoy drew the attention of the council to the mines.", "The envoy | drew | the mines"]],
    read: attention,
  },
];

function addressed(site: FrameSite): Complement | null | undefined {
  const { analysis, direct, end } = site;
  const to = spokenTo(site);
  const whole = to < 0 || analysis.inTimex[to] === 1 ? null : nounPhraseAt(analysis, to, end);
  const core = whole === null ? null : analysis.chunkAt(to);
  if (whole === null || core === null) return undefined;
  // "told reporters (in Velmar) that P", "told parliament P", "told the agency: “P”"
  const ends = [core.to, whole[1], skipAdjuncts(analysis, core.to, end), pastParticiple(analysis, whole[1], end)].map(
    (i) => pastRemark(site, i),
  );
  for (const at of ends) {
    const told = toldAt(site, at);
    if (told !== undefined) return told;
  }
  if (!verbTakes(site, "objThat")) return undefined;
  const clause = ends.find((at) => startsFiniteClause(analysis, at, end));
  if (clause !== undefined) return complement(site, [clauseFrom(site, clause)], "objThat", 78);
  if (analysis.has(core.to, "of", "about")) return complement(site, [clauseFrom(site, core.to + 1)], "pp", 62);
  return isInfinitive(site, core.to) ? complement(site, [clauseFrom(site, direct)], "objTo", 78) : undefined;
}

/** The first token of the addressee, if the verb may have one; else -1. */
function spokenTo(site: FrameSite): number {
  const { analysis, direct } = site;
  if (verbTakes(site, "toNpThat") && analysis.has(direct, "to") && analysis.chunkIndex(direct + 1) >= 0)
    return direct + 1;
  // "asking her, “P?”"
  return verbTakes(site, "objThat") || site.cue.lemma === "ask" ? direct : -1;
}

/** A content that begins behind the addressee: "that P", or a quotation. */
function toldAt(site: FrameSite, at: number): Complement | null | undefined {
  const { analysis, end } = site;
  if (analysis.has(at, "that") && (!(tagBitsOf(analysis.tags, at) & WH) || startsFiniteClause(analysis, at + 1, end)))
    return complement(site, [clauseFrom(site, at + 1)], "objThat", 92, { that: at });
  const q =
    quotationOpening(analysis, at) ?? (/^[,:]$/.test(analysis.word(at)) ? quotationOpening(analysis, at + 1) : null);
  if (q === null) return undefined;
  const whole = q.words > 4 || analysis.word(at) === ":";
  return complement(site, whole ? wholeQuotation(analysis, q) : [clauseFrom(site, at)], "quote", 90);
}

/** "drew the attention of the Council to N"; without "attention" nothing is said. */
function attention(site: FrameSite): Complement | null | undefined {
  const { analysis, cue, direct, end } = site;
  if (cue.lemma !== "draw" || cue.particle !== undefined) return undefined;
  const chunk = analysis.chunkAt(direct);
  if (chunk === null || !analysis.has(chunk.head, "attention")) return null;
  const whole = nounPhraseAt(analysis, direct, end);
  let to = chunk.to;
  while (whole !== null && to < end && to < direct + 14 && !analysis.has(to, "to")) to++;
  if (!analysis.has(to, "to")) return null;
  const that = ["the", "fact", "that"].every((word, n) => analysis.has(to + 1 + n, word));
  return that
    ? complement(site, [clauseFrom(site, to + 4)], "that", 86, { that: to + 3 })
    : complement(site, [clauseFrom(site, to + 1)], "pp", 80);
}

/**
 * Past a remark between commas or dashes: any before "that" ("reported, citing the ministry, that P", "told the agency, on condition of anonymity,
 * that P"), else adverbs or one adjunct ("denied, however, firing", "rejected, for the second time, the offer").
 */
export function pastRemark({ analysis, end }: Pick<FrameSite, "analysis" | "end">, i: number): number {
  const mark = analysis.word(i);
  if (mark !== "," && !isDash(analysis, i)) return i;
  for (let k = i + 1; k < end && k < i + 25; k++) {
    if (analysis.word(k) !== mark) continue;
    if (analysis.has(k + 1, "that")) return k + 1;
    const isRemark =
      skipAdjuncts(analysis, i + 1, k) === k || REMARKS.has(analysis.tokens.lower.slice(i + 1, k).join(" "));
    return isRemark && k + 1 < end ? k + 1 : i;
  }
  return i;
}
