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

/** By their codes in EDTF. */
const SEASONS: ReadonlyMap<string, string> = new Map([
  ["21", "spring"],
  ["22", "summer"],
  ["23", "autumn"],
  ["24", "winter"],
]);

/** A date as people write it: days, months, seasons, years, decades, centuries, those without a year, about a date, from one to another; else the EDTF. */
export function dateWords(edtf: string): string {
  const [from, to] = edtf.split("/");
  if (from && to && !edtf.includes("..")) return inOne([dateWords(from), dateWords(to)], " to ");
  if (edtf.endsWith("~")) return `about ${dateWords(edtf.slice(0, -1))}`;
  if (/^\d{3}X$/.test(edtf)) return `${edtf.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(edtf)) return `${ordinal(Number(edtf.slice(0, 2)) + 1)} century`;
  const [, year, month, day] = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf) ?? [];
  const name = month === undefined ? undefined : (MONTHS[Number(month) - 1] ?? (day ? undefined : SEASONS.get(month)));
  if (year === undefined || (month !== undefined && name === undefined)) return edtf;
  const when = year === "XXXX" ? "of a year not told" : year;
  if (name === undefined) return year === "XXXX" ? edtf : year;
  return day === undefined ? `${name} ${when}` : `${Number(day)} ${name} ${when}`;
}

/** “21st”, “11th”. */
function ordinal(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return `${number}${(isTeen ? undefined : ["th", "st", "nd", "rd"][number % 10]) ?? "th"}`;
}

/** Days in words as a list, the month and year once where all are of one month: "18 or 19 March 2025". */
export const anyOf = (days: readonly string[]): string => inOne(days.map(dateWords), " or ");

const ABOUT = "about ";
const DAY_OF_MONTH = /^((?:about )?\d{1,2}) (\p{Lu}\p{L}+ .+)$/u;

function inOne(words: readonly string[], between: string): string {
  const parts = words.map((one) => DAY_OF_MONTH.exec(one));
  const months = new Set(parts.map((part) => part?.[2]));
  const [month] = months;
  if (months.size !== 1 || month === undefined) return words.join(between);
  const days = parts.map((part) => part?.[1] ?? "");
  const areAbout = days.every((day) => day.startsWith(ABOUT));
  return `${days.map((day, at) => (areAbout && at > 0 ? day.slice(ABOUT.length) : day)).join(between)} ${month}`;
}
