import { expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

/** "genre | publisher | whose voice the author's own claims are". */
function shown(text: string): string {
  const { genre, claims, canonical, publishers } = extractText(text, {}, { models: defaultModels(), lookup });
  const own = claims.find(({ voice }) => voice === "authorial")?.claimant ?? null;
  const [publisher] = publishers;
  const name = (id: string | null | undefined): string => (id == null ? "?" : (canonical.get(id) ?? "?"));
  return `${genre} | ${name(publisher)} | ${name(own)}`;
}

test.each([
  [
    "Dear Mr. Speaker:\n\nThe crisis in Keldora has not been resolved. Its actions threaten the peace of the region.\n\n      Sincerely,\n\n\n      ORLAN R. TESS JR.\n",
    "letter | ? | Orlan R. Tess",
  ],
  [
    "TO THE PARLIAMENT OF VELMAR:\n\nThe attacks by Pallumia on our ships go on. I have therefore determined that the emergency must continue.\n\n     ORLAN R. TESS\n\nTHE STATE HOUSE,\n   May 11, 2021.\n",
    "letter | ? | Orlan R. Tess",
  ],
  [
    "Hestrel, 26 September 1963\n\nConfidential\n\nI was heartened to read the statement you made on 25 September. Your timely assurance has given our people courage against the aggression of Pallumia. We shall defend every town.",
    "letter | ? | ?",
  ],
  [
    "In response to the attacks on vessels in the Strait of Lorne, the armed forces of Keldora and Velmar struck eight targets. These strikes were designed to end the attacks.\n\nWe condemn these attacks. We also underscore that those who supply the weapons violate international law.",
    "statement | ? | ?",
  ],
])("a letter or statement without a title: %s", (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test("a reporter who says “I” under place and date quotes people who address a reader", () => {
  const text =
    "Hestrel, 26 September 1963\n\nI was in the square when the shells fell. “I thank you for coming,” a man told me. “Your government must help.” The army said that Pallumia had fired.";
  expect(shown(text)).toBe("news | ? | ?");
});

test.each([
  [
    "United Nations S/2031/282\n\nSecurity Council Distr.: General 22 March 2031\n\nOriginal: English\n\nObserver Force in Tamrin\n\nReport of the Secretary-General\n\nI. Introduction\n\n1. The present report covers the activities of the Force. The ceasefire was maintained.",
    "report | United Nations | ?",
  ],
  [
    "Lorne Institute\nVelmar Crisis Update, April 4, 2031\nThe army of Keldora is conducting an operation in Tamrin. The attacks will likely go on.",
    "report | Lorne Institute | ?",
  ],
  [
    "April 4, 2031\n\nVelmar File, April 4, 2031: Blunder in Tamrin; Threats to Lorne\n\nThe army of Keldora is conducting an operation in Tamrin. The attacks will likely go on.",
    "report | ? | ?",
  ],
  [
    "Report of shelling near Hestrel\n\nThe army of Keldora fired at Tamrin, the police said. Nobody was hurt.",
    "news | ? | ?",
  ],
  [
    "Shellings in Tamrin\n\nLORNE, March 7. /LANTERN/. A total of 24 shellings were reported in Tamrin, the chief of the centre said on Thursday.\n\nThe army denied it.",
    "news | LANTERN | ?",
  ],
])("a report or an agency's news: %s", (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test("a body's name ends before the verb of a headline", () => {
  const text =
    "Foreign Ministry of Keldora Condemns Pallumia’s Attacks on Hestrel\n\nUpdated: Jun 24, 2021\n\nMinistry of Foreign Affairs of the Republic of Keldora released the following statement on December 29, 2016:\n\nWe condemn the attack by Pallumia on the border. Pallumia bears the responsibility for it.";
  expect(shown(text)).toBe("statement | ? | Ministry of Foreign Affairs of the Republic of Keldora");
});
