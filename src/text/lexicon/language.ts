// The language of the words that both reading and linking need. A second language is a file beside `en.ts` with the same exports.
export * from "./en.ts";
