// Separates the parts of a mail: the words of its sender, the signature, and quoted words of somebody else.
// "On Mon, 3 Mar 2025, Halyard Desk wrote:" and lines that begin with ">" -> a quote by Halyard Desk
// not: ">From the first day …" in a mailbox file, which adds the ">" itself (mbox.ts has removed it)
import type { Part } from "../../model/document.ts";

export interface Body {
  readonly text: string;
  readonly parts: readonly Part[];
}

const QUOTED = /^(?:>[ \t]?)+/;
const WROTE = /^(?:On|Am|Le|El)\b.{3,200}\b(?:wrote|writes|said)\s*:\s*$/i;
/** Lines after which all words are somebody else's, as Outlook and Gmail write them. */
const DIVIDER =
  /^-{2,}\s*(?:Original Message|Forwarded message|Forwarded by\b.*)\s*-{0,}\s*$|^_{20,}\s*$|^Begin forwarded message:\s*$/i;
const HEADER = /^(?:\*?)(From|Sent|To|Cc|Date|Subject):(?:\*?)\s*(.*)$/i;
const SIGNATURE = /^--\s?$/;

interface Line {
  readonly words: string;
  readonly kind: "own" | "quote" | "signature";
  readonly by: string | null;
}

/** Separates the parts of a plain body. The “>” before quoted lines is left out of the text. */
export function bodyOf(written: string): Body {
  const lines = linesOf(written.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n"));
  const parts: Part[] = [];
  let text = "";
  let open: { kind: "quote" | "signature"; start: number; by: string | null } | null = null;
  const close = (end: number): void => {
    if (open === null) return;
    const length = text.slice(open.start, end).trimEnd().length;
    if (length > 0)
      parts.push({
        kind: open.kind,
        start: open.start,
        end: open.start + length,
        ...(open.by === null ? {} : { by: open.by }),
      });
    open = null;
  };
  for (const { words, kind, by } of lines) {
    if (open !== null && open.kind !== kind) close(text.length);
    if (open === null && kind !== "own") {
      // A quote or signature is always a paragraph of its own
      if (text !== "" && !text.endsWith("\n\n")) text += "\n";
      open = { kind, start: text.length, by };
    }
    text += `${words}\n`;
  }
  close(text.length);
  return { text, parts };
}

function linesOf(lines: readonly string[]): Line[] {
  const found: Line[] = [];
  let by: string | null = null;
  let rest: "own" | "signature" | "quote" = "own";
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const depth = QUOTED.exec(line)?.[0].length ?? 0;
    const intro = depth === 0 && rest !== "quote" ? introAt(lines, i) : null;
    if (intro !== null) {
      by = intro.by;
      if (intro.isLast) rest = "quote";
      else if (rest === "signature") rest = "own";
      for (let k = 0; k < intro.lines; k++) found.push({ words: lines[i + k] ?? "", kind: "quote", by });
      i += intro.lines - 1;
    } else if (depth > 0) found.push({ words: line.slice(depth), kind: "quote", by });
    else if (rest === "quote") found.push({ words: line, kind: "quote", by });
    else {
      if (SIGNATURE.test(line)) rest = "signature";
      else if (line.trim() !== "" && found.at(-1)?.kind === "quote" && rest === "own") by = null;
      found.push({ words: line, kind: line.trim() === "" && rest === "own" ? blankKind(found, lines, i) : rest, by });
    }
  }
  return found;
}

/** An empty line inside a quote belongs to it. */
function blankKind(found: readonly Line[], lines: readonly string[], i: number): "own" | "quote" {
  return found.at(-1)?.kind === "quote" && QUOTED.test(lines[i + 1] ?? "") ? "quote" : "own";
}

/** An introduction of somebody else's words, with that person's name; `isLast` if all words after it are theirs. Null if there is none. */
function introAt(
  lines: readonly string[],
  i: number,
): { readonly by: string | null; readonly lines: number; readonly isLast: boolean } | null {
  for (const length of [1, 2]) {
    const words = lines.slice(i, i + length).join(" ");
    if (!WROTE.test(words)) continue;
    const next = lines.slice(i + length).find((line) => line.trim() !== "") ?? "";
    return { by: writerOf(words), lines: length, isLast: !QUOTED.test(next) };
  }
  const divided = DIVIDER.test(lines[i] ?? "");
  const from = lines.slice(i, i + 4).map((line) => HEADER.exec(line));
  const headers = from.filter((one) => one !== null);
  if (!divided && !(from[0]?.[1]?.toLowerCase() === "from" && headers.length >= 3)) return null;
  const writer = headers.find((one) => one[1]?.toLowerCase() === "from")?.[2] ?? null;
  return { by: writer === null ? null : nameOf(writer), lines: 1, isLast: true };
}

/** “On Mon, 3 Mar 2025 at 18:02, Halyard Desk <desk@…> wrote:” -> Halyard Desk */
function writerOf(intro: string): string | null {
  const before = intro.replace(/\s*\b(?:wrote|writes|said)\s*:\s*$/i, "");
  const last = before.slice(before.lastIndexOf(",", before.indexOf("<") < 0 ? before.length : before.indexOf("<")) + 1);
  return nameOf(last.replace(/^.*\b\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?\s*/i, ""));
}

function nameOf(mailbox: string): string | null {
  const name = mailbox.replace(/<[^<>]*>|\[mailto:[^\]]*\]|["*]/g, "").trim();
  return name === "" ? null : name;
}
