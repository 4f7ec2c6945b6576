import { DOCUMENT_ORDERS } from "../../export/documentOrders.ts";
import { ACTS } from "../../model/claim.ts";
import { CLAIM_ORDERS } from "../../query/claimOrders.ts";

/** A JSON Schema of a question. The server validates questions by it, and its description is made from it. */
export interface QuestionSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

const words = (description: string): object => ({ type: "string", minLength: 1, maxLength: 500, description });
const day = (description: string): object => ({
  type: "string",
  pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  description: `${description} (YYYY-MM-DD)`,
});

const CURSOR = {
  cursor: { type: "string", maxLength: 200, description: "where the answer before left off; of the same question" },
};
const DAYS = {
  from: day("said on this day or later"),
  to: day("said on this day or earlier"),
};

const question = (properties: Readonly<Record<string, object>>, required: readonly string[] = []): QuestionSchema => ({
  type: "object",
  properties,
  ...(required.length === 0 ? {} : { required }),
  additionalProperties: false,
});

/** The questions, under the same names everywhere: on the command line, over HTTP, for an assistant. */
export const QUESTIONS = {
  claims: question({
    by: words("the claimant or principal: a name, id or IRI"),
    about: words("an event, place or participant: a name, id or IRI; or words of the content"),
    act: { type: "string", enum: ACTS, description: "what is done by claiming" },
    denied: { type: "boolean", description: "only what is denied" },
    from: words("said on or after this date: a day, month or year"),
    to: words("said on or before this date: a day, month or year"),
    text: words("words that it holds"),
    minConfidence: {
      type: "number",
      minimum: 0,
      maximum: 1,
      description: "leave out claims that are read less surely",
    },
    once: { type: "boolean", description: "only the first of claims in copies of one text" },
    sort: { type: "string", enum: Object.keys(CLAIM_ORDERS), description: "the order; by date where absent" },
    ...CURSOR,
  }),
  event: question(
    { event: words("its IRI, the first characters of its id, or words of its label"), ...DAYS, ...CURSOR },
    ["event"],
  ),
  compare: question({ a: words("an actor: a name, id or IRI"), b: words("another actor"), ...DAYS, ...CURSOR }, [
    "a",
    "b",
  ]),
  disputes: question({
    between: {
      type: "array",
      maxItems: 2,
      items: words("an actor"),
      description: "held between these actors, one or two: names, ids or IRIs",
    },
    about: words("about an event, actor or place, or in these words"),
    ...DAYS,
    ...CURSOR,
  }),
  figures: question({
    event: words("about this event: its IRI, the first characters of its id, or words of its label"),
    ...DAYS,
    ...CURSOR,
  }),
  things: question({ words: words("only those that are meant by these words"), ...CURSOR }),
  documents: question({
    sort: { type: "string", enum: Object.keys(DOCUMENT_ORDERS), description: "the order; by date where absent" },
    ...CURSOR,
  }),
  evidence: question(
    {
      claim: {
        type: "string",
        pattern: "^[0-9a-f]{8,64}$",
        description: "the id of a claim, or its first eight characters and more",
      },
    },
    ["claim"],
  ),
  names: question(
    {
      words: words("a name, or words of one"),
      kind: { type: "string", enum: ["actor", "event", "place"], description: "only things of this kind" },
      ...CURSOR,
    },
    ["words"],
  ),
} as const;

export interface ClaimsAsked {
  readonly by?: string;
  readonly about?: string;
  readonly act?: (typeof ACTS)[number];
  readonly denied?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  readonly minConfidence?: number;
  readonly once?: boolean;
  readonly sort?: keyof typeof CLAIM_ORDERS;
}

export interface DaysAsked {
  readonly from?: string;
  readonly to?: string;
}

export interface Paged {
  readonly cursor?: string;
}
