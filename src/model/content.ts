import type { Claim } from "./claim.ts";

/** What stands for the words that are left out between two pieces of a content. */
export const LEFT_OUT = " […] ";

/** The words of a claim's content in one line of text; what is left out between its pieces is shown as […]. */
export const contentOf = ({ content }: Pick<Claim<{ readonly quote: string }>, "content">): string =>
  content.map(({ quote }) => quote).join(LEFT_OUT);
