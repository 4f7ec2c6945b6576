import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Head, readHead } from "../../src/extract/head/head.ts";
import { separate } from "../../src/extract/head/headSentences.ts";
import { defaultLookup } from "../../src/extract/lookup.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { tokenize } from "../../src/text/tokens.ts";

function head(text: string): Head & { words(range: readonly [number, number] | null): string | null; opening: string } {
  const tokens = tokenize(text);
  const found = readHead(tokens, splitSentences(tokens), defaultLookup);
  const words = (range: readonly [number, number] | null): string | null =>
    range === null ? null : text.slice(tokens.start[range[0]], tokens.end[range[1] - 1]);
  return { ...found, words, opening: tokens.word.slice(found.body, found.body + 4).join(" ") };
}

const BODY =
  "Two guards were wounded on the bridge of Osk, the ministry said. It blamed nobody for it and asked for an inquiry.";

describe("date, byline, publisher", () => {
  it("reads date and author from one line before the text", () => {
    const h = head(` date 2025-03-04 By Perrin Ostley\n\n${BODY}`);
    expect(h.dating?.edtf).toBe("2025-03-04");
    expect(h.authors).toEqual(["Perrin Ostley"]);
    expect(h.opening).toBe("Two guards were wounded");
  });

  it("takes neither the hour nor the medium of a briefing for a title", () => {
    const h = head(`Via Teleconference\n\n4:17 P.M. EST\n\nBriefing on the bridge of Osk\n\n${BODY}`);
    expect(h.title).toBe("Briefing on the bridge of Osk");
  });

  it.each([
    ["🗓️ 14 March 2025", "2025-03-14"],
    ["14 March 2025", "2025-03-14"],
    ["Friday, March 14, 2025", "2025-03-14"],
    ["Published: 14 March 2025, 18:30", "2025-03-14"],
    ["Issued on 7 March 2025", "2025-03-07"],
    ["2025-03-14T09:30:00Z", "2025-03-14"],
    ["14.03.2025", "2025-03-14"],
    ["March 2025", "2025-03"],
  ])("reads the line %s as a date", (line, edtf) => {
    const h = head(`Guards wounded on a bridge\n${line}\n\n${BODY}`);
    expect(h.dating?.edtf).toBe(edtf);
    expect(h.words(h.meta[0]!)).toBe(line);
  });

  it.each(["03/04/2025", "31.02.2025", "3 March"])("makes no date of %s", (line) => {
    expect(head(`Guards wounded on a bridge\n${line}\n\n${BODY}`).dating).toBeNull();
  });

  it("reads several authors, and leaves their paper out of the names", () => {
    const h = head(
      `EASTBANK GAZETTE\nThursday, 17 April 2025\n\nTruce frays on the river\nBy Wenna Hollis and Tam Orrel of The Straits Courier\n\n${BODY}`,
    );
    expect(h.authors).toEqual(["Wenna Hollis", "Tam Orrel"]);
    expect(h.publisher).toBe("EASTBANK GAZETTE");
    expect(h.title).toBe("Truce frays on the river");
    expect(h.opening).toBe("Truce frays on the");
  });

  it("distinguishes a paper from a place before a date", () => {
    expect(head(`The Straits Courier, 9 May 2025\n\n${BODY}`).publisher).toBe("The Straits Courier");
    const h = head(`Ministry of Foreign Affairs of Pallumia\nNo. 7\nCorvath, 3 March 2025\n\n${BODY}`);
    expect(h.words(h.dateline)).toBe("Corvath");
    expect(h.publisher).toBe("Ministry of Foreign Affairs of Pallumia");
  });
});

describe("the date of the text itself", () => {
  it.each([
    ["Mission to Osk (MTO) Daily Report 203/2025 issued on 4 March 2025", "report"],
    ["Osk Update, March 4, 2025", "report"],
    ["Osk Media Observer, Morning Edition, March 4, 2025", "report"],
    ["Letter TAMRIN, 4 March 2025", "letter"],
    ["Note C15/4249 TAMRIN, 4 March 2025", "letter"],
    ["Transcript of the Weekly Briefing by the Spokesperson on Tuesday, 4th March 2025", "transcript"],
    ["Department Press Briefing – March 4, 2025", null],
    ["Published :`2025-03-04 23:36:49`", null],
  ])("reads it from %s", (line, genre) => {
    const h = head(`${line}\n\n${BODY}`);
    expect(h.dating?.edtf).toBe("2025-03-04");
    expect(h.genre).toBe(genre);
  });

  it("takes it from the last line, and not from a sentence", () => {
    expect(head(`Keldora on the truce\n\n${BODY}\n\nTamrin, 4 March 2025`).dating?.edtf).toBe("2025-03-04");
    expect(head(`The bridge was hit on 4 March 2025.\n\n${BODY}`).dating).toBeNull();
  });
});

describe("datelines", () => {
  it.each([
    ["TAMRIN, 3 March (Lantern) – ", "TAMRIN", "Lantern"],
    ["CORVATH, April 28 (Halyard) - ", "CORVATH", "Halyard"],
    ["TAMRIN (Lantern) -- ", "TAMRIN", "Lantern"],
    ["OSK, Pallumia (Halyard) _ ", "OSK", "Halyard"],
    ["TAMRIN – ", "TAMRIN", null],
    ["Tamrin. 3 March. LANTERN – ", "Tamrin", "LANTERN"],
    ["(Lantern) – ", null, "Lantern"],
  ])("starts the text after %s", (line, place, agency) => {
    const h = head(`${line}${BODY}`);
    expect(h.words(h.dateline)).toBe(place);
    expect(h.publisher).toBe(agency);
    expect(h.opening).toBe("Two guards were wounded");
  });

  it("leaves a day without a year open, and takes one with a year", () => {
    expect(head(`TAMRIN, 3 March (Lantern) – ${BODY}`).dating).toBeNull();
    expect(head(`TAMRIN, 3 March 2025 (Lantern) – ${BODY}`).dating?.edtf).toBe("2025-03-03");
  });

  it("makes the dateline a sentence of its own", () => {
    const tokens = tokenize(`Guards wounded\n\nTAMRIN, 3 March (Lantern) – ${BODY}`);
    const sentences = splitSentences(tokens);
    const apart = separate(sentences, readHead(tokens, sentences, defaultLookup).meta);
    const words = Array.from({ length: apart.count }, (_, s) =>
      tokens.word.slice(apart.from[s], apart.to[s]).join(" "),
    );
    expect(words.slice(0, 3)).toEqual([
      "Guards wounded",
      "TAMRIN , 3 March ( Lantern ) –",
      "Two guards were wounded on the bridge of Osk , the ministry said .",
    ]);
    expect(apart.paragraphs).toBe(sentences.paragraphs);
    for (let i = 0; i < tokens.count; i++)
      expect(apart.from[apart.ofToken[i]!]! <= i && i < apart.to[apart.ofToken[i]!]!).toBe(true);
  });
});

describe("letters, statements, speeches, reports", () => {
  const LETTER = `United Nations
A/79/1904–S/2025/1907
General Assembly
Security Council
Distr.: General
12 March 2025
Original: English

General Assembly
Seventy-ninth session
Agenda items 34 and 71
Prevention of armed conflict
Promotion of the rule of law

Letter dated 10 March 2025 from the Permanent Representative of Keldora to the United Nations
addressed to the Secretary-General

${BODY}

(Signed) Corin Vashet
Ambassador
`;

  it("reads the masthead of a document of the United Nations", () => {
    const h = head(LETTER);
    expect(h.identifiers).toEqual(["A/79/1904", "S/2025/1907"]);
    // its own date, not the day on which it was circulated
    expect(h.dating?.edtf).toBe("2025-03-10");
    expect(h.genre).toBe("letter");
    expect(h.words(h.sender)).toBe("the Permanent Representative of Keldora to the United Nations");
    expect(h.words(h.addressee)).toBe("the Secretary-General");
    expect(h.words(h.author)).toBe("Corin Vashet");
    expect(h.opening).toBe("Two guards were wounded");
    expect(h.meta.map(h.words)).toContain("(Signed) Corin Vashet\nAmbassador");
  });

  it("takes the voice of a statement from its head", () => {
    const h = head(
      `Ministry of Foreign Affairs of Pallumia\nPress release No. 41\nCorvath, 3 March 2025\n\nStatement by the Ministry of Foreign Affairs on the events in Osk\n\n${BODY}`,
    );
    expect(h.genre).toBe("statement");
    expect(h.words(h.author)).toBe("Ministry of Foreign Affairs of Pallumia");
    expect(h.title).toBe("Statement by the Ministry of Foreign Affairs on the events in Osk");
    expect(h.opening).toBe("Two guards were wounded");
    const other = head(
      `Ministry of Foreign Affairs of Pallumia\nPress release No. 66\nCorvath, 16 April 2025\n\nSpokeswoman on the truce\n\n${BODY}`,
    );
    expect(other.genre).toBe("press-release");
    expect(other.title).toBe("Spokeswoman on the truce");
  });

  it("knows a speech by its title or its salutation", () => {
    const h = head(
      `Address by the President of Keldora, Bram Oskell, to the National Assembly\n9 April 2025\n\nMembers of the Assembly, fellow citizens,\n\n${BODY}`,
    );
    expect(h.genre).toBe("speech");
    expect(h.words(h.author)).toBe("the President of Keldora, Bram Oskell");
    expect(h.opening).toBe("Two guards were wounded");
    expect(head(`Mr. President,\nExcellencies,\n\n${BODY}`).genre).toBe("speech");
    expect(head(`Mr. Vashet (Keldora): ${BODY}`).genre).toBe("speech");
  });

  it("knows a report by its number", () => {
    expect(
      head(`HARN RIVER OBSERVER MISSION\nSpot report 12/2025\nIssued on 7 March 2025\n\nFire in Osk\n\n${BODY}`).genre,
    ).toBe("report");
  });
});

describe("what is no head", () => {
  it.each([
    BODY,
    `By nightfall the town was empty. ${BODY}`,
    `By nightfall the town of Osk was empty\n\n${BODY}`,
    `On 3 March 2025 guards fired on the bridge.\n\n${BODY}`,
    `Corvath – the capital – was quiet. ${BODY}`,
    `Keldora, 3 March was a day of mourning there. ${BODY}`,
    `The letter was sent on 3 March 2025\nand was read in Corvath a week later by the whole of the parliament.\n${BODY}`,
    "Mr. Vashet (Keldora) said: nobody fired.",
  ])("takes nothing of %j", (text) => {
    const h = head(text);
    expect(h.meta).toEqual([]);
    expect(h.body).toBe(0);
    expect(h.dating).toBeNull();
    expect(h.authors).toEqual([]);
    expect(h.genre).toBeNull();
  });

  it("reads nothing but head without a fault", () => {
    expect(head("").body).toBe(0);
    expect(head("date 2025-03-04").dating?.edtf).toBe("2025-03-04");
    expect(head("TAMRIN, 3 March (Lantern) –").meta).toEqual([]);
  });

  it("keeps its runs in order, apart, and within the text, whatever the lines", () => {
    const line = fc.constantFrom(
      "",
      "United Nations",
      "A/1/2",
      "By Tam Orrel",
      "3 March 2025",
      "Dear all,",
      "(Signed) Tam Orrel",
      "Osk, 3 March 2025",
      "OSK (Lantern) – Guards fired.",
      BODY,
      "Guards fired",
      "No. 7",
      "Distr.: General",
      "Letter dated 3 March 2025 from Tam Orrel",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join("\n");
        const tokens = tokenize(text);
        const h = readHead(tokens, splitSentences(tokens), defaultLookup);
        let last = 0;
        for (const [from, to] of h.meta) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(tokens.count);
        expect(h.body).toBeLessThanOrEqual(tokens.count);
      }),
    );
  });
});

const CORPUS = "../shared/corpus/texts";
test.skipIf(!existsSync(CORPUS))("takes at most thirty words of a real text for its head, the title aside", () => {
  for (const file of readdirSync(CORPUS)) {
    const text = readFileSync(`${CORPUS}/${file}`, "utf8");
    const tokens = tokenize(text);
    const h = readHead(tokens, splitSentences(tokens), defaultLookup);
    const taken = h.meta.reduce((sum, [from, to]) => sum + to - from, 0);
    expect(taken, file).toBeLessThan(60);
  }
});
