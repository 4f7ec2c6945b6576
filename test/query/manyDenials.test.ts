import { expect, test } from "vitest";
import { extract } from "../../src/extract/pipeline.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { digest } from "../../src/link/digest/digest.ts";
import { sha256Hex } from "../../src/model/ids.ts";
import type { Link } from "../../src/model/link.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { corpusIndexOf } from "../../src/query/corpusIndex.ts";
import { disputedPoints } from "../../src/query/points/disputedPoints.ts";
import { readDocument } from "../../src/read/document.ts";

const TEXT =
  "Keldora shelled the market bridge of Hestrel, Pallumia said. Keldora denied that it had shelled the market bridge of Hestrel.";

const once = recordOf(extract(readDocument(new TextEncoder().encode(TEXT), "denied.txt")));
const actors = new Set(once.actors.map(({ id }) => id));

/** The same document of the same actors, so many times. */
const uses = (count: number): DocumentRecord[] =>
  Array.from(
    { length: count },
    (_, n): DocumentRecord =>
      JSON.parse(JSON.stringify(once), (_key, value: unknown) =>
        typeof value === "string" && /^[0-9a-f]{32}$/.test(value) && !actors.has(value)
          ? sha256Hex(`${n} ${value}`).slice(0, 32)
          : value,
      ),
  );

/** How often the words of a claim are looked at for the points of so many denials, and how many points there are. */
function pointsOf(count: number): { readonly looks: number; readonly points: number } {
  const records = uses(count);
  const links = records.map(
    ({ claims: [yes, no] }, n): Link => ({
      id: sha256Hex(String(n)).slice(0, 32),
      relation: "disputes",
      from: no!.id,
      to: yes!.id,
      confidence: 90,
      because: "it is denied",
      rule: "dispute.denial",
      words: null,
    }),
  );
  let looks = 0;
  const watched = (record: DocumentRecord) => ({
    claims: digest(record).claims.map((claim) => ({
      ...claim,
      get terms() {
        looks++;
        return claim.terms;
      },
    })),
  });
  const points = disputedPoints(corpusIndexOf(records, { links, canonical: new Map() }), watched).length;
  return { looks, points };
}

test("one denial in the same words, in eight times as many documents, takes about eight times the looks at their words", () => {
  const few = pointsOf(50);
  // one side denies one thing in all of them
  expect(few.points).toBe(1);
  expect(few.looks).toBeGreaterThan(50);
  expect(pointsOf(400).looks / few.looks).toBeLessThan(12);
});
