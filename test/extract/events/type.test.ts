import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PartOf } from "../../../src/extract/events/eventWord.ts";
import { findEventWords } from "../../../src/extract/events/findEventWords.ts";
import { eventTypeOf } from "../../../src/extract/events/type.ts";
import { COMBINATIONS, EVENT_TRIGGERS } from "../../../src/extract/lexicon/language.ts";
import { EVENT_TYPES, ROLES } from "../../../src/model/claim.ts";
import { tokenize } from "../../../src/text/tokens.ts";

function main(text: string, part?: PartOf): string | null {
  const tokens = tokenize(text);
  const found = eventTypeOf(tokens, 0, tokens.count, part);
  return found === null ? null : `${tokens.word.slice(found.word.from, found.word.to).join(" ")}: ${found.type}`;
}
function words(text: string, part?: PartOf): string[] {
  const tokens = tokenize(text);
  return findEventWords(tokens, 0, tokens.count, part).map(
    (w) => `${tokens.word.slice(w.from, w.to).join(" ")}: ${w.type}`,
  );
}

describe("a word of an event", () => {
  it.each([
    ["They reinstated the officials.", ["reinstated: concede"]],
    ["They decided on embargoes.", ["embargoes: sanction"]],
    ["They filed a lawsuit.", ["filed: accuse", "lawsuit: accuse"]],
  ])("in “%s” is found", (text, found) => {
    expect(words(text)).toEqual(found);
  });
});

describe("event lexicon", () => {
  it("has triggers of every type, well formed, each once", () => {
    expect(new Set(EVENT_TRIGGERS.map((t) => t.type))).toEqual(new Set(EVENT_TYPES));
    const seen = new Set<string>();
    for (const t of EVENT_TRIGGERS) {
      expect(t.word).toMatch(/^\p{Ll}+(?:-\p{Ll}+)*$/u);
      for (const role of Object.values(t.slots)) expect(ROLES).toContain(role);
      const key = `${t.part} ${t.word} ${t.particle ?? ""}`;
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
    for (const c of COMBINATIONS) expect(c.verbs.size * c.objects.size).toBeGreaterThan(0);
  });

  it("gives the taking of a place one type, whatever the word", () => {
    for (const word of ["occupied", "liberated", "captured", "annexed", "recaptured", "seized", "took"])
      expect(main(`The army ${word} the town of Ostra.`)).toBe(`${word}: assault`);
    for (const word of ["occupation", "liberation", "capture", "annexation"])
      expect(words(`the ${word} of Ostra`)).toEqual([`${word}: assault`]);
  });
});

describe("the type of a sentence's main event", () => {
  it.each([
    ["Velmar's artillery shelled the village of Ostra on Monday.", "shelled: assault"],
    ["Two drones were shot down near the border.", "shot down: assault"],
    ["Velmar will withdraw its troops from Ostra.", "withdraw: agree"],
    ["Velmar agreed to withdraw its troops.", "agreed: agree"],
    ["Velmar withdrew its troops from the valley.", "withdrew: retreat"],
    ["Velmar threatened to shell the town.", "threatened: threaten"],
    ["Velmar vowed to attack the port.", "vowed: threaten"],
    ["Velmar vowed to help the refugees.", "vowed: agree"],
    ["Velmar refused to withdraw.", "refused: reject"],
    ["Velmar said it would not accept the plan.", "accept: reject"],
    ["The ministry said Velmar must withdraw from Ostra.", "withdraw: request"],
    ["The minister urged both sides to stop.", "urged: request"],
    ["Thousands marched through the capital against the law.", "marched: protest"],
    ["Railway workers began a strike over pay.", "strike: protest"],
    ["Five people were killed in a strike on the market.", "killed: assault"],
    ["Velmar lifted sanctions on its neighbour.", "lifted: concede"],
    ["Sanctions were lifted in May.", "lifted: concede"],
    ["Velmar imposed sanctions on its neighbour.", "imposed: sanction"],
    ["Velmar sent troops to the island.", "sent: mobilize"],
    ["Velmar sent food to the island.", "sent: aid"],
    ["The police arrested nine people.", "arrested: coerce"],
    ["The ministers met in Ostra after troops had shelled the town.", "met: consult"],
    ["The parliament condemned the raid.", "condemned: accuse"],
    ["The council praised the mission.", "praised: support"],
    ["The two states shared intelligence.", "shared: cooperate"],
    ["The document was circulated under agenda item 12.", "circulated: publication"],
    ["The region held elections in March.", "held: election"],
    ["Bread is cheaper this year.", null],
  ])("%s", (text, expected) => {
    expect(main(text)).toBe(expected);
  });

  it("uses the tags if there are any", () => {
    const text = "Officials protest attacks.";
    expect(words(text, (i) => (["noun", "verb", "noun", "other"] as const)[i]!)).toEqual([
      "protest: protest",
      "attacks: assault",
    ]);
    expect(words("an attack helicopter and war games")).toEqual([]);
  });

  it("stays inside its stretch", () => {
    const piece = fc.constantFrom(
      "shoot",
      "down",
      "lift",
      "lifted",
      "were",
      "sanctions",
      "to",
      "will",
      "strike",
      ",",
      "after",
      "“",
      "not",
      "Velmar",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const tokens = tokenize(parts.join(" "));
        const [from, to] = [a % tokens.count, b % (tokens.count + 1)].sort((x, y) => x - y) as [number, number];
        for (const word of findEventWords(tokens, from, to)) {
          expect(word.from).toBeGreaterThanOrEqual(from);
          expect(word.to).toBeLessThanOrEqual(to);
        }
        eventTypeOf(tokens, from, to);
      }),
    );
  });
});

const GOLD = "../shared/gold/plover.gsr.jsonl";
describe.skipIf(!existsSync(GOLD))("against sentences with PLOVER types", () => {
  it("gets at least 70 % right", () => {
    const later: Record<string, string> = {
      demand: "request",
      disapprove: "accuse",
      investigate: "accuse",
      fight: "assault",
    };
    const rows = readFileSync(GOLD, "utf8").trim().split("\n");
    let right = 0;
    for (const row of rows) {
      const { text, event, event08 } = JSON.parse(row) as { text: string; event: string; event08?: string };
      const written = (event08 ?? event).toLowerCase();
      const tokens = tokenize(text);
      if (eventTypeOf(tokens, 0, tokens.count)?.type === (later[written] ?? written)) right++;
    }
    expect(right / rows.length).toBeGreaterThanOrEqual(0.7);
  });
});
