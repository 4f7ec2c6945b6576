import type { Act, Claim, Polarity } from "../../model/claim.ts";

/** The sense of a claim: act and polarity together, so that nobody can read one without the other. */
export interface Sense {
  /** The verb before a colon and the quote: “denies”. */
  readonly verb: string;
  /** The speaker's position on the quoted words, as a whole clause. */
  readonly holds: string;
}

const SO = "says that what is quoted is so";
const NOT_SO = "says that what is quoted is not so";

/** The sense of a claim whose claimant asserts its words. */
const ASSERTED: Readonly<Record<Act, Sense>> = {
  state: { verb: "says", holds: SO },
  report: { verb: "reports", holds: SO },
  allege: { verb: "alleges", holds: SO },
  accuse: { verb: "accuses", holds: SO },
  // “The allegations are baseless”: the words are the speaker's own, and contain the denial
  deny: { verb: "answers with a denial", holds: "denies, in the words that are quoted: they are the speaker's own" },
  reject: {
    verb: "answers with a rejection",
    holds: "rejects, in the words that are quoted, or rejects what they name",
  },
  confirm: { verb: "confirms", holds: SO },
  concede: { verb: "concedes", holds: SO },
  demand: { verb: "demands", holds: "demands what is quoted; does not say that it happened" },
  promise: { verb: "promises", holds: "promises what is quoted; does not say that it happened" },
  threaten: { verb: "threatens", holds: "threatens what is quoted; does not say that it happened" },
  warn: { verb: "warns", holds: "warns of what is quoted; does not say that it happened" },
  condemn: { verb: "condemns", holds: "condemns what is quoted" },
  praise: { verb: "praises", holds: "praises what is quoted" },
  believe: { verb: "believes", holds: "believes that what is quoted is so" },
  ask: { verb: "asks", holds: "asks what is quoted; does not say whether it is so" },
  intend: { verb: "intends", holds: "intends what is quoted; does not say that it happened" },
};

/** Acts that want something: with a negated content they want that it does not happen. */
const WANTING: ReadonlySet<Act> = new Set(["demand", "promise", "threaten", "intend", "ask"]);

/** The one sense of a claim. */
export function senseOf({ act, polarity }: Pick<Claim<unknown>, "act" | "polarity">): Sense {
  const asserted = ASSERTED[act];
  if (polarity === ("asserted" satisfies Polarity)) return asserted;
  if (act === "deny") return { verb: "denies", holds: NOT_SO };
  if (act === "reject")
    return { verb: "rejects", holds: "rejects what is quoted: says that it is not so, or wants none of it" };
  if (WANTING.has(act))
    return { verb: `${asserted.verb} that this not be`, holds: `${asserted.verb} that what is quoted not be` };
  return { verb: `${asserted.verb} that this is not so`, holds: NOT_SO };
}

/** The plural form of a verb: “deny”, “answer with a denial”. */
export const inPlural = (verb: string): string =>
  verb.replace(/^\S+/, (first) => (/ies$/.test(first) ? `${first.slice(0, -3)}y` : first.replace(/s$/, "")));
