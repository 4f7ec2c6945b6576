const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day that a date of a mail or a feed (RFC 5322) names, as written there: “Tue, 04 Mar 2025 23:15:00 -0800” is 2025-03-04. */
export function dayIn(written: string): string | null {
  const [, day, month, year] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(written) ?? [];
  const at = MONTHS.indexOf((month ?? "").toLowerCase());
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
