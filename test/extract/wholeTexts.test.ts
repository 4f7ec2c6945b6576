import { describe, expect, test } from "vitest";
import type { SourceDocument } from "../../src/model/document.ts";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

/** Genre and author of a text, with "act claimant | content" of what its voices claim themselves. */
function read(text: string, given: Partial<SourceDocument> = {}) {
  const { genre, author, canonical, claims, identifiers } = extractText(text, given, {
    models: defaultModels(),
    lookup,
  });
  const nameOf = (id: string | null): string => (id === null ? "?" : (canonical.get(id) ?? "?"));
  return {
    genre,
    author: author === null ? null : nameOf(author),
    identifiers,
    own: claims
      .filter(({ voice, level }) => voice === "authorial" && level === 1)
      .map(
        ({ act, claimant, content }) =>
          `${act} ${nameOf(claimant)} | ${content.map(([from, to]) => text.slice(from, to)).join(" … ")}`,
      ),
  };
}

describe("a statement that is given whole in quotation marks", () => {
  const INTRODUCED =
    "Keldora answers Pallumia\n\nOn Monday the Ministry of Foreign Affairs of Keldora released the following statement:\n\n";

  test("is its author's own text", () => {
    const { genre, author, own } = read(
      `${INTRODUCED}"Keldora condemns the shelling of Hestrel.\n\nPallumia has broken the truce, and its guns stand by the bridge.\n\nKeldora calls on Pallumia to withdraw them."\n`,
    );
    expect(genre).toBe("statement");
    expect(author).toBe("Ministry of Foreign Affairs of Keldora");
    expect(own).toEqual([
      "condemn Ministry of Foreign Affairs of Keldora | Keldora condemns the shelling of Hestrel",
      "accuse Ministry of Foreign Affairs of Keldora | Pallumia has broken the truce, and its guns stand by the bridge",
      "demand Ministry of Foreign Affairs of Keldora | Keldora calls on Pallumia to withdraw them",
    ]);
  });

  test("also where each paragraph opens anew", () => {
    const { own } = read(
      `${INTRODUCED}“Keldora condemns the shelling of Hestrel.\n\n“Pallumia has broken the truce.\n\n“Keldora calls on Pallumia to withdraw its guns.”\n`,
    );
    expect(own).toHaveLength(3);
  });

  test("but one quotation in a report makes no statement of it", () => {
    const { genre, own } = read(
      `${INTRODUCED}"Keldora condemns the shelling of Hestrel."\n\nThe mayor of Hestrel told reporters that the market was closed. Nine people had died there, he said. Pallumia's envoy said that nobody had fired. Talks went on in Lorne until the evening.`,
    );
    expect(genre).toBe("news");
    expect(own).toEqual([]);
  });
});

describe("questions and answers that open with dashes", () => {
  const HEAD = "On Monday, President of Keldora Oren Vask was interviewed by Harbour News.\n";

  test("are turns: the interviewed person answers, and never asks", () => {
    const { genre, own } = read(
      `${HEAD}- Did your army shell Hestrel?\n-No. Our guns were silent.\n-Will you withdraw them if Pallumia asks?\n-We shall keep the truce.`,
    );
    expect(genre).toBe("transcript");
    expect(own).toEqual([
      "ask Harbour News | Did your army shell Hestrel?",
      "state Oren Vask | No. Our guns were silent",
      "ask Harbour News | Will you withdraw them if Pallumia asks?",
      "promise Oren Vask | We shall keep the truce",
    ]);
  });

  test("but if an answer continues behind another dash, the speakers behind it are unknown", () => {
    const { own } = read(
      `${HEAD}- Did your army shell Hestrel?\n- No. Our guns were silent.\n- We keep the truce.\n- Will you withdraw?\n- We shall.\n- Who fired?\n- Pallumia fired.`,
    );
    expect(own.join("\n")).not.toMatch(/Vask|Harbour News/);
  });

  test("but a list of points is none", () => {
    const { genre } = read(
      `${HEAD}He named four points:\n- The truce holds.\n- The guns are silent.\n- The bridge is open.\n- Nobody was hurt.`,
    );
    expect(genre).toBe("news");
  });
});

describe("a transcript that gives only times", () => {
  const STAMPED =
    "[00:00:00]\n\nYour army shelled the market.\n\n[00:00:08]\n\nIt did not.\n\n[00:00:26]\n\nWho did?\n\n[00:00:28]\n\nPallumia shelled the market.";

  test("has no speaker unless the text names one", () => {
    const { genre, own } = read(STAMPED);
    expect(genre).toBe("transcript");
    expect(own).toContain("state ? | Your army shelled the market");
    expect(own).toContain("accuse ? | Pallumia shelled the market");
    expect(own.every((line) => / \? \|/.test(line))).toBe(true);
  });

  test("but times that go back are none", () => {
    expect(read(STAMPED.replace("00:00:28", "00:00:01")).genre).not.toBe("transcript");
  });
});

describe("an editor's additions behind a letter", () => {
  const LETTER =
    "Letter TAMRIN, 3 March 1948\n\nI have the honour to inform you that Keldora has withdrawn its guard from the bridge. [1] My Government hopes that Pallumia will do the same.[2]\n";

  test.each([
    "\n_\n\n1 The envoy accused Pallumia of shelling the bridge.\n\n2 It did not.\n\n_\n\n_[KA: 49/1, v]_",
    "\n  * 1 The envoy accused Pallumia of shelling the bridge.\n  * 2 It did not.",
  ])("is none of its author's claims: %j", (notes) => {
    const text = LETTER + notes;
    const { claims } = extractText(text, {}, { models: defaultModels(), lookup });
    expect(claims.map(({ content }) => content.map(([from, to]) => text.slice(from, to)).join(" … "))).toEqual([
      "Keldora has withdrawn its guard from the bridge",
      "My Government hopes that Pallumia will do the same",
    ]);
  });

  test("the mark of a note with its link is no part of a content", () => {
    const { own } = read(LETTER.replace("[2]", "[2](#f2)"));
    expect(own.join("\n")).not.toContain("#f2");
  });
});

describe("a resolution", () => {
  const TEXT =
    "RESOLUTION ON THE BRIDGE\n\nTHE COUNCIL OF LORNE,\n\nRECALLING its decision of 3 March 2025;\n\nCONSIDERING that the guns of both parties stand by the bridge,\n\n1. CALLS UPON the parties to withdraw their guns;\n\n2. CONDEMNS the shelling of Hestrel.\n";

  test("is a statement of the body that it names", () => {
    const { genre, author, own } = read(TEXT);
    expect(genre).toBe("statement");
    expect(author).toMatch(/council of lorne/i);
    expect(own.map((line) => line.split(" ")[0])).toContain("demand");
    expect(own.map((line) => line.split(" ")[0])).toContain("condemn");
  });

  test("but a wrapped sentence is none", () => {
    expect(read("The army of Keldora,\nhaving fired, withdrew.\nThe mayor said that nobody was hurt.").genre).toBe(
      "news",
    );
  });
});

describe("the kind that a text gives itself", () => {
  test("a letter between parties, the sender named in its title", () => {
    const text =
      "Letter from Keldora Ambassador to UN Secretary-General on the shelling\n\nLetter from Keldora Ambassador to UN Secretary-General on the shelling\n\nIt is with grave concern that I write to you. Pallumia shelled the market of Hestrel.\n\nYours truly,\nOrla Fenn\nPermanent Representative";
    const { genre, author } = read(text);
    expect(genre).toBe("letter");
    expect(author).toBe("Orla Fenn");
    const { claims, actors } = extractText(text, {}, { models: defaultModels(), lookup });
    const principals = new Set(claims.map(({ principal }) => actors.find(({ id }) => id === principal)?.names[0]));
    expect([...principals]).toEqual(["Keldora"]);
  });

  test("a letter between parties, whose title stands twice over the addressee, without blank lines", () => {
    const text =
      "Letter from Keldora Ambassador to UN Secretary-General on the shelling\nLetter from Keldora Ambassador to UN Secretary-General on the shelling\nH.E. Mr. Anton Merrow\nSecretary-General\n\nIt is with grave concern that I write to you. Pallumia shelled the market of Hestrel.\n\nYours truly,\nOrla Fenn\nPermanent Representative";
    const { genre, author } = read(text);
    expect(genre).toBe("letter");
    expect(author).toBe("Orla Fenn");
    const { claims, actors } = extractText(text, {}, { models: defaultModels(), lookup });
    const principals = new Set(claims.map(({ principal }) => actors.find(({ id }) => id === principal)?.names[0]));
    expect([...principals]).toEqual(["Keldora"]);
  });

  test("leaders who name themselves without a comma", () => {
    const { genre, author } = read(
      "We the Leaders of the Group of Five (G5) met today with the envoy of Keldora. We condemn the shelling of Hestrel. We call on Pallumia to withdraw its guns.",
    );
    expect(genre).toBe("statement");
    expect(author).toMatch(/Leaders of the Group of Five/);
  });

  test("the outcome of talks, whose author acts by its sentences", () => {
    const { genre, author, own } = read(
      "**Outcomes of the Keldora and Velmar Expert Groups**\n\nKeldora and Velmar have agreed to open the bridge. Keldora will help to mend it. Keldora expresses gratitude to Velmar for its guard.",
    );
    expect(genre).toBe("statement");
    expect(author).toBe("Keldora");
    expect(own).toContain("promise Keldora | Keldora will help to mend it");
  });

  test("a press release of the United Nations by its number", () => {
    const { genre, identifiers } = read(
      "New York, 22 December 2025\n\nSC/3683 - EXTRACT\n\nThe Security Council called on Keldora to withdraw its guns.",
    );
    expect(genre).toBe("press-release");
    expect(identifiers).toContain("SC/3683");
  });

  test("a speech before the nations, without any address, is not news in which another rejects and praises", () => {
    const text =
      "We come before the General Assembly with hope. Our people have known war for ten years, and we want peace for our children. Our villages burn while we speak. Pallumia rejects our proposals. Pallumia champions the officer who shelled Hestrel. We have asked for nothing but our land. We shall keep our word, and our hand is open. We know that the nations hear us, and that our cause is just.";
    const { genre, own } = read(text);
    expect(genre).not.toBe("news");
    expect(own.some((line) => line.includes("Pallumia champions the officer who shelled Hestrel"))).toBe(true);
  });

  test("a statement in the first person under place and date alone", () => {
    const { genre } = read(
      "TAMRIN, 17 January 1948\n\nIt was our hope that the parties would meet. The three of us went to the bridge, and we saw that the guns were silent. I take heart in the good intentions of both. I hope that our work will end soon, and that the parties will keep the truce which we have witnessed today.",
    );
    expect(genre).toBe("statement");
  });
});

describe("the referents of “he” and “the group”", () => {
  const told = (text: string): string[] => {
    const { claims, canonical } = extractText(text, {}, { models: defaultModels(), lookup });
    return claims
      .filter(({ cue }) => cue.length > 0)
      .map(
        ({ claimant, content }) =>
          `${claimant === null ? "?" : canonical.get(claimant)} | ${content.map(([from, to]) => text.slice(from, to)).join(" … ")}`,
      );
  };

  test("the last speaker continues, not a person whom he or the text mentioned before", () => {
    expect(
      told(
        "The mayor came. Oren Vask said that peace was impossible so long as Tam Orrel was in the palace. He said he had no plans.",
      ),
    ).toEqual([
      "Oren Vask | peace was impossible so long as Tam Orrel was in the palace",
      "Oren Vask | he had no plans",
    ]);
  });

  test("the person whom he mentions is another", () => {
    expect(
      told(
        "Oren Vask came as President Tam Orrel stood in the palace; of the president he said that the war was lost.",
      ),
    ).toEqual(["Oren Vask | the war was lost"]);
  });

  test("the speaker in a sentence continues in it", () => {
    expect(
      told("The minister left. Rami Sol denied that troops had fired; of the envoy he said that the report was wrong."),
    ).toEqual(["Rami Sol | troops had fired", "Rami Sol | the report was wrong"]);
  });

  test("“the group” is not the institute with that word in its name if an armed group may be meant", () => {
    const text =
      "The LFA attacked the post on Monday. The Lorne Crisis Group published a report on it. The group claimed that the town had been under a blockade.";
    expect(told(text).join("\n")).not.toMatch(/Crisis Group \| the town/);
  });

  test("“offers nothing but war” is no promise", () => {
    expect(told("The mayor came. Velmar offers nothing for the people other than war and hunger.")).toEqual([]);
  });

  test("a vehicle that spots something belongs to the body in its name", () => {
    const text =
      "The Lorne Mission (LM) works here. In the evening an LM long-range unmanned aerial vehicle spotted people near the bridge.";
    const { claims } = extractText(text, {}, { models: defaultModels(), lookup });
    expect(claims.map(({ source: [first] }) => (first === undefined ? "" : text.slice(...first)))).toContain(
      "an LM long-range unmanned aerial vehicle",
    );
  });

  test("leaders who name themselves between dashes are the author", () => {
    const { author } = read(
      "Today, we — President Sol of Keldora and Chancellor Feld of Velmar — express our support for the truce. We condemn the shelling of Hestrel. We call on Pallumia to withdraw its guns.",
    );
    expect(author).toMatch(/President Sol of Keldora and Chancellor Feld of Velmar/);
  });
});
