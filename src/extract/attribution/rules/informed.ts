// "P, the Courier was told by the ministry" -> the ministry: P.   "The paper was informed from the mission that P" -> the mission.
// not: "The mayor was told by the doctor." (no content)
import { CLAIM_NOUNS, UNTRUE } from "../../lexicon/language.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { subjectBefore } from "../../structure/subject.ts";
import type { Candidate } from "../candidate.ts";
import { contentBefore } from "./contentBefore.ts";
import { clauseFrom } from "./frames/frame.ts";
import type { VerbSite } from "./verbSite.ts";

/** A content that somebody was told, as the claim of the person or body who told it; null if the verb is no such passive. */
export function informedAttribution(site: VerbSite): Candidate | null {
  const { analysis, group, cue, cueTo, floor, end } = site;
  if (!/^(?:inform|tell|notify)$/.test(cue.lemma) || !analysis.has(cueTo, "by", "from")) return null;
  const source = nounPhraseAt(analysis, cueTo + 1, end);
  const head = analysis.chunkAt(cueTo + 1)?.head ?? -1;
  const told = subjectBefore(analysis, group, floor);
  if (source === null || told === null || analysis.inTimex[cueTo + 1] === 1) return null;
  const that = analysis.has(source[1], "that") ? source[1] : -1;
  const content =
    that >= 0
      ? [clauseFrom(site, that + 1)]
      : contentBefore(site, { source: told.range, head: told.head, rule: "own" })?.content;
  if (content === undefined || content.some(([from, to]) => to <= from)) return null;
  return {
    cue: [[group.from, cueTo + 1]],
    main: group.main,
    source: [source],
    sourceHead: head,
    content,
    that,
    // the speaker has no verb of speaking that could give the act
    act: deniesClaim(analysis, content[0]) ? "deny" : "state",
    polarity: "asserted",
    rule: "informed",
    confidence: 84,
  };
}

/** "The statement of the ministry that P is disinformation". */
function deniesClaim(analysis: Analysis, content: Range | undefined): boolean {
  if (content === undefined) return false;
  const [from, to] = content;
  const head = analysis.chunkAt(from)?.head ?? -1;
  if (!CLAIM_NOUNS.has(analysis.lower(head))) return false;
  for (let i = to - 1; i > from && i > to - 5; i--) if (UNTRUE.has(analysis.lower(i))) return true;
  return false;
}
