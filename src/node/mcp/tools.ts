import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { StanceKind } from "../../model/point.ts";
import { comparisonAround, eventAround } from "../../query/around.ts";
import type { SideName } from "../../query/corpusIndex.ts";
import { figures } from "../../query/figures/figures.ts";
import { pointsAsked } from "../../query/points/asked.ts";
import type { DisputedPoint } from "../../query/points/disputedPoint.ts";
import type { PointState } from "../../query/record.ts";
import { within } from "../../query/within.ts";
import { foundClaims } from "../answers/claims.ts";
import { onlyThingNamed } from "../answers/meant.ts";
import { type ClaimsAsked, type DaysAsked, QUESTIONS } from "../answers/questions.ts";
import { counted, type Item, NOTHING, type Tool, type ToolFindings } from "./tool.ts";

const STRING = { type: "string" };
const NAMES = { type: "array", items: STRING };

const searchClaims: Tool<ClaimsAsked> = {
  name: "search_claims",
  title: "Who says what",
  description:
    "Finds claims by who says them, what they are about, what is done by saying, when, and words. Each has its own speaker, side, document and a finished sentence to cite it by.",
  question: QUESTIONS.claims,
  ask(snapshot, args) {
    const found = foundOrNoClaim(() => foundClaims(snapshot, args));
    if (typeof found === "string") return { found, items: [] };
    return {
      found: found.length === 0 ? NOTHING : `${counted(found.length, "claim")} found.`,
      items: found.map((one) => ({ one })),
    };
  },
};

/** The findings; if nothing has the name, a sentence that says so: for an assistant this is an answer, not an error. */
function foundOrNoClaim<T>(find: () => T): T | string {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof ClaimgraphError) || error.exitCode !== EXIT.noInput) throw error;
    return `${error.message}. ${error.remedy ?? ""} ${NOTHING}`;
  }
}

/** The relation between the claims in a row of an event's record. It does not say who is right. */
const STATES: Readonly<Record<PointState, string>> = {
  agreed: "two or more say the same here, and nobody here was found to say otherwise",
  disputed: "sides say here what cannot both be so",
  differing: "what is said here differs",
  single: "one side speaks of it here",
};

const eventRecordTool: Tool<DaysAsked & { readonly event: string }> = {
  name: "event_record",
  title: "What each side says of an event",
  description:
    "The record of one event, question by question (what happened, when, where, who, to whom, how many, how it is named): every item is what one claim says on one question. Use find_names or words of its label to name the event.",
  question: QUESTIONS.event,
  beside: {
    question: STRING,
    answers: { type: "string", description: "the value that the claim gives on this question" },
    state: STRING,
    silent: { ...NAMES, description: "sides that speak of the event and not of this" },
  },
  head: { event: { type: "object" } },
  ask(snapshot, { event, ...days }) {
    const id = onlyThingNamed(snapshot, "event", event);
    const { corpus, record } = eventAround(snapshot.corpus, snapshot.points(), id, days);
    const items = record.points.flatMap(({ title, state, cells, silent }): Item[] =>
      cells.flatMap(({ sayings }) =>
        sayings.map((saying) => ({
          one: saying,
          beside: {
            question: title,
            answers: saying.value,
            state: STATES[state],
            silent: silent.slice(0, 5).map(({ name }) => name),
          },
        })),
      ),
    );
    return {
      found: items.length === 0 ? NOTHING : `${counted(record.claims.length, "claim")} speak of “${record.label}”.`,
      items,
      head: { event: { id: record.event, label: corpus.label(record.event) } },
    };
  },
};

const HOLDS: Readonly<Record<StanceKind, string>> = {
  says: "says so",
  denies: "denies it",
  figure: "gives a figure",
  names: "names it so",
  other: "gives another account",
};

const POINT = {
  point: { type: "string", description: "the question that is disputed" },
  stance: { type: "string", description: "how the side of this claim stands to it" },
  claims_of_stance: { type: "integer" },
  silent: { ...NAMES, description: "sides that speak of the event and not of this" },
};

/** The claims of points: the first ones of each stance. */
const itemsOf = (points: readonly DisputedPoint[], each: number): Item[] =>
  points.flatMap(({ label, stances, silent }) =>
    stances.flatMap(({ stance, claims }) =>
      claims.slice(0, each).map((one) => ({
        one,
        beside: {
          point: label,
          stance: HOLDS[stance],
          claims_of_stance: claims.length,
          silent: silent.slice(0, 5).map(({ name }) => name),
        },
      })),
    ),
  );

const sideOf = ({ id, name }: SideName): object => ({ id, name });

const compareSides: Tool<DaysAsked & { readonly a: string; readonly b: string }> = {
  name: "compare_sides",
  title: "Two actors side by side",
  description:
    "What two actors or sides say that cannot both be so, point by point, then what both say. Each item is one claim with its own speaker.",
  question: QUESTIONS.compare,
  beside: { ...POINT, same_as: { type: "string", description: "the claim of the other side that says the same" } },
  head: {
    a: { type: "object" },
    b: { type: "object" },
    claims: { type: "object" },
    disputed_points: { type: "integer" },
  },
  ask(snapshot, { a, b, ...days }) {
    const actors = [onlyThingNamed(snapshot, "actor", a), onlyThingNamed(snapshot, "actor", b)] as const;
    const { compared, around } = comparisonAround(snapshot.corpus, snapshot.points(), actors, days);
    const same = compared.agreed.flatMap(({ a: one, b: other }): Item[] => [
      { one, beside: { same_as: other.claim.id } },
      { one: other, beside: { same_as: one.claim.id } },
    ]);
    const items = [...itemsOf(around.points, 1), ...same];
    const { claims } = compared;
    return {
      found:
        items.length === 0
          ? `No point was found that they dispute, and nothing that both say. ${NOTHING}`
          : `${counted(around.points.length, "point")} that they dispute, ${counted(compared.agreed.length, "claim")} that both make.`,
      items,
      head: {
        a: sideOf(compared.a),
        b: sideOf(compared.b),
        claims: { ...claims },
        disputed_points: around.points.length,
      },
    };
  },
};

const listDisputes: Tool<DaysAsked & { readonly between?: readonly string[]; readonly about?: string }> = {
  name: "list_disputes",
  title: "What is disputed",
  description:
    "The questions on which sides say what cannot both be so, those with most independent documents first: of each stance one claim. Nothing in it says who is right.",
  question: QUESTIONS.disputes,
  beside: POINT,
  head: { disputed_points: { type: "integer" } },
  ask(snapshot, { between = [], ...asked }) {
    const actors = between.map((name) => onlyThingNamed(snapshot, "actor", name));
    const points = pointsAsked(snapshot.corpus, snapshot.points(), { ...asked, between: actors });
    return {
      found:
        points.length === 0
          ? `No disputed point was found here. ${NOTHING}`
          : `${counted(points.length, "disputed point")}.`,
      items: itemsOf(points, 1),
      head: { disputed_points: points.length },
    };
  },
};

const whoSaysHowMany: Tool<DaysAsked & { readonly event?: string }> = {
  name: "who_says_how_many",
  title: "Who says how many",
  description:
    "Figures of those killed, wounded, missing, captured, detained, displaced, or of what was destroyed, as each side claims them; those that differ first. Nothing in it says which is right.",
  question: QUESTIONS.figures,
  beside: {
    question: STRING,
    figure: { type: "string", description: "the number as its words bound it" },
    of_whom: STRING,
    denied: { type: "boolean", description: "whether the claim says that it was not so many" },
    figures_differ: { type: "boolean" },
  },
  ask(snapshot, { event, ...days }): ToolFindings {
    const id = event === undefined ? undefined : onlyThingNamed(snapshot, "event", event);
    const { corpus } = within(snapshot.corpus, days);
    const items = figures(corpus, id === undefined ? {} : { event: id }).flatMap((group) =>
      group.figures.flatMap(({ claims, value, whom, denied }): Item[] =>
        claims.slice(0, 1).map((one) => ({
          one,
          beside: { question: group.label, figure: value, of_whom: whom, denied, figures_differ: group.differ },
        })),
      ),
    );
    return { found: items.length === 0 ? NOTHING : `${counted(items.length, "figure")}.`, items };
  },
};

/** The tools that answer with a list of claims. */
export const CLAIM_TOOLS: readonly Tool<never>[] = [
  searchClaims,
  eventRecordTool,
  compareSides,
  listDisputes,
  whoSaysHowMany,
];
