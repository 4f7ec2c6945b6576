import type { Block, Inline, Line, Report } from "./report.ts";

/** What means something in Markdown, HTML within it included, is escaped; lines stay lines. */
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
      return `[${escapeText(one.text)}](${escapeHref(one.href)})`;
  }
}

const line = (all: Line): string => all.map(inline).join("").replaceAll(/ {2,}/g, " ").trim();
const cell = (lines: readonly Line[]): string =>
  lines
    .map(line)
    .filter((one) => one !== "")
    .join("<br>");

function block(one: Block): string {
  switch (one.kind) {
    case "heading":
      return `${"#".repeat(one.level)} ${escapeText(one.text)}`;
    case "paragraph":
      return line(one.line);
    case "list":
      return one.items.map((item) => `- ${line(item)}`).join("\n");
    case "table":
      return [
        `| ${one.head.map(escapeText).join(" | ")} |`,
        `|${one.head.map(() => " --- ").join("|")}|`,
        ...one.rows.map((row) => `| ${row.map(cell).join(" | ")} |`),
      ].join("\n");
  }
}

/** A report as Markdown (GitHub's, for its tables). Ends with a line break. */
export function writeMarkdown({ title, blocks }: Report): string {
  return `${[`# ${escapeText(title)}`, ...blocks.map(block)].filter((one) => one !== "").join("\n\n")}\n`;
}
