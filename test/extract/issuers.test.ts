import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { extractText } from "./claimsOf.ts";

/** "act claimant for principal | content" of the claims that stand in no other. */
function told(text: string): string[] {
  const { claims, canonical } = extractText(text, {}, { models: defaultModels() });
  const name = (one: string | null): string => (one === null ? "?" : (canonical.get(one) ?? "?"));
  return claims
    .filter(({ level }) => level === 1)
    .map(
      ({ act, claimant, principal, content }) =>
        `${act} ${name(claimant)} for ${name(principal)} | ${content.map(([from, to]) => text.slice(from, to)).join(" … ")}`,
    );
}

/** Genre, title and date that a text tells. */
function head(text: string): readonly (string | null)[] {
  const { genre, title, dating } = extractText(text);
  return [genre, title, dating?.edtf ?? null];
}

describe("a statement under the name of the body that issues it", () => {
  const STATEMENT = `Freedom or exile

KELDORAN PATRIOTIC MOVEMENT (KPM)
Information Department
Communiqué No. 12

Pallumia shelled the camp of Hestrel. The KPM condemns the silence of the mission.

The generals in Lowmere speak of a depot. This is a lie.

Tamrin, 3 March 2025
For the Political Bureau
Spokesman: Oren ag Vask`;

  test("is that body's, with its initials and without the lines of the signature", () => {
    expect(head(STATEMENT)).toEqual(["statement", "Communiqué No. 12", "2025-03-03"]);
    const claims = told(STATEMENT);
    expect(claims).toContain(
      "condemn KELDORAN PATRIOTIC MOVEMENT for KELDORAN PATRIOTIC MOVEMENT | The KPM condemns the silence of the mission",
    );
    expect(claims.some((claim) => /This is a lie$/.test(claim))).toBe(true);
    expect(claims.filter((claim) => /Vask|Bureau|Communiqué/.test(claim))).toEqual([]);
  });

  test("is none of a paper that prints the word", () => {
    const [genre] = head(
      "Lowmere Courier\nMedia Desk\nStatement\n\nThe army left. The mayor said that nine people died.",
    );
    expect(genre).toBe("news");
  });

  test("demands what stands in the items under “demands:”", () => {
    const text =
      "Home > News > Statements\nMinistry of Defence of Norway\nStatement\n\nThe Ministry demands from the rebels:\n- that they free the hostages;\n- to leave the valley.\n\nShare: X | Facebook";
    expect(told(text)).toEqual([
      "demand Ministry of Defence of Norway for Norway | that they free the hostages",
      "demand Ministry of Defence of Norway for Norway | to leave the valley",
    ]);
  });
});

describe("the side of a letter", () => {
  const sides = (text: string): string[] => [
    ...new Set(told(text).flatMap((claim) => / Vask for (.*?) \|/.exec(claim)?.[1] ?? [])),
  ];

  test("is never that of the body to which it goes", () => {
    const letter = (last: string): string =>
      `Letter dated 7 May 2020 from the Permanent Representative to the President of the Security Council\n\nUpon instructions of my Government, I write about the report of the panel. The panel is wrong. ${last}\n\n(Signed) Oren Vask`;
    expect(sides(letter("Kenya saw nothing."))).toEqual(["?"]);
    expect(sides(letter("Kenya reserves its right to reply."))).toEqual(["Kenya"]);
  });

  test("is told by a letterhead of a state and an office, with the signer under a mark", () => {
    for (const mark of ["[signature]", "(Signed)"])
      expect(
        sides(
          `KINGDOM OF NORWAY\nMINISTER OF FOREIGN AFFAIRS\n\nOslo, 4 April 2022\n\nExcellency,\n\nI write to you about our embassy. The shells were fired from the hill.\n\nPlease accept, Excellency, the assurances of my highest consideration.\n\n${mark}\nDr. Oren Vask`,
        ),
      ).toEqual(["Norway"]);
  });

  test("of a ministry in an annex is told by the letter over it, in wrapped lines too", () => {
    const text = `Letter dated 12 April 2023 from the Chargé d’affaires a.i. of the Permanent
Mission of Norway to the United Nations addressed to the President of the
Security Council

I have the honour to transmit a statement by the Ministry of Peace of
Norway (see annex). The shelling goes on.

(Signed) Oren Vask
Chargé d’affaires a.i.

2/3                                              23-06712

Annex to the letter dated 12 April 2023 from the Chargé d’affaires a.i. of the
Permanent Mission of Norway to the United Nations addressed to the President
of the Security Council

Statement of the Ministry of Peace

Oslo, 30 March 2023

The Ministry of Peace condemns the detention of fifteen fishermen in May.

The Ministry rejects the reports.

23-06712                                         3/3`;
    expect(told(text)).toEqual([
      "state Oren Vask for Norway | The shelling goes on",
      "condemn Ministry of Peace for Norway | The Ministry of Peace condemns the detention of fifteen fishermen in May",
      "reject Ministry of Peace for Norway | The Ministry rejects the reports",
    ]);
  });
});

describe("lines over a text", () => {
  test.each<[string, readonly (string | null)[]]>([
    [
      "Lowmere Institute for Peace\nFront Assessment, March 3, 2025, 8 pm ET\n\nReuters reported that nine people died.",
      ["report", "Front Assessment, March 3, 2025, 8 pm ET", "2025-03-03"],
    ],
    [
      "OCHA\nFlash Update No. 4: the valley\nAs of 19 March 2025, 18:00\n\nNine died.",
      ["report", "Flash Update No. 4: the valley", "2025-03-19"],
    ],
    [
      "The Long Read\nThe dam of two brothers\nBy Ann Orrel\n\nNine people died.",
      ["news", "The dam of two brothers", null],
    ],
    [
      "Interview | 3 March 2022\n“We stay”\n\nQ: Who fired?\n\nPallumia.\n\nQ: When?\n\nAt noon.",
      ["transcript", "“We stay”", "2022-03-03"],
    ],
    [
      "Keldora shells the bridge\nThe Lowmere Courier\nPublished: 11 June 2024, 17:42 | Updated 19:05\n\nNine people died.",
      ["news", "Keldora shells the bridge", "2024-06-11"],
    ],
    [
      "Press Review\nWhat the papers say\nMonday, 7 February 2022 | compiled by the desk\n\nNine people died.",
      ["news", "What the papers say", "2022-02-07"],
    ],
  ])("%s", (text, expected) => {
    expect(head(text)).toEqual(expected);
  });
});

describe("a press release under the masthead of a state's body", () => {
  const BODY = `On 5 March units of Velmar opened fire on our positions at the bridge of Osk. There were no losses.

The Ministry of Defence rejects the claim that our units fired first.

Guard duty has been doubled.`;

  test.each([
    ["REPUBLIC OF NORWAY\nMINISTRY OF DEFENCE\nPress Service\n\nPRESS RELEASE No. 14/2025\nOslo, 6 March 2025"],
    ["Ministry of Defence of Norway\nOffice of the Government Spokesperson\n\nPRESS RELEASE\n6 March 2025"],
    ["ROYAL NORWEGIAN MINISTRY OF DEFENCE\nDepartment of Information\n\nPRESS RELEASE No. 388/2025\n6 March 2025"],
    ["Ministry of Defence of Norway\n\nPress release\n6 March 2025"],
  ])("is that body's own text, with the state that the masthead names: %s", (masthead) => {
    const text = `${masthead}\n\nUnits fired at\n\n${BODY}`;
    expect(head(text)[0]).toBe("press-release");
    const claims = told(text);
    expect(claims.map((claim) => claim.replace(/^.* for (.*) \|.*$/, "$1"))).toEqual(claims.map(() => "Norway"));
    expect(claims.some((claim) => /There were no losses$/.test(claim))).toBe(true);
    expect(claims.some((claim) => /^reject .*rejects the claim that our units fired first$/.test(claim))).toBe(true);
  });

  test("is not, where it tells what office-holders said", () => {
    const text =
      "Government of Norway\n\nPress release\n6 March 2025\n\nTalks in Oslo\n\nThe prime minister said that talks had failed. She stressed that the bridge was open. She told reporters that units had left. We call for calm.";
    expect(told(text).filter((claim) => /Talks|prime minister said that/.test(claim))).toEqual([]);
  });

  test("is none of a paper's, even if a ministry's name holds the word “media”", () => {
    expect(
      head("Ministry of Information and Media of Norway\n\nPress release\n6 March 2025\n\nGuards left the gate.")[0],
    ).toBe("press-release");
    expect(told("Norwegian Media\n\nPress release\n6 March 2025\n\nUnits of Velmar fired on our positions.")).toEqual(
      [],
    );
  });
});

describe("a communiqué under the two names of a movement", () => {
  test("is that movement's, by the name that is read", () => {
    const text =
      "MOUVEMENT DU 3 MAI — MAY 3 MOVEMENT (M3)\nPolitical Coordination\nMedia Office\nOsk\n\nOFFICIAL COMMUNIQUÉ No. 037/M3/2025\n\nOsk, 12 June 2025\n\nThe regime shelled our camp. The M3 condemns the silence of the mission.";
    expect(head(text)[0]).toBe("statement");
    expect(told(text).every((claim) => claim.includes(" MAY 3 MOVEMENT for MAY 3 MOVEMENT | "))).toBe(true);
  });
});

describe("a movement for the sake of a land speaks for itself", () => {
  test.each(["NATIONAL COUNCIL FOR THE DEFENCE OF AZMARA", "GENERAL COMMITTEE FOR THE LIBERATION OF UPPER LWERO"])(
    "%s",
    (body) => {
      const name = body.toLowerCase().replace(/(?<![a-z])(?!for|the|of)[a-z]/g, (letter) => letter.toUpperCase());
      const claims = told(
        `${body}\nGeneral Command\n\nCommuniqué No. 118\n\n9 June 2025\n\nThe ${name} (NCX) informs the public that a column of the Dourani army attacked the village. Our forces drove the enemy back.\n\nThe NCX has learnt that the junta has asked the government of Kerrata to close its border. It calls on the Kerratan authorities not to yield.`,
      );
      expect(claims.length).toBeGreaterThan(3);
      expect(claims.filter((claim) => !claim.includes(` ${body} for ${body} |`))).toEqual([]);
    },
  );

  test("and its “it” is not the enemy of whom it told", () => {
    const text =
      "NATIONAL COUNCIL FOR THE DEFENCE OF AZMARA\n\nCommuniqué No. 118\n\n9 June 2025\n\nOur forces drove the enemy back.\n\nThe Council has learnt that the junta has asked the government of Kerrata to close its border. It calls on the Kerratan authorities not to yield.";
    const { claims, canonical } = extractText(text, {}, { models: defaultModels() });
    const calls = claims.filter(({ content }) =>
      content.some(([from, to]) => text.slice(from, to).includes("not to yield")),
    );
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.map(({ claimant }) => (claimant === null ? "?" : canonical.get(claimant)))).not.toContain("junta");
  });
});
