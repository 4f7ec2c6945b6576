import { expect, test } from "vitest";
import type { Span } from "../../src/model/span.ts";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

const models = defaultModels();
const inWords = (text: string, content: readonly Span[]): string =>
  content.map(([from, to]) => text.slice(from, to)).join(" … ");

test("what callers are told to do with the line is no claim", () => {
  const text =
    "MODERATOR: You should be able to unmute yourself now. If you have a question, raise your hand.\n\nMS. FELD: That is a very good question. Our army did not fire.\n\nMODERATOR: Nadia, you may be muted.";
  expect(extractText(text, {}, { models, lookup }).claims.map(({ content }) => inWords(text, content))).toEqual([
    "Our army did not fire",
  ]);
});

test.each([
  ["The Black Scarves murdered forty travellers.", "accuse"],
  ["Pallumian forces have committed crimes against civilians.", "accuse"],
  ["We hold Pallumia responsible for the shelling.", "accuse"],
  ["I must say that the bridge was closed.", "state"],
  ["Pallumia has a duty to answer for the shelling.", "demand"],
  ["It is up to the parties to end the shelling.", "demand"],
  ["We ask the council to act.", "demand"],
  ["The shelling has gone on for years; in turn, we call on the council to act.", "demand"],
  ["We agree to withdraw our guns from the border.", "promise"],
  ["We note with appreciation the work of the mission.", "praise"],
  ["We will not tolerate attacks on our towns.", "warn"],
  ["It risks setting the region on fire.", "warn"],
  ["These tensions grew into open fighting following Pallumia's aggression against the valley.", "accuse"],
  ["We regret the deaths and demand an inquiry into them.", "demand"],
  ["Not only is this untrue, it is absurd.", "state"],
])("what a speaker does with “%s”", (sentence, act) => {
  const { claims } = extractText(
    `MR. HALVEY: ${sentence}\n\nMS. FELD: The bridge is open.\n\nMR. HALVEY: It is not.`,
    {},
    { models, lookup },
  );
  expect(claims[0]?.act).toBe(act);
});

test("a person who is informed of something does not claim it", () => {
  const { claims } = extractText("The envoy has been informed that the bridge was shelled.", {}, { models, lookup });
  expect(claims.map(({ claimant }) => claimant)).toEqual([null]);
});
