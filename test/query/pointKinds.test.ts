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

describe("whether something is just", () => {
  test("is a point where one condemns a thing that another praises", () => {
    expect(
      pointsOf(
        "Velmar condemned Pallumia's takeover of Lorne. Keldora hailed the takeover of Lorne as historic justice.",
      ),
    ).toEqual(["norm: Keldora says, Velmar denies"]);
    expect(
      pointsOf("Velmar condemned Pallumia's takeover of Lorne but Keldora hailed it as historic justice."),
    ).toEqual(["norm: Keldora says, Velmar denies"]);
  });

  test("is none of two things, of a breach of what is praised, or of a government", () => {
    expect(
      pointsOf("Velmar condemned the takeover of Tamrin. Keldora hailed the takeover of Lorne as historic justice."),
    ).toEqual([]);
    expect(
      pointsOf("Velmar condemned violations of the agreement on Lorne. Keldora praised the agreement on Lorne."),
    ).toEqual([]);
    expect(
      pointsOf("Velmar condemned the government of Lorne for the arrests. Keldora praised the government of Lorne."),
    ).toEqual([]);
  });
});

describe("what is accepted or recognised", () => {
  test("the accepted result of a vote stands against its being called illegal", () => {
    expect(
      pointsOf(
        "Velmar said the referendum in Lorne was illegal. Pallumia said it respects the results of the referendum in Lorne.",
      ),
    ).toEqual(["norm: Pallumia says, Velmar denies"]);
  });

  test("the internationally recognised territory, and those who recognised an annexation, are no recognition by the speaker", () => {
    expect(
      pointsOf(
        "Velmar said the occupation of Lorne was illegal. Keldora said that a fifth of its internationally recognised territory is under the occupation of Lorne.",
      ),
    ).toEqual([]);
    expect(
      pointsOf(
        "Velmar said the annexation of Lorne was illegal. Keldora called on those that recognised the annexation of Lorne to think again.",
      ),
    ).toEqual([]);
  });

  test("a vote, and the annexation that followed from it, are two points even where one claim rejects both", () => {
    expect(
      pointsOf(
        "“We cannot recognise the referendum in Lorne and the annexation of Lorne,” Velmar said. Ostra said the referendum in Lorne was unlawful. Pallumia said the referendum in Lorne was lawful. Keldora said it recognises the Republic of Lorne as a state.",
      ).sort(),
    ).toEqual(["norm: Keldora says, Velmar denies", "norm: Ostra denies, Pallumia says, Velmar denies"]);
  });
});

describe("who began", () => {
  test("each of two that blame each other for it says by telling of an attack on itself or by the other", () => {
    const [accused, resist, offensive] = [
      "Keldora and Pallumia accused each other of starting the fighting in Lorne.",
      "Keldora said its soldiers were resisting a planned attack.",
      "Pallumia said that its people faced a Keldoran offensive.",
    ];
    const held = (...texts: string[]) => {
      const records = texts.map((text) => recordOf(readDocumentOf(text)));
      return disputedPoints(corpusIndexOf(records, link(records))).map(({ stances }) =>
        stances.map(({ side, claims }) => `${side?.name ?? "nobody"} ${claims.length}`).sort(),
      );
    };
    expect(held(`${accused} ${resist} ${offensive}`)).toEqual([["Keldora 2", "Pallumia 2"]]);
    // the shelling of a market is another matter, and so is what they say elsewhere
    expect(held(`${accused} Keldora said that Pallumia had shelled the market.`, resist)).toEqual([
      ["Keldora 1", "Pallumia 1"],
    ]);
  });
});

describe("a denial that calls a claim a lie", () => {
  test("denies what the one before it denied, and nothing that merely stands nearer", () => {
    expect(
      pointsOf(
        "Keldora said that a Pallumian drone had shot down its plane. Keldora said it had lost four boats. Pallumia dismissed the drone claim as untrue while Ostra described it as yet another lie of propaganda.",
      ),
    ).toEqual(["happened: Keldora says, Ostra denies, Pallumia denies"]);
  });
});

describe("a denial of two things", () => {
  test("is a second point on the one of which nobody else tells", () => {
    expect(
      pointsOf(
        "Keldora accused Pallumia of sending fighters to Lorne. Pallumia denied reports that it had sent arms or foreign fighters to Lorne.",
      ),
    ).toEqual(["happened: Keldora says, Pallumia denies, nobody says", "happened: Pallumia denies, nobody says"]);
  });

  test("is one point where others tell of both or of neither", () => {
    expect(pointsOf("Pallumia denied reports that it had sent arms or foreign fighters to Lorne.")).toEqual([
      "happened: Pallumia denies, nobody says",
    ]);
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

  test("is no point where one tells that another denies what he says himself", () => {
    expect(
      pointsOf(
        "Keldora said that Pallumia had shelled the market of Lorne. Keldora said that Pallumia denies that it had shelled the market of Lorne.",
      ),
    ).toEqual([]);
  });

  test("is no point of a notion that a speaker only turns down himself", () => {
    expect(
      pointsOf("“We reject the notion that such aid can be a substitute for peace,” Jorun Halvey, Minister, said."),
    ).toEqual([]);
  });
});
