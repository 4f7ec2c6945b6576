// "MS. FELD: Mr. Orrel will start us off. ↵↵ We did not fire." -> what stands below is of somebody whom no label names
// not: "MS. FELD: Let me turn to Hestrel. ↵↵ We did not fire." (she goes on).
import { HANDS_OVER } from "../lexicon/language.ts";
import type { Label } from "./labels.ts";
import type { SpokenTurn } from "./turns.ts";

const PARAGRAPH_END = /\n[ \t]*\n\s*(?=\S)/g;
/** How far from the end of its paragraph somebody else is given the floor. */
const LAST_WORDS = 400;

/** A turn, parted where its speaker gives the floor to somebody and no label follows: the rest is nobody's. */
export function splitAtHandOver(text: string, turn: SpokenTurn): SpokenTurn[] {
  if (turn.label.role !== "named") return [turn];
  const said = text.slice(turn.start, turn.end);
  for (const { index, 0: gap } of said.matchAll(PARAGRAPH_END)) {
    const words = said
      .slice(Math.max(0, index - LAST_WORDS), index)
      .toLowerCase()
      .replace(/\s+/g, " ")
      .replace(/’/g, "'");
    const at = turn.start + index + gap.length;
    if (at < turn.end && HANDS_OVER.test(words))
      return [
        { ...turn, end: at },
        { label: nobodysLabel(at), start: at, end: turn.end },
      ];
  }
  return [turn];
}

const nobodysLabel = (at: number): Label => ({
  role: "somebody",
  strength: "plain",
  span: [at, at],
  name: [at, at],
  state: null,
  time: null,
  key: "",
});
