import { barsSvg } from "./barsSvg.ts";
import { type Block, type Inline, isWebAddress, type Line, type Report } from "./blocks.ts";
import { escapeText } from "./escapeHtml.ts";
import { pageHead } from "./pageHead.ts";

function inline(one: Inline): string {
  switch (one.kind) {
    case "text":
      return escapeText(one.text);
    case "strong":
      return `<strong>${escapeText(one.text)}</strong>`;
    case "muted":
      return `<small>${escapeText(one.text)}</small>`;
    case "quote":
      return `<q>${escapeText(one.text)}</q>`;
    case "link":
      return isWebAddress(one.href)
        ? `<a href="${escapeText(one.href)}" rel="noreferrer noopener">${escapeText(one.text)}</a>`
        : escapeText(one.text);
    case "reference":
      return `<sup><a href="#s${one.to}" title="the whole sentence">${one.to}</a></sup>`;
  }
}

const line = (all: Line): string => all.map(inline).join("");

/** The lines of a block. */
function block(one: Block): string[] {
  switch (one.kind) {
    case "heading":
      return [`<h${one.level}>${escapeText(one.text)}</h${one.level}>`];
    case "paragraph":
      return [`<p>${line(one.line)}</p>`];
    case "list":
      return ["<ul>", ...one.items.map((item) => `<li>${line(item)}</li>`), "</ul>"];
    case "references":
      return [
        `<ol class="sentences">`,
        ...one.items.map((item, n) => `<li id="s${n + 1}">${line(item)}</li>`),
        "</ol>",
      ];
    case "bars":
      return barsSvg(one);
    case "table":
      return [
        `<div class="wide"><table>`,
        `<thead><tr>${one.head.map((name) => `<th scope="col">${escapeText(name)}</th>`).join("")}</tr></thead>`,
        "<tbody>",
        ...one.rows.map(
          (row) =>
            `<tr>${row.map((lines, i) => `${i === 0 ? '<th scope="row">' : "<td>"}${lines.map((own) => `<div>${line(own)}</div>`).join("")}${i === 0 ? "</th>" : "</td>"}`).join("")}</tr>`,
        ),
        "</tbody>",
        "</table></div>",
      ];
  }
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; } h3 { font-size: 1.05rem; margin-top: 1.6rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8886; padding: .4rem .6rem; text-align: left; vertical-align: top; min-width: 9rem; }
thead th { position: sticky; top: 0; background: Canvas; }
td > div + div, th > div + div { margin-top: .5rem; }
small { opacity: .8; } q { quotes: "“" "”"; }
li { margin: .3rem 0; } sup a { text-decoration: none; padding: 0 .1rem; }
:target { background: #fd08; scroll-margin-top: 4rem; } .sentences li { margin: .6rem 0; }
figure { margin: 1rem 0; } figcaption { font-size: .9rem; opacity: .8; } svg { max-width: 100%; height: auto; }
@media print {
  body { font-size: 10pt; margin: 0; max-width: none; }
  .wide { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; }
  th, td { min-width: 0; } a { color: inherit; }
}
`;

/**
 * A report as one HTML file that needs no other: no script, no font, nothing fetched. Everything from documents is escaped as text.
 *
 * @param language of the words around the quotations (BCP 47)
 */
export function* htmlPieces({ title, blocks }: Report, language = "en"): Generator<string> {
  yield `${pageHead(title, STYLE, language)}<h1>${escapeText(title)}</h1>
`;
  for (const one of blocks) for (const text of block(one)) yield `${text}\n`;
  if (blocks.length === 0) yield "\n";
  yield `</body>
</html>
`;
}
