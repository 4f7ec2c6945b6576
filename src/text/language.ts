import { STOP_WORDS } from "./stopWords.ts";

/** A language: its BCP 47 tag, and its name in English. */
export interface Language {
  readonly tag: string;
  readonly name: string;
}

/** With fewer letters of an alphabet the language is known only by clear signs: another script, or many of another language's commonest words. */
const ENOUGH = 200;
/** With fewer letters it is unknown. */
const FEWEST_LETTERS = 12;
/** In a longer text only the beginning, middle and end are examined, so many characters each. */
const SAMPLE = 20_000;
/** A short text is in another language if a quarter of its words, and so many different ones, are among that language's commonest. */
const SHORT = { share: 4, different: 4 } as const;
/** A text must have so many different words of a language: a list of initials or one repeated name shows no language. */
const FEWEST_WORDS = 5;

const SCRIPTS: readonly (readonly [RegExp, Language])[] = [
  [/\p{Script=Cyrillic}/gu, { tag: "und-Cyrl", name: "a language in Cyrillic script" }],
  [/\p{Script=Armenian}/gu, { tag: "hy", name: "Armenian" }],
  [/\p{Script=Georgian}/gu, { tag: "ka", name: "Georgian" }],
  [/\p{Script=Arabic}/gu, { tag: "und-Arab", name: "a language in Arabic script" }],
  [/\p{Script=Hebrew}/gu, { tag: "he", name: "Hebrew" }],
  [/\p{Script=Greek}/gu, { tag: "el", name: "Greek" }],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, { tag: "ja", name: "Japanese" }],
  [/\p{Script=Hangul}/gu, { tag: "ko", name: "Korean" }],
  [/\p{Script=Han}/gu, { tag: "zh", name: "Chinese" }],
  [/\p{Script=Devanagari}/gu, { tag: "hi", name: "Hindi or another language in Devanagari" }],
  [/\p{Script=Bengali}/gu, { tag: "bn", name: "Bengali" }],
  [/\p{Script=Tamil}/gu, { tag: "ta", name: "Tamil" }],
  [/\p{Script=Thai}/gu, { tag: "th", name: "Thai" }],
  [/\p{Script=Ethiopic}/gu, { tag: "am", name: "Amharic or another language in Ethiopic script" }],
  [/\p{Script=Myanmar}/gu, { tag: "my", name: "Burmese" }],
  [/\p{Script=Khmer}/gu, { tag: "km", name: "Khmer" }],
];

/** Languages that share a script, by letters that only one of them has (tried in this order); the last one has no such letters. */
const BY_LETTER: Readonly<Record<string, readonly (readonly [RegExp | null, Language])[]>> = {
  "und-Cyrl": [
    [/[їєґ]/giu, { tag: "uk", name: "Ukrainian" }],
    [/ў/giu, { tag: "be", name: "Belarusian" }],
    [/[ђћ]/giu, { tag: "sr", name: "Serbian" }],
    [/[ѓќѕ]/giu, { tag: "mk", name: "Macedonian" }],
    [/[әіңғұқһ]/giu, { tag: "kk", name: "Kazakh" }],
    [/[ыэ]/giu, { tag: "ru", name: "Russian" }],
    [/ъ/giu, { tag: "bg", name: "Bulgarian" }],
  ],
  "und-Arab": [
    [/[ٹڈڑں]/gu, { tag: "ur", name: "Urdu" }],
    [/[پچژگ]/gu, { tag: "fa", name: "Persian" }],
    [null, { tag: "ar", name: "Arabic" }],
  ],
};

const ENGLISH: ReadonlySet<string> = new Set(STOP_WORDS[0]!.words.split(" "));

/** Languages in Latin script, English first. What is common in English too ("in", "to", "was") counts for English only. */
const LATIN: readonly { readonly language: Language; readonly words: ReadonlySet<string> }[] = STOP_WORDS.map(
  ({ tag, name, words }) => ({
    language: { tag, name },
    words: tag === "en" ? ENGLISH : new Set(words.split(" ").filter((word) => !ENGLISH.has(word))),
  }),
);

/**
 * The language of a text, by its script and its commonest words; null if no language is clear. A text of fewer than 200 letters is never known
 * to be English, but may be known to be in another language.
 * Method: shares of function words, after Dunning, "Statistical Identification of Language" (1994), and Grefenstette (1995).
 */
export function detectLanguage(text: string): Language | null {
  const sample = sampleOf(text);
  const letters = count(sample, /\p{L}/gu);
  if (letters < FEWEST_LETTERS) return null;
  const latin = count(sample, /\p{Script=Latin}/gu);
  if (latin * 2 < letters) return byScript(sample, letters);
  return letters < ENOUGH ? byFewWords(sample) : byWords(sample);
}

function byScript(sample: string, letters: number): Language | null {
  const counts = SCRIPTS.map(([pattern, language]) => ({ language, n: count(sample, pattern) }));
  // Japanese is written with more Chinese characters than kana
  const kana = counts.find(({ language }) => language.tag === "ja")!;
  const han = counts.find(({ language }) => language.tag === "zh")!;
  const best =
    kana.n * 10 > han.n && han.n + kana.n > letters / 2
      ? kana
      : counts.reduce((a, b) => (b.n > a.n ? b : a), { language: kana.language, n: -1 });
  if (best !== kana && best.n * 2 < letters) return null;
  for (const [pattern, language] of BY_LETTER[best.language.tag] ?? [])
    if (pattern === null || count(sample, pattern) * 500 > best.n) return language;
  return best.language;
}

/** The language of a short text, if it is clearly not English. */
function byFewWords(sample: string): Language | null {
  // capitals are of names and of beginnings: "La Paz", "El Mundo"
  const { words, hits, different, best } = hitsIn(sample);
  const own = hits[best] ?? 0;
  const clear =
    best > 0 &&
    own * SHORT.share >= words &&
    own >= 3 * (hits[0] ?? 0) &&
    (different[best]?.size ?? 0) >= SHORT.different;
  return clear ? (LATIN[best]?.language ?? null) : null;
}

/** How many words of a text are among the commonest of each language, and which language has most of them. */
function hitsIn(text: string) {
  let words = 0;
  const hits = LATIN.map(() => 0);
  const different = LATIN.map(() => new Set<string>());
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    words++;
    LATIN.forEach((one, i) => {
      if (!one.words.has(word)) return;
      hits[i]!++;
      different[i]!.add(word);
    });
  }
  let best = 0;
  for (let i = 1; i < hits.length; i++) if (hits[i]! > hits[best]!) best = i;
  return { words, hits, different, best };
}

function byWords(sample: string): Language | null {
  const { words, hits, different, best } = hitsIn(sample.toLowerCase());
  const english = hits[0]!;
  // English function words make some 40 % of running text; lists and tables have fewer
  if (best === 0) return english * 10 > words ? LATIN[0]!.language : null;
  const clear = hits[best]! * 12 > words && hits[best]! > english * 2 && different[best]!.size >= FEWEST_WORDS;
  return clear ? LATIN[best]!.language : null;
}

function sampleOf(text: string): string {
  if (text.length <= 3 * SAMPLE) return text;
  const middle = Math.floor((text.length - SAMPLE) / 2);
  return `${text.slice(0, SAMPLE)}\n${text.slice(middle, middle + SAMPLE)}\n${text.slice(-SAMPLE)}`;
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n++;
  return n;
}
