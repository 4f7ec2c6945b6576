// "The Ministry rejects the charge." in the ministry's own letter -> one claim.   "The minister said that the bridge was open." in it ->
// the minister's claim.
// not: "The minister, stubborn as ever, said that the bridge was open, which nobody who saw it believes." (the author judges, so the
// author's claim stays)
import { type Attribution, withoutAttributions } from "../attribution/select.ts";
import { OWN_BODIES } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { mainClause } from "../structure/mainClause.ts";
import { type Entity, stateOf } from "./entity.ts";

/** Acts of telling. Other acts ("refuses", "condemns", "threatens") are deeds, which the author's sentence reports as such. */
const TELLING: ReadonlySet<string> = new Set(["state", "report", "allege"]);

/**
 * Removes claims that a document would count twice: a reported claim that is itself the act of the author's own sentence ("Velmar condemns
 * the attack" in a letter of Velmar), and the author's sentence if it only reports another claim ("The minister said that …"). Claims
 * nested in a removed claim move into the claim around it.
 */
export function withoutDuplicates(
  analysis: Analysis,
  attributions: readonly Attribution[],
  speakers: ReadonlyMap<Attribution, Entity | null>,
): { attributions: Attribution[]; speakers: Map<Attribution, Entity | null> } {
  const reporting = new Set<Attribution>();
  for (const one of attributions) if (isWholeSentence(analysis, one, speakers)) reporting.add(one.parent!);
  const kept = withoutAttributions(attributions, (one) => isOwnAct(analysis, one, speakers) || reporting.has(one));
  return {
    attributions: [...kept.values()],
    speakers: new Map([...kept].map(([before, now]) => [now, speakers.get(before) ?? null])),
  };
}

function isOwnAct(analysis: Analysis, one: Attribution, speakers: ReadonlyMap<Attribution, Entity | null>): boolean {
  if (one.parent === null || !/^(?:authorial|turn)$/.test(one.parent.candidate.rule)) return false;
  const { source, sourceHead } = one.candidate;
  // "My delegation rejects the charge"
  if (source[0] !== undefined && analysis.has(source[0][0], "my", "our") && analysis.has(sourceHead, ...OWN_BODIES))
    return true;
  const speaker = speakers.get(one) ?? null;
  const author = speakers.get(one.parent) ?? null;
  if (speaker === null || author === null) return false;
  const governs = speaker.kind === "organ" && speaker.roles.has("government");
  return speaker === author || speaker === stateOf(author) || (governs && stateOf(speaker) === stateOf(author));
}

/** The largest share of a sentence's words, in hundredths, that may be the author's own. */
const REMARKS = 20;

/** Whether "The minister said that …" is the whole of the author's sentence, with nothing added. */
function isWholeSentence(
  analysis: Analysis,
  one: Attribution,
  speakers: ReadonlyMap<Attribution, Entity | null>,
): boolean {
  const { candidate, parent, content } = one;
  if (parent === null || parent.candidate.rule !== "authorial" || !TELLING.has(candidate.act)) return false;
  if (candidate.source.length === 0 || isOwnAct(analysis, one, speakers)) return false;
  if (/^(?:i|we|you)$/.test(analysis.tokens.lower[candidate.sourceHead] ?? "")) return false;
  const [sentence] = parent.content;
  if (sentence === undefined || mainClause(analysis, sentence)?.group.main !== candidate.main) return false;
  const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  const own = sizeOf(parent.content) - sizeOf(candidate.source) - sizeOf(candidate.cue) - sizeOf(content);
  return own * 100 <= REMARKS * sizeOf(parent.content) || own <= 3;
}
