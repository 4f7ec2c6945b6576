import { expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

const LETTER = `United Nations                                                   A/79/900–S/2025/301
General Assembly                                        Distr.: General
Security Council                                        12 May 2025
                                                        Original: English

General Assembly                          Security Council
Seventy-ninth session                     Eightieth year
Agenda item 34
Protracted conflicts in the region

Letter dated 10 May 2025 from the Permanent Representative of Keldora to the United Nations addressed to the Secretary-General

On 4 May 2025 Pallumia shelled the hospital of Tornwick, killing 27 patients.

The Government of Keldora rejects the allegations made by Pallumia in its letter of 2 May (S/2025/280), in which it claims that it fired no shell. The claim that the hospital was empty is not true.

(Signed) Corin Vashet
Permanent Representative
`;

const read = () => extractText(LETTER, {}, { models: defaultModels(), lookup });

test("a masthead of two columns is no part of the text", () => {
  const { claims, identifiers, dating } = read();
  expect(identifiers).toEqual(["A/79/900", "S/2025/301"]);
  expect(dating?.edtf).toBe("2025-05-10");
  expect(claims.every(({ content }) => content[0]![0] > LETTER.indexOf("Secretary-General"))).toBe(true);
});

test("claims that a letter rejects, denies and reports of the other side's letter", () => {
  const { claims, canonical } = read();
  expect(
    claims.map(({ level, voice, act, claimant }) => `${level} ${voice} ${act} ${canonical.get(claimant ?? "") ?? "?"}`),
  ).toEqual([
    "1 authorial accuse Corin Vashet",
    "1 authorial reject Corin Vashet",
    "2 reported allege Pallumia",
    "1 authorial deny Corin Vashet",
    "2 reported allege ?",
  ]);
});

const WITH_ANNEXES = `${LETTER}
Annex I to the letter dated 10 May 2025 from the Permanent Representative of Keldora

Letter from the Ministry of Defence of Pallumia

Our guns did not shell the hospital. We reject the accusation. Keldora must withdraw its forces.

Annex II

List of incidents

On 3 May Keldoran guards opened fire on the bridge.

(Signed) Ada Lenk
Observer`;

test("the claims of an annex are its own author's, of the side that it names", () => {
  const { claims, canonical, actors, parts } = extractText(WITH_ANNEXES, {}, { models: defaultModels(), lookup });
  const start = WITH_ANNEXES.indexOf("Annex I ");
  const nameOf = (id: string | null) => (id === null ? "?" : (canonical.get(id) ?? "?"));
  const told = claims
    .filter(({ level, content }) => level === 1 && content[0]![0] >= start)
    .map(({ act, claimant, content }) => `${act} | ${nameOf(claimant)} | ${WITH_ANNEXES.slice(...content[0]!)}`);
  expect(told).toEqual([
    "deny | Ministry of Defence of Pallumia | Our guns did not shell the hospital",
    "reject | Ministry of Defence of Pallumia | We reject the accusation",
    "demand | Ministry of Defence of Pallumia | Keldora must withdraw its forces",
    "accuse | Ada Lenk | On 3 May Keldoran guards opened fire on the bridge",
  ]);
  expect(actors.some(({ names }) => names.includes("Corin Vashet"))).toBe(true);
  const words = ({ start: from, end }: { start: number; end: number }) => WITH_ANNEXES.slice(from, end);
  const of = (kind: string) => parts.filter((part) => part.kind === kind);
  expect(of("signature").map(words)).toEqual(["(Signed) Corin Vashet\nPermanent Representative"]);
  expect(of("annex").map(({ by, number }) => [number, by])).toEqual([
    ["I", "the Ministry of Defence of Pallumia"],
    ["II", "Ada Lenk"],
  ]);
});

test("an enclosure is no claim of the letter, and the salutation is a part", () => {
  const text =
    "Dear Mr. Orrel:\n\nI have the honour to transmit herewith a report on the shelling of the market.\n\nOur guns did not fire.\n\n(Signed) Corin Vashet";
  const { claims, parts } = extractText(text, {}, { models: defaultModels(), lookup });
  expect(claims.map(({ content }) => text.slice(...content[0]!))).toEqual(["Our guns did not fire"]);
  expect(parts.filter(({ kind }) => kind === "salutation").map(({ start, end }) => text.slice(start, end))).toEqual([
    "Dear Mr. Orrel:",
  ]);
});

test("the items of a list are one demand, and no sentences of their own", () => {
  const text = LETTER.replace(
    "(Signed)",
    "The Government of Keldora calls upon the Security Council to:\n\n(a) Condemn the shelling;\n(b) Demand that Pallumia withdraw its guns;\n(c) Send a mission.\n\n(Signed)",
  );
  const { claims } = extractText(text, {}, { models: defaultModels(), lookup });
  const from = text.indexOf("calls upon");
  expect(
    claims
      .filter(({ content }) => content[0]![0] > from)
      .map(({ act, content }) => `${act}: ${content.map(([start, end]) => text.slice(start, end)).join(" … ")}`),
  ).toEqual([
    "demand: the Security Council to … Condemn the shelling … Demand that Pallumia withdraw its guns … Send a mission",
  ]);
});
