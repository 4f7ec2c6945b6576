import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { claimsOf } from "./claimsOf.ts";

/** "who | what" of each reported claim of the first level. */
const said = (text: string): string[] =>
  claimsOf(text, {}, { models: defaultModels(), lookup })
    .filter(({ level }) => level === 1)
    .map(({ source, content }) =>
      [source, content].map((spans) => spans.map(([s, e]) => text.slice(s, e)).join(" … ")).join(" | "),
    );

describe("a content ends where the same speaker's next one begins", () => {
  test.each([
    [
      "The spokesman ruled out that the army is in Lorne stressing that such talk won’t help.",
      ["The spokesman | the army is in Lorne", "The spokesman | such talk won’t help"],
    ],
    [
      "Minister Ana Belk denied that the bridge was mined adding that it had never been closed.",
      ["Minister Ana Belk | the bridge was mined", "Minister Ana Belk | it had never been closed"],
    ],
    [
      "Keldora and Velmar accuse Pallumia of the raid, deny that a guard was shot.",
      ["Keldora and Velmar | Pallumia of the raid", "Keldora and Velmar | a guard was shot"],
    ],
    [
      "Keldora accused Pallumia of breaking the truce, with Velmar insisting that nobody had fired.",
      ["Keldora | Pallumia of breaking the truce", "Velmar | nobody had fired"],
    ],
    [
      "The draft condemns attacks on the harbour and voices alarm over the use of mines.",
      ["The draft | attacks on the harbour", "The draft | the use of mines"],
    ],
    ["Keldora condemned the attack on the town and withdrew its envoy.", ["Keldora | the attack on the town"]],
    [
      "Velm said the road was open, while also accusing Pallumia of mining it.",
      ["Velm | the road was open", "Velm | Pallumia of mining it"],
    ],
    [
      "Velm said the army had opened the road while condemning looters.",
      ["Velm | the army had opened the road while condemning looters"],
    ],
    [
      "Keldora said it wants peace, even as Pallumia denied that talks were held.",
      ["Keldora | it wants peace", "Pallumia | talks were held"],
    ],
    [
      "The envoy said the talks would stop even as the army continues its siege.",
      ["The envoy | the talks would stop even as the army continues its siege"],
    ],
    ["Velm condemned the raid in a town where nobody was armed.", ["Velm | the raid in a town where nobody was armed"]],
    ["Pallumia denies this, and its envoy has left the talks.", ["Pallumia | this"]],
    ["Velm demanded an inquiry and it was refused.", ["Velm | an inquiry"]],
    ["Velm called for a truce, and the army has left the town.", ["Velm | a truce"]],
    [
      "The team reports that the gauge was broken, and Pallumia has denied it.",
      ["The team | the gauge was broken", "Pallumia | it"],
    ],
    ["The mission told of what it said was a raid, while the mayor left the town.", ["it | was a raid"]],
    [
      "According to the council, 12 villagers, including five children, were killed.",
      ["the council | 12 villagers, including five children, were killed"],
    ],
    ["Sol left the front because, according to the mayor, it had betrayed him.", ["the mayor | it had betrayed him"]],
    ["Sol said in a letter signed by his deputy, that the bridge was shut.", ["Sol | the bridge was shut"]],
    ["The envoy assured us in writing that the road was open.", ["The envoy | the road was open"]],
    [
      "Keldora threatened to close the border unless Pallumia stops filling a lake, which officials say has dried the river.",
      [
        "Keldora | to close the border unless Pallumia stops filling a lake",
        "officials | a lake … has dried the river",
      ],
    ],
    ["The council considers that letter to be a threat.", ["The council | that letter to be a threat"]],
    ["The panel said so in its report of October.", []],
    [
      "Keldora accused Pallumia of firing at the town, since the new violence broke out on Sunday.",
      ["Keldora | Pallumia of firing at the town"],
    ],
    ["Velm condemned the law at a time when talks were near.", ["Velm | the law"]],
    ["The ministry confirmed the strike but gave no details.", ["The ministry | the strike"]],
    [
      "Keldora condemned the men who shot a guard and killed nine.",
      ["Keldora | the men who shot a guard and killed nine"],
    ],
    ["Velmar condemned the shelling and killing of civilians.", ["Velmar | the shelling and killing of civilians"]],
    [
      "The council rejects the vote and expresses its concern about the fate of the prisoners.",
      ["The council | the vote", "The council | the fate of the prisoners"],
    ],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });

  test.each([
    "The envoy said the mayor told reporters that the bridge was open stressing that it was safe.",
    "The minister said the letter stressing that point was lost.",
  ])("not: %s", (text) => {
    expect(said(text)).toHaveLength(1);
  });
});

describe("what follows the content of a participle is the same speaker's again", () => {
  test.each([
    [
      "The ministry denied the report, saying that the clinic was empty, and accused Velmar of staging the scene.",
      [
        "The ministry | the report",
        "The ministry | the clinic was empty",
        "The ministry | Velmar of staging the scene",
      ],
    ],
    [
      "“The convoy was civilian,” the mayor said, describing the attack as a crime and demanding an inquiry.",
      ["the mayor | The convoy was civilian", "the mayor | the attack as a crime", "the mayor | an inquiry"],
    ],
    [
      "Velmar has no plans to attack, the envoy said, and no troops near the border.",
      ["the envoy | Velmar has no plans to attack … and no troops near the border"],
    ],
    ["The talks failed, the envoy said, because of the raid.", ["the envoy | The talks failed … because of the raid"]],
    [
      "The envoy accused them of shelling Lorne and blaming others.",
      ["The envoy | them of shelling Lorne and blaming others"],
    ],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });
});

describe("who speaks beside a quotation, with an apposition between", () => {
  test.each([
    ["“We have nothing to hide,” the spokeswoman, Mira Dolen, insisted on Friday.", "the spokeswoman, Mira Dolen"],
    ["“We have nothing to hide,” Rami Sol, the minister, repeated during a visit to Tamrin.", "Rami Sol, the minister"],
    ["“We have nothing to hide,” the paper, published in Lorne, wrote.", "the paper"],
  ])("%s", (text, source) => {
    expect(said(text)).toEqual([expect.stringContaining(`${source} | We have nothing to hide`)]);
  });
});

describe("a content is not cut at the words that join its parts", () => {
  test.each([
    [
      "The minister said the ban would hold as long as Velmar refused to sign.",
      ["The minister | the ban would hold as long as Velmar refused to sign"],
    ],
    [
      "The mayor said that the army would stay so long as the rebels claimed the town.",
      ["The mayor | the army would stay so long as the rebels claimed the town"],
    ],
    [
      "The envoy said that talks would begin as soon as Keldora said so.",
      ["The envoy | talks would begin as soon as Keldora said so"],
    ],
    [
      "The minister said the north and the south supported the people of Lorne.",
      ["The minister | the north and the south supported the people of Lorne"],
    ],
    ["The envoy said that Keldora and Velmar backed the plan.", ["The envoy | Keldora and Velmar backed the plan"]],
    [
      "General Tess said the enemy was stopped in three places: at the gate of Lorne; in the woods, and near Tamrin.",
      ["General Tess | the enemy was stopped in three places: at the gate of Lorne; in the woods, and near Tamrin"],
    ],
    [
      "The two sides reaffirmed mutual respect for independence, sovereignty and territorial integrity.",
      ["The two sides | mutual respect for independence, sovereignty and territorial integrity"],
    ],
    [
      "The envoy condemned the murder of guards, nurses and teachers.",
      ["The envoy | the murder of guards, nurses and teachers"],
    ],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });

  test("a semicolon ends a content unless a list continues behind it", () => {
    expect(said("The mayor said the talks had two aims: a truce and a road; the army left on Monday.")).toEqual([
      "The mayor | the talks had two aims: a truce and a road",
    ]);
  });
});

describe("verbs that look like participles", () => {
  test.each([
    ["The spokesman said Halvey intended to leave.", ["The spokesman | Halvey intended to leave"]],
    [
      "President Vask said the gathering aimed to engage both sides.",
      ["President Vask | the gathering aimed to engage both sides"],
    ],
    ["The mayor added the guards refused to open the gate.", ["The mayor | the guards refused to open the gate"]],
    ["The group urged both to stop the fighting.", ["The group | both to stop the fighting"]],
    [
      "Ana Belk, the site manager, reflected on the raid: “It was a hard night for the town.”",
      ["Ana Belk, the site manager | It was a hard night for the town"],
    ],
    [
      "“And why is the gate still closed to all of us?” the Pallumian envoy parried.",
      ["the Pallumian envoy | And why is the gate still closed to all of us?"],
    ],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });
});

describe("a rejoinder of the one who reports is no part of what was said", () => {
  test.each([
    ["The ministry admits that 64 people died, whereas its own registry lists nineteen.", "64 people died"],
    ["Keldora denied that its troops had crossed, but its own logs record it.", "its troops had crossed"],
    [
      "Pallumia denied the existence of the camp, although satellite imagery clearly shows it.",
      "the existence of the camp",
    ],
    [
      "Prince Rami promised that engineers would be admitted, but they have been turned back.",
      "engineers would be admitted",
    ],
    ["The mayor said that the road would open, but it has stayed shut.", "the road would open"],
    ["Velmar said that the crew had left on Monday, which, if true, would matter.", "the crew had left on Monday"],
    ["The minister said the plan would fail, but he had hopes.", "the plan would fail, but he had hopes"],
    [
      "Velmar said that the men had left and that its own records show it.",
      "the men had left and that its own records show it",
    ],
  ])("%s", (text, content) => {
    expect(said(text).map((one) => one.split(" | ")[1])).toEqual([content]);
  });
});

describe("the content of a noun of speaking", () => {
  test.each([
    [
      "The accusation, made by the Minister of War of Keldora, that Pallumia armed the rebels, is not supported.",
      ["the Minister of War of Keldora | Pallumia armed the rebels"],
    ],
    [
      "The rumour, spread by the radio of Velmar, that the well was poisoned, has no basis.",
      ["the radio of Velmar | the well was poisoned"],
    ],
    [
      "The claim made by Colonel Sagin that a shell dropped from 500 metres would burst is not tenable.",
      ["Colonel Sagin | a shell dropped from 500 metres would burst"],
    ],
    ["The claim that the army fired at Lorne on Monday is a lie.", [" | the army fired at Lorne on Monday"]],
  ])("%s", (text, claims) => {
    expect(said(text)).toEqual(claims);
  });
});
