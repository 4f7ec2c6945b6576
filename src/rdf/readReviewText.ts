import {
  CORRECTED_FIELDS,
  type Correction,
  DECISIONS,
  type Decision,
  makeReview,
  type NamedTarget,
  REVIEWED_KINDS,
  type Review,
  type ReviewTarget,
} from "../model/review.ts";
import { turtleTextOf } from "./turtleText.ts";

// A review's file in exactly the form in which this program writes it, read in a tenth of the time that Turtle takes. Nothing is taken on trust:
// a review's id is the hash of all that it says, and whatever differs in the least is left to the reader of Turtle.

/** What a subject says: by predicate, the objects as they are written. */
type Said = ReadonlyMap<string, readonly string[]>;

const TOKEN = /<[^<>"\s]+>|"(?:[^"\\\n]|\\.)*"(?:\^\^[a-z]+:[A-Za-z]+)?|[a-z]+:[A-Za-z]+|a(?= )|[;,.]|[ \n]+/y;
const [SPACE, NEWLINE] = [32, 10] as const;

/** The subjects of a text with what they say; null if it has another form. */
function subjectsIn(text: string, from: number): ReadonlyMap<string, Said> | null {
  const subjects = new Map<string, Map<string, string[]>>();
  let said: Map<string, string[]> | null = null;
  let objects: string[] | null = null;
  TOKEN.lastIndex = from;
  while (TOKEN.lastIndex < text.length) {
    const [token] = TOKEN.exec(text) ?? [];
    if (token === undefined) return null;
    const first = token.charCodeAt(0);
    if (first === SPACE || first === NEWLINE || token === ",") continue;
    if (token === ".") said = objects = null;
    else if (token === ";") objects = null;
    else if (said === null) {
      said = new Map();
      subjects.set(token, said);
    } else if (objects === null) {
      objects = said.get(token) ?? [];
      said.set(token, objects);
    } else objects.push(token);
  }
  return said === null ? subjects : null;
}

const ID = /^<([a-z]+)\/([0-9a-f]{32})>$/;
const SPAN = /^<text\/([0-9a-f]{64})#char=(\d{1,10}),(\d{1,10})>$/;

const textOf = (written: string | undefined): string | null => {
  const [, words] = /^"(.*)"(?:\^\^[a-z]+:[A-Za-z]+)?$/s.exec(written ?? "") ?? [];
  return words === undefined ? null : turtleTextOf(words);
};
const one = (said: Said | undefined, predicate: string): string | undefined => said?.get(predicate)?.[0];
const local = (written: string | undefined): string | null => /^cg:([A-Za-z]+)$/.exec(written ?? "")?.[1] ?? null;
const idOf = (written: string | undefined, ...paths: readonly string[]): string | null => {
  const [, path = "", id] = ID.exec(written ?? "") ?? [];
  return id !== undefined && paths.includes(path) ? id : null;
};

/**
 * The review in a file of this program.
 *
 * @param head the length of its prefixes
 * @returns null if it is not in the form that `writeReview` writes, or is not the review of this id: then it is read as Turtle
 */
export function reviewInText(text: string, head: number, id: string): Review | null {
  const subjects = subjectsIn(text, head);
  const self = subjects?.get(`<review/${id}>`);
  if (subjects === null || self === undefined) return null;
  const decision = (self.get("oa:hasBody") ?? [])
    .map(local)
    .find((name): name is Decision => DECISIONS.some((one) => one === name));
  const targets = (self.get("oa:hasTarget") ?? []).map((node) => targetOf(subjects, node));
  const corrects = self.get("oa:hasBody")?.includes(`<correction/${id}>`) === true;
  const correction = corrects ? correctionOf(subjects, subjects.get(`<correction/${id}>`)) : null;
  const when = textOf(one(self, "dct:created"));
  if (decision === undefined || when === null || targets.includes(null)) return null;
  const review = makeReview({
    decision,
    when,
    who: textOf(one(self, "dct:creator")),
    targets: targets as ReviewTarget[],
    considering: (self.get("cg:considering") ?? []).flatMap((of) => idOf(of, "review") ?? []),
    correction,
    text: textOf(one(self, "oa:bodyValue")),
    covers: (self.get("cg:covers") ?? []).flatMap((words) => textOf(words) ?? []),
  });
  return review.id === id ? review : null;
}

function targetOf(subjects: ReadonlyMap<string, Said>, node: string): ReviewTarget | null {
  const said = subjects.get(node);
  const [, path = "", id] = ID.exec(one(said, "oa:hasSource") ?? "") ?? [];
  const kind = REVIEWED_KINDS.find((known) => known === path);
  const seen = textOf(one(said, "cg:seen"));
  if (kind === undefined || id === undefined || seen === null) return null;
  const selector = one(said, "oa:hasSelector");
  const words = selector === undefined ? undefined : subjects.get(selector);
  const [content, cue, claimant] = ["oa:exact", "cg:cueWords", "cg:claimantWords"].map((of) => textOf(one(words, of)));
  return {
    kind,
    id,
    document: idOf(one(said, "oa:hasScope"), "document"),
    seen,
    words: words === undefined ? null : { content: content ?? "", cue: cue ?? "", claimant: claimant ?? "" },
  };
}

function correctionOf(subjects: ReadonlyMap<string, Said>, said: Said | undefined): Correction {
  const without = new Set((said?.get("cg:without") ?? []).map(local));
  const meant = (field: "claimant" | "principal"): NamedTarget | null | undefined => {
    const [, path, id] = ID.exec(one(said, `cg:${field}`) ?? "") ?? [];
    if (id === undefined) return without.has(field) ? null : undefined;
    return { kind: path === "cited" ? "cited" : "actor", id, name: textOf(one(said, `cg:${field}Name`)) ?? "" };
  };
  const place = idOf(one(said, "cg:place"), "place");
  const date = textOf(one(said, "cg:saidOn"));
  const spans = (said?.get("cg:contentSpan") ?? []).map((iri) => {
    const [, textId = "", start, end] = SPAN.exec(iri) ?? [];
    return {
      textId,
      start: Number(start),
      end: Number(end),
      quote: textOf(one(subjects.get(iri), "nif:anchorOf")) ?? "",
    };
  });
  const found: Readonly<Record<(typeof CORRECTED_FIELDS)[number], unknown>> = {
    claimant: meant("claimant"),
    principal: meant("principal"),
    act: local(one(said, "cg:act")) ?? undefined,
    polarity: local(one(said, "cg:polarity")) ?? undefined,
    extent:
      spans[0] === undefined
        ? undefined
        : {
            textId: spans[0].textId,
            spans: spans
              .map(({ start, end, quote }) => ({ start, end, quote }))
              .sort((a, b) => a.start - b.start || a.end - b.end),
          },
    date: date ?? (without.has("saidOn") ? null : undefined),
    event: idOf(one(said, "cg:ofEvent"), "event") ?? undefined,
    place: place ?? (without.has("place") ? null : undefined),
  };
  return Object.fromEntries(
    CORRECTED_FIELDS.flatMap((field) => (found[field] === undefined ? [] : [[field, found[field]]])),
  ) as Correction;
}
