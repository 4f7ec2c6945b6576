/** Days since 1970-01-01 of an xsd:date; null for none or one outside the years 1 to 9999. */
export function dayOf(date: string | null): number | null {
  if (date === null) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
}
