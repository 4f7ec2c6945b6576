import { describe, expect, it } from "vitest";
import { authorialClaims } from "../../src/extract/authorial/authorial.ts";
import { ownParty } from "../../src/extract/authorial/ownParty.ts";
import type { Genre } from "../../src/model/document.ts";
import { analysed, lookup } from "./analysed.ts";

const HEAD = "MINISTRY OF FOREIGN AFFAIRS OF KELDORA\nNo. 77\nTamrin, 7 April 2025\n\nStatement on the fire in Osk\n\n";

/** "act: content" of each claim that Keldora's ministry makes in its own voice. */
function claims(text: string, genre: Genre = "statement", head = HEAD): string[] {
  const { a, head: found, all, words } = analysed(head + text);
  const own = ownParty(a.tokens, found, lookup, { publisher: null, author: null, title: null });
  return authorialClaims(a, genre, found, { lookup, own, within: all }).map(
    ({ act, content }) => `${act}: ${words(content[0]!)}`,
  );
}
const act = (text: string): string | undefined => claims(text)[0]?.split(":")[0];

describe("the author's own claims", () => {
  it("are its sentences, without their stop, and nothing of the head", () => {
    expect(claims("Pallumian guards shelled the town of Osk. Nine people died.")).toEqual([
      "accuse: Pallumian guards shelled the town of Osk",
      "state: Nine people died",
    ]);
  });

  it.each([
    ["accuse", "Pallumia has broken its word before the eyes of the world."],
    ["accuse", "Pallumia opened fire. It bears full responsibility for this crime."],
    ["deny", "The armed forces of Keldora did not fire a single shell."],
    ["deny", "Pallumia’s claim that our artillery shelled the town is false."],
    ["reject", "We reject the accusations of Pallumia."],
    ["condemn", "Keldora condemns this attack in the strongest terms."],
    ["condemn", "Such attacks constitute a violation of the law of nations."],
    ["demand", "Pallumia must withdraw its mortars."],
    ["demand", "We call upon the Council of Coastal States to act."],
    ["demand", "It is imperative to investigate the attack."],
    ["threaten", "Pallumia will bear the consequences of any further attack."],
    ["threaten", "If it attacks again, it will meet an army that is prepared."],
    ["promise", "Keldora will continue its efforts for peace."],
    ["ask", "Who fired at the market?"],
    ["praise", "We welcome the withdrawal of the mortars."],
    ["state", "The names had been read out, and the gate had been opened."],
  ])("are of the act %s where they say so: %s", (expected, text) => {
    expect(claims(text).at(-1)?.split(":")[0]).toBe(expected);
  });

  it("do not accuse those who are only said to have spoken", () => {
    expect(act("Pallumia claims that they ran.")).toBe("state");
    expect(act("Pallumia has agreed to a ceasefire.")).toBe("state");
  });

  it.each([
    "Thank you for coming at such short notice.",
    "I should be grateful if you would have the present letter circulated as a document of the Security Council.",
    "The Ministry of Foreign Affairs of Keldora expresses its condolences to the families of those who died in the attack.",
    "Long live Keldora.",
    "Background of the attack",
    "“We were asleep when the shells fell.”",
  ])("are none in: %s", (text) => {
    expect(claims(text)).toEqual([]);
  });

  it("are none in journalism and in reports of observers", () => {
    expect(claims("Pallumian guards shelled the town of Osk.", "news")).toEqual([]);
    expect(claims("Pallumian guards shelled the town of Osk.", "report")).toEqual([]);
  });

  it("in a press release are only those in the first person", () => {
    const text =
      "The spokeswoman said that nobody had fired. She called the story an invention, and she showed a map. We condemn the attack. Guards were seen on the bridge. There was fog. Nobody crossed. The gate was shut. Night fell early. It rained. It stopped.";
    expect(claims(text, "press-release")).toEqual(["condemn: We condemn the attack"]);
  });

  it("do not include the words of labelled speakers in a transcript", () => {
    expect(claims("Tavin Merrow: We condemn the attack. We demand an inquiry.", "press-release", "")).toEqual([]);
  });

  it("in a long speech are those about the conflict", () => {
    const trade = Array.from({ length: 30 }, (_, n) => `Our exports of wool grew for the ${n + 2}th time.`).join(" ");
    const speech = `${trade}\n\nPallumian guards shelled the town of Osk. Nine people died.\n\n${trade}`;
    expect(claims(speech, "speech")).toEqual([
      "accuse: Pallumian guards shelled the town of Osk",
      "state: Nine people died",
    ]);
  });
});
