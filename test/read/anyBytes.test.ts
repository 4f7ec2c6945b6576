import fc from "fast-check";
import { expect, test } from "vitest";
import { extract } from "../../src/extract/pipeline.ts";
import { ClaimgraphError, EXIT } from "../../src/model/errors.ts";
import { readDocument } from "../../src/read/document.ts";
import { readJsonl } from "../../src/read/jsonl.ts";

/** Bytes that look like documents, with some that do not belong. */
const piece = fc.oneof(
  fc
    .constantFrom(
      "The minister said that it rained. ",
      "“We ",
      "” he said.\n",
      "<p>",
      "</div><script>",
      "<!-- ",
      '{"id": "a", "text": "',
      '"}\n',
      "&#x0;",
      "\ufeff",
      "\u202e",
      "🕊",
      "Q: ",
      "A: ",
      "On 3 March, ",
    )
    .map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 3 }),
);
const bytes = fc.array(piece, { maxLength: 40 }).map((pieces) => Uint8Array.from(pieces.flatMap((one) => [...one])));

test.each(["any.txt", "any.html", "any"])(
  "any bytes under the name %s are a document whose claims can be read, or are refused by name with exit code 65",
  (name) => {
    fc.assert(
      fc.property(bytes, (content) => {
        try {
          const document = readDocument(content, name);
          const { claims } = extract(document);
          for (const { content: spans } of claims)
            for (const [start, end] of spans) expect(document.text.slice(start, end)).toHaveLength(end - start);
        } catch (error) {
          expect(error).toBeInstanceOf(ClaimgraphError);
          expect(error).toMatchObject({ exitCode: EXIT.badData, place: name });
        }
      }),
      { numRuns: 300 },
    );
  },
);

test("any bytes as JSONL are lines, each a document or the reason why it is none", () => {
  fc.assert(
    fc.property(bytes, (content) => {
      let before = 0;
      for (const line of readJsonl(content, "any.jsonl")) {
        expect(line.line).toBeGreaterThan(before);
        before = line.line;
        if ("error" in line) expect(line.error).toMatchObject({ exitCode: EXIT.badData, line: line.line });
        else expect(line.document.text).not.toBe("");
      }
    }),
    { numRuns: 500 },
  );
});
