/** "each other of attacks", "the other for the deaths". */
export const EACH_OTHER = /^(?:each other|one another|the other(?: side)?)\b(?!\s+\p{L}+s\b)/iu;
