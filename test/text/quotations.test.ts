import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "../../src/text/quotations.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { tokenize } from "../../src/text/tokens.ts";

const quotes = (text: string) => {
  const tokens = tokenize(text);
  return findQuotations(tokens, splitSentences(tokens));
};
const inner = (text: string) => quotes(text).map((q) => text.slice(q.innerStart, q.innerEnd));

describe("quotations", () => {
  it("finds curly, straight, mixed, single and angled marks", () => {
    expect(inner("“We left,” he said.")).toEqual(["We left,"]);
    expect(inner('"We left," he said.')).toEqual(["We left,"]);
    expect(inner('"We left”, he said.')).toEqual(["We left"]);
    expect(inner("She called it 'an act of war' on Monday.")).toEqual(["an act of war"]);
    expect(inner("He wrote: «We left».")).toEqual(["We left"]);
    expect(inner("``We left,'' he said.")).toEqual(["We left,"]);
  });

  it("takes apostrophes for what they are", () => {
    expect(inner("The soldiers’ families don't know what Velmar's army did in the '90s.")).toEqual([]);
    expect(inner("The ministers' talks weren't Velmar's idea.")).toEqual([]);
  });

  it("finds one quotation inside another", () => {
    expect(inner("“They held “elections” there,” he said.")).toEqual(["They held “elections” there,", "elections"]);
    expect(quotes("“They held “elections” there,” he said.").map((q) => q.depth)).toEqual([0, 1]);
  });

  it("lets two quotations share one closing mark", () => {
    const text = '"As a result, cases were reported after these so-called “elections,” it said.';
    const found = quotes(text);
    expect(found.map((q) => text.slice(q.start, q.end))).toEqual([
      '"As a result, cases were reported after these so-called “elections,”',
      "“elections,”",
    ]);
    expect(found.map((q) => q.unclosed)).toEqual([true, false]);
  });

  it("ends an unclosed quotation with its paragraph and leaves the next paragraph alone", () => {
    const text = '"We never crossed the river.\n\nHe spoke of “restraint” and left.';
    expect(inner(text)).toEqual(["We never crossed the river.", "restraint"]);
    expect(quotes(text)[1]!.continues).toBe(false);
  });

  it("knows a quotation that goes on in the next paragraph", () => {
    const found = quotes("“We never crossed.\n\n“We will not cross,” he said.");
    expect(found.map((q) => [q.unclosed, q.continues])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("knows single marks that are closed only after the next paragraph, and apostrophes within them", () => {
    const text = "She added: 'The soldiers' families wait.\n\n'They will go on waiting,' she said.";
    expect(inner(text)).toEqual(["The soldiers' families wait.", "They will go on waiting,"]);
    expect(quotes(text).map((q) => [q.unclosed, q.continues])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(inner("He said: 'The soldiers' families wait.'")).toEqual(["The soldiers' families wait."]);
    expect(inner("'Twas a cold night.\n\nThey left.")).toEqual([]);
  });

  it("stays within its text and in order, whatever the marks", () => {
    const piece = fc.constantFrom("“", "”", '"', "'", "’", "‘", " ", "\n\n", "word", ",", ".", "said", "``", "''");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        let last = -1;
        for (const q of quotes(text)) {
          expect(q.start).toBeGreaterThanOrEqual(last);
          expect(q.start).toBeLessThanOrEqual(q.innerStart);
          expect(q.innerStart).toBeLessThan(q.innerEnd);
          expect(q.innerEnd).toBeLessThanOrEqual(q.end);
          expect(q.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(q.start, q.end)).not.toContain("\n\n");
          last = q.start;
        }
      }),
    );
  });
});
