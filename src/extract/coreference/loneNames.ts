// "Orrel: the truce held" -> a name about which the text shows nothing else: it may be a person, so it answers for nobody.
// "the Hestrel group Orna", "Orna fighters" -> a body, which answers for itself.
import { BEFORE_LONE_NAMES, BEHIND_LONE_NAMES, ROLE_NOUNS } from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import type { Entity } from "./entity.ts";

const SHOWN = new WeakMap<Analysis, ReadonlySet<string>>();

/** Whether an entity known only by one capitalised word is nowhere shown to be a body. */
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
      if (BEFORE_LONE_NAMES.test(lower[i - 1] ?? "") || BEHIND_LONE_NAMES.test(next) || ROLE_NOUNS.has(next))
        found.add(lower[i]!);
    }
    shown = found;
    SHOWN.set(analysis, shown);
  }
  return shown;
}
