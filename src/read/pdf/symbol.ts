/** “S/2025/123”, “A/79/PV.12”, “A/HRC/43/12”, “S/PV.9000 (Resumption 1)” */
const SYMBOL =
  /(?:^|\s)((?:S|A|E|ST|CCPR|CAT|CEDAW)\/(?:PV\.\d{1,5}(?: \(Resumption \d\))?|\d{2}\/PV\.\d{1,3}|[A-Z][A-Z.\d-]{0,8}(?:\/[\w.-]{1,12}){1,4}|\d{2,4}\/\d{1,5}(?:\/(?:Add|Corr|Rev)\.\d{1,2})?))(?=[\s.,;)]|$)/u;

/** The first symbol of a UN document in some words; null if there is none. */
export const symbolIn = (words: string): string | null => SYMBOL.exec(words)?.[1] ?? null;
