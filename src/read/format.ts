export type Format = "plain" | "html" | "jsonl";

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:html?|xhtml)$/i, "html"],
  [/\.(?:txt|text|md)$/i, "plain"],
  [/\.(?:jsonl|ndjson)$/i, "jsonl"],
];

/** How much of a file is looked at. */
const START = 20_000;

/** What a file holds, by the ending of its name, else by how it begins. */
export function formatOf(bytes: Uint8Array, name: string): Format {
  const known = ENDINGS.find(([ending]) => ending.test(name));
  if (known !== undefined) return known[1];
  const start = new TextDecoder().decode(bytes.subarray(0, START)).trimStart();
  return beginsHtml(start) ? "html" : beginsJsonl(start) ? "jsonl" : "plain";
}

/** Whether the first mark is one of HTML, after an XML declaration and comments. */
function beginsHtml(start: string): boolean {
  let rest = start;
  for (;;) {
    const end = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?") ? "?>" : null;
    if (end === null) return /^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(rest);
    const at = rest.indexOf(end);
    if (at < 0) return false;
    rest = rest.slice(at + end.length).trimStart();
  }
}

/** Whether the first line is an object with an id or a text; a line longer than what is looked at counts by its beginning. */
function beginsJsonl(start: string): boolean {
  const newline = start.indexOf("\n");
  if (newline < 0 && start.length >= START / 4)
    return /^\{\s*"(?:id|text|title|publisher|author|date|genre|url)"\s*:/.test(start);
  try {
    const value: unknown = JSON.parse(newline < 0 ? start : start.slice(0, newline));
    return typeof value === "object" && value !== null && "text" in value;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
