import { expect, test } from "vitest";
import type { Dispute, DisputeEnd } from "../../src/query/disputes.ts";
import { mattersOf } from "../../web/compare/matters.ts";
import { indexRecords } from "../../web/state/graphIndex.ts";
import { velmar } from "./fixtures/velmar.ts";

const [entry] = indexRecords(velmar.records).entries;
if (entry === undefined) throw new Error("no claim");

/** An end of a dispute: whose it is, and the number that its words tell. */
const end = (id: string, side: string, value: number | null, denied = false): DisputeEnd => ({
  claim: {
    ...entry.claim,
    id,
    polarity: denied ? "denied" : "asserted",
    act: denied ? "deny" : "state",
    descriptions: entry.claim.descriptions.map((one) => ({
      ...one,
      quantities: [{ value, bound: "exactly", counted: "killed", span: { start: 0, end: 2, quote: "14" } }],
    })),
  },
  record: entry.record,
  speaker: { id: side, name: side },
  words: { start: 0, end: 2, quote: "14" },
});

const dispute = (a: DisputeEnd, b: DisputeEnd, because: string, event = "e"): Dispute =>
  ({
    link: { id: `${a.claim.id} ${b.claim.id}` },
    because,
    confidence: 80,
    a,
    b,
    events: [event],
  }) as unknown as Dispute;

const isA = ({ speaker }: DisputeEnd) => speaker?.id === "A";
const numbers = (x: string, y: string) => `different numbers for the same quantity (killed): “${x}” against “${y}”`;

test("contradictions about one event are one row for each question, each claim once", () => {
  const a = [end("1", "A", 14), end("2", "A", 14), end("3", "A", 12)];
  const b = [end("4", "B", 9), end("5", "B", 9)];
  const all = a.flatMap((x) => b.map((y) => dispute(x, y, numbers("14", "9"))));
  // whichever end comes first, columns are those of the two
  const turned = dispute(end("6", "B", 9), end("1", "A", 14), numbers("9", "14"));
  const [event, ...others] = mattersOf([...all, turned], isA);
  expect(others).toEqual([]);
  expect(event?.disputes).toBe(7);
  expect(event?.matters.map(({ asks }) => asks)).toEqual(["killed"]);
  const [matter] = event?.matters ?? [];
  expect(matter?.a.map(({ number, claims }) => [number, claims.length])).toEqual([
    ["14", 2],
    ["12", 1],
  ]);
  expect(matter?.b.map(({ number, claims }) => [number, claims.length])).toEqual([["9", 3]]);
});

test("a denial and a number are two questions of one event, the one with more contradictions first", () => {
  // its words tell a number, too: it is not what is denied
  const said = end("1", "A", 14);
  const all = [
    dispute(said, end("2", "B", null, true), "one denies what the other says: “x” against “y”"),
    dispute(end("3", "A", 14), end("4", "B", 9), numbers("14", "9")),
    dispute(end("3", "A", 14), end("5", "B", 10), numbers("14", "10")),
  ];
  const [event] = mattersOf(all, isA);
  expect(event?.matters.map(({ asks }) => asks)).toEqual(["killed", "one denies what the other says"]);
  const denial = event?.matters[1];
  expect(denial?.a.map(({ number }) => number)).toEqual([null]);
  expect([denial?.a.map(({ denies }) => denies), denial?.b.map(({ denies }) => denies)]).toEqual([[false], [true]]);
});

test("a number in words is the number, and words without one stand for themselves", () => {
  const told = (id: string, side: string, quote: string): DisputeEnd => {
    const { claim, ...rest } = end(id, side, null);
    return { ...rest, claim, words: { start: 0, end: quote.length, quote } };
  };
  const [event] = mattersOf(
    [
      dispute(told("1", "A", "Fourteen civilians"), told("2", "B", "dozens of people"), numbers("x", "y")),
      dispute(told("4", "A", "at least nine people"), told("2", "B", "dozens of people"), numbers("x", "y")),
      dispute(end("3", "A", 14), told("2", "B", "dozens of people"), numbers("x", "y")),
    ],
    isA,
  );
  const [matter] = event?.matters ?? [];
  expect(matter?.a.map(({ number, claims }) => [number, claims.length])).toEqual([
    ["14", 2],
    ["at least 9", 1],
  ]);
  expect(matter?.b.map(({ number }) => number)).toEqual(["“dozens of people”"]);
});

test("a colon within the words of a reason cuts no question short", () => {
  const words = "denies what was claimed just before (“Velmar’s report is wrong: no ferry left”)";
  const [event] = mattersOf([dispute(end("1", "A", null), end("2", "B", null, true), words)], isA);
  expect(event?.matters.map(({ asks }) => asks)).toEqual(["denies what was claimed just before"]);
});
