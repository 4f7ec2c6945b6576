import type { Claim } from "../../model/claim.ts";
import type { QuotedSpan } from "../../model/record.ts";
import { boundOf } from "../../text/quantities/boundBefore.ts";
import { numberAt } from "../../text/quantities/numberAt.ts";

/**
 * The number that the words at issue are, by the quantity that was read there (“at least 14”); the words in quotation marks where there is none, and where a
 * number alone would mislead: of shares (“three in ten”, “71 per cent”).
 */
export function numberAtIssue({ descriptions }: Pick<Claim<QuotedSpan>, "descriptions">, words: QuotedSpan): string {
  if (isShare(words.quote)) return asWritten(words.quote);
  for (const { quantities } of descriptions)
    for (const { span, value, bound, counted } of quantities)
      if (value !== null && span.start < words.end && words.start < span.end)
        return counted === "percent"
          ? asWritten(words.quote)
          : bound === "exactly"
            ? String(value)
            : `${bound} ${value}`;
  return writtenIn(words.quote);
}

const asWritten = (quote: string): string => `“${quote.replaceAll(/\s+/g, " ")}”`;

/** Whether words give a part of a whole: a sign of it, or two numbers. */
function isShare(quote: string): boolean {
  const lower = quote.toLowerCase().split(/\s+/);
  let found = 0;
  for (let at = 0; at < lower.length; ) {
    const number = numberAt(lower, at);
    if (number !== null) found++;
    at = Math.max(at + 1, number?.to ?? 0);
  }
  return found > 1 || quote.includes("%") || lower.some((word) => word === "cent" || word.startsWith("percent"));
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
  return asWritten(quote);
}
