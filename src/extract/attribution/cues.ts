import type { VerbCue } from "../lexicon/cue.ts";
import { COURTESIES_SAID, INTENDS, lemmaOf, PARTED, STANCE_VERBS, VERB_CUES } from "../lexicon/language.ts";
import type { Analysis, VerbGroup } from "../structure/analysis.ts";

const BY_LEMMA = new Map<string, VerbCue[]>();
for (const cue of [...VERB_CUES, ...INTENDS]) {
  const list = BY_LEMMA.get(cue.lemma);
  if (list === undefined) BY_LEMMA.set(cue.lemma, [cue]);
  else list.push(cue);
}

const NONE: readonly VerbCue[] = [];
const BY_FORM = new Map<string, readonly VerbCue[]>();

/**
 * The lexicon's entries for the verb of a group. An entry with a particle counts only if the particle follows ("pointed out"), and then
 * comes first.
 */
export function cuesOf(analysis: Analysis, group: VerbGroup): readonly VerbCue[] {
  const form = analysis.lower(group.main);
  let entries = BY_FORM.get(form);
  if (entries === undefined) {
    const found: VerbCue[] = [];
    for (const { lemma } of lemmaOf(form))
      for (const cue of BY_LEMMA.get(lemma) ?? NONE) if (!found.includes(cue)) found.push(cue);
    entries = found.length === 0 ? NONE : found;
    if (BY_FORM.size < 20_000) BY_FORM.set(form, entries);
  }
  if (entries.length === 0) return NONE;
  // "without warning": no act of warning
  if (form === "warning" && analysis.tokens.lower[group.from - 1] === "without") return NONE;
  const next = analysis.tokens.lower[group.to];
  // "provided that it also saw the school": a condition
  if (form === "provided" && analysis.has(group.to, "that") && analysis.has(group.from - 1, ",")) return NONE;
  // "insisted | on Friday": the preposition belongs to the date
  const dated = analysis.inTimex[group.to + 1] === 1;
  // "ruled | this | out"
  const around = PARTED.has(next ?? "") ? analysis.tokens.lower[group.to + 1] : undefined;
  const particled = dated
    ? []
    : entries.filter(({ particle }) => particle !== undefined && (particle === next || particle === around));
  return particled.length > 0 ? particled : entries.filter((cue) => cue.particle === undefined);
}

/** Whether a verb group is one of speaking (not of wanting or seeming). */
export function isCueVerb(analysis: Analysis, group: VerbGroup): boolean {
  return cuesOf(analysis, group).some((cue) => cue.act !== "intend");
}

/** Whether a verb with the noun phrase that starts at token `from` is mere courtesy and claims nothing: "expresses its condolences". */
export function isCourtesy(analysis: Analysis, cue: VerbCue, from: number): boolean {
  const c = analysis.chunkOf[from] ?? -1;
  return STANCE_VERBS.has(cue.lemma) && c >= 0 && COURTESIES_SAID.test(analysis.lower(analysis.chunk(c).head));
}

/** Whether a verb with the noun phrase that starts at token `from` counts victims: "the fighting claimed the lives of 17". */
export function isToll(analysis: Analysis, cue: VerbCue, from: number): boolean {
  const chunk = analysis.chunks[analysis.chunkOf[from] ?? -1];
  return (
    cue.lemma === "claim" &&
    chunk !== undefined &&
    /^(?:life|lives|casualties|victims?)$/.test(analysis.lower(chunk.head))
  );
}
