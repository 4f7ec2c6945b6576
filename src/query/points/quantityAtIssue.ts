import type { Claim } from "../../model/claim.ts";
import type { QuotedSpan } from "../../model/record.ts";

/** The number that words at issue are, by the quantity that was read there (“at least 14”); null where none was. */
export function quantityAtIssue(
  { descriptions }: Pick<Claim<QuotedSpan>, "descriptions">,
  words: QuotedSpan,
): string | null {
  for (const { quantities } of descriptions)
    for (const { span, value, bound } of quantities)
      if (value !== null && span.start < words.end && words.start < span.end)
        return bound === "exactly" ? String(value) : `${bound} ${value}`;
  return null;
}
