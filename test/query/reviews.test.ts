import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelsAcross } from "../../src/link/labels/labelsAcross.ts";
import { link } from "../../src/link/linker.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { type Correction, type Decision, makeReview, type Review } from "../../src/model/review.ts";
import { claimSeen, claimTarget, reviewTarget, thingTarget } from "../../src/model/seen.ts";
import { corpusIndexOf } from "../../src/query/corpusIndex.ts";
import { labelledLinksOf } from "../../src/query/points/keptPoints.ts";
import { knownPoints } from "../../src/query/points/known.ts";
import { applyReviews } from "../../src/query/reviews/applyReviews.ts";
import { reviewedLinks } from "../../src/query/reviews/reviewedLinks.ts";
import { recordToQuads } from "../../src/rdf/recordToQuads.ts";
import { readSamples } from "./sampleGraph.ts";

const records = readSamples().slice(0, 8);
const linked = labelledLinksOf(records, link(records));
const claims = records.flatMap((record) => record.claims.map((claim) => ({ record, claim })));
const actors = records.flatMap((record) => record.actors.map((actor) => ({ record, actor })));
const first = claims[0]!;

const at = (n: number): string => new Date(Date.UTC(2025, 2, 1) + n * 60_000).toISOString();
interface Said {
  readonly who?: string | null;
  readonly when?: number;
  readonly correction?: Correction;
  readonly considering?: readonly string[];
}
const ofClaim = (decision: Decision, { who = "Ada", when = 0, ...said }: Said = {}, one = first): Review =>
  makeReview({ decision, who, when: at(when), targets: [claimTarget(one.record, one.claim)], ...said });
const undo = ({ id }: Review, when = 99): Review =>
  makeReview({ decision: "undone", who: "Ada", when: at(when), targets: [reviewTarget(id)] });
const claimNow = (given: readonly DocumentRecord[], id = first.claim.id) =>
  given.flatMap((record) => record.claims).find((claim) => claim.id === id);

const someReview: fc.Arbitrary<Review> = fc
  .record({
    who: fc.constantFrom("Ada", "Bo", null),
    when: fc.nat(50),
    one: fc.nat(claims.length - 1),
    decision: fc.constantFrom("accepted" as const, "rejected" as const, "corrected" as const, "starred" as const),
    other: fc.nat(actors.length - 1),
    correction: fc.constantFrom<Correction>(
      { act: "deny" },
      { polarity: "denied" },
      { claimant: null },
      { claimant: { kind: "actor", id: actors.at(-1)!.actor.id, name: actors.at(-1)!.actor.names[0]! } },
      { date: "2025" },
      { event: records.at(-1)!.events[0]!.id },
      { place: records.flatMap(({ places }) => places)[0]!.id },
    ),
  })
  .map(({ who, when, one, decision, other, correction }) => {
    if (decision === "starred" && other % 2 === 0) {
      const [a, b] = [actors[other]!, actors[(other * 7 + 1) % actors.length]!];
      if (a.actor.id !== b.actor.id)
        return makeReview({
          decision: other % 4 === 0 ? "same" : "different",
          who,
          when: at(when),
          targets: [a, b].map(({ record, actor }) => thingTarget(record, "actor", actor.id)!),
        });
    }
    return ofClaim(decision, { who, when, ...(decision === "corrected" ? { correction } : {}) }, claims[one]!);
  });
const someReviews = fc.array(someReview, { maxLength: 12 });

const answers = (reviews: readonly Review[]) => {
  const reviewed = applyReviews(records, reviews);
  return { records: reviewed.records, links: reviewedLinks(records, linked, reviewed) };
};

describe("reviews", () => {
  it("give the same graph in any order", () => {
    fc.assert(
      fc.property(someReviews, fc.nat(), (reviews, seed) => {
        const turn = reviews.length === 0 ? 0 : seed % reviews.length;
        const turned = [...reviews.slice(turn), ...reviews.slice(0, turn)].reverse();
        expect(answers(turned)).toEqual(answers(reviews));
      }),
      { numRuns: 30 },
    );
  });

  it("give the first answers again where each of them is undone", () => {
    fc.assert(
      fc.property(someReviews, (reviews) => {
        const { records: now, links } = answers([...reviews, ...reviews.map((one) => undo(one))]);
        expect(now).toEqual(records);
        expect(links).toEqual(linked);
      }),
      { numRuns: 30 },
    );
  });

  it("of two people are one set, whoever is taken into whom", () => {
    fc.assert(
      fc.property(someReviews, someReviews, (ours, theirs) => {
        expect(answers([...ours, ...theirs])).toEqual(answers([...theirs, ...ours, ...theirs]));
      }),
      { numRuns: 30 },
    );
  });

  it("give each thing the label that it has where all labels are made anew", () => {
    fc.assert(
      fc.property(someReviews, (reviews) => {
        const { records: now, links } = answers(reviews);
        const anew = labelsAcross(now, links.links);
        const here = new Set(
          now.flatMap(({ actors, events, places }) => [...actors, ...events, ...places].map(({ id }) => id)),
        );
        for (const id of here) expect([id, links.labels.get(id)]).toEqual([id, anew.get(id)]);
      }),
      { numRuns: 60 },
    );
  });

  it("leave records that can be written, with every link between things that are there", () => {
    fc.assert(
      fc.property(someReviews, (reviews) => {
        const { records: now, links } = answers(reviews);
        for (const record of now) expect(recordToQuads(record).length).toBeGreaterThan(0);
        const corpus = corpusIndexOf(now, links.links, { labels: links.labels });
        for (const point of knownPoints(corpus, links.points))
          for (const { claims: held } of point.stances) expect(held.length).toBeGreaterThan(0);
        for (const { from, to } of links.links.links)
          expect([corpus.kindOf.has(from), corpus.kindOf.has(to)]).toEqual([true, true]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a claim", () => {
  it("that is rejected is in no answer, nor is what stands inside it", () => {
    const outer = claims.find(({ claim, record }) => record.claims.some(({ parent }) => parent === claim.id))!;
    const { records: now } = answers([ofClaim("rejected", {}, outer)]);
    expect(claimNow(now, outer.claim.id)).toBeUndefined();
    expect(now.flatMap((record) => record.claims).some(({ parent }) => parent === outer.claim.id)).toBe(false);
  });

  it("whose claimant is corrected has the right one, and nobody on whose behalf the wrong one spoke", () => {
    const led = claims.find(
      ({ claim }) => claim.claimant !== null && claim.principal !== null && claim.onBehalfOf.length > 0,
    )!;
    const name = "the miller of Tamrin";
    const review = ofClaim("corrected", { correction: { claimant: { kind: "actor", id: "0".repeat(32), name } } }, led);
    const { records: now, links } = answers([review]);
    const claim = claimNow(now, led.claim.id)!;
    expect(links.labels.get(claim.claimant!)).toBe(name);
    expect([claim.principal, claim.onBehalfOf, claim.basis]).toEqual([null, [], []]);
  });

  it("whose polarity is corrected says that the event did not happen", () => {
    const told = claims.find(
      ({ claim }) => claim.polarity === "asserted" && claim.descriptions[0]?.status === "happened",
    )!;
    const { records: now } = answers([ofClaim("corrected", { correction: { polarity: "denied" } }, told)]);
    expect(claimNow(now, told.claim.id)?.descriptions[0]?.status).toBe("didNotHappen");
  });

  it("that reads otherwise now is not changed by a review of what it was", () => {
    const review = ofClaim("corrected", { correction: { act: "threaten" } });
    const other = records.map((record) =>
      record.id === first.record.id
        ? {
            ...record,
            claims: record.claims.map((one) => (one.id === first.claim.id ? { ...one, act: "ask" as const } : one)),
          }
        : record,
    );
    const reviewed = applyReviews(other, [review]);
    expect(reviewed.standings.map(({ kind }) => kind)).toEqual(["stale"]);
    expect(claimNow(reviewed.records)?.act).toBe("ask");
  });

  it("is the same to a review where only the program is surer", () => {
    expect(claimSeen({ ...first.claim, confidence: 1, rule: "another" })).toBe(claimSeen(first.claim));
  });

  it("that has another id is found by its words; where two have them the review is of nothing", () => {
    const review = ofClaim("rejected");
    const renamed = (id: string) => ({ ...first.claim, id });
    const inRecord = (...own: readonly (typeof first.claim)[]) =>
      records.map((record) =>
        record.id === first.record.id
          ? { ...record, claims: [...own, ...record.claims.filter(({ id }) => id !== first.claim.id)] }
          : record,
      );
    const carried = applyReviews(inRecord(renamed("a".repeat(32))), [review]);
    expect(carried.standings.map(({ kind, isCarried }) => [kind, isCarried])).toEqual([["holds", true]]);
    expect(claimNow(carried.records, "a".repeat(32))).toBeUndefined();
    const two = applyReviews(inRecord(renamed("a".repeat(32)), renamed("b".repeat(32))), [review]);
    expect(two.standings.map(({ kind }) => kind)).toEqual(["orphan"]);
    expect(two.gone.size).toBe(0);
  });
});

describe("two people", () => {
  const fields = (...reviews: readonly Review[]) => {
    const { disagreements, records: now } = applyReviews(records, reviews);
    return { on: disagreements.map(({ on }) => on), claim: claimNow(now) };
  };

  it.each([
    ["one rejects what the other accepts", [ofClaim("rejected"), ofClaim("accepted", { who: "Bo" })], ["verdict"]],
    [
      "they correct one field otherwise",
      [
        ofClaim("corrected", { correction: { act: "deny" } }),
        ofClaim("corrected", { who: "Bo", correction: { act: "warn" } }),
      ],
      ["act"],
    ],
    [
      "one accepts as read what the other corrects",
      [ofClaim("corrected", { correction: { act: "warn" } }), ofClaim("accepted", { who: "Bo" })],
      ["act"],
    ],
  ] as const)("disagree where %s; the claim stands as it was read", (_, reviews, on) => {
    const found = fields(...reviews);
    expect(found.on).toEqual(on);
    expect(found.claim).toEqual(first.claim);
  });

  it("agree where one accepts what the other corrected", () => {
    const corrected = ofClaim("corrected", { correction: { act: "warn" } });
    const found = fields(corrected, ofClaim("accepted", { who: "Bo", considering: [corrected.id] }));
    expect(found.on).toEqual([]);
    expect(found.claim?.act).toBe("warn");
  });

  it("may correct different fields of one claim", () => {
    const found = fields(
      ofClaim("corrected", { correction: { act: "warn" } }),
      ofClaim("corrected", { who: "Bo", correction: { date: "2025-01-01" } }),
    );
    expect([found.on, found.claim?.act, found.claim?.dating?.edtf]).toEqual([[], "warn", "2025-01-01"]);
  });

  it("are one where the same person thinks again", () => {
    expect(fields(ofClaim("rejected", { when: 1 }), ofClaim("accepted", { when: 2 })).on).toEqual([]);
    expect(fields(ofClaim("rejected", { when: 1 }), ofClaim("accepted", { when: 2 })).claim).toEqual(first.claim);
  });
});

describe("what people say of actors", () => {
  const clusters = [...linked.links.canonical].filter(
    ([id, one]) => id !== one && actors.some(({ actor }) => actor.id === id),
  );
  const targets = (...ids: readonly string[]) =>
    ids.map((id) => {
      const { record } = actors.find(({ actor }) => actor.id === id)!;
      return thingTarget(record, "actor", id)!;
    });
  const pair = (decision: "same" | "different", a: string, b: string, who = "Ada") =>
    makeReview({ decision, who, when: at(1), targets: targets(a, b) });

  it("parts what was one, and leaves the others of it together", () => {
    const [id, cluster] = clusters[0]!;
    const { links } = answers([pair("different", id, cluster)]);
    expect(links.links.canonical.get(id)).not.toBe(links.links.canonical.get(cluster));
  });

  it("makes one of two, in labels and canonical ids", () => {
    const alone = actors.filter(({ actor }) => linked.links.canonical.get(actor.id) === actor.id);
    const [a, b] = [alone[0]!.actor.id, alone.at(-1)!.actor.id];
    const { links } = answers([pair("same", a, b)]);
    expect(links.links.canonical.get(a)).toBe(links.links.canonical.get(b));
  });

  it("is as it was computed where two people disagree", () => {
    const [id, cluster] = clusters[0]!;
    const reviewed = applyReviews(records, [pair("different", id, cluster), pair("same", id, cluster, "Bo")]);
    expect(reviewed.disagreements.map(({ on }) => on)).toEqual(["same"]);
    expect(reviewedLinks(records, linked, reviewed)).toEqual(linked);
  });
});
