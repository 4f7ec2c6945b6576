import { DOCUMENT_ORDERS, type DocumentOrder } from "../../export/documentOrders.ts";
import { figuresJson } from "../../export/figuresTable.ts";
import { listedDocument, listedThing } from "../../export/listings.ts";
import { comparisonJson, eventJson } from "../../export/report/json.ts";
import { pointsJson } from "../../export/report/pointsReport.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { comparisonAround, eventAround } from "../../query/around.ts";
import type { ClaimInRecord } from "../../query/corpusIndex.ts";
import { type FigureGroup, figures } from "../../query/figures/figures.ts";
import { listed, thingsNamedBy } from "../../query/find.ts";
import { pointsAsked } from "../../query/points/asked.ts";
import { within } from "../../query/within.ts";
import { claimsAsJson } from "./claimRows.ts";
import { claimWithId, foundClaims } from "./claims.ts";
import { type PageAsked, pageOf } from "./listing.ts";
import { onlyThingNamed } from "./meant.ts";
import { type ClaimsAsked, type DaysAsked, QUESTIONS, type QuestionSchema } from "./questions.ts";
import type { Snapshot } from "./snapshot.ts";

/** One question of the interface for programs. */
export interface Answer<Asked> {
  /** The path behind `/api`; a part in braces is a property of the question. */
  readonly path: string;
  readonly summary: string;
  readonly question: QuestionSchema;
  /** Whether it answers with a list, a page at a time. */
  readonly isList: boolean;
  readonly answer: (snapshot: Snapshot, asked: Asked) => Promise<unknown>;
}

/** Makes a question, and hides the types of its answer. */
const answer = <Asked>(one: Answer<Asked>): Answer<never> => one;

const things = (kind: "actor" | "event", path: string, summary: string): Answer<never> =>
  answer<PageAsked & { readonly words?: string }>({
    path,
    summary,
    question: QUESTIONS.things,
    isList: true,
    answer: (snapshot, asked) => {
      const { corpus } = snapshot;
      const all = asked.words === undefined ? listed(corpus, [kind]) : thingsNamedBy(corpus, [kind], asked.words);
      return pageOf(snapshot, path, asked, all, (page) => page.map(listedThing));
    },
  });

/** The sentences of claims that figures cite. */
async function figurePage(snapshot: Snapshot, groups: readonly FigureGroup[]): Promise<unknown[]> {
  const cited: ClaimInRecord[] = groups.flatMap((group) => group.figures.flatMap(({ claims }) => claims));
  const passageOf = await snapshot.passages(cited);
  return figuresJson(snapshot.corpus, groups, { of: passageOf }) as unknown[];
}

/** All questions of the interface for programs; the answers have the shapes that the command line prints with `--json`. */
export const API: readonly Answer<never>[] = [
  answer<ClaimsAsked & PageAsked>({
    path: "/claims",
    summary: "Claims, by who, what, when and in which words",
    question: QUESTIONS.claims,
    isList: true,
    answer: (snapshot, asked) => {
      const { cursor: _, limit: __, ...question } = asked;
      return pageOf(snapshot, "/claims", asked, foundClaims(snapshot, question), (page) =>
        claimsAsJson(snapshot, page),
      );
    },
  }),
  answer<{ readonly claim: string }>({
    path: "/evidence/{claim}",
    summary: "One claim with its sentence and its place",
    question: QUESTIONS.evidence,
    isList: false,
    answer: async (snapshot, { claim }) => {
      const one = claimWithId(snapshot, claim);
      if (one === null)
        throw new ClaimgraphError(`no claim has the id ${claim}`, {
          exitCode: EXIT.noInput,
          remedy: "Ask /api/claims for ids",
        });
      return (await claimsAsJson(snapshot, [one]))[0];
    },
  }),
  things("event", "/events", "Events, those with most claims first"),
  answer<DaysAsked & { readonly event: string }>({
    path: "/events/{event}",
    summary: "The record of an event: who claims what, side by side",
    question: QUESTIONS.event,
    isList: false,
    answer: async (snapshot, { event, ...days }) => {
      const id = onlyThingNamed(snapshot, "event", event);
      const { corpus, record, around } = eventAround(snapshot.corpus, snapshot.points(), id, days);
      return eventJson(corpus, record, around);
    },
  }),
  things("actor", "/actors", "Actors with all their names, those with most claims first"),
  answer<DaysAsked & { readonly a: string; readonly b: string }>({
    path: "/compare",
    summary: "Two actors side by side",
    question: QUESTIONS.compare,
    isList: false,
    answer: async (snapshot, { a, b, ...days }) => {
      const actors = [onlyThingNamed(snapshot, "actor", a), onlyThingNamed(snapshot, "actor", b)] as const;
      const { corpus, compared, around } = comparisonAround(snapshot.corpus, snapshot.points(), actors, days);
      return comparisonJson(corpus, compared, around);
    },
  }),
  answer<DaysAsked & PageAsked & { readonly between?: readonly string[]; readonly about?: string }>({
    path: "/disputes",
    summary: "What is disputed, point by point, with who holds what",
    question: QUESTIONS.disputes,
    isList: true,
    answer: async (snapshot, asked) => {
      const { between = [], cursor: _, limit: __, ...question } = asked;
      const actors = between.map((name) => onlyThingNamed(snapshot, "actor", name));
      const points = pointsAsked(snapshot.corpus, snapshot.points(), { ...question, between: actors });
      return pageOf(snapshot, "/disputes", asked, points, async (page) => {
        const documents = page.flatMap(({ stances }) =>
          stances.flatMap(({ claims }) => claims.map(({ record }) => record.id)),
        );
        const sources = new Map<string, readonly string[]>();
        for (const id of new Set(documents)) sources.set(id, await snapshot.sourcesOf(id));
        return pointsJson(snapshot.corpus, page, (id) => sources.get(id) ?? []) as unknown[];
      });
    },
  }),
  answer<DaysAsked & PageAsked & { readonly event?: string }>({
    path: "/figures",
    summary: "Who says how many were killed, wounded, captured, displaced, destroyed",
    question: QUESTIONS.figures,
    isList: true,
    answer: (snapshot, asked) => {
      const { corpus } = within(snapshot.corpus, asked);
      const groups = figures(
        corpus,
        asked.event === undefined ? {} : { event: onlyThingNamed(snapshot, "event", asked.event) },
      );
      return pageOf(snapshot, "/figures", asked, groups, (page) => figurePage(snapshot, page));
    },
  }),
  answer<PageAsked & { readonly sort?: DocumentOrder }>({
    path: "/documents",
    summary: "The documents",
    question: QUESTIONS.documents,
    isList: true,
    answer: async (snapshot, asked) => {
      const { records } = snapshot.corpus;
      const { labels } = snapshot.known;
      const all = records.map((record) => ({ record, listed: listedDocument(record, [], labels) }));
      all.sort((a, b) => DOCUMENT_ORDERS[asked.sort ?? "date"](a.listed, b.listed));
      return pageOf(snapshot, "/documents", asked, all, (page) =>
        Promise.all(
          page.map(async ({ record, listed: one }) => ({ ...one, files: await snapshot.sourcesOf(record.id) })),
        ),
      );
    },
  }),
];
