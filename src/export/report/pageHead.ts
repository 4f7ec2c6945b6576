import { escapeText } from "./escapeHtml.ts";

/**
 * An HTML page up to its body: it has no scripts and asks for nothing, whoever opens it.
 *
 * @param title as it is; it is escaped here
 * @param language of the words around the quotations (BCP 47)
 */
export const pageHead = (title: string, style: string, language = "en"): string => `<!DOCTYPE html>
<html lang="${escapeText(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
`;
