// "CALLS UPON the parties to withdraw" -> demand.   "Recalling its decision" -> state
// not: "Talks failed" (the first word is the subject).
import type { Act } from "../../../model/claim.ts";
import { PREAMBLE } from "../../lexicon/language.ts";
import { voiceLemmas } from "../../structure/mainClause.ts";
import type { OwnVoiceSentence } from "../voiced.ts";
import { actIn } from "./performative.ts";

/** A verb that opens a paragraph of a resolution, whose subject stands above all of them; null where none does. */
export function resolvedAct({ analysis, content: [from], clause: { subject, head } }: OwnVoiceSentence): Act | null {
  const opening = analysis.lower(from);
  if (PREAMBLE.has(opening)) return actIn(voiceLemmas(opening)) ?? "state";
  if (!/^\p{Lu}.*s$/iu.test(analysis.word(from)) || (subject !== null && head > from)) return null;
  return actIn(voiceLemmas(opening));
}
