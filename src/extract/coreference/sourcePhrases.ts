// "the envoy of Keldora, also speaking for | Velmar", "an SMM | camera", "…, Assistant Secretary-General for | the Isles":
// sources whose words are not those of the speaker.
import { CAUSES, MONITOR_DEVICES, SPEAKS_ALSO_FOR } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import type { EntityTable } from "./entities.ts";
import type { Entity } from "./entity.ts";
import { isPersonName } from "./introductions.ts";

/** "The envoy of Keldora, also speaking for | Velmar and Ostra, said": the subject before the comma; null where the source is no such list. */
export function alsoFor(analysis: Analysis, table: EntityTable, [from]: Range): Entity | null {
  if (!SPEAKS_ALSO_FOR.test(analysis.tokens.lower.slice(Math.max(0, from - 7), from).join(" "))) return null;
  let comma = from - 1;
  while (comma > from - 8 && analysis.word(comma) !== ",") comma--;
  const start = analysis.sentenceFrom(analysis.sentenceOf(from));
  const chunk = analysis.chunkAt(start);
  if (analysis.word(comma) !== "," || chunk === null || chunk.from !== start) return null;
  return table.resolve([start, comma], chunk.head);
}

/** "an SMM camera", "an SMM aerial vehicle": the owner of the device; null if the phrase names no device or no owner. */
export function operatorOf(analysis: Analysis, table: EntityTable, [from]: Range, head: number): Entity | null {
  if (!MONITOR_DEVICES.has(analysis.lower(head))) return null;
  for (let i = from; i < head; i++) {
    if (!/^\p{Lu}{2,8}$/u.test(analysis.word(i))) continue;
    const operator = table.resolve([i, i + 1], i);
    if (operator !== null) return operator;
  }
  return null;
}

/**
 * "Miro Jens, Assistant Secretary-General for North, East and the Isles, noted": the phrase from the name on, if a source is only the end
 * of the title.
 */
export function wholeSource(analysis: Analysis, table: EntityTable, range: Range): Range {
  const from = analysis.sentenceFrom(analysis.sentenceOf(range[0]));
  // "Save Keldora said": the name of a campaign, of which the verb was read as one
  if (from === range[0] - 1 && CAUSES.has(analysis.lower(from))) return [from, range[1]];
  // "Mr Sol, your minister has said": spoken to Mr Sol
  if (from >= range[0] || analysis.tokens.word[range[0] - 1] !== "," || analysis.has(range[0], "your")) return range;
  for (let i = from; i < range[0]; i++) if (analysis.groupIndex(i) >= 0) return range;
  const c = analysis.chunkIndex(from);
  if (c < 0) return range;
  const chunk = analysis.chunk(c);
  const first = table.mention([chunk.from, chunk.to], chunk.head);
  if (!isPersonName(first) || analysis.tokens.word[chunk.to] !== ",") return range;
  const whole: Range = [from, range[1]];
  return table.mention(whole, chunk.head).role === null ? range : whole;
}
