import { describe, expect, test } from "vitest";
import { LinkedGraph } from "../../src/query/linkedGraph.ts";
import { readSamples } from "./sampleGraph.ts";

// What the sample documents' README calls planted, as far as it is found in them as the program reads them
const records = readSamples();
const graph = new LinkedGraph(records);
const disputes = graph.disputes();
const says = ({ claim }: (typeof disputes)[number]["a"]): string =>
  claim.content
    .map(({ quote }) => quote)
    .join(" … ")
    .replaceAll(/\s+/g, " ");

describe("planted disputes are found", () => {
  test.each([
    ["market, who fired", /Pallumian artillery shelled the market/, /did not shell the market/],
    ["market, who fired, in a pointing word", /its guns were silent/, /That claim did not survive/],
    ["market, how many were killed", /14 civilians/, /Nine people lost their lives/],
    ["market, how many were killed, by the hospital", /14 civilians/, /11 persons had died/],
    ["market, when it began", /The first shell fell at 7\.40/, /At 7\.25 Keldoran mortars/],
    ["market, what stood on the eastern bank", /battery on the eastern bank/, /a battery stood on the eastern bank/],
    ["bridge, the date", /on 18 March, Pallumian guards/, /On 19 March Keldoran soldiers/],
    [
      "bridge, who fired",
      /Pallumian guards opened fire|guards shot five|shooting five men/,
      /Keldoran soldiers (?:fired|opened fire)/,
    ],
    ["bridge, how many were killed", /five were killed/, /Three of them died/],
    ["bridge, whether they ran", /^they ran$/, /They did not run/],
    ["vote, how many took part", /turnout of 71 per cent/, /fewer than three in ten/],
    ["Osk, who fired", /firing two shells near the village of Osk/, /allegation that Keldoran forces fired/],
    ["breach, when it began", /at 22\.50 on 15 April/, /at 22\.58, was a machine gun/],
    ["breach, whether a weapon was tested", /may have tested its weapons/, /^this$/],
    ["dam, whether notice was given", /the letter had been delivered/, /suggestion/],
  ])("%s", (_point, one, other) => {
    const found = disputes.filter(
      ({ a, b }) => (one.test(says(a)) && other.test(says(b))) || (one.test(says(b)) && other.test(says(a))),
    );
    expect(found).not.toEqual([]);
    expect(found[0]!.because).not.toBe("");
  });
});

describe("traps are no disputes", () => {
  test.each([
    [
      "a time in a letter and in the report of it",
      /fired nine shells into a crowded square/,
      /nine shells hit the square/,
    ],
    ["31 wounded and 31 violations", /wounding 31/, /31 violations/],
    ["a number that is told again at a distance", /^five were killed/, /Five of the 22 men/],
    ["two who say that they keep the ceasefire", /they keep the ceasefire/, /./],
  ])("%s", (_trap, one, other) => {
    expect(
      disputes.filter(
        ({ a, b }) => (one.test(says(a)) && other.test(says(b))) || (one.test(says(b)) && other.test(says(a))),
      ),
    ).toEqual([]);
  });

  test("nobody contradicts the own side", () => {
    const same = disputes.filter(({ a, b }) => a.speaker !== null && a.speaker.id === b.speaker?.id);
    expect(same.map(({ a, b }) => `${says(a)} | ${says(b)}`)).toEqual([]);
  });
});

test("an article under two mastheads is one origin: its claims repeat themselves from one document", () => {
  const copies = records.filter(({ title }) => title?.startsWith("Each side says the other fired first"));
  expect(copies).toHaveLength(2);
  const claims = copies[0]!.claims.filter(({ id }) => graph.repeats(id).some(({ copy }) => copy));
  expect(claims.length).toBeGreaterThan(8);
  for (const { id } of claims) {
    const alone = graph.repeats(id).every(({ copy }) => copy);
    if (alone) expect(graph.origins(id).independent).toBe(1);
  }
});
