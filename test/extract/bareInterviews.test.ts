import { describe, expect, test } from "vitest";
import { extractText } from "./claimsOf.ts";
import { claimantOf, principalOf } from "./innermost.ts";

const INTERVIEW = `"We did not light the fire"
Interview with Pallumia's Prime Minister Aldo Brenn

The Corvath Herald, weekend edition

Mr Brenn, your defence minister has said that the bridge can be taken in a day. Is Pallumia going to war?

No. General Tell spoke as a soldier. Pallumia does not want war.

Keldora says that it told you of the filling in May.

That is a lie. Nobody told us that they would close the gates.

Three of your citizens were shot near the dam in January.

They were shepherds. I knew the father of one of them.

Your own party says you are weak.

They say many things. My generals tell me that the army is ready.

Interview: Irma Stell`;

describe("an interview without labels", () => {
  test("is one of turns: what answers say is the guest's", () => {
    expect(extractText(INTERVIEW).genre).toBe("transcript");
    for (const words of ["That is a lie", "Nobody told us", "They were shepherds"])
      expect(claimantOf(INTERVIEW, words)).toBe("Aldo Brenn");
    expect(principalOf(INTERVIEW, "They were shepherds")).toBe("Pallumia");
  });

  test("what is said to the guest is not his, nor what his minister said", () => {
    expect(claimantOf(INTERVIEW, "Is Pallumia going to war")).toBe("?");
    expect(claimantOf(INTERVIEW, "the bridge can be taken")).toBe("defence minister");
    expect(claimantOf(INTERVIEW, "Three of your citizens")).toBe("none");
    expect(claimantOf(INTERVIEW, "it told you of the filling")).toBe("Keldora");
  });

  test("answers of several paragraphs go on until somebody asks", () => {
    const long = `A conversation with Sora Tell, commander of the Corvan Front

Commander, did your men burn the mill at Corv?

We burned nothing.

The mill was hit by an army shell. We have a film of it.

Will you hand the film to the court?

When there is a court.

Our witnesses were paid by the army to keep silent.

Do you regret anything?

I regret that we waited so long.`;
    for (const words of ["mill was hit", "were paid by the army", "waited so long"])
      expect(claimantOf(long, words)).toBe("Sora Tell");
  });

  test("the name behind an office in the title is the guest's", () => {
    const named = `Interview with the Foreign Minister of Velmar, Irma Stell
Valley Post, 3 March 2030

Minister, Ostra has withdrawn its ambassador. Why?

Because we told the truth. Ostra sold the grain to the rebels.

You once said that your country would never send troops. Does that still hold?

It holds. Velmar will not send a single soldier.`;
    expect(claimantOf(named, "sold the grain")).toBe("Irma Stell");
    expect(claimantOf(named, "your country would never send troops")).toBe("Irma Stell");
  });

  test("an article about an interview is none", () => {
    const article = `Brenn gives an interview to the Corvath Herald

Who shot the shepherds? The prime minister has no answer.

Aldo Brenn said on Sunday that they were farmers. Keldora denies it.

The talks go on in Osk. Nobody knows for how long.

Velmar says that it will host them again in June. The Herald printed the interview in full.`;
    expect(extractText(article).genre).not.toBe("transcript");
  });
});
