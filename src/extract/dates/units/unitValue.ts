import type { Unit } from "../../lexicon/language.ts";

/** TIMEX3 value of an amount of units; an amount of null means that the text gives no number. */
export function durationValue(unit: Unit, amount: number | null): string {
  const x = amount ?? "X";
  switch (unit) {
    case "second":
      return `PT${x}S`;
    case "minute":
      return timeValue(amount, "M", "S");
    case "hour":
      return timeValue(amount, "H", "M");
    case "day":
    case "night":
      return `P${x}D`;
    case "week":
      return `P${x}W`;
    case "weekend":
      return `P${x}WE`;
    case "fortnight":
      return amount === null ? "PXW" : `P${amount * 2}W`;
    case "month":
      return `P${x}M`;
    case "quarter":
      return `P${x}Q`;
    case "half":
      return amount === null ? "PXM" : `P${amount * 6}M`;
    case "year":
      return yearsValue(amount);
    case "decade":
      return amount === null ? "PXE" : `P${amount * 10}Y`;
    case "century":
      return amount === null ? "PXC" : `P${amount * 100}Y`;
  }
}

const isHalf = (amount: number): boolean => amount % 1 === 0.5;

/** Hours or minutes; half of one is thirty of the smaller unit: "PT2H30M". */
function timeValue(amount: number | null, letter: string, smaller: string): string {
  if (amount === null || !isHalf(amount)) return `PT${amount ?? "X"}${letter}`;
  return `PT${amount >= 1 ? `${Math.floor(amount)}${letter}` : ""}30${smaller}`;
}

/** Years; half of one is six months. */
function yearsValue(amount: number | null): string {
  if (amount === null || !isHalf(amount)) return `P${amount ?? "X"}Y`;
  return amount < 1 ? "P6M" : `P${Math.floor(amount)}Y6M`;
}
