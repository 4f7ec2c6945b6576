import { describe, expect, it } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText, nameOf } from "./claimsOf.ts";

/** The claims of a release under the letterhead of a ministry: "claimant: act content". */
function claims(body: string): string[] {
  const text = `MINISTRY OF DEFENCE\nREPUBLIC OF KELDORA\n\nPRESS RELEASE\nNo. 12/31\n\n${body}\n\nENDS\n\nMedia contact: Ana Tolvan, Press Officer`;
  const found = extractText(text, {}, { models: defaultModels(), lookup });
  return found.claims
    .filter(({ level }) => level === 1)
    .map(
      (claim) =>
        `${nameOf(found, claim.claimant)}: ${claim.act} ${claim.content.map(([from, to]) => text.slice(from, to)).join(" … ")}`,
    );
}

const OWN = "Ministry of Defence of the Republic of Keldora";

describe("a ministry’s press release", () => {
  it("speaks in the ministry’s own voice where the ministry states something now", () => {
    expect(
      claims(
        "Lorne, 10 May 2031 – The Ministry wishes to state categorically that no soldier of Keldora crossed the river. A patrol came under fire from the Pallumian side. Two guards lost their lives.",
      ),
    ).toEqual([
      `${OWN}: deny The Ministry wishes to state categorically that no soldier of Keldora crossed the river`,
      `${OWN}: accuse A patrol came under fire from the Pallumian side`,
      `${OWN}: state Two guards lost their lives`,
    ]);
  });

  it("does so where it has taken note of a report, or does not recognise something", () => {
    expect(claims("The Ministry has learned with concern of the report. The report is false.")).toContain(
      `${OWN}: deny The report is false`,
    );
    expect(claims("Keldora does not recognise the award. The court sat for two days only.")).toContain(
      `${OWN}: state The court sat for two days only`,
    );
  });

  it("leaves to its office-holders what it tells of them, also in two clauses and by denials", () => {
    const found = claims(
      "The Ministry regrets the loss of life. The Minister confirmed that the men were held, but stressed that they were well. He denied reports that one had died.",
    );
    expect(found.slice(1)).toEqual([
      "Minister: confirm the men were held",
      "Minister: state they were well",
      "Minister: deny reports that one had died",
    ]);
  });

  it("is no voice where it only tells of a meeting", () => {
    expect(
      claims(
        "On 7 March, Defence Minister Orso Tamrin met his colleague in Lorne. The ministers discussed the border. Minister Tamrin stressed that Keldora wanted peace. A dinner was held in honour of the guests.",
      ),
    ).toEqual(["Defence Minister Orso Tamrin: state Keldora wanted peace"]);
  });
});
