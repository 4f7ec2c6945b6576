// "Jorun Halvey", "JORUN HALVEY", "Halvey’s", "jorun-halvey", "Jorún Halvey" are covered; "Halveston" is covered whole. not:
// "half"; "us" if "US" is hidden; "Halv"

/** Covers hidden names in a text. The result is as long as the text, in UTF-16 units and in code points, so that spans stay valid. */
export type Cover = (text: string) => string;

const MARK = "█";
/** The same for a character of two units. */
const WIDE_MARK = "\u{1f533}";
/** What may stand between two letters of one word: accents, soft hyphens, joiners; a hyphen at the end of a line. */
const WITHIN = String.raw`(?:[\p{M}\p{Cf}]{0,4}|[-\u2010\u2011]\r?\n[ \t>]{0,8})`;
/** Characters that may stand between two words of a name: a blank, a line break, a hyphen, a slash of an address. */
const BETWEEN = String.raw`[^\p{L}\p{N}]{0,8}`;
/** A name with fewer letters matches only with the same capitals and as a separate word: “US” is hidden, and “us” is not. */
const SHORT = 4;
const IS_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Letters without a decomposition, by the one that is written for them where there is no other. */
const BARE: ReadonlyMap<string, string> = new Map(
  Object.entries({ ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ŧ: "t", ı: "i", ĸ: "k", ŋ: "n" }),
);
/** Letters for which two are written: a name is known in both forms. */
const AS_TWO: ReadonlyMap<string, string> = new Map(
  Object.entries({ ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe", æ: "ae", œ: "oe", ß: "ss", þ: "th" }),
);
/** Names of a few letters stand in addresses in small letters. */
const ADDRESS = /\b[a-z][a-z0-9+.-]{0,20}:\/\/\S+|\bwww\.\S+/giu;

/** Makes a function that covers these names in any text, with any capitals and accents, together with the word around them. */
export function coverOf(names: Iterable<string>): Cover {
  const patterns = [patternOf(names, (letters) => letters >= SHORT), patternOf(names, (letters) => letters < SHORT)];
  const [long, short] = patterns;
  const cover: Cover = (text) => {
    const plain = plainLetters(text);
    const spans = [...(long == null ? [] : wordsWith(long, plain))];
    if (short != null) spans.push(...wordsAlone(short, plain), ...wordsInAddresses(short, plain));
    return masked(coveredAddress(text, cover), spans);
  };
  return cover;
}

/** An address may hold a name in its escapes, "%C3%BA" for “ú”: a word with escapes that holds one is covered whole. */
function coveredAddress(text: string, cover: Cover): string {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return text;
  return text.replace(/[^\s/?#&=<>"]+/g, (word) => {
    const decoded = word.replace(/(?:%[0-9A-Fa-f]{2})+/g, decodedEscapes);
    return decoded === word || cover(decoded) === decoded ? word : MARK.repeat(word.length);
  });
}

function decodedEscapes(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

function patternOf(names: Iterable<string>, fits: (letters: number) => boolean): RegExp | null {
  const forms = new Set<string>();
  for (const name of names) {
    const words = plainLetters(name).match(/[\p{L}\p{N}]+/gu) ?? [];
    const letters = words.join("").length;
    if (letters === 0 || !fits(letters)) continue;
    for (const form of formsOf(name, words, letters)) forms.add(form);
  }
  if (forms.size === 0) return null;
  // the longest first, so that a whole name is covered and not only its surname
  const longestFirst = [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(longestFirst.join("|"), fits(SHORT) ? "giu" : "gu");
}

/** A name as a pattern; with two letters for one where it may be written so, and a short one in capitals. */
function* formsOf(name: string, words: readonly string[], letters: number): Generator<string> {
  const pattern = (all: readonly string[]): string =>
    all.map((word) => [...word].join(WITHIN).replaceAll(`s${WITHIN}s`, `(?:s${WITHIN}s|ß)`)).join(BETWEEN);
  yield pattern(words);
  if (letters < SHORT && letters > 1) yield pattern(words.map((word) => word.toUpperCase()));
  const asTwo = name.replace(/[äöüåøæœßþ]/giu, (letter) => AS_TWO.get(letter.toLowerCase()) ?? letter);
  if (asTwo !== name) yield pattern(plainLetters(asTwo).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The words that contain a name, each from its first letter to its last. */
function* wordsWith(pattern: RegExp, plain: string): Generator<readonly [number, number]> {
  pattern.lastIndex = 0;
  let from = 0;
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    let start = match.index;
    let end = start + match[0].length;
    while (start > from && isWordAt(plain, start - 1)) start--;
    while (end < plain.length && isWordAt(plain, end)) end++;
    yield [start, end];
    from = end;
    pattern.lastIndex = end;
  }
}

function* wordsAlone(pattern: RegExp, plain: string): Generator<readonly [number, number]> {
  for (const match of plain.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (!(match.index > 0 && isWordAt(plain, match.index - 1)) && !(end < plain.length && isWordAt(plain, end)))
      yield [match.index, end];
  }
}

function* wordsInAddresses(pattern: RegExp, plain: string): Generator<readonly [number, number]> {
  const anyCase = new RegExp(pattern.source, "giu");
  for (const { 0: address, index } of plain.matchAll(ADDRESS))
    for (const [start, end] of wordsAlone(anyCase, address)) yield [index + start, index + end];
}

const isWordAt = (text: string, at: number): boolean => IS_WORD.test(text[at] ?? "");

/** The text with each letter without its accents, unit for unit. */
function plainLetters(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => {
    const plain = unit.normalize("NFKD")[0]!;
    const bare = BARE.get(plain.toLowerCase());
    if (bare !== undefined) return plain === plain.toLowerCase() ? bare : bare.toUpperCase();
    return plain.length === 1 ? plain : unit;
  });
}

function masked(text: string, spans: readonly (readonly [number, number])[]): string {
  let shown = "";
  let at = 0;
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    shown += text.slice(at, from);
    for (const character of text.slice(from, end))
      shown += /[\n\r]/.test(character) ? character : character.length === 2 ? WIDE_MARK : MARK;
    at = end;
  }
  return shown + text.slice(at);
}
