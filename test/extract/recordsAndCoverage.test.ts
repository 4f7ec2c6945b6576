import { describe, expect, test } from "vitest";
import { claimantOf, principalOf } from "./innermost.ts";

describe("coverage of a meeting", () => {
  test("“he” goes on with the delegate who has just spoken, and not with who briefed before", () => {
    const text = `SC/19102
3 June 2031

Council Debates Shelling of Hestrel

Briefing the Council, FAROUK OSTRIK, Assistant Secretary-General for Peace Operations, said that the circumstances remained unclear.

The representative of Pallumia said that Keldora had shelled three villages. He accused the Keldoran army of burning the mill at Corv. The denial was “an insult to the dead”, he added.`;
    expect(claimantOf(text, "burning the mill")).toBe("representative of Pallumia");
    expect(claimantOf(text, "an insult to the dead")).toBe("representative of Pallumia");
    expect(claimantOf(text, "circumstances remained unclear")).toBe("Farouk Ostrik");
  });

  test("whatever the names show: a woman who reports, a delegate of whom nothing is known", () => {
    const text = `Human Rights Council hears report on Tamrin prisons

MARIA TELL, Special Rapporteur on torture, said that prisoners had been beaten. She had seen the cells herself.

The delegate of Pallumia said that the report was one-sided. She denied that any prisoner had been harmed.

The observer for Velmar welcomed the report. She urged Pallumia to let the monitors in.`;
    expect(claimantOf(text, "any prisoner had been harmed")).toBe("delegate of Pallumia");
    expect(claimantOf(text, "to let the monitors in")).toBe("observer for Velmar");
  });
});

describe("“they” behind somebody who is only described", () => {
  const speech = (words: string): string => `Address to the Nation by Tarn Ostrik, President of the Republic of Keldora
Corvath, 4 May 2030

Dear compatriots,

${words}`;

  test.each([
    "Those who fired these rockets want you to believe that your own army did it. They say that the shells came from Mount Corv.",
    "Whoever burned the granary hoped that you would blame our police. They now say that the shells came from Mount Corv.",
    "The people who hide in the hills think that Velmar will save them. They wait. They say that the shells came from Mount Corv.",
  ])("is nobody named: %s", (words) => {
    expect(claimantOf(speech(words), "the shells came from Mount Corv")).toBe("?");
  });

  test("is the army where the army is the subject", () => {
    const text = speech("The rebels want you to leave. They say that the shells came from Mount Corv.");
    expect(claimantOf(text, "the shells came from Mount Corv")).toBe("rebels");
  });
});

describe("in a parliament", () => {
  const house = (words: string): string => `HOUSE OF OSTRA
Official Report
Wednesday 4 June 2031

The MINISTER OF FOREIGN AFFAIRS (Mr Aldo Brenn): Keldora's Prime Minister told me that the drones were not used.

Ms SORA TELL (Green): ${words}

Mr BRENN: The Prime Minister of Keldora gave me his word.`;

  test("“the Minister” is the one who answers there, and no minister of whom he spoke", () => {
    const text = house("The Minister accused Watch Beyond of activism. Will he withdraw that?");
    expect(claimantOf(text, "Watch Beyond of activism")).toBe("Aldo Brenn");
  });

  test("“my party” is not the party named before", () => {
    const text = house("The Harvest Party takes its facts from rebels. My party believes that Keldora lied.");
    expect(claimantOf(text, "Keldora lied")).not.toBe("Harvest Party");
  });

  test("nor in the words of one who leads a party", () => {
    const text = `Speech by Lida Varen, leader of the Harvest Party
Osk, 3 May 2030

The Freedom Party promised bread and brought us war. My party has always warned that this war could not be won.`;
    expect(claimantOf(text, "this war could not be won")).toBe("Lida Varen");
  });

  test("“you said” is what the other one of two said", () => {
    const text = `PRESENTER: You said on Tuesday that the talks were dead. Why are you here?

ALDO BRENN: I said that they were asleep. The rebels woke them.

PRESENTER: You also claimed that the Front had lost its leader.

BRENN: He fled to Velmar.`;
    expect(claimantOf(text, "the talks were dead")).toBe("Aldo Brenn");
    expect(claimantOf(text, "Front had lost its leader")).toBe("Aldo Brenn");
  });
});

describe("whom a question asks for", () => {
  test.each([
    ["But who was it that last summer admitted, on his own channel, that his men had shot nine prisoners?"],
    ["Who was it who claimed that his men had shot nine prisoners?"],
  ])("is nobody named before: %s", (words) => {
    const text = `Speech by Tarn Ostrik, President of Keldora
Corvath, 4 May 2030

The Keldoran army has never fired on a village. ${words}`;
    expect([claimantOf(text, "his men had shot"), principalOf(text, "his men had shot")]).toEqual(["?", "?"]);
  });
});

test("“the Government” in a footnote is that of the state named there", () => {
  const text = `Final report of the Panel of Experts on Pallumia

12. The Government of Pallumia denied that it possessed such shells.1 The Panel does not find this credible.

13. The Government of Keldora has denied supplying arms to the Corvan Front.2

1 Note verbale from the Permanent Mission of Pallumia, 2 February 2031. A spokesman for the Government later told journalists that the Panel had been deceived.
2 Letter dated 14 January 2031.`;
  expect(principalOf(text, "Panel had been deceived")).toBe("Pallumia");
});

test("behind “and”, “we” opens a clause of its own", () => {
  const text = `Communiqué of the Corvan Front
4 May 2031

We remain bound by the truce and we have ordered our fighters to stay in their camps.`;
  expect(claimantOf(text, "our fighters to stay")).toBe("Corvan Front");
});

describe("who somebody is", () => {
  test("people of a place bear no name of the place, and somebody of a charity none of the charity", () => {
    const text = `The inhabitants of the hamlet La Corva say that soldiers took their cattle.

“People were shot in their beds,” said Sora Tell of the charity Bread Beyond, whose last convoy reached the town in May. She said that the convoy had been searched.`;
    expect(claimantOf(text, "took their cattle")).toBe("inhabitants of the hamlet La Corva");
    expect(claimantOf(text, "shot in their beds")).toBe("Sora Tell");
    expect(claimantOf(text, "had been searched")).toBe("Sora Tell");
  });

  test("“we” in a numbered brief is the institute that publishes it", () => {
    const text = `Water and War on the Upper Corv
Policy Brief 2029/4
Institute for Inland Waters, Osk
Irma Stell and Aldo Brenn

We assess with high confidence that the flow has fallen since August.`;
    expect(claimantOf(text, "flow has fallen")).toBe("Institute for Inland Waters");
  });

  test.each([
    ["CENTRE FOR DRY LANDS, OSK\nBackground Assessment 2031/2", "Centre for Dry Lands"],
    ["Corv Institute for Inland Waters\nPOLICY NOTE 14", "Corv Institute for Inland Waters"],
    ["Dahl Foundation, Tamrin\nSpecial Report No. 7", "Dahl Foundation"],
  ])("and one that stands over the number: %s", (head, institute) => {
    const text = `${head}\n\nWho Opened the Sluices? Two Accounts\n\nWe judge with high confidence that the flow has fallen. The army says that it has risen. We find that nine sluices were open.`;
    expect(claimantOf(text, "flow has fallen")).toBe(institute);
    expect(claimantOf(text, "sluices were open")).toBe(institute);
    expect(claimantOf(text, "it has risen")).toBe("army");
  });

  test("“whose government” is that of the state before it; “at first” stands before its verb", () => {
    expect(principalOf("The plan was backed by Norway, whose government called it a fantasy.", "a fantasy")).toBe(
      "Norway",
    );
    expect(claimantOf("The army at first denied that it had fired.", "it had fired")).toBe("army");
  });
});

describe("under a heading that is a name", () => {
  const text = `Keldora

It rejected the charge. A guard left. It denied that any shell was fired.

Hestrel

A patrol reached the market. It said that nine craters were there.`;

  test("“it” of a later sentence is neither the heading nor what stands over it", () => {
    expect(claimantOf(text, "nine craters")).toBe("?");
  });

  test("“it” right below is the heading, and goes on with who has spoken", () => {
    expect(claimantOf(text, "the charge")).toBe("Keldora");
    expect(claimantOf(text, "any shell was fired")).toBe("Keldora");
  });
});

test("“we” of a minister of foreign affairs and cooperation is his state", () => {
  const text =
    "“For three years we have asked our neighbours to close the camps,” said the Minister of Foreign Affairs and Cooperation of Norway, Rami Sol.";
  expect(principalOf(text, "close the camps")).toBe("Norway");
});
