import { escapeText } from "../../src/export/report/escapeHtml.ts";
import { pageHead } from "../../src/export/report/pageHead.ts";

const STYLE = `
:root { color-scheme: light dark; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 0; padding: 12px 16px; }
h1 { font-size: 1.25rem; margin: 0; } .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
figure { margin: 0 0 8px; } svg { display: block; max-width: 100%; height: auto; }
details { border-top: 1px solid #8886; padding: 6px 0; } summary { font-weight: 600; cursor: pointer; }
.answers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 4px 20px; }
.answers p { margin: 6px 0 2px; overflow-wrap: anywhere; }
blockquote { margin: 4px 0 8px; padding-inline-start: 10px; border-inline-start: 3px solid #8888; overflow-wrap: anywhere; }
mark { background: none; color: inherit; border-bottom: 2px dotted #8889; }
mark[data-part~="content"] { background: #ffe9a8; color: #14202b; border: 0; }
.small { font-size: .85rem; margin: 4px 0; overflow-wrap: anywhere; }
@media (forced-colors: active) { mark[data-part] { background: Mark; color: MarkText; } }
@media print { details:not([open]) { display: none; } }
`;

/** A page without scripts that asks for nothing. @param body what is escaped already */
export const pageOf = (title: string, body: string): string => `${pageHead(title, STYLE)}${body}
</body>
</html>
`;

/** The line that shows a file in a page: without rights, but to open the address of a document. */
export const frameOf = (file: string, title: string): string =>
  `<iframe src="${escapeText(file)}" title="${escapeText(title)}" width="100%" height="640" loading="lazy" sandbox="allow-popups" style="border: 1px solid #8888"></iframe>`;
