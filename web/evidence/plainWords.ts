/** Bold print as Markdown writes it: the opening sign alone where a quotation ends before the other. Signs within a word stay: they hide letters. */
const BOLD = /(?<![\p{L}\d*])\*\*(?=[^\s*])(?:([^*]*[^\s*])\*\*(?![\p{L}\d*]))?/gu;

/** Words of a claim as a list or a card shows them: without the signs of Markdown, which the text of the document keeps. */
export const plainWords = (words: string): string => words.replace(BOLD, "$1");
