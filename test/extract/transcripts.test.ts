import { expect, test } from "vitest";
import { extractText } from "./claimsOf.ts";

/** "canonical speaker | content" of each claim that stands in no other. */
function spoken(text: string): string[] {
  const { claims, canonical } = extractText(text);
  return claims
    .filter(({ level, voice }) => level === 1 && voice !== "narration")
    .map(
      ({ claimant, content }) =>
        `${claimant === null ? "?" : canonical.get(claimant)} | ${content.map(([from, to]) => text.slice(from, to)).join(" … ")}`,
    );
}

test("speakers' labels within one paragraph separate their words", () => {
  const text =
    "The two met in Lowmere. President Tavin Merrow: The bridge is closed. We did not close it. Jorun Halvey: The gate was open. Tavin Merrow: It was not open.";
  expect(spoken(text)).toEqual([
    "Tavin Merrow | The bridge is closed",
    "Tavin Merrow | We did not close it",
    "Jorun Halvey | The gate was open",
    "Tavin Merrow | It was not open",
  ]);
});

test("a long turn has claims sentence by sentence, all of its speaker", () => {
  const turn = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `Gate ${n} was open that night.`).join(" ");
  const found = spoken(`Tavin Merrow: ${turn} Jorun Halvey: They were shut. Tavin Merrow: They were open.`);
  expect(found).toHaveLength(10);
  expect(found.slice(0, 8).every((one) => one.startsWith("Tavin Merrow | Gate"))).toBe(true);
});

test("the one who asks is the person to whom the other spoke", () => {
  const text =
    "An interview with Oona Vesterly\n\nThe head of the mission spoke to Tam Orrel in Lowmere.\n\nQ: Who fired?\n\nA: We do not know.\n\nQ: Will you find out?\n\nA: We were not let in.";
  expect(spoken(text)).toEqual([
    "Tam Orrel | Who fired?",
    "Oona Vesterly | We do not know",
    "Tam Orrel | Will you find out?",
    "Oona Vesterly | We were not let in",
  ]);
});

test("lines with a colon are no transcript if nobody speaks twice", () => {
  expect(spoken("Note: The bridge is closed. Source: The gauge. Place: The river.")).toEqual([]);
});

test("a quotation that goes on in the next paragraph has the speaker of the one before", () => {
  const text = "She added: 'The gate was open.'\n\n'Nobody had shut it.'";
  const { claims } = extractText(`Oona Vesterly spoke in Lowmere.\n\n${text}`);
  const quoted = claims.filter(({ voice }) => voice === "reported").map(({ claimant, form }) => [claimant, form]);
  expect(quoted).toHaveLength(2);
  expect(quoted[0]![0]).not.toBeNull();
  expect(quoted[1]).toEqual(quoted[0]);
});

test("a quotation that is left open over paragraphs is one claim", () => {
  const text = "She added: “The gate was open.\n\n“Nobody had shut it.”";
  const { claims } = extractText(`Oona Vesterly spoke in Lowmere.\n\n${text}`);
  const spoken = claims.filter(({ voice }) => voice === "reported");
  expect(spoken.map(({ content, form }) => [content.length, form])).toEqual([[2, "direct"]]);
});

test("a single speaker, under name and office, is the author of the text below", () => {
  const sentences = [1, 2, 3, 4, 5, 6, 7].map((n) => `We did not fire at gate ${n}.`).join(" ");
  const text = `The president met the army. President Tavin Merrow: Friends, we did not fire first. ${sentences}`;
  const { claims, canonical } = extractText(text);
  const own = claims.filter(({ voice }) => voice === "authorial");
  expect(own.map(({ claimant }) => canonical.get(claimant!))).toEqual(Array.from({ length: 8 }, () => "Tavin Merrow"));
  expect(text.slice(...own[0]!.content[0]!)).toBe("Friends, we did not fire first");
});

test("the person who gives a briefing answers the questions", () => {
  const text =
    "Press briefing by the Spokesperson of the Ministry of Defence\n\nQuestion: How many guards died?\n\nAnswer: Fifty guards were killed.\n\nQuestion: Did you fire first?\n\nAnswer: That is a lie.";
  expect(spoken(text)).toEqual([
    "? | How many guards died?",
    "Spokesperson of the Ministry of Defence | Fifty guards were killed",
    "? | Did you fire first?",
    "Spokesperson of the Ministry of Defence | That is a lie",
  ]);
});

test("a single speaker behind a list of those who attend, in a text whose line breaks were lost, speaks to its end", () => {
  const names = Array.from({ length: 12 }, (_, n) => `Deputy Minister Ola Venn${"abcdefghijkl"[n]}`).join(", ");
  const talk = "Colleagues, we closed the gate. Our guards did not fire. Please go on. <…>";
  expect(
    spoken(`Taking part in the meeting were ${names} and Rami Sol. * * *  President Tavin Merrow: ${talk}`),
  ).toEqual(["Tavin Merrow | Colleagues, we closed the gate", "Tavin Merrow | Our guards did not fire"]);
  // a report on those who attend has no turn in it
  const report = `Taking part in the meeting were ${names}. They said that we shut the gate. President Tavin Merrow: ${talk}`;
  expect(spoken(report).some((one) => one.startsWith("Tavin Merrow | Colleagues"))).toBe(false);
});
