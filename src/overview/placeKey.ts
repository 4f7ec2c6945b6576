import { usualLetters } from "../text/usualLetters.ts";
import { searchForm } from "./folded.ts";

// "Şəhər" and "Saher" have one key, and so have "Kfar-Sud" and "Kfar Sud".
// not: "Kiev" and "Kyiv", which are two names: the gazetteer has both

/** The form in which names of places are compared with those of the gazetteer. */
export const placeKey = (name: string): string =>
  usualLetters(searchForm(name))
    .replace(/['’ʼʻ`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
