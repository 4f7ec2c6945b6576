import { escapeText } from "../../export/report/escapeHtml.ts";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: { readonly type?: string; readonly enum?: readonly string[] };
}
interface Described {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<
    Record<string, { readonly get?: { readonly summary?: string; readonly parameters?: readonly Parameter[] } }>
  >;
}

const kindOf = ({ schema = {} }: Parameter): string => schema.enum?.join(", ") ?? schema.type ?? "";

const rowOf = (one: Parameter): string =>
  `<tr><td><code>${escapeText(one.name)}</code>${one.required === true ? " (needed)" : ""}</td><td>${escapeText(kindOf(one))}</td><td>${escapeText(one.description ?? "")}</td></tr>`;

/** The documentation page of the interface for programs, made from its description. */
export function apiPage({ info, paths }: Described): string {
  const sections = Object.entries(paths).map(([path, { get }]) => {
    const rows = (get?.parameters ?? []).map(rowOf).join("");
    const table =
      rows === "" ? "" : `<table><tr><th>name</th><th>values</th><th>what it narrows</th></tr>${rows}</table>`;
    return `<h2><code>GET ${escapeText(path)}</code></h2><p>${escapeText(get?.summary ?? "")}</p>${table}`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeText(info.title)}: interface for programs</title></head>
<body><h1>${escapeText(info.title)} ${escapeText(info.version)}: interface for programs</h1>
<p>${escapeText(info.description ?? "")}</p>
<p>Show the token as <code>Authorization: Bearer TOKEN</code>. For programs this page is <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${sections.join("\n")}
</body></html>
`;
}
