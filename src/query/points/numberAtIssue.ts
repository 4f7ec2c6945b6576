import type { Claim } from "../../model/claim.ts";
import type { QuotedSpan } from "../../model/record.ts";
import { boundOf } from "../../text/quantities/boundBefore.ts";
import { numberAt } from "../../text/quantities/numberAt.ts";

/** The number that the words at issue are, by the quantity that was read there (“at least 14”); the words in quotation marks where there is none. */
export function numberAtIssue({ descriptions }: Pick<Claim<QuotedSpan>, "descriptions">, words: QuotedSpan): string {
  for (const { quantities } of descriptions)
    for (const { span, value, bound } of quantities)
      if (value !== null && span.start < words.end && words.start < span.end)
        return bound === "exactly" ? String(value) : `${bound} ${value}`;
  return writtenIn(words.quote);
}

/** The first number in words (“Fourteen civilians”); the words themselves where there is none. */
function writtenIn(quote: string): string {
  const lower = quote.toLowerCase().split(/\s+/);
  for (const from of lower.keys()) {
    const found = numberAt(lower, from);
    if (found === null) continue;
    const bound = boundOf(lower, 0, found.from, found.to);
    return bound === null || bound === "exactly" ? String(found.value) : `${bound} ${found.value}`;
  }
  return `“${quote}”`;
}
