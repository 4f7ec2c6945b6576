import type { Reliability } from "./calibrate.ts";
import type { PosFigures } from "./trainPos.ts";

interface About {
  readonly date: string | null;
  readonly licence: string;
  readonly command: string;
  /** Training texts. */
  readonly texts: number;
  readonly gzipped: number;
}

const common = ({ date, licence, command, texts, gzipped }: About): string[] => [
  `- Learnt from: ${texts} annotated texts; only weights were kept, no text. Licence of the texts and annotations: ${licence}.`,
  `- Date: ${date ?? "not given"}`,
  `- Command: \`${command}\``,
  `- Size: ${Math.round(gzipped / 1000)} KB gzipped`,
  "- Names of persons, states, peoples, capitals and places are replaced by their class before any feature is made: no weight hangs on a name.",
  "- Weights are 8-bit whole numbers; the same input gives the same output everywhere. The same gold files give the same file.",
];

/** The card of the part-of-speech model, in Markdown. */
export function posCard(about: About & { readonly figures: PosFigures }): string {
  const { tokens, right, confusions } = about.figures;
  const share = tokens === 0 ? "no held-out texts" : `${((right * 100) / tokens).toFixed(2)} % of ${tokens} tokens`;
  return [
    "# Model card: English parts of speech (pos.en.bin)",
    "",
    "An averaged perceptron that tags each token with a Penn Treebank part of speech, from left to right.",
    "",
    ...common(about),
    `- Held-out tags right: ${share}. Most frequent slips: ${confusions
      .slice(0, 5)
      .map(([pair, n]) => `${pair} (${n})`)
      .join(", ")}.`,
    "",
  ].join("\n");
}

/** The card of the claim model, in Markdown. */
export function claimCard(about: About & { readonly held: number; readonly figures: readonly Reliability[] }): string {
  return [
    "# Model card: English claims (claims.en.bin)",
    "",
    "Two linear-chain conditional random fields: one labels claimants, cues and contents; the second runs once for each word that may be a cue, and links.",
    "Both see what the rules propose. News texts of one country and year: on other texts, look at the figures of `claimgraph evaluate`.",
    "",
    ...common(about),
    "",
    `What a confidence means, on ${about.held} held-out texts (right: content and head of the claimant). The table of confidences was made on the same texts.`,
    "",
    "| confidence | claims | right |",
    "| ---------- | ------ | ----- |",
    ...about.figures.map(
      ({ from, claims, right }) =>
        `| ${(from / 100).toFixed(1)} and more | ${claims} | ${claims === 0 ? "–" : `${Math.round((right * 100) / claims)} %`} |`,
    ),
    "",
  ].join("\n");
}
