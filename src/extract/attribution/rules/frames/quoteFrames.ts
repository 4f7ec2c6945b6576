// "said: “P”", "said on Monday that P", "pointed to the fact that P".   not: "said that day" (a time)

import type { Analysis, Range } from "../../../structure/analysis.ts";
import { phraseEnd } from "../../../structure/clauseEnd.ts";
import { startsFiniteClause } from "../../../structure/finiteClause.ts";
import { nounPhraseAt } from "../../../structure/nounPhrase.ts";
import { DETERMINER, GERUND, tagBitsOf, WH } from "../../../structure/tagClasses.ts";
import { isCueVerb } from "../../cues.ts";
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

/** A clause behind "that", or words behind a colon or in quotation marks. */
export const QUOTE_FRAMES: readonly FrameRule[] = [
  {
    id: "parted",
    finds: [["The border service ruled this out.", "The border service | ruled | this"]],
    read: (site) => {
      const { analysis, cue, group } = site;
      const parted = cue.particle !== undefined && analysis.lower(group.to) !== cue.particle;
      if (!parted) return undefined;
      // "pointed this out": whoever says so tells nothing of it
      return verbTakes(site, "np") && (cue.act === "deny" || cue.act === "reject")
        ? complement(site, [[group.to, group.to + 1]], "np", 80, { cueTo: group.to })
        : null;
    },
  },
  {
    id: "that alone",
    finds: [
      ["The border service denied that.", "The border service | denied | that"],
      [
        "The border service denied that, telling Harbour Radio that the gate was shut.",
        "The border service | denied | that",
        "The border service | telling | the gate was shut",
      ],
    ],
    read: (site) => {
      const { analysis, direct } = site;
      const closed =
        /^[.;:!?]$/.test(analysis.word(direct + 1)) || direct + 1 >= site.end || goesOnTelling(analysis, direct + 1);
      // "denies this, and its mayor has left"
      const pointed = analysis.has(direct, "this", "it", "these") && analysis.word(direct + 1) === ",";
      return verbTakes(site, "np") && ((analysis.has(direct, "that") && closed) || pointed)
        ? complement(site, [[direct, direct + 1]], "np", 78)
        : undefined;
    },
  },
  {
    id: "fact",
    finds: [["The letter pointed to the fact that the guns were gone.", "The letter | pointed | the guns were gone"]],
    read: fact,
  },
  {
    id: "quotation-or-that",
    finds: [
      ["The minister said: “The bridge was mined.”", "The minister | said | The bridge was mined."],
      [
        "The minister said: first, the gate is shut; second, the road is mined.",
        "The minister | said | first, the gate is shut; second, the road is mined",
      ],
      ["She said in Lorne that the bridge was mined.", "She | said | the bridge was mined"],
      [
        "She stated during a reception organised by the embassy that the bridge was mined.",
        "She | stated | the bridge was mined",
      ],
      [
        "He stated in a video posted online, “Our bridge was mined by them.”",
        "He | stated | Our bridge was mined by them.",
      ],
    ],
    read: (site) => {
      for (const at of new Set([site.direct, site.skipped, pastParticiple(site.analysis, site.skipped, site.end)])) {
        const quoted = quotedAt(site, at);
        if (quoted !== undefined) return quoted;
        // "said in a letter signed by the mayor | , that P"
        const that = at > site.direct && site.analysis.word(at) === "," ? at + 1 : at;
        const told = site.cue.documents === true ? undefined : thatAt(site, that);
        if (told !== undefined) return told;
      }
      return site.cue.documents === true ? null : undefined;
    },
  },
];

/** "denied that | , saying that P", "denied that | and said that Q": another verb of speaking behind the object, whose content is not what was denied. */
function goesOnTelling(analysis: Analysis, i: number): boolean {
  const comma = analysis.word(i) === ",";
  const at = comma ? i + 1 : i;
  const joined = analysis.has(at, "and", "but");
  const group = analysis.groupAt(joined ? at + 1 : at);
  if (group === null || !isCueVerb(analysis, group)) return false;
  return joined ? group.finite && group.from === at + 1 : comma && group.participle && analysis.is(group.main, GERUND);
}

/** "drew attention to the fact that P", "pointed out the fact P". */
function fact(site: FrameSite): Complement | null | undefined {
  const { analysis, direct, end } = site;
  const the = analysis.has(direct, "to") ? direct + 1 : direct;
  if (!analysis.has(the, "the") || !analysis.has(the + 1, "fact") || !verbTakes(site, "clause", "that", "pp"))
    return undefined;
  const that = analysis.has(the + 2, "that") ? the + 2 : -1;
  const from = that < 0 ? the + 2 : that + 1;
  return that >= 0 || startsFiniteClause(analysis, from, end)
    ? complement(site, [clauseFrom(site, from)], "that", 86, { that })
    : undefined;
}

/** A colon or comma and a quotation, or a quotation at once. */
function quotedAt(site: FrameSite, at: number): Complement | null | undefined {
  const { analysis, end, cue } = site;
  if (!verbTakes(site, "quote", "clause", "that")) return undefined;
  // "called for Velmar “to stop”" demands
  if (cue.lemma === "call" && analysis.has(site.group.to, "for", "on", "upon")) return undefined;
  const w = analysis.word(at);
  if (w === ":" || w === ",") {
    const q = quotationOpening(analysis, at + 1);
    if (q !== null && (w === ":" || q.words > 2)) return complement(site, wholeQuotation(analysis, q), "quote", 93);
    if (w === ":" && at + 2 < end && announces(site))
      return complement(site, [throughSemicolons(site, at + 1)], "quote", 78);
  }
  const q = quotationOpening(analysis, at);
  if (q === null) return undefined;
  const whole = q.to + 1 >= end || /^[.,;:!?]$/.test(analysis.word(q.to + 1)) || q.to > end;
  if (whole && verbTakes(site, "quote", "clause")) return complement(site, wholeQuotation(analysis, q), "quote", 90);
  if (!whole && verbTakes(site, "clause", "np")) return complement(site, [clauseFrom(site, at)], "clause", 84);
  return undefined;
}

/** "said:", not "cannot call at these ports:". */
const announces = (site: FrameSite): boolean =>
  site.cue.weak !== true && (site.cue.inverts === true || verbTakes(site, "quote"));

/** "said: first, the gate is shut; second, the road is mined": behind a colon the speaker goes on behind a semicolon. */
function throughSemicolons(site: FrameSite, from: number): Range {
  let [, to] = clauseFrom(site, from);
  while (site.analysis.word(to) === ";" && to + 1 < site.end) [, to] = clauseFrom(site, to + 1);
  return [from, to];
}

function thatAt(site: FrameSite, at: number): Complement | null | undefined {
  const { analysis, end, group } = site;
  if (analysis.word(at).toLowerCase() !== "that" || !verbTakes(site, "clause", "that", "toNpThat")) return undefined;
  if (isPointing(site, at)) return complement(site, [[at, at + 2]], "np", 80);
  const isTagged = tagBitsOf(analysis.tags, at) & DETERMINER && analysis.chunkIndex(at) >= 0;
  const determiner = isTagged && !startsFiniteClause(analysis, at + 1, end);
  // "said in an address that featured images": a clause about the address is not what was said
  const relative = at !== site.direct && (tagBitsOf(analysis.tags, at) & WH) !== 0 && isFiniteAt(site, at + 1);
  if (relative) return undefined;
  if (isPredicated(site, at)) return complement(site, [clauseFrom(site, at)], "np", 80);
  if (!determiner) return complement(site, [clauseFrom(site, at + 1)], "that", 93, { that: at });
  return verbTakes(site, "np") ? complement(site, [[at, phraseEnd(analysis, at, end, group)]], "np", 80) : undefined;
}

/**
 * "rejected that claim", "rejected that claim and left": one noun up to the end of the clause or to another verb, behind a verb that takes a noun
 * phrase; not "demanded that guards leave".
 */
function isPointing(site: FrameSite, at: number): boolean {
  const { analysis, end } = site;
  const noun = analysis.chunkAt(at + 1);
  if (!verbTakes(site, "np") || noun === null || noun.to > at + 2 || /^\p{Lu}/u.test(analysis.word(at + 1)))
    return false;
  const goesOn = analysis.has(at + 2, "and", "but", "or") && isFiniteAt(site, at + 3);
  return goesOn || at + 2 >= end || /^[,.;:!?]$/.test(analysis.word(at + 2)) || analysis.inTime(at + 2);
}

/** "considers | that statement to be a lie": "that" and its noun, and what they are said to be. */
function isPredicated({ analysis, end }: FrameSite, at: number): boolean {
  const noun = nounPhraseAt(analysis, at + 1, end);
  return noun !== null && analysis.has(noun[1], "to") && analysis.has(noun[1] + 1, "be", "have");
}

function isFiniteAt({ analysis }: FrameSite, i: number): boolean {
  const group = analysis.groupAt(i);
  return group?.finite === true && group.from === i;
}
