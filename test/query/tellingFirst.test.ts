import { expect, test } from "vitest";
import { nameUsed } from "../../src/query/points/namesAtIssue.ts";
import { tellingFirst } from "../../src/query/points/tellingFirst.ts";

const said = (quote: string) => ({ claim: { content: [{ quote }] } });
const LONG = `the raid ${"upon the mills beyond the river ".repeat(12)}`;

test("of a side's claims the one that it makes itself, with the name at issue, as long as a sentence, comes first", () => {
  const [short, fragment, sentence, other, told] = [
    said("the raid"),
    said(LONG),
    said("On the third day of May our guards began the raid on the mills beyond the river"),
    said("On the third day of May our guards went to the mills beyond the river at noon"),
    said("They began the raid on the third day of May, upon the mills beyond the river, at noon"),
  ];
  const order = tellingFirst(
    [told, other, fragment, short, sentence].flatMap((one) => one ?? []),
    (one) => one !== told,
    ["raid"],
  );
  expect(order[0]).toBe(sentence);
  expect(order.at(-2)).toBe(other);
  expect(order.at(-1)).toBe(told);
});

test("claims that are alike keep their order", () => {
  const alike = ["one of them", "two of them", "six of them"].map(said);
  expect(tellingFirst(alike, () => true, [])).toEqual(alike);
});

test("a name at issue is used with quotation marks inside, too", () => {
  const names = ["anti-terrorist operation", "punitive operation"];
  expect(nameUsed('killed in an "anti-terrorist" operation', names)).toBe(0);
  expect(nameUsed("a “punitive” operation", names)).toBe(1);
  expect(nameUsed("the operation of the guards", names)).toBeNull();
  expect(nameUsed("an anti-terrorist operation, or a punitive operation", names)).toBeNull();
});
