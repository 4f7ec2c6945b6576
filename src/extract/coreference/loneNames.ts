// "Orrel: the truce held" -> a name of which the text shows nothing: perhaps a person, who answers for nobody.
// "the Hestrel group Orna", "Orna fighters" -> a body, which answers for itself.
import { ROLE_NOUNS } from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import type { Entity } from "./entity.ts";

const BEFORE =
  /^(?:the|group|movement|militants?|militias?|rebels?|party|faction|organi[sz]ation|company|firm|agency|militant)$/;
const BEHIND =
  /^(?:attacks?|authorities|campaign|control|forces|government|group|leadership|movement|party|positions|rockets|run|led|backed|affiliated|targets|territory)$/;

const SHOWN = new WeakMap<Analysis, ReadonlySet<string>>();

/** Whether one of whom nothing is known but one capitalised word is nowhere shown to be a body. */
export function isLoneName(analysis: Analysis, e: Entity): boolean {
  if (e.kind !== null || e.entry !== null || e.plural || !/^\p{Lu}\p{Ll}[\p{Ll}\p{M}’'-]*$/u.test(e.canonical))
    return false;
  return !bodiesIn(analysis).has(e.canonical.toLowerCase());
}

function bodiesIn(analysis: Analysis): ReadonlySet<string> {
  let shown = SHOWN.get(analysis);
  if (shown === undefined) {
    const { lower, word, count } = analysis.tokens;
    const found = new Set<string>();
    for (let i = 0; i < count; i++) {
      if (!/^\p{Lu}\p{Ll}/u.test(word[i]!)) continue;
      const k = lower[i + 1] === "-" ? i + 2 : /^['’]s?$/.test(lower[i + 1] ?? "") ? i + 2 : i + 1;
      const next = lower[k] ?? "";
      if (BEFORE.test(lower[i - 1] ?? "") || BEHIND.test(next) || ROLE_NOUNS.has(next)) found.add(lower[i]!);
    }
    shown = found;
    SHOWN.set(analysis, shown);
  }
  return shown;
}
