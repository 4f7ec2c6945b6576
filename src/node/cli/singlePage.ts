import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";

/** A file of the graph, by its path beside the page. */
interface GraphFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const inBase64 = (words: string): string => createHash("sha256").update(words).digest("base64");

/** Words that end no element: in JSON “<” stands in strings only. */
const inScript = (value: string): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** The most letters of a graph in one page: what 100,000 claims have. Browsers take several times as much memory, and no text may have twice as many. */
const MOST_LETTERS = 1 << 28;

const tooLarge = (most: number): ClaimgraphError =>
  new ClaimgraphError(`this graph is too large for one page, which can have ${Math.round(most / 1e6)} MB`, {
    code: "refused",
    exitCode: EXIT.badData,
    remedy:
      "Leave out --single: of a folder the viewer loads what is looked at. Or export less: without --texts, or with --min-confidence",
  });

/**
 * The viewer and a graph in one page, which opens by double click and asks for nothing. Its policy lets only this script run.
 *
 * @param viewer folder of the viewer as one script and one style sheet
 * @throws ClaimgraphError (bad data, `refused`) if the graph is too large for one page
 */
export async function singlePage(
  viewer: string,
  files: AsyncIterable<GraphFile>,
  mostLetters = MOST_LETTERS,
): Promise<string> {
  const [script, style, licences] = await Promise.all(
    ["viewer.js", "viewer.css", "licences.txt"].map((name) => readFile(join(viewer, name), "utf8")),
  );
  const own = (script ?? "").replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${inBase64(own)}'`,
    `style-src 'sha256-${inBase64(style ?? "")}'`,
    "connect-src blob:",
    "worker-src blob:",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const data: string[] = [];
  let letters = 0;
  for await (const { path, content } of files) {
    const words = typeof content === "string" ? content : Buffer.from(content).toString("utf8");
    const element = `<script type="application/json" data-path="${path}">${inScript(words)}</script>\n`;
    letters += element.length;
    if (letters > mostLetters) throw tooLarge(mostLetters);
    data.push(element);
  }
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Claimgraph</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<noscript>This page shows a graph of claims by a script that runs in your browser only. Please allow scripts.</noscript>
${data.join("")}<script type="text/plain" data-licences>${inScript(licences ?? "")}</script>
<script type="module">${own}</script>
</body>
</html>
`;
}
