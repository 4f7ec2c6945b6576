import { describe, expect, it } from "vitest";
import { FRAMES, NOUN_FRAMES } from "../../../src/extract/lexicon/cue.ts";
import { INTENDS, NOUN_CUES, PREPOSITION_CUES, VERB_CUES } from "../../../src/extract/lexicon/language.ts";
import { ACTS } from "../../../src/model/claim.ts";

const name = (cue: { lemma: string; particle?: string }): string =>
  cue.particle === undefined ? cue.lemma : `${cue.lemma} ${cue.particle}`;

describe("cue lexicon", () => {
  it("holds at least 300 verbs, 80 nouns and 16 prepositions", () => {
    expect(new Set(VERB_CUES.map(name)).size).toBeGreaterThanOrEqual(300);
    expect(new Set(NOUN_CUES.map((cue) => cue.noun)).size).toBeGreaterThanOrEqual(80);
    expect(PREPOSITION_CUES.length).toBeGreaterThanOrEqual(16);
  });

  it.each([...VERB_CUES, ...INTENDS].map((cue) => [`${name(cue)} (${cue.act})`, cue] as const))(
    "%s is well formed",
    (_, cue) => {
      expect(cue.lemma).toMatch(/^[a-z]+(?:-[a-z]+)?$/);
      expect(ACTS).toContain(cue.act);
      expect(cue.frames.length).toBeGreaterThan(0);
      for (const frame of cue.frames) expect(FRAMES).toContain(frame);
      expect(new Set(cue.frames).size).toBe(cue.frames.length);
      const takesPreposition = cue.frames.includes("pp") || cue.frames.includes("objOf");
      expect(cue.preps !== undefined).toBe(takesPreposition);
      for (const prep of cue.preps ?? []) expect(prep).toMatch(/^[a-z]+$/);
      if (cue.documents === true) expect(cue.frames).toEqual(["quote"]);
    },
  );

  it("gives one act to a verb in one frame", () => {
    const seen = new Map<string, string>();
    for (const cue of [...VERB_CUES, ...INTENDS]) {
      for (const frame of cue.frames) {
        const preps = frame === "pp" || frame === "objOf" ? cue.preps! : [""];
        for (const prep of preps) {
          const key = `${name(cue)} ${frame} ${prep}`;
          expect(seen.get(key) ?? cue.act, key).toBe(cue.act);
          expect(seen.has(key), key).toBe(false);
          seen.set(key, cue.act);
        }
      }
    }
  });

  it("keeps wanting and seeming apart from speech", () => {
    expect(new Set(INTENDS.map((cue) => cue.act))).toEqual(new Set(["intend"]));
    expect(VERB_CUES.some((cue) => cue.act === "intend")).toBe(false);
  });

  it("lists each noun and each preposition once", () => {
    expect(new Set(NOUN_CUES.map((cue) => cue.noun)).size).toBe(NOUN_CUES.length);
    expect(new Set(PREPOSITION_CUES.map((cue) => cue.words.join(" "))).size).toBe(PREPOSITION_CUES.length);
    for (const cue of NOUN_CUES) {
      expect(cue.noun).toMatch(/^\p{Ll}+$/u);
      for (const frame of cue.frames) expect(NOUN_FRAMES).toContain(frame);
    }
  });

  it.each([
    ["say", "state"],
    ["tweet", "state"],
    ["stress", "state"],
    ["describe", "state"],
    ["announce", "report"],
    ["reveal", "report"],
    ["claim", "allege"],
    ["accuse", "accuse"],
    ["deny", "deny"],
    ["dismiss", "reject"],
    ["reaffirm", "confirm"],
    ["admit", "concede"],
    ["urge", "demand"],
    ["order", "demand"],
    ["vow", "promise"],
    ["threaten", "threaten"],
    ["warn", "warn"],
    ["condemn", "condemn"],
    ["welcome", "praise"],
    ["think", "believe"],
  ])("takes “%s” as %s", (lemma, act) => {
    expect(
      VERB_CUES.filter((cue) => cue.lemma === lemma && cue.particle === undefined).map((cue) => cue.act),
    ).toContain(act);
  });

  it("marks cues that deny their content", () => {
    const denied = VERB_CUES.filter((cue) => cue.denied === true);
    expect(denied.map((cue) => cue.lemma)).toEqual(expect.arrayContaining(["deny", "refute", "reject"]));
    for (const cue of denied) expect(["deny", "reject"]).toContain(cue.act);
  });
});
