// "Ministry of External Trade and Ports, Keldora" in a line of its own at the head, over "Keldora has never mined the bay" -> Keldora, whose ministry speaks.
// "The Permanent Mission of the Velmaran Federation to the United Nations" -> the Velmaran Federation.
// not: "Ministry of Health, Tarn" over a text in which Tarn only is a place, "Federation of Keldora Teachers"
import type { Tokens } from "../../text/tokens.ts";
import { ACTS_AS_STATE, FEDERAL_NOUNS, MINISTERIAL, PERMANENT_NOUNS, POLITY_NOUNS } from "../lexicon/language.ts";
import { stemOf } from "./stateSigns.ts";

/** How many tokens the letterhead may be away from the first one. */
const HEAD = 60;
/** Of the name of a ministry, in tokens. */
const LONGEST = 12;

const breaksBefore = ({ text, start, end }: Tokens, i: number): boolean =>
  i === 0 || text.slice(end[i - 1], start[i]).includes("\n");

/** Whether the name behind the comma at token `i` ends a line of the head that names a ministry, and the text tells of it as of a state. */
export function endsLetterhead(tokens: Tokens, i: number): boolean {
  const { word, lower, count } = tokens;
  if (i > HEAD || i + 2 >= count || !breaksBefore(tokens, i + 2)) return false;
  let from = i;
  while (from > 0 && from > i - LONGEST && !breaksBefore(tokens, from)) from--;
  return breaksBefore(tokens, from) && MINISTERIAL.has(lower[from] ?? "") && actsAsState(tokens, word[i + 1] ?? "");
}

/** "Keldora's fleet", "Keldora has built", "the Keldoran side": what is said of states, and hardly of the town where a ministry sits. */
function actsAsState({ word, lower }: Tokens, name: string): boolean {
  const stem = stemOf(name);
  return (
    stem.length > 2 &&
    word.some(
      (one, k) =>
        one.startsWith(stem) && (one === name ? ACTS_AS_STATE.test(lower[k + 1] ?? "") : /n(?:s|ese)?$/.test(one)),
    )
  );
}

/** The name of the state whose permanent mission is named at token `i`, such as "Velmaran Federation"; null where none is. */
export function ownerOfMission({ word, lower }: Tokens, i: number): readonly string[] | null {
  if (lower[i] !== "of" || lower[i + 1] !== "the" || !PERMANENT_NOUNS.has(lower[i - 1] ?? "")) return null;
  const [first = "", noun = "", next = ""] = lower.slice(i + 2, i + 5);
  if (lower[i - 2] !== "permanent" || !(POLITY_NOUNS.has(noun) || FEDERAL_NOUNS.has(noun))) return null;
  return next !== "of" && /^\p{Lu}/u.test(word[i + 2] ?? "") && first.length > 3 ? word.slice(i + 2, i + 4) : null;
}
