/** Rows as comma-separated values (RFC 4180), with a byte order mark, without which spreadsheets take UTF-8 for something else. */
export const csvRows = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;

/** A field: what a spreadsheet would take for a formula gets an apostrophe before it. */
function field(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
