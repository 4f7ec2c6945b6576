import { searchForm } from "./folded.ts";

// "Şəhər" and "Saher" have one key, and so have "Kfar-Sud" and "Kfar Sud".
// not: "Kiev" and "Kyiv", which are two names: the gazetteer has both

/** Letters without a canonical decomposition, as the usual Latin spellings write them. */
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

/** The form in which names of places are compared with those of the gazetteer. */
export const placeKey = (name: string): string =>
  searchForm(name)
    .replace(/[əıłøđðþßæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’ʼʻ`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
