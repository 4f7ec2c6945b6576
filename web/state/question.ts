import { counted, dateInWords } from "../strings.ts";
import { FACETS } from "./facets.ts";
import { type GraphIndex, labelOf } from "./graphIndex.ts";
import type { View } from "./view.ts";

const LEAD: Record<string, string> = {
  by: "by",
  side: "on behalf of",
  act: "act:",
  polarity: "",
  event: "about",
  document: "in",
};

/** The question that a view asks, in words: “3 claims by A, denied, said from 12 July 2031”. */
export function questionOf(index: GraphIndex, view: View, count: number): string {
  const parts = FACETS.flatMap(({ key, labelOf: label }) => {
    const values = view.chosen[key].map((value) => label(index, value));
    return values.length === 0 ? [] : [`${LEAD[key] ?? ""} ${values.join(" or ")}`.trim()];
  });
  if (view.node !== null) parts.push(`to do with ${labelOf(index, view.node)}`);
  if (view.from !== null) parts.push(`said from ${dateInWords(view.from)}`);
  if (view.to !== null) parts.push(`said until ${dateInWords(view.to)}`);
  if (view.query.trim() !== "") parts.push(`with “${view.query.trim()}”`);
  const claims = counted(count, "claim");
  return parts.length === 0
    ? `${claims} in ${counted(index.records.length, "document")}`
    : `${claims} ${parts.join(", ")}`;
}
