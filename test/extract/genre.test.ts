import { expect, it } from "vitest";
import { genreOf } from "../../src/extract/head/genre.ts";
import { readHead } from "../../src/extract/head/head.ts";
import { defaultLookup } from "../../src/extract/lookup.ts";
import type { Genre } from "../../src/model/document.ts";
import { findQuotations } from "../../src/text/quotations.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { tokenize } from "../../src/text/tokens.ts";

function genre(text: string, given: Genre | null = null, title: string | null = null): Genre {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  return genreOf(given, title, readHead(tokens, sentences, defaultLookup), tokens, findQuotations(tokens, sentences));
}

const SPOKEN =
  "We have come to this Assembly because our villages burn. Our people did not choose this war, Mr. President, and I ask every State here to help us to end it. We shall not forget those who stood by our side.";

it("believes what was given", () => {
  expect(genre(SPOKEN, "news")).toBe("news");
  expect(genre("The army fired.", "letter")).toBe("letter");
});

it("recognises a speech by an address to an audience in the first person", () => {
  expect(genre(SPOKEN)).toBe("speech");
});

it("believes the title only if the text is in the first person", () => {
  const text =
    "We were attacked in March. Our guards held the bridge, and we buried our dead. They will not be forgotten by us, nor by our children, in any of the years to come, whatever is signed.";
  expect(genre(text)).toBe("news");
  expect(genre(text, null, "Keldora: statement in the General Debate")).toBe("speech");
  expect(
    genre(
      "Keldora was attacked in March. Its guards held the bridge and buried the dead. They will not be forgotten in any of the years to come, whatever is signed in Lowmere, the paper wrote.",
      null,
      "Statement by the President",
    ),
  ).toBe("news");
});

it("does not take a quoted speech for the document's own", () => {
  expect(
    genre(
      `“${SPOKEN}” the envoy of Keldora told the delegates. The hall was nearly empty when the envoy spoke, and the other side had left the building before the session began on Monday.`,
    ),
  ).toBe("news");
});

it("does not take a reporter's own voice for a speech", () => {
  expect(
    genre(
      "I met the fruit seller at noon. We walked to the square, and my notebook was wet with rain. He showed me where the shells had come down, and what was left of our old meeting place by the river.",
    ),
  ).toBe("news");
});

it("does not give the words of several speakers to one author", () => {
  expect(genre(`Tavin Merrow: ${SPOKEN}\n\nBram Oskell: ${SPOKEN}\n\nTavin Merrow: ${SPOKEN}`)).toBe("news");
});

it("recognises a speaker who takes the floor, and not a report that somebody took it", () => {
  const body =
    " Our villages burn, and our people did not choose this war. We ask every State to help us to end it, and we shall not forget those who stood by our side when the shells fell on Hestrel.";
  for (const opening of [
    "Allow me to congratulate you, Sir, on your election to the presidency.",
    "I congratulate Ms. Lena Orrel on her election as President of the Assembly.",
    "It is an honour to address this meeting.",
    "We are meeting late, Sir, and I shall be brief.",
    "I should like to join others in congratulating Mr. Vask on assuming the presidency.",
  ])
    expect(genre(opening + body), opening).toBe("speech");
  expect(
    genre(
      "The minister congratulated Ms. Orrel on her election to the presidency on Monday. He said that it was an honour. Nine people had died in Hestrel, he added, and the bridge was shut.",
    ),
  ).toBe("news");
});
