import type { CorpusIndex } from "../../src/query/corpusIndex.ts";
import { answered } from "../../src/query/points/answers.ts";
import type { DisputedPoint } from "../../src/query/points/disputedPoint.ts";
import { disputesOutsidePoints } from "../../src/query/points/known.ts";
import { type EventRecord, eventRecord, type Point } from "../../src/query/record.ts";
import { comparisonOf, pairNow, pointsOfTwo } from "../compare/currentComparison.ts";
import { type Answer as MatterAnswer, mattersOf } from "../compare/matters.ts";
import { covered, sideName, stanceWords } from "../compare/pointsBetween.tsx";
import { choiceOf, FIRST, withChosen } from "../points/pictureChoice.ts";
import { type PicturePoint, titleOf } from "../points/picturePoint.ts";
import { askedOf } from "../points/question.ts";
import { stancesOf } from "../points/stances.ts";
import { toldPoints } from "../points/toldPoints.ts";
import { eventNow, eventsIn, sayingInWords } from "../record/currentEvent.ts";
import { currentCorpus } from "../state/across.ts";
import { type ClaimEntry, type GraphIndex, labelOf, speakerAsTold } from "../state/graphIndex.ts";
import type { Session } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { e } from "./words.ts";

/** What one side answers to a question, with the claims that do so. */
export interface EmbedAnswer {
  readonly who: string;
  readonly says: string;
  readonly entries: readonly ClaimEntry[];
}

/** A question with its answers. */
export interface EmbedGroup {
  readonly title: string;
  /** Whether its sentences are seen at once. */
  readonly open: boolean;
  readonly answers: readonly EmbedAnswer[];
}

/** What a file to embed holds. */
export interface Embedded {
  readonly file: string;
  readonly title: string;
  readonly groups: readonly EmbedGroup[];
  /** How many groups are left out, since there are too many. */
  readonly left: number;
  /** Whether the view is a picture, which goes with it. */
  readonly picture: boolean;
}

/** So many questions of a comparison or claims of a list are in one file. */
const MOST = 20;

/** What is on the screen, as questions with answers: an event, a comparison, points of a picture, or claims. */
export function embedded(session: Session): Embedded {
  const { view } = session.pageState.value;
  const index = session.index.value;
  if (index === null) return { file: "disputed-points", title: v.points.title.disputed, ...NOTHING, picture: true };
  const own = view === "record" ? eventIn(session, index) : view === "compare" ? comparisonIn(session, index) : null;
  if (own !== null) return own;
  return view === "disputes" ? pointsIn(session, index) : claimsIn(session, index);
}

const NOTHING = { groups: [], left: 0 } as const;

function eventIn(session: Session, index: GraphIndex): Embedded | null {
  const across = currentCorpus(session);
  const event = eventNow(session, index) ?? eventsIn(index)[0]?.id;
  if (across === null || event === undefined) return null;
  const record: EventRecord = eventRecord(across, event);
  const groups = record.points.map((point) => ({
    title: `${point.title} (${t.record.states[point.state]})`,
    open: point.state === "disputed",
    answers: answersTo(index, point),
  }));
  return { file: "event", title: record.label, groups: withOneOpen(groups), left: 0, picture: false };
}

function answersTo(index: GraphIndex, { key, cells }: Point): readonly EmbedAnswer[] {
  return cells.flatMap(({ speaker, sayings }) => {
    const values = new Map<string, Set<ClaimEntry>>();
    for (const saying of sayings) {
      const words = sayingInWords(key, saying);
      const entry = index.byId.get(saying.claim.id);
      if (entry !== undefined) values.set(words, (values.get(words) ?? new Set()).add(entry));
    }
    const who = speaker?.name ?? t.record.nobody;
    return [...values].map(([says, entries]) => ({ who, says, entries: [...entries] }));
  });
}

function comparisonIn(session: Session, index: GraphIndex): Embedded | null {
  const across = currentCorpus(session);
  if (across === null) return null;
  const [a, b] = pairNow(session, across, index) ?? [null, null];
  if (a === null || b === null || a === b) return null;
  const found = comparisonOf(across, a, b);
  const points = pointsOfTwo(across, session.points.value ?? [], found);
  const answers = (who: string, all: readonly MatterAnswer[]): readonly EmbedAnswer[] =>
    all.map(({ number, denies, claims }) => ({
      who,
      says: number ?? (denies ? v.points.stances.denies : v.points.stances.says),
      entries: claims.flatMap(({ claim }) => index.byId.get(claim.id) ?? []),
    }));
  const beside = mattersOf(
    disputesOutsidePoints(found.disputes, points),
    ({ speaker }) => speaker?.id === found.a.id,
  ).flatMap(({ event, matters }) =>
    matters.map((matter) => ({
      title: `${event === null ? v.compare.noEvent : labelOf(index, event)}: ${matter.asks}`,
      open: false,
      answers: [...answers(found.a.name, matter.a), ...answers(found.b.name, matter.b)],
    })),
  );
  const groups = [...points.map((point) => betweenIn(index, across, point)), ...beside];
  return {
    file: "comparison",
    title: e.comparison(found.a.name, found.b.name),
    groups: withOneOpen(groups.slice(0, MOST)),
    left: Math.max(0, groups.length - MOST),
    picture: false,
  };
}

/** A point between two, as the comparison tells it. */
const betweenIn = (index: GraphIndex, across: CorpusIndex, point: DisputedPoint): EmbedGroup => {
  const stances = covered(index, answered(across, point));
  return {
    title: `${titleOf(index.cover?.(point.label) ?? point.label)} – ${askedOf({ aspect: point.aspect, holdings: stances })}`,
    open: false,
    answers: stances.map((stance) => ({
      who: sideName(index, stance.side),
      says: stanceWords(index, point, stance),
      entries: stance.claims.flatMap(({ claim }) => index.byId.get(claim.id) ?? []),
    })),
  };
};

function pointsIn(session: Session, index: GraphIndex): Embedded {
  const now = toldPoints(session);
  const points = now?.points ?? [];
  const chosen = choiceOf(points, session.pageState.value);
  const drawn = withChosen(points, FIRST, chosen);
  return {
    file: "disputed-points",
    title: v.points.title[now?.kind ?? "disputed"],
    groups: withOneOpen(drawn.map((point) => ({ ...groupOf(index, point), open: point.id === chosen.point }))),
    left: points.length - drawn.length,
    picture: true,
  };
}

const groupOf = (index: GraphIndex, point: PicturePoint) => ({
  title: point.aspect === null ? point.title : `${point.title}: ${v.points.asked[point.aspect]}`,
  answers: stancesOf(point, point.holdings).flatMap(([says, holdings]) =>
    holdings.map(({ side, claims }) => ({
      who: side.name,
      says,
      entries: claims.flatMap((id) => index.byId.get(id) ?? []),
    })),
  ),
});

function claimsIn(session: Session, index: GraphIndex): Embedded {
  const { view } = session.pageState.value;
  const open = session.selected.value;
  const all = session.results.value?.entries ?? [];
  // the claim that is open comes first
  const entries = [...(open === null ? [] : [open]), ...all.filter((entry) => entry !== open)];
  const answers = entries
    .slice(0, MOST)
    .map((entry) => ({ who: speakerAsTold(index, entry), says: "", entries: [entry] }));
  return {
    file: view === "map" ? "map" : view === "graph" ? "network" : "claims",
    title: e.listed,
    groups: answers.length === 0 ? [] : [{ title: t.counted.claims(all.length), open: true, answers }],
    left: Math.max(0, entries.length - MOST),
    picture: view === "map" || view === "graph",
  };
}

/** At least the first is open: a reader is to see a sentence at once. */
const withOneOpen = (groups: readonly EmbedGroup[]): readonly EmbedGroup[] =>
  groups.some(({ open }) => open) ? groups : groups.map((group, at) => ({ ...group, open: at === 0 }));
