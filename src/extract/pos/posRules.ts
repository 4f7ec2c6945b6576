// Parts of speech without a model: closed classes, the forms of the cue lexicon's verbs, endings, and the word before.
// "the claim" is a noun, "they claim" a verb.   not: good enough for names of things; it serves the rules that look for who says what
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import { lemmaOf } from "../lexicon/en/forms.ts";
import { MODALS, ROLE_NOUNS } from "../lexicon/en/words.ts";
import type { Lookup } from "../lookup.ts";
import { CAPITALISED, CAPITALS, lettersOf } from "./delexicalize.ts";
import { TAGS, type Tag } from "./tags.ts";

const NUMBER = Object.fromEntries(TAGS.map((tag, index) => [tag, index])) as Readonly<Record<Tag, number>>;

/** Words that are nearly always the same. */
const CLOSED = new Map<string, Tag>();
const close = (tag: Tag, words: string): void => {
  for (const word of words.split(" ")) CLOSED.set(word, tag);
};
close("DT", "the a an this these those some any each every no another either neither");
close("PDT", "all both half");
close("PRP", "i you he she it we they me him them us himself herself itself themselves myself ourselves yourself one");
close("PRP$", "my your his her its our their");
close(
  "IN",
  "of in on at by for from with about against between into through during before after above below under over since until",
);
close(
  "IN",
  "while because although though if unless whether than as despite among amid across behind beyond within without toward towards upon via per near along around except that",
);
close("TO", "to");
close("CC", "and or but nor yet & plus");
close("WDT", "which");
close("WP", "who whom what whoever whatever");
close("WP$", "whose");
close("WRB", "when where why how whenever wherever");
close("EX", "there");
close(
  "RB",
  "not n't also very too so just only even still never always already again now then here however often soon ever almost once perhaps rather quite later earlier ago away back",
);
close("RBR", "more less");
close("RBS", "most least");
close("JJ", "other such own many few several new old same former last next first second third more less most least");
close("VBZ", "is has does 's");
close("VBP", "are am have do 're 'm 've");
close("VBD", "was were had did");
close("VB", "be");
close("VBN", "been");
close("VBG", "being having");
close("CD", "two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion");
close("UH", "yes oh hello please");
close(",", ",");
close(".", ". ! ?");
close(":", ": ; — – -- - ... …");
close("-LRB-", "( [ {");
close("-RRB-", ") ] }");
close("``", "“ ‘ `` «");
close("''", "” ’ '' »");
close("$", "$ € £");
close("#", "#");
close("SYM", "% * + = / @ | • · < > _ ~ ^ \\");
for (const modal of MODALS) CLOSED.set(modal, "MD");

/** After these stands no finite verb. */
const BEFORE_NOUN = new Set([NUMBER.DT, NUMBER.PRP$, NUMBER.POS, NUMBER.JJ, NUMBER.WP$, NUMBER.PDT]);
const BEFORE_BASE = new Set([NUMBER.TO, NUMBER.MD]);
const BE = new Set("be is are was were been being am 's 're 'm".split(" "));
const HAVE = new Set("have has had having 've".split(" "));

/** Tags by rules alone. Deterministic; each token looks at the two tags before it. */
export function tagByRules(tokens: Tokens, sentences: Sentences, lookup: Lookup): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  for (let s = 0; s < sentences.count; s++) {
    const from = sentences.from[s]!;
    const to = sentences.to[s]!;
    let openMarks = 0;
    for (let i = from; i < to; i++) {
      const word = tokens.word[i]!;
      if (word === '"' || word === "'") {
        tags[i] = openMarks++ % 2 === 0 ? NUMBER["``"] : NUMBER["''"];
        continue;
      }
      tags[i] = NUMBER[guess(tokens, i, from, to, tags, lookup)];
    }
  }
  return tags;
}

function guess(tokens: Tokens, i: number, from: number, to: number, tags: Uint8Array, lookup: Lookup): Tag {
  const lower = tokens.lower[i]!;
  const before = i > from ? tags[i - 1]! : -1;
  const how = lettersOf(tokens.word[i]!);
  const closed = CLOSED.get(lower);
  if (closed !== undefined && (how !== CAPITALS || lower.length > 2 || lower === "i"))
    return closedTag(tokens, i, to, closed, before);
  if (/^\p{N}/u.test(lower)) return /(?:st|nd|rd|th)$/.test(lower) ? "JJ" : /^\d+s$/.test(lower) ? "NNS" : "CD";
  if (!/^\p{L}/u.test(lower)) return "SYM";
  const verb = verbTag(tokens, i, from, tags);
  if (how === CAPITALISED || how === CAPITALS) {
    const match = lookup.match(tokens, i);
    if (match?.use === "adjective") return "JJ";
    if (match?.use === "people") return "NNPS";
    if (match !== null) return "NNP";
    if (i > from) return "NNP";
    if (verb === null && !ROLE_NOUNS.has(lower) && !/(?:ly|ing|ed)$/.test(lower)) return "NNP";
  }
  if (verb !== null) return verb;
  const role = ROLE_NOUNS.get(lower);
  if (role !== undefined) return role.plural ? "NNS" : "NN";
  return byEnding(lower, before);
}

function closedTag(tokens: Tokens, i: number, to: number, tag: Tag, before: number): Tag {
  const lower = tokens.lower[i]!;
  const next = i + 1 < to ? tokens.lower[i + 1]! : "";
  if (lower === "'s") return before === NUMBER.PRP || before === NUMBER.EX || before === NUMBER.WP ? "VBZ" : "POS";
  if (lower === "’" || lower === "'") return before === NUMBER.NNS || before === NUMBER.NNPS ? "POS" : "''";
  if (
    lower === "that" &&
    (before === NUMBER.NN || before === NUMBER.NNS) &&
    (CLOSED.get(next) === "MD" || lemmaOf(next).some((f) => f.form !== "base"))
  )
    return "WDT";
  if (lower === "her" && (next === "" || CLOSED.has(next))) return "PRP";
  if ((lower === "have" || lower === "do") && (BEFORE_BASE.has(before) || before < 0)) return "VB";
  if (lower === "had" && HAVE.has(tokens.lower[i - 1] ?? "")) return "VBN";
  return tag;
}

/** The form of a verb of the lexicon, where what stands before allows one; else null. */
function verbTag(tokens: Tokens, i: number, from: number, tags: Uint8Array): Tag | null {
  const forms = lemmaOf(tokens.lower[i]!);
  if (forms.length === 0) return null;
  const has = (form: string): boolean => forms.some((f) => f.form === form);
  let k = i - 1;
  while (k >= from && tags[k] === NUMBER.RB) k--;
  const before = k >= from ? tags[k]! : -1;
  const word = k >= from ? tokens.lower[k]! : "";
  if (BEFORE_BASE.has(before)) return has("base") ? "VB" : null;
  if (HAVE.has(word) || BE.has(word)) {
    if (has("participle")) return "VBN";
    return has("ing") ? "VBG" : null;
  }
  if (word === "did" || word === "does" || word === "do") return has("base") ? "VB" : null;
  if (BEFORE_NOUN.has(before)) return has("ing") ? "VBG" : has("participle") && !has("base") ? "VBN" : null;
  if (has("past")) return "VBD";
  if (has("ing")) return "VBG";
  if (has("participle")) return "VBN";
  const nominal =
    before === NUMBER.IN ||
    before === NUMBER.VBD ||
    before === NUMBER.VBZ ||
    before === NUMBER.VBP ||
    before === NUMBER.CC;
  if (has("s")) return nominal && before !== NUMBER.CC ? null : "VBZ";
  return before === NUMBER.PRP ||
    before === NUMBER.NNS ||
    before === NUMBER.NNPS ||
    before === NUMBER.WP ||
    before === NUMBER.WDT
    ? "VBP"
    : null;
}

function byEnding(lower: string, before: number): Tag {
  if (BEFORE_BASE.has(before) && !/(?:tion|ment|ness|ity|s)$/.test(lower))
    return before === NUMBER.MD || !/(?:ed|ing|ly)$/.test(lower) ? "VB" : "NN";
  if (/[^aeiou]ly$/.test(lower)) return "RB";
  if (/.{3}ing$/.test(lower)) return BEFORE_NOUN.has(before) ? "NN" : "VBG";
  if (/.{2}ed$/.test(lower)) {
    const nominal =
      before === NUMBER.NN ||
      before === NUMBER.NNS ||
      before === NUMBER.NNP ||
      before === NUMBER.NNPS ||
      before === NUMBER.PRP;
    return nominal ? "VBD" : "VBN";
  }
  if (/(?:ous|ful|ive|able|ible|ical|ish|less|ary|ic|al)$/.test(lower) && lower.length > 4) return "JJ";
  if (/[^su]s$/.test(lower) && lower.length > 3) return before === NUMBER.PRP ? "VBZ" : "NNS";
  return "NN";
}
