import { readFileSync } from "node:fs";
import type { LookupEntry } from "../../src/extract/lookup.ts";
import type { Example } from "../../src/link/comparing/rule.ts";
import { link } from "../../src/link/linker.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { type GoldAttribution, type GoldDocument, goldRecords } from "./goldRecords.ts";

/** One claim of a handful, as a perfect reading would give it. */
export interface Said {
  readonly by: string | null;
  readonly act: GoldAttribution["act"];
  readonly words: string;
  readonly denied?: true;
  /** In the author's own voice. */
  readonly own?: true;
  /** Number of the claim that it stands in. */
  readonly within?: number;
  /** Not of the shelling of Hestrel on 3 March that the claims are about. */
  readonly elsewhere?: true;
  /** Of an election in Hestrel instead. */
  readonly election?: true;
  /** The day that it gives for the event. */
  readonly on?: string;
  /** So unsure that it may be no claim. */
  readonly unsure?: true;
  /** Within another's claim, which is none of these. */
  readonly inner?: true;
}

const LOOKUP: readonly LookupEntry[] = JSON.parse(
  readFileSync(new URL("../../data/samples/lookup.json", import.meta.url), "utf8"),
);

/** One document in which all this is said, a sentence for each claim; a claim within stands in the words of the other. */
function documentOf(said: readonly Said[]): GoldDocument {
  let text = "What was said.\n\n";
  const spans: [number, number][] = [];
  for (const { words, within } of said) {
    const at = within === undefined ? text.length : text.indexOf(words, spans[within]![0]);
    if (within === undefined) text += `${words}.\n`;
    spans.push([at, at + words.length]);
  }
  return {
    id: "one",
    split: "dev",
    title: "What was said",
    publisher: "Lantern",
    date: "2025-03-04",
    genre: said.some(({ own }) => own) ? "speech" : "news",
    text,
    events: [
      { id: "e1", label: "shelling", type: "assault", date: "2025-03-03", place: "Hestrel", mentions: [[0, 4]] },
      { id: "e2", label: "election", type: "election", date: "2025-03-03", place: "Hestrel", mentions: [[0, 4]] },
    ],
    attributions: said.map(({ by, act, denied, own, within, elsewhere, election }, i) => ({
      id: `c${i}`,
      source: [],
      cue: [],
      content: [spans[i]!],
      sourceEntity: by,
      form: "indirect",
      act,
      polarity: denied ? "denied" : "asserted",
      level: within === undefined ? 1 : 2,
      parent: within === undefined ? null : `c${within}`,
      authorial: own === true,
      eventIds: elsewhere ? [] : [election ? "e2" : "e1"],
    })),
  } as GoldDocument;
}

/** Its record, with the day of each claim's event as the claim gives it. */
export function recordOf(said: readonly Said[]): DocumentRecord {
  const [record] = goldRecords([documentOf(said)], LOOKUP) as [DocumentRecord];
  const claims = record.claims.map((claim, i): typeof claim => {
    const { on, unsure, inner } = said[i] ?? {};
    const dating = on === undefined ? null : { edtf: on, earliest: on, latest: on, inferred: [] };
    return {
      ...claim,
      level: inner ? 2 : claim.level,
      confidence: unsure ? 30 : claim.confidence,
      descriptions: claim.descriptions.map((one) => ({ ...one, dating: dating ?? one.dating })),
    };
  });
  return { ...record, claims };
}

/** "dispute.denial 0 1" for each dispute, revision or repeat, by number of the claims. */
export function linked(...said: readonly Said[]): string[] {
  const record = recordOf(said);
  const numbers = new Map(record.claims.map(({ id }, i) => [id, i]));
  return link([record])
    .links.filter(({ relation }) => relation === "disputes" || relation === "repeats")
    .map(({ rule, from, to }) => [rule, ...[numbers.get(from)!, numbers.get(to)!].sort()].join(" "))
    .sort();
}

/** Reads the two claims of an example ("Keldora, state, on 2025-03-03: the market was shelled"); gives the names of the rules that link them. */
export const rulesFor = (example: Example): string[] =>
  linked(...example.map(saidIn)).map((told) => told.split(" ")[0] ?? "");

const FLAGS: readonly string[] = ["denied", "own", "elsewhere", "election", "unsure", "inner"];

function saidIn(written: string): Said {
  const [, head, words] = /^([^:]+): (.+)$/.exec(written) ?? [];
  const [by, act, ...more] = (head ?? "").split(", ");
  if (by === undefined || act === undefined || words === undefined) throw new Error(`no example: ${written}`);
  return {
    by: by === "nobody" ? null : by,
    act: act as Said["act"],
    words,
    ...Object.fromEntries(more.filter((one) => FLAGS.includes(one)).map((one) => [one, true])),
    ...Object.fromEntries(more.filter((one) => one.startsWith("on ")).map((one) => ["on", one.slice(3)])),
  };
}
