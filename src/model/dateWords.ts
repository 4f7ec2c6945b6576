const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date as people write it: days, months, years, those without a year, about a date, from one to another; else the EDTF. */
export function dateWords(edtf: string): string {
  const [from, to] = edtf.split("/");
  if (from && to && !edtf.includes("..")) return `${dateWords(from)} to ${dateWords(to)}`;
  if (edtf.endsWith("~")) return `about ${dateWords(edtf.slice(0, -1))}`;
  const [, year, month, day] = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return edtf;
  const when = year === "XXXX" ? "of a year not told" : year;
  if (name === undefined) return year === "XXXX" ? edtf : year;
  return day === undefined ? `${name} ${when}` : `${Number(day)} ${name} ${when}`;
}
