const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
// Characters that reverse the direction of the following text could make words look different
/** Text in HTML. */
export const escapeText = (text: string): string =>
  text
    .replaceAll(/[&<>"']/g, (one) => ENTITIES[one]!)
    .replaceAll(/(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
