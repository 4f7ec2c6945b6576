import fc from "fast-check";
import { expect, test } from "vitest";
import { chainOf, citationOf } from "../../web/evidence/chain.ts";
import { highlight, nearby } from "../../web/evidence/highlight.ts";
import { indexRecords } from "../../web/state/graphIndex.ts";
import { t } from "../../web/strings.ts";
import { velmar } from "./fixtures/velmar.ts";

const [first] = velmar.records;
const claim = first?.claims[0];
if (first === undefined || claim === undefined) throw new Error("no claim");

test("the pieces joined are the text, and the pieces of a part are its words, in any script", () => {
  const texts = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (text, a, b, c, d) => {
      const points = Array.from(text);
      const span = (one: number, two: number) => {
        const [start = 0, end = 0] = [one % (points.length + 1), two % (points.length + 1)].sort((x, y) => x - y);
        return { start, end, quote: points.slice(start, end).join("") };
      };
      const content = span(a, b);
      const { segments, matches } = highlight(text, { ...claim, content: [content], cue: [span(c, d)], source: [] });
      expect(matches).toBe(true);
      expect(segments.map((segment) => segment.text).join("")).toBe(text);
      const marked = segments.filter(({ parts }) => parts.includes("content")).map((segment) => segment.text);
      expect(marked.join("")).toBe(content.quote);
    }),
  );
});

test("a text of another version does not match", () => {
  expect(highlight("Something else was written here.", claim).matches).toBe(false);
});

test("of a long text only what is near the claim is put on the page", () => {
  const padding = "x".repeat(50_000);
  const text = padding + (velmar.texts.get(first.textId) ?? "") + padding;
  const moved = (spans: typeof claim.content) =>
    spans.map(({ start, end, quote }) => ({ start: start + 50_000, end: end + 50_000, quote }));
  const { segments, matches } = highlight(text, {
    ...claim,
    content: moved(claim.content),
    cue: moved(claim.cue),
    source: moved(claim.source),
  });
  expect(matches).toBe(true);
  const near = nearby(segments);
  const shown = near.segments.map((segment) => segment.text).join("");
  expect(shown.length).toBeLessThan(45_000);
  expect(shown.length + near.before + near.after).toBe(text.length);
});

test("the chain leads from the publisher through outer claims to who answers", () => {
  const index = indexRecords(velmar.records);
  const nested = index.entries.find((entry) => entry.claim.parent !== null);
  if (nested === undefined) throw new Error("no nested claim");
  expect(chainOf(index, nested).map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
    "document: The Ostavian Herald",
    "claim: General Dorin Kass",
    "here: Ilse Moran",
    "principal: Velmar",
  ]);
});

test("a citation holds words, speaker, document and the exact place", () => {
  const index = indexRecords(velmar.records);
  const entry = index.byId.get(claim.id);
  if (entry === undefined) throw new Error("no entry");
  expect(citationOf(index, entry)).toBe(
    `“Ostavia shelled Teal Ridge on the night of 12 July” (Ilse Moran states, 13 July 2031). Velmar says sixteen shells fell on Teal Ridge, Velmar Wire, 14 July 2031, https://wire.example/2031/07/14/teal-ridge, text ${first.textId}#char=${claim.content[0]?.start},${claim.content[0]?.end}`,
  );
});

test("dates are written as people write them, and as EDTF where there is no such way", () => {
  expect(["1918", "2031-07", "2031-07-04", "1990~", "2031-07-01/2031-07-04"].map(t.date)).toEqual([
    "1918",
    "July 2031",
    "4 July 2031",
    "about 1990",
    "1 to 4 July 2031",
  ]);
});
