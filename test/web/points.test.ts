import { describe, expect, test } from "vitest";
import { groupsOf } from "../../web/points/columns.ts";
import { joinedSides } from "../../web/points/currentPoints.ts";
import { foldSides } from "../../web/points/foldSides.ts";
import { estimateWidth, wrapped } from "../../web/points/measure.ts";
import { otherWordsIn } from "../../web/points/otherWords.ts";
import { type Holding, type PicturePoint, settingOf, titleOf } from "../../web/points/picturePoint.ts";
import type { PlacedPicture } from "../../web/points/placedPicture.ts";
import { placed } from "../../web/points/placing.ts";
import { halfBadge } from "../../web/points/placingCounts.ts";
import { askedTitle } from "../../web/points/question.ts";
import { sideColours } from "../../web/points/sideColours.ts";

const held = (side: string, stance: Holding["stance"], count = 1): Holding => ({
  key: `${side} ${stance}`,
  side: { key: side, name: side, kind: side === "nobody" ? "nobody" : "named" },
  stance,
  variant: null,
  answers: [],
  claims: Array.from({ length: count }, (_, at) => `${side} ${stance} ${at}`),
  count,
  documents: [`document of ${side}`],
});

const point = (id: string, ...holdings: readonly Holding[]): PicturePoint => ({
  id,
  title: `Whether ${id} was shelled by those who hold the other bank of the river`,
  setting: "",
  otherwise: null,
  aspect: "happened",
  event: null,
  from: null,
  to: null,
  claims: holdings.reduce((sum, { count }) => sum + count, 0),
  documents: holdings.length,
  holdings,
});

const SHELLED = point("Tamrin", held("Keldora", "says", 6), held("Velmar", "says", 2), held("Pallumia", "denies", 11));
const CROSSED = point("Lorne", held("Keldora", "denies", 5), held("Pallumia", "says", 4));
const ELSEWHERE = point("Hestrel", held("Ostra", "says"), held("nobody", "denies"));

const picture = (points: readonly PicturePoint[], width = 920): PlacedPicture =>
  placed(points, {
    width,
    height: 560,
    measure: estimateWidth,
    below: () => ["is it so?"],
    name: ({ name }) => name || "2 others",
    otherwise: "in other words",
  });

test("who denies stands opposite to those who say so, who say the same stand together", () => {
  const [group] = groupsOf([SHELLED, CROSSED]);
  expect(group?.points).toEqual([SHELLED, CROSSED]);
  expect(group?.columnOf.get("Velmar")).toBe(group?.columnOf.get("Keldora"));
  expect(group?.columnOf.get("Pallumia")).not.toBe(group?.columnOf.get("Keldora"));
});

test("two sides of whom each says that another did it face each other, as far as they alone speak of it", () => {
  const columnsOf = (...holdings: readonly Holding[]) =>
    groupsOf([{ ...point("Osk", ...holdings), aspect: "agent" }])[0]?.columnOf;
  const two = columnsOf(held("Keldora", "says", 3), held("Pallumia", "says"));
  expect(two?.get("Keldora")).not.toBe(two?.get("Pallumia"));
  // who of three agrees with whom is not known
  const three = columnsOf(held("Keldora", "says", 3), held("Pallumia", "says"), held("Velmar", "says"));
  expect(new Set(three?.values()).size).toBe(1);
});

test("points that share no named side are groups of their own", () => {
  expect(groupsOf([SHELLED, ELSEWHERE, CROSSED]).map(({ points }) => points)).toEqual([
    [SHELLED, CROSSED],
    [ELSEWHERE],
  ]);
});

test("every line has a count, and those of all lines are those of the points", () => {
  const { lines } = picture([SHELLED, CROSSED, ELSEWHERE]);
  const counted = lines.reduce((sum, { count }) => sum + count, 0);
  expect(counted).toBe(SHELLED.claims + CROSSED.claims + ELSEWHERE.claims);
});

test("a denial is crossed, and nothing else is", () => {
  for (const { tie, cross } of picture([SHELLED, CROSSED]).lines) expect(cross !== null).toBe(tie.denies);
});

test("small sides of one point share a mark, with all their claims", () => {
  const many = ["a", "b", "c", "d"].map((one) => held(`Witness ${one}`, "says"));
  const [group] = groupsOf([point("Osk", ...many, held("Keldora", "denies")), CROSSED]);
  if (group === undefined) throw new Error("no group");
  const { marks, ties } = foldSides(group);
  const several = marks.find(({ kind }) => kind === "several");
  expect(several?.sides.length).toBeGreaterThanOrEqual(3);
  expect(ties.flatMap(({ holdings }) => holdings).length).toBe(7);
});

test("sides that answer differently share no mark, so that none is read as the answer of another one", () => {
  const called = (side: string, variant: number | null): Holding => ({ ...held(side, "names"), variant });
  const many = ["a", "b", "c", "d"].flatMap((one) => [called(`Witness ${one}`, 0), called(`Guest ${one}`, null)]);
  const named = { ...point("Osk", ...many, called("Guest a", 0), called("Keldora", 1)), title: "“raid” or “rescue”" };
  const [group] = groupsOf([{ ...named, aspect: "name" }]);
  if (group === undefined) throw new Error("no group");
  const { marks, ties } = foldSides(group);
  for (const { sides, key } of marks) {
    const answers = sides.map((side) =>
      named.holdings.filter((one) => one.side.key === side).map(({ variant }) => variant),
    );
    for (const one of answers) expect(one).toEqual(answers[0]);
    expect(ties.filter(({ mark }) => mark === key)).toHaveLength(answers[0]?.length ?? 0);
  }
  const shared = marks.filter(({ kind }) => kind === "several").map(({ sides }) => sides.toSorted());
  expect(shared).toEqual([
    ["Witness b", "Witness c", "Witness d"],
    ["Guest b", "Guest c"],
  ]);
});

test("a mark that several share names the heaviest of them, and how many others there are stands on a line of its own", () => {
  const many = ["a", "b", "c"].map((one) => held(`Witness ${one}`, "says"));
  const observers = { ...held("The Observatory of the Upper River", "says", 4) };
  const [group] = groupsOf([point("Osk", ...many, observers, held("Keldora", "denies"))]);
  const several = group && foldSides(group).marks.find(({ kind }) => kind === "several");
  expect(several?.name).toBe("The Observatory of the Upper River");
  const words = (text: string) => wrapped(text, 90, 3, (one) => one.length * 6);
  expect(words(`${several?.name}\nand 2 others`)).toEqual(["The Observatory", "of the Upper…", "and 2 others"]);
});

test("sides of which one has a name and one has none share the mark of the name", () => {
  const nobody = { key: "nobody", name: "Nobody named", kind: "nobody" } as const;
  const many = [{ ...held("x", "says", 9), side: nobody }, held("Witness b", "says"), held("Witness c", "says")];
  const [group] = groupsOf([point("Osk", ...many, held("Keldora", "denies"))]);
  const several = group && foldSides(group).marks.find(({ kind }) => kind === "several");
  expect(several?.name).toMatch(/^Witness/);
});

test("sides that share a mark have all their claims, where only some of them are listed, too", () => {
  const many = ["a", "b", "c", "d"].map((one) => ({ ...held(`Witness ${one}`, "says", 1), count: 3 }));
  const [group] = groupsOf([point("Osk", ...many, held("Keldora", "denies"))]);
  const several = group && foldSides(group).marks.find(({ kind }) => kind === "several");
  expect(several?.claims).toBe(3 * (several?.sides.length ?? 0));
});

test.each([920, 1500, 360])("in a room of %i pixels nothing lies over another or outside of it", (width) => {
  const { points, marks, height } = picture([SHELLED, CROSSED, ELSEWHERE], width);
  for (const [at, one] of points.entries()) {
    const next = points[at + 1];
    if (next !== undefined) expect(next.y).toBeGreaterThan(one.y + one.height);
    expect(one.x).toBeGreaterThanOrEqual(0);
    expect(one.x + one.width).toBeLessThanOrEqual(width);
    expect(one.y + one.height).toBeLessThanOrEqual(height);
  }
  for (const one of marks) {
    expect(one.y - one.radius).toBeGreaterThanOrEqual(0);
    expect(one.y + one.radius).toBeLessThanOrEqual(height + 1);
    for (const other of marks)
      if (other !== one)
        expect(Math.hypot(other.x - one.x, other.y - one.y)).toBeGreaterThan(one.radius + other.radius - 1);
  }
});

test("who is not named has no colour, and seven sides have one", () => {
  const colours = sideColours([SHELLED, CROSSED, ELSEWHERE]);
  expect(colours.get("nobody")).toBeUndefined();
  expect(colours.get("Pallumia")).toBe(1);
});

test("the title of a point is what is asked about, without the question", () => {
  expect(titleOf("Whether it is so: “they fired first”")).toBe("“they fired first”");
  expect(titleOf("What it is called: “raid” or “rescue” – Use of force (raid)")).toBe("“raid” or “rescue”");
  expect(titleOf("Who did it: Use of force (fire), Lorne")).toBe("Use of force (fire), Lorne");
});

test("two questions of one event have one title, and the question beside it tells them apart", () => {
  const of = (aspect: PicturePoint["aspect"], holdings: readonly Holding[]) =>
    askedTitle({ ...SHELLED, title: titleOf(`Who did it: Shooting, Lorne`), aspect, holdings });
  const says = SHELLED.holdings.filter(({ stance }) => stance !== "denies");
  expect(of("agent", says)).toBe("Shooting, Lorne – who did it? answers differ");
  expect(of("time", SHELLED.holdings)).toBe("Shooting, Lorne – when?");
  expect(of(null, says)).toBe("Shooting, Lorne");
});

test("a title is cut between words, and keeps the place that stands behind quoted words", () => {
  const wide = (words: string) => words.length;
  expect(wrapped("Pallumian artillery shelled the marketplace", 30, 1, wide)).toEqual(["Pallumian artillery shelled…"]);
  expect(wrapped("Hasterra / Hestrel", 12, 1, wide)).toEqual(["Hasterra…"]);
  expect(wrapped("Donaudampfschifffahrt", 8, 1, wide)).toEqual(["Donauda…"]);
  expect(titleOf("Who did it: “firing first” – Lorne")).toBe("“firing first” – Lorne");
});

test("of what a name is asked stands under the names, without the years of documents", () => {
  expect(settingOf("What it is called: “raid” or “rescue” – Hestrel, in documents of 2025")).toBe("Hestrel");
  expect(settingOf("What it is called: “raid” or “rescue” – in documents of 2025")).toBe("");
  expect(settingOf("What it is called: “raid” – about 1900 to about 1933")).toBe("about 1900 to about 1933");
  expect(settingOf("Whether it is so: “Pallumia shelled Hestrel – again”")).toBe("");
});

test("the largest side is as large as may be, the others in proportion, however many documents there are", () => {
  const withDocuments = (side: string, stance: Holding["stance"], count: number): Holding => ({
    ...held(side, stance),
    documents: Array.from({ length: count }, (_, at) => `${side} ${at}`),
  });
  const few = picture([point("Osk", withDocuments("Keldora", "says", 2), withDocuments("Pallumia", "denies", 1))]);
  const many = picture([point("Osk", withDocuments("Keldora", "says", 400), withDocuments("Pallumia", "denies", 100))]);
  const radii = ({ marks }: PlacedPicture) =>
    ["Keldora", "Pallumia"].map((name) => marks.find(({ mark }) => mark.name === name)?.radius ?? 0);
  expect(radii(few)[0]).toBeLessThan(radii(many)[0] ?? 0);
  const [largest = 0, other = 0] = radii(many);
  expect(largest).toBe(21);
  expect(other).toBeLessThan(14);
  expect(other).toBeGreaterThan(9);
});

test("no count of three digits lies over another one", () => {
  const sides = ["Keldora", "Velmar", "Ostra"];
  const points = Array.from({ length: 9 }, (_, at) =>
    point(`Osk ${at}`, ...sides.map((side) => held(side, "says", 100 + at)), held("Pallumia", "denies", 275)),
  );
  expectApart(picture(points));
});

test.each([
  [12, 950],
  [24, 1036],
  [37, 1036],
  [37, 1590],
])("of %i points of five sides each, in %i pixels, no count lies over another one", (count, width) => {
  const sides = ["Keldora", "Velmar", "Ostra"];
  const points = Array.from({ length: count }, (_, at) =>
    point(
      `Osk ${at}: whether the guns of the eastern bank fired on the old market`,
      ...sides.map((side) => held(side, "says", 1 + (at % 14))),
      held("Pallumia", "denies", 3 + at),
      held("Lorne", "denies", 1),
    ),
  );
  const found = picture(points, width);
  expect(found.lines.length).toBe(5 * count);
  expectApart(found);
});

/** Fails where a count lies over another one. */
function expectApart({ lines }: PlacedPicture): void {
  for (const [at, one] of lines.entries())
    for (const other of lines.slice(at + 1))
      expect(
        Math.abs(one.badge.x - other.badge.x) >= halfBadge(one.count) + halfBadge(other.count) ||
          Math.abs(one.badge.y - other.badge.y) >= 20,
        `${one.id} and ${other.id}`,
      ).toBe(true);
}

test("words that do not fit end in an ellipsis", () => {
  const wide = (words: string) => words.length * 10;
  expect(wrapped("the mortars stood on the bridge of Lorne", 150, 2, wide)).toEqual(["the mortars", "stood on the…"]);
  expect(wrapped("a".repeat(10_000), 150, 2, wide)).toEqual([`${"a".repeat(14)}…`]);
});

test("sides that somebody puts together are one side with all claims; a ring of sides is none", () => {
  const [joined] = joinedSides([SHELLED], ["Velmar>Keldora"]);
  const held = joined?.holdings.map(({ side, stance, count }) => [side.key, stance, count]);
  expect(held).toEqual([
    ["Keldora", "says", 8],
    ["Pallumia", "denies", 11],
  ]);
  const ring = joinedSides([SHELLED], ["Velmar>Keldora", "Keldora>Velmar"]);
  expect(ring[0]?.holdings.reduce((sum, { count }) => sum + count, 0)).toBe(19);
  expect(joinedSides([SHELLED], ["Velmar>nobody of that name"])[0]?.holdings.length).toBe(3);
});

test("where two names are at issue each has a row, and a line ends at the row of its name", () => {
  const called = (side: string, variant: number): Holding => ({ ...held(side, "names"), variant });
  const named: PicturePoint = {
    ...point("Osk", called("Keldora", 0), called("Pallumia", 1)),
    title: "“raid” or “rescue”",
    aspect: "name",
  };
  const { points, lines } = picture([named]);
  expect(points[0]?.title).toEqual(["“raid”", "“rescue”"]);
  const endOf = (variant: number) =>
    Number(/ (-?[\d.]+)$/.exec(lines.find(({ tie }) => tie.variant === variant)?.path ?? "")?.[1]);
  const top = points[0]?.y ?? 0;
  expect(endOf(0)).toBeGreaterThan(top);
  expect(endOf(0)).toBeLessThan(top + 20);
  expect(endOf(1)).toBeGreaterThan(top + 20);
  expect(endOf(1)).toBeLessThan(top + 39);
});

const NAMED: PicturePoint = {
  ...point(
    "Osk",
    ...["Keldora", "Ostra", "Velmar"].map((side): Holding => ({ ...held(side, "names"), variant: 0 })),
    { ...held("Pallumia", "names"), variant: 1 },
    held("Pallumia", "names"),
    held("Vellamont", "denies"),
  ),
  title: "“raid” or “rescue”",
  aspect: "name",
};

test("no line ends between two names: who uses neither has a row that says so, who denies has the row of the question", () => {
  const { points, lines } = picture([NAMED, SHELLED]);
  const [box] = points;
  if (box === undefined) throw new Error("no box");
  expect(box.rest).toBe("in other words");
  const borders = [0, 1, 2, 3].map((row) => box.y + 1 + row * box.row);
  for (const { tie, end } of lines.filter((line) => line.tie.point === NAMED)) {
    const row = tie.denies ? 3 : (tie.variant ?? 2);
    expect(end.y).toBeGreaterThan((borders[row] ?? 0) + 3);
    expect(end.y).toBeLessThan((borders[row + 1] ?? box.y + box.height) - 3);
  }
});

test("who uses neither name has a row with the words that all of them use, if these are told", () => {
  expect(picture([{ ...NAMED, otherwise: "exercise" }]).points[0]?.rest).toBe("“exercise”");
  const wordsOf = (...contents: string[]) => otherWordsIn(contents);
  expect(wordsOf("it was a “limited exercise” at the river", "a limited exercise of two days")).toBe(
    "limited exercise",
  );
  expect(wordsOf('the "Limited Exercise" of May', "what he called an exercise")).toBeNull();
  expect(wordsOf("a limited exercise")).toBeNull();
});

test("in a narrow room each side tells the name that it uses", () => {
  const { marks } = picture([NAMED], 360);
  expect(marks.map(({ mark, uses }) => [mark.name, uses.join(" ")])).toContainEqual(["Keldora", "“raid”"]);
  expect(marks.map(({ mark, uses }) => [mark.name, uses.join(" ")])).toContainEqual(["Pallumia", "“rescue”"]);
  expect(marks.map(({ mark, uses }) => [mark.name, uses.join(" ")])).toContainEqual(["Pallumia", "in other words"]);
});

test("where all has no room, names and groups stand closer before anything is cut", () => {
  const holdings = NAMED.holdings.filter(({ side }) => ["Keldora", "Pallumia"].includes(side.name));
  const many = Array.from({ length: 9 }, (_, at) => ({ ...NAMED, holdings, id: `Osk ${at}` }));
  const { points, height } = picture(many);
  expect(points[0]?.row).toBeLessThan(picture([NAMED]).points[0]?.row ?? 0);
  expect(height).toBeLessThan(9 * 80);
});

test.each([920, 1500, 360])(
  "where all contradict all, in a room of %i pixels nothing lies over another and no claim is lost",
  (width) => {
    const sides = Array.from({ length: 9 }, (_, at) => `Side ${at}`);
    const all = sides.flatMap((one, at) =>
      sides.slice(at + 1).map((other) => point(`${one} and ${other}`, held(one, "says", 3), held(other, "denies", 2))),
    );
    const both = point("everybody", ...sides.flatMap((one) => [held(one, "says"), held(one, "denies")]));
    const { points, marks, lines } = picture([both, ...all.slice(0, 11)], width);
    for (const [at, one] of points.entries()) {
      const next = points[at + 1];
      if (next !== undefined) expect(next.y).toBeGreaterThan(one.y + one.height);
    }
    for (const one of marks)
      for (const other of marks)
        if (other !== one)
          expect(Math.hypot(other.x - one.x, other.y - one.y)).toBeGreaterThan(one.radius + other.radius - 1);
    expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(2 * 9 + 11 * 5);
    for (const { tie, cross } of lines) expect(cross !== null).toBe(tie.denies);
  },
);

describe("twelve points of which fourteen sides say and deny each", () => {
  const sides = Array.from({ length: 14 }, (_, at) => `Side ${at}`);
  const crowd = Array.from({ length: 12 }, (_, at) =>
    point(`Point ${at}`, ...sides.flatMap((one) => [held(one, "says", 9 + at), held(one, "denies", 12)])),
  );
  const found = picture(crowd, 950);

  test("each side has a column of its own for its counts, and no count lies over another", () => {
    expectApart(found);
    for (const { badge, from, end } of found.lines) expect(badge).toEqual({ x: from.x, y: end.y });
    expect(new Set(found.marks.map(({ x }) => x)).size).toBe(found.marks.length);
  });

  test("a line ends at the side of its own point, denials below what is said", () => {
    for (const { tie, from, end } of found.lines) {
      const box = found.points.find((one) => one.point === tie.point);
      if (box === undefined) throw new Error("a line without a point");
      expect(end.x).toBe(from.mark.column === "left" ? box.x : box.x + box.width);
      expect(end.y).toBeGreaterThan(box.y);
      expect(end.y).toBeLessThan(box.y + box.height);
      const denial = found.lines.find((one) => one.tie.point === tie.point && one.from === from && one.tie.denies);
      if (!tie.denies) expect(denial?.end.y).toBeGreaterThan(end.y + 19);
    }
  });

  test("no name lies over another or is cut by the edge, and the smaller sides share a mark", () => {
    const names = found.marks.map(({ label, labelAt }) => {
      const half = Math.max(...label.map((words) => estimateWidth(words, 13, true))) / 2;
      const tall = label.length * 15;
      const [top, bottom] = [labelAt.y - tall / 2, labelAt.y + tall / 2];
      return { left: labelAt.x - half, right: labelAt.x + half, top, bottom };
    });
    for (const [at, one] of names.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.right).toBeLessThanOrEqual(found.width);
      for (const other of names.slice(at + 1)) {
        const beside = one.right < other.left || other.right < one.left;
        expect(beside || one.bottom <= other.top || other.bottom <= one.top).toBe(true);
      }
    }
    expect(found.marks.flatMap(({ mark }) => mark.sides).toSorted()).toEqual(sides.toSorted());
    expect(found.marks.some(({ mark }) => mark.kind === "several" && mark.point === null)).toBe(true);
  });
});
