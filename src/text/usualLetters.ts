/** Letters without canonical decomposition, as the usual Latin spellings write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ə: "a",
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/** A word with these letters, in lower case, as the usual Latin spellings write them. */
export const usualLetters = (word: string): string =>
  word.replace(/[əıłøđðþßæœ]/g, (letter) => LETTERS[letter] ?? letter);
