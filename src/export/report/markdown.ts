import { type Block, type Inline, isWebAddress, type Line, type Report } from "./blocks.ts";

/** Characters with a meaning in Markdown, and in HTML inside it, are escaped; lines stay lines. */
const escapeText = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>#|~&]/g, (one) => `\\${one}`).replaceAll(/\s+/g, " ");

/** An address that cannot break out of its parentheses. */
const escapeHref = (href: string): string =>
  href.replaceAll(/[\s()<>\\]/g, (one) => encodeURIComponent(one).replace("(", "%28").replace(")", "%29"));

function inline(one: Inline): string {
  switch (one.kind) {
    case "text":
    case "muted":
      return escapeText(one.text);
    case "strong":
      return one.text.trim() === "" ? "" : `**${escapeText(one.text.trim())}**${/\s$/.test(one.text) ? " " : ""}`;
    case "quote":
      return `“${escapeText(one.text)}”`;
    case "link":
      return isWebAddress(one.href) ? `[${escapeText(one.text)}](${escapeHref(one.href)})` : escapeText(one.text);
    case "reference":
      return `[\\[${one.to}\\]](#s${one.to})`;
  }
}

const line = (all: Line): string => all.map(inline).join("").replaceAll(/ {2,}/g, " ").trim();
const cell = (lines: readonly Line[]): string =>
  lines
    .map(line)
    .filter((one) => one !== "")
    .join("<br>");

/** The lines of a block. */
function block(one: Block): string[] {
  switch (one.kind) {
    case "heading":
      return [`${"#".repeat(one.level)} ${escapeText(one.text)}`];
    case "paragraph":
      return [line(one.line)];
    case "list":
      return one.items.map((item) => `- ${line(item)}`);
    case "references":
      return one.items.map((item, n) => `${n + 1}. <a id="s${n + 1}"></a>${line(item)}`);
    case "bars":
      return [];
    case "table":
      return [
        `| ${one.head.map(escapeText).join(" | ")} |`,
        `|${one.head.map(() => " --- ").join("|")}|`,
        ...one.rows.map((row) => `| ${row.map(cell).join(" | ")} |`),
      ];
  }
}

/** A report as Markdown (GitHub's, for its tables). Ends with a line break. */
export const writeMarkdown = (report: Report): string => [...markdownPieces(report)].join("");

/** The same in pieces: a report of very many claims is longer than any string. */
export function* markdownPieces({ title, blocks }: Report): Generator<string> {
  yield `# ${escapeText(title)}`;
  for (const one of blocks) {
    const lines = block(one);
    if (lines.every((text) => text === "")) continue;
    for (const [n, text] of lines.entries()) yield `${n === 0 ? "\n\n" : "\n"}${text}`;
  }
  yield "\n";
}
