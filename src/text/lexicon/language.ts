// The language of the words that reading and linking both ask for. A second language is a file beside `en.ts` with the same exports.
export * from "./en.ts";
