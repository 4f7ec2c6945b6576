import { t } from "../strings.ts";

const WORDS = ["id", "textId", "language", "title"] as const;
const LISTS = ["creators", "publishers", "claims", "actors", "events", "places"] as const;
const CLAIM_WORDS = ["id", "act", "polarity", "form"] as const;
const CLAIM_LISTS = ["source", "cue", "content", "descriptions", "namings", "basis"] as const;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** The first field that is not what it should be. */
function wrongIn(one: Fields, words: readonly string[], lists: readonly string[]): string | null {
  return (
    words.find((key) => typeof one[key] !== "string" && !(key === "title" && one[key] === null)) ??
    lists.find((key) => !Array.isArray(one[key])) ??
    null
  );
}

/** What is damaged in the documents of a graph, with the document and the field; null if nothing is found. */
export function damageIn(documents: readonly unknown[]): string | null {
  for (const [at, document] of documents.entries()) {
    const own = isObject(document) ? document : {};
    const name = typeof own.title === "string" ? `“${own.title}”` : t.load.documentAt(at + 1);
    const wrong = wrongIn(own, WORDS, LISTS);
    if (wrong !== null) return t.load.damaged(name, wrong);
    for (const [nth, claim] of (own.claims as readonly unknown[]).entries()) {
      const field = wrongIn(isObject(claim) ? claim : {}, CLAIM_WORDS, CLAIM_LISTS);
      if (field !== null) return t.load.damaged(name, `claims[${nth}].${field}`);
    }
  }
  return null;
}
