import { describe, expect, test } from "vitest";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { link } from "../../src/link/linker.ts";
import { corpusIndexOf } from "../../src/query/corpusIndex.ts";
import { disputedPoints } from "../../src/query/points/disputedPoints.ts";
import { readDocumentOf } from "./readText.ts";

/** Aspect and sides of the points of texts, in short. */
const pointsOf = (...texts: string[]): string[] => {
  const records = texts.map((text, n) => recordOf(readDocumentOf(text, `Paper ${n}`)));
  return disputedPoints(corpusIndexOf(records, link(records))).map(
    ({ aspect, stances }) =>
      `${aspect}: ${stances
        .map(({ side, stance }) => `${side?.name ?? "nobody"} ${stance}`)
        .sort()
        .join(", ")}`,
  );
};

describe("two names for one thing", () => {
  test("are a point where two sides use them of one place", () => {
    expect(
      pointsOf(
        "Velmar said there was a civil war in Lorne. “The Pallumian invasion of Lorne must be condemned by all,” Keldora said.",
      ),
    ).toEqual(["name: Keldora names, Velmar names"]);
    expect(
      pointsOf(
        "“Our counter-terrorism operation in Lorne has begun,” Keldora said. Pallumia described the action in Lorne as a punitive operation.",
      ),
    ).toEqual(["name: Keldora names, Pallumia names"]);
  });

  test("are nobody's where a reporter uses one in telling what somebody said", () => {
    expect(
      pointsOf(
        "Velmar said there was a civil war in Lorne. Keldora said the Pallumian invasion of Lorne must be condemned by all.",
      ),
    ).toEqual([]);
  });

  test("are one point for all uses that name one place", () => {
    expect(
      pointsOf(
        "“The special military operation in Lorne and Tornwick goes on,” Keldora said. “We mourn the victims of the invasion of Lorne,” Pallumia said.",
        "“The special military operation in Tornwick will end soon,” Keldora said. “The invasion of Tornwick must end,” Velmar said.",
      ),
    ).toEqual(["name: Keldora names, Pallumia names, Velmar names"]);
  });

  test("are none of two places, of what may come, or of one side", () => {
    expect(
      pointsOf("Velmar said there was a civil war in Tamrin. Keldora said the invasion of Lorne was over."),
    ).toEqual([]);
    expect(
      pointsOf("Velmar warned of the risk of civil war in Lorne. Keldora said the invasion of Lorne was over."),
    ).toEqual([]);
    expect(
      pointsOf("Keldora said there was a civil war in Lorne. Keldora said the invasion of Lorne was over."),
    ).toEqual([]);
  });
});

describe("whether something is lawful or recognised", () => {
  test("is a point where one side holds that it is and another that it is not", () => {
    expect(
      pointsOf(
        "Keldora said it could not recognise the referendum in Lorne. Pallumia said the referendum in Lorne was lawful.",
      ),
    ).toEqual(["norm: Keldora denies, Pallumia says"]);
    expect(
      pointsOf(
        "Velmar said the annexation of Tamrin was illegal.",
        "Pallumia said it recognises the Republic of Tamrin as a state.",
      ),
    ).toEqual(["norm: Pallumia says, Velmar denies"]);
  });

  test("is none where both hold the same, where importance is recognised, or things have other names", () => {
    expect(
      pointsOf(
        "Velmar said the referendum in Lorne was illegal. Keldora said it did not recognise the referendum in Lorne.",
      ),
    ).toEqual([]);
    expect(
      pointsOf(
        "Velmar said the elections in Lorne were illegal. Pallumia said it recognises the importance of the elections in Lorne.",
      ),
    ).toEqual([]);
    expect(
      pointsOf("Velmar said the referendum in Tamrin was illegal. Pallumia said the referendum in Lorne was lawful."),
    ).toEqual([]);
  });
});

describe("whether something is so", () => {
  test("is a point where one holds a ceasefire to be in force and another to be suspended", () => {
    expect(
      pointsOf(
        "Keldora said Pallumia had suspended the ceasefire at the bridge of Lorne. Pallumia said the ceasefire at the bridge of Lorne was still in effect.",
      ),
    ).toEqual(["happened: Keldora says, Pallumia says"]);
    expect(
      pointsOf(
        "Keldora said Pallumia had suspended the ceasefire at the bridge of Lorne. Pallumia said the blockade of Lorne was still in effect.",
      ),
    ).toEqual([]);
  });

  test("is a point where one did not hear what another tells of", () => {
    expect(
      pointsOf(
        "Keldora said there was gunfire in Lorne on Sunday. Jorun Halvey, a teacher in Lorne, said he had not heard shooting, but did see smoke.",
      ).map((one) => one.split(":")[0]),
    ).toEqual(["happened"]);
    expect(
      pointsOf(
        "Keldora said there was gunfire in Lorne on Sunday. Jorun Halvey, a teacher in Lorne, said he had not seen tanks, but did see smoke.",
      ),
    ).toEqual([]);
  });

  test("is no point of a notion that a speaker only turns down himself", () => {
    expect(
      pointsOf("“We reject the notion that such aid can be a substitute for peace,” Jorun Halvey, Minister, said."),
    ).toEqual([]);
  });
});
