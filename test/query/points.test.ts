import { describe, expect, test } from "vitest";
import { writeMarkdown } from "../../src/export/report/markdown.ts";
import { pointsJson, pointsReport } from "../../src/export/report/pointsReport.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { link } from "../../src/link/linker.ts";
import { comparisonAround } from "../../src/query/around.ts";
import { corpusIndexOf } from "../../src/query/corpusIndex.ts";
import { findThings } from "../../src/query/find.ts";
import { pointsAsked } from "../../src/query/points/asked.ts";
import type { DisputedPoint } from "../../src/query/points/disputedPoint.ts";
import { disputedPoints } from "../../src/query/points/disputedPoints.ts";
import { mostOpposed } from "../../src/query/points/mostOpposed.ts";
import { readDocumentOf } from "./readText.ts";
import { readSamples } from "./sampleGraph.ts";

const pointsOf = (...texts: string[]): DisputedPoint[] => {
  const records = texts.map((text, n) => recordOf(readDocumentOf(text, `Paper ${n}`)));
  return disputedPoints(corpusIndexOf(records, link(records)));
};
/** Who holds what, in short. */
const held = ({ stances }: DisputedPoint): string[] =>
  stances.map(({ side, stance, claims }) => `${side?.name ?? "nobody"} ${stance} ${claims.length}`).sort();

describe("a disputed point is one question with who holds what", () => {
  test("a denial that only points is of each point that it denies, and joins none", () => {
    const points = pointsOf(
      "Keldora said Pallumian artillery shelled the market of Hestrel on Sunday. It said that Pallumian guards mined the bridge of Lorne. Pallumia denied those claims.",
    );
    expect(points.map(held)).toEqual([
      ["Keldora says 1", "Pallumia denies 1"],
      ["Keldora says 1", "Pallumia denies 1"],
    ]);
  });

  test("two who accuse each other dispute who did it", () => {
    const [point, ...others] = pointsOf("Keldora and Pallumia accused each other of shelling the bridge of Lorne.");
    expect(others).toEqual([]);
    expect(point?.aspect).toBe("agent");
    expect(held(point!)).toEqual(["Keldora says 1", "Pallumia says 1"]);
  });

  test("a body that accuses stands for its state", () => {
    const points = pointsOf(
      "Velmar said on Monday that the bridge was closed.",
      "Velmar's forces and Pallumia accused each other of violating the truce near Lorne.",
    );
    expect(points.map(held)).toEqual([["Pallumia says 1", "Velmar says 1"]]);
  });

  test("whoever speaks for a person speaks for the state that answers for that person elsewhere", () => {
    const points = pointsOf(
      "Keldoran President Jorun Halvey said on Monday that the bridge of Lorne was closed.",
      "Pallumia said that Keldoran drones shelled the market of Tamrin. Jorun Halvey's aide Mira Sollen denied that Keldoran drones shelled the market of Tamrin.",
    );
    expect(points.map(held)).toEqual([["Keldora denies 1", "Pallumia says 1"]]);
  });

  test("what two deny together, each of them denies", () => {
    expect(
      pointsOf(
        "Velmar said on Monday that Keldoran drones shelled the market of Tamrin. Keldora and Pallumia denied that Keldoran drones shelled the market of Tamrin.",
      ).map(held),
    ).toEqual([["Keldora denies 1", "Pallumia denies 1", "Velmar says 1"]]);
  });

  test("critics, a text and a minister of no state are no sides; fighters and named groups are", () => {
    const [drones, denied] = [
      "Keldoran drones shelled the market of Tamrin",
      "Keldora denied that its drones shelled the market of Tamrin.",
    ];
    for (const who of ["Critics", "Military experts", "The report", "More than 30 countries", "The interior minister"])
      expect(pointsOf(`${who} said that ${drones}. ${denied}`).map(held)).toEqual([
        ["Keldora denies 1", "nobody says 1"],
      ]);
    expect(pointsOf(`Independence fighters said that ${drones}. ${denied}`).map(held)).toEqual([
      ["Independence fighters says 1", "Keldora denies 1"],
    ]);
    expect(pointsOf(`Two Velmaran rebel sources said that ${drones}. ${denied}`).map(held)).toEqual([
      ["Keldora denies 1", "Two Velmaran rebel sources says 1"],
    ]);
  });

  test("reports that are denied are nobody's in the words of the text, and the denial is shown with its verb", () => {
    const [point] = pointsOf(
      "Pallumia denied reports that its artillery shelled the market of Hestrel. Keldora said Pallumian artillery shelled the market of Hestrel.",
    );
    expect(held(point!)).toEqual(["Keldora says 1", "Pallumia denies 1", "nobody says 1"]);
    expect(JSON.stringify(pointsJson(corpusIndexOf([], link([])), [point!], () => []))).toContain(
      '"content":"denied reports that its artillery shelled the market of Hestrel"',
    );
  });

  test("what one side says and another repeats is no point, nor what one body says and denies", () => {
    expect(
      pointsOf(
        "Keldora said Pallumian artillery shelled the market of Hestrel on Sunday.",
        "Velmar said Pallumian artillery shelled the market of Hestrel on Sunday.",
      ),
    ).toEqual([]);
    expect(
      pointsOf("Pallumia said that its guards closed the bridge. The Pallumian Foreign Ministry denied that claim."),
    ).toEqual([]);
  });

  test("“they beat each other” accuses nobody", () => {
    expect(pointsOf("“They beat each other,” Jorun Halvey said. He accused the others of lying.")).toEqual([]);
  });
});

describe("a label", () => {
  const labels = (...texts: string[]): string[] => pointsOf(...texts).map(({ label }) => label);

  test("says in the words of the claims what two accuse each other of, and neither of the two", () => {
    expect(labels("Keldora and Pallumia accused each other of shelling the bridge of Lorne.")).toEqual([
      "Who did it: “shelling the bridge of Lorne”",
    ]);
  });

  test("names the deed of an accusation, not the accused", () => {
    expect(
      labels(
        "Keldora accused Pallumia of shelling the market of Hestrel. Pallumia denied that it had shelled the market of Hestrel.",
      ),
    ).toEqual(["Whether it is so: “shelling the market of Hestrel”"]);
  });

  test("tells two questions of the same words apart by who disputes them", () => {
    const found = labels(
      "Keldora and Pallumia accused each other of shelling the bridge near the mill.",
      "Velmar and Ostra accused each other of shelling the bridge near the mill.",
    );
    expect(found.sort()).toEqual([
      "Who did it: “shelling the bridge near the mill” (Keldora, Pallumia)",
      "Who did it: “shelling the bridge near the mill” (Ostra, Velmar)",
    ]);
  });

  test("of two names tells the place that both sides name", () => {
    expect(
      labels(
        "“There is a civil war in Lorne,” Velmar said. “The Pallumian invasion of Lorne must be condemned by all,” Keldora said.",
      ),
    ).toEqual(["What it is called: “civil war” or “invasion” – Lorne, in documents of 2025"]);
  });
});

describe("a label is in plain words:", () => {
  const labels = (...texts: string[]): string[] => pointsOf(...texts).map(({ label }) => label);

  test.each([
    [
      "the words of a denial, where they say more shortly what is denied",
      "Keldora’s Defence Ministry said on Tuesday that columns of Pallumian soldiers with heavy weapons had crossed the border into Lorne near the old mill at dawn. Pallumia denied that Pallumian soldiers had crossed the border into Lorne.",
      "Whether it is so: “Pallumian soldiers had crossed the border into Lorne”",
    ],
    [
      "what happened, without what came of it",
      "Keldora said that Pallumian guns shelled the harbour of Velmar on Monday night, killing nine dockers and wounding three. Pallumia denied that its guns had shelled the harbour.",
      "Whether it is so: “Pallumian guns shelled the harbour of Velmar on Monday night”",
    ],
    [
      "no denial of which only a scrap is told",
      "Keldora said that Pallumian soldiers had crossed the border into Lorne. Pallumia denied crossing it.",
      "Whether it is so: “Pallumian soldiers had crossed the border into Lorne”",
    ],
    [
      "no denial that only calls what others say false",
      "Keldora said that Pallumian guns shelled the old bridge of Lorne. Pallumia denied that false report of shells on the bridge of Lorne.",
      "Whether it is so: “Pallumian guns shelled the old bridge of Lorne”",
    ],
  ])("%s", (_, text, label) => {
    expect(labels(text)).toContain(label);
  });

  test("of how many died it says that they were killed, where and when, and not by whose hand", () => {
    expect(
      labels(
        "Keldora said that Pallumian artillery shelled the market of Hestrel on 2 March 2025, killing 14 people.",
        "Pallumia said that nine people were killed in the shelling of the market of Hestrel on 2 March 2025.",
      ).filter((label) => label.startsWith("How many")),
    ).toEqual(["How many: People killed, Hestrel, 2 March 2025"]);
  });
});

describe("points between two are those that they answer differently:", () => {
  /** How many points two have between them, by a report of the two and by a question for points. */
  const between = (texts: readonly string[], first: string, second: string): readonly [number, number] => {
    const records = texts.map((text, n) => recordOf(readDocumentOf(text, `Paper ${n}`)));
    const corpus = corpusIndexOf(records, link(records));
    const points = disputedPoints(corpus);
    const sides = [first, second].map((name) => findThings(corpus, "actor", name)[0]!.id) as [string, string];
    return [
      comparisonAround(corpus, points, sides, {}).around.points?.length ?? 0,
      pointsAsked(corpus, points, { between: sides }).length,
    ];
  };
  const SHELLED = [
    "Keldora said Pallumian artillery shelled the market of Hestrel on Sunday.",
    "The Velmarian Foreign Ministry said Pallumian artillery shelled the market of Hestrel on Sunday.",
    "Pallumia denied that its artillery shelled the market of Hestrel on Sunday.",
  ];

  test("one says so, the other denies it", () => {
    expect(between(SHELLED, "Keldora", "Pallumia")).toEqual([1, 1]);
    expect(between(SHELLED, "Velmarian Foreign Ministry", "Pallumia")).toEqual([1, 1]);
  });

  test("two who say the same against a third have none", () => {
    expect(between(SHELLED, "Keldora", "Velmarian Foreign Ministry")).toEqual([0, 0]);
  });

  test("each accuses the other in one sentence that is nobody’s own", () => {
    const text = "Keldora and Pallumia accused each other of shelling the bridge of Lorne.";
    expect(between([text], "Keldora", "Pallumia")).toEqual([1, 1]);
  });

  test("each uses another of two names; who uses one name with another has none", () => {
    const named = [
      "“There is a civil war in Lorne,” Pallumia said.",
      "“The Pallumian invasion of Lorne must be condemned by all,” Keldora said.",
      "“The invasion of Lorne must end,” the Velmarian Foreign Ministry said.",
    ];
    expect(between(named, "Keldora", "Pallumia")).toEqual([1, 1]);
    expect(between(named, "Keldora", "Velmarian Foreign Ministry")).toEqual([0, 0]);
  });
});

describe("the two that are offered for a comparison", () => {
  const offered = (...texts: string[]): string[] | undefined => {
    const records = texts.map((text, n) => recordOf(readDocumentOf(text, `Paper ${n}`)));
    const corpus = corpusIndexOf(records, link(records));
    return mostOpposed(corpus, disputedPoints(corpus))
      ?.map((id) => corpus.sideOf(id).name)
      .sort();
  };
  const SPOKE = "Keldora said that it rained. Pallumia said that the road is open.";
  const ACCUSED = `${SPOKE} Keldora and Pallumia accused each other of shelling the bridge of Lorne.`;

  test("are two who accuse each other in one sentence, of whom no two claims contradict each other", () => {
    expect(offered(ACCUSED)).toEqual(["Keldora", "Pallumia"]);
  });

  test("have most points between them, however often others contradict each other in one", () => {
    const again = (n: number): string =>
      `Paper ${n} of Monday. Orvena said that Velmarian guards mined the mill of Sarn on Sunday. Velmar denied that its guards mined the mill of Sarn.`;
    const both = [ACCUSED, "Keldora and Pallumia accused each other of burning the granary of Osk."];
    expect(offered(again(1), again(2), again(3))).toEqual(["Orvena", "Velmar"]);
    expect(offered(again(1), again(2), again(3), ...both)).toEqual(["Keldora", "Pallumia"]);
  });

  test("are nobody where nobody contradicts anybody", () => {
    expect(offered(SPOKE)).toBeUndefined();
  });
});

describe("the points of the samples", () => {
  const records = readSamples();
  const links = link(records);
  const corpus = corpusIndexOf(records, links);
  const points = disputedPoints(corpus);

  test("ask whether the market was shelled, how many died there, and who fired first, each apart", () => {
    const questions = points.map(({ aspect, label }) => `${aspect}: ${label}`);
    expect(questions.some((one) => one.startsWith("figure: How many: People killed, Hasterra / Hestrel"))).toBe(true);
    expect(points.filter(({ aspect }) => aspect === "agent").length).toBeGreaterThan(0);
    const market = points.find(({ stances }) =>
      stances.some(({ side }) => side?.name === "Keldora, as Pallumia tells it"),
    )!;
    expect(market.label).toMatch(/shelled the market of Hestrel/);
    expect(held(market).some((one) => /^Pallumia denies \d/.test(one))).toBe(true);
    expect(held(market).some((one) => /^Keldora says \d/.test(one))).toBe(true);
  });

  test("are of shooting where all who answer speak of it, else of use of force: the word of one side is not the label’s", () => {
    const labels = points.map(({ label }) => label);
    expect(labels).toContain("Who did it: Shooting, Tornwick / Vellamont, 18 or 19 March 2025");
    // of the night of 15 April one tells of soldiers who opened fire, another of a sound
    expect(labels).toContain("When: Use of force, Tornwick / Vellamont, 15 April 2025");
  });

  test("have labels that tell them apart", () => {
    expect(new Set(points.map(({ label }) => label)).size).toBe(points.length);
  });

  test("have two sides each, and none of them stands against itself alone", () => {
    for (const { stances } of points)
      expect(new Set(stances.map(({ side }) => side?.id ?? "")).size).toBeGreaterThan(1);
  });

  test("are the same in any order of documents", () => {
    const turned = [...records].reverse();
    expect(disputedPoints(corpusIndexOf(turned, link(turned))).map(({ id }) => id)).toEqual(points.map(({ id }) => id));
  });

  test("are narrowed by sides, words and days", () => {
    const id = (name: string): string => findThings(corpus, "actor", name)[0]!.id;
    const between = pointsAsked(corpus, points, { between: [id("Keldora"), id("Pallumia")] });
    expect(between.length).toBeGreaterThan(5);
    expect(pointsAsked(corpus, points, { about: "bridge" }).length).toBeLessThan(points.length);
    expect(pointsAsked(corpus, points, { about: "bridge" }).length).toBeGreaterThan(0);
    expect(pointsAsked(corpus, points, { from: "2030-01-01" })).toEqual([]);
  });

  test("are told with every claim as JSON, and with the words of pointing denials in reports", () => {
    const told = pointsJson(corpus, points, (document) => [`${document}.txt`, "copy.txt"]) as {
      stances: { claims: { source: string; content: string }[] }[];
    }[];
    const claims = told.flatMap(({ stances }) => stances.flatMap((stance) => stance.claims));
    expect(claims.some(({ source }) => source === "copy.txt")).toBe(true);
    expect(claims.map(({ content }) => content)).not.toContain("this");
    expect(writeMarkdown(pointsReport(corpus, points))).toContain("“A Pallumian liaison officer denied this”");
  });
});
