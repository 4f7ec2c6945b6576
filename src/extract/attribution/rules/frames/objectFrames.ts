// "accused Velmar of N", "urged the mission to P", "called the vote a farce", "condemned N".
// not: "said last night" (a time)
import type { Range } from "../../../structure/analysis.ts";
import { phraseEnd } from "../../../structure/clauseEnd.ts";
import { startsFiniteClause } from "../../../structure/finiteClause.ts";
import { nounPhraseAt } from "../../../structure/nounPhrase.ts";
import { ADJECTIVE, DETERMINER, NOUN, tagBitsOf } from "../../../structure/tagClasses.ts";
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

/** A verb with a noun phrase right behind it: where the phrase's core ends, and where the whole phrase ends. */
interface ObjectSite extends FrameSite {
  readonly coreTo: number;
  readonly object: Range;
}

/** Contents that are the verb's object with what the speaker says of it. */
export const OBJECT_FRAME: FrameRule = {
  id: "object",
  finds: [
    ["Velmar accused Keldora of treason.", "Velmar | accused | Keldora of treason"],
    ["She urged the mission to stay.", "She | urged | the mission to stay"],
    ["The mayor called the vote a farce.", "The mayor | called | the vote a farce"],
    ["The ministry condemned the raid.", "The ministry | condemned | the raid"],
    ["The ministry condemned, for the second time, the raid.", "The ministry | condemned | the raid"],
  ],
  read: (site) => {
    const { analysis, direct, end } = site;
    const object = nounPhraseAt(analysis, direct, end);
    const core = analysis.chunkAt(direct);
    if (object === null || core === null || analysis.inTimex[core.head] === 1) return undefined;
    const at: ObjectSite = { ...site, object, coreTo: core.to };
    for (const read of [charged, asked, called, subjectOfClause, plain]) {
      const found = read(at);
      if (found !== undefined) return found;
    }
    return undefined;
  },
};

/** "accused Velmar of N". */
function charged(site: ObjectSite): Complement | null | undefined {
  const { analysis, cue, coreTo, object, end } = site;
  if (!verbTakes(site, "objOf") || cue.preps === undefined) return undefined;
  for (let k = coreTo; k < Math.min(end, object[1] + 12); k++) {
    if (cue.preps.includes(analysis.lower(k))) return complement(site, [phraseFrom(site, site.direct)], "objOf", 92);
    if (analysis.groupIndex(k) >= 0 || analysis.has(k, ";")) break;
  }
  return undefined;
}

/** "urged the mission to P". */
function asked(site: ObjectSite): Complement | null | undefined {
  const { analysis, coreTo, object, end } = site;
  if (!verbTakes(site, "objTo")) return undefined;
  // "asked all who have relatives there to write": a relative clause may stand between
  const relative = analysis.has(object[1], "who", "which", "that");
  const bound = Math.min(end, object[1] + (relative ? 34 : 8));
  for (let k = coreTo; k < bound; k++) {
    if (analysis.has(k, "to") && analysis.groupIndex(k + 1) >= 0)
      return complement(site, [clauseFrom(site, site.direct)], "objTo", 86);
    if ((analysis.groupIndex(k) >= 0 && !relative) || analysis.word(k) === ";") break;
  }
  return undefined;
}

/** "described the vote as a farce", "called the vote a farce". */
function called(site: ObjectSite): Complement | null | undefined {
  const { analysis, cue, coreTo, object, end } = site;
  if (!verbTakes(site, "asNp")) return undefined;
  for (let k = coreTo; k < Math.min(end, object[1] + 10); k++)
    if (analysis.has(k, "as")) return complement(site, [phraseFrom(site, site.direct)], "asNp", 84);
  const second =
    object[1] < end &&
    (analysis.chunkIndex(object[1]) >= 0 ||
      quotationOpening(analysis, object[1]) !== null ||
      tagBitsOf(analysis.tags, object[1]) & (NOUN | DETERMINER | ADJECTIVE));
  return second && cue.lemma !== "describe" ? complement(site, [phraseFrom(site, site.direct)], "asNp", 72) : undefined;
}

/** "said the army had fired". */
const subjectOfClause = (site: ObjectSite): Complement | null | undefined =>
  verbTakes(site, "clause") && startsFiniteClause(site.analysis, site.direct, site.end)
    ? complement(site, [clauseFrom(site, site.direct)], "clause", 86)
    : undefined;

/** "condemned the attack". */
const plain = (site: ObjectSite): Complement | null | undefined =>
  verbTakes(site, "np")
    ? complement(site, [[site.direct, phraseEnd(site.analysis, site.direct, site.end, site.group)]], "np", 74)
    : undefined;
