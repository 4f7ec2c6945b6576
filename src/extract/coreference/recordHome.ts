// "State House Holds News Briefing" over turns, "Commons Chamber", "Ministry of Foreign Affairs of Keldora" -> the state that holds the meeting.
// not: "Keldora's minister meets Pallumia's" (two states), "Keldora shells the border" (a state, but none of its organs).
import { allCapitalised } from "../head/headPatterns.ts";
import {
  MINISTRY_LINE,
  RECORD_OCCASIONS,
  REMARKS_ON,
  SPEAKS_THERE,
  SPOKES_BRIEFING,
  WANTED_OF_OFFICES,
} from "../lexicon/language.ts";
import type { Turn } from "../parts/layout.ts";
import type { Analysis } from "../structure/analysis.ts";
import type { EntityTable } from "./entities.ts";
import type { Entity } from "./entity.ts";

/** The length of the head of a record, in tokens. */
const LONGEST = 160;
/** Characters of a line of the head. */
const LONGEST_LINE = 240;
const SPEAKS_BY_BODY: readonly (readonly [body: RegExp, office: RegExp])[] = [
  [
    /^(?:chamber|hansard|parliament|assembly|plenary|debate|debates|deputies|senate|congress|commons|lords)$/,
    /^(?:minister|premier|president|secretary|undersecretary|under-secretary)$/,
  ],
  [/^(?:mission|embassy|delegation)$/, /^(?:ambassador|representative|envoy)$/],
];
/** The person who gives a briefing says so many times as much as the next speaker. */
const MUCH = 2;

/** The state one of whose organs the lines over the first turn name; null where they name none, or those of two. */
export function recordHome(analysis: Analysis, table: EntityTable, turns: readonly Turn[]): Entity | null {
  const [first] = turns;
  if (first === undefined) return null;
  const end = headEnd(analysis, Math.min(first.label[0], LONGEST));
  const letterhead = stateOfLetterhead(analysis, table, end);
  if (letterhead !== "none") return letterhead;
  const inPhrases = table.organStatesIn(0, end);
  const states = inPhrases.size > 0 ? inPhrases : organStatesOfLines(analysis, table, end);
  const [only, ...others] = states;
  return only === undefined || others.length > 0 ? null : only;
}

/** How many lines may stand over that with the name of the ministry. */
const OVER_LETTERHEAD = 2;

/**
 * "Ministry of External Affairs, Keldora" in one of the first lines: its state, whatever stands in the title below; null where the ministry's
 * state is unknown and a title tells what the remarks are about; "none" where no ministry stands there.
 */
function stateOfLetterhead({ tokens }: Analysis, table: EntityTable, end: number): Entity | null | "none" {
  const head = end === 0 ? "" : tokens.text.slice(tokens.start[0], tokens.end[end - 1]);
  const lines = head.split("\n").map((line) => line.trim());
  let found = false;
  for (const line of lines.slice(0, OVER_LETTERHEAD + 1)) {
    if (!MINISTRY_LINE.test(line) || line.length > LONGEST_LINE / 2 || !allCapitalised(line)) continue;
    const behind = line.lastIndexOf(",") < 0 ? null : table.stateNamed(line.slice(line.lastIndexOf(",") + 1).trim());
    const state = behind?.kind === "state" ? behind : table.stateOfOrgan(line);
    if (state !== null) return state;
    found = true;
  }
  return found && lines.some((line) => REMARKS_ON.test(line)) ? null : "none";
}

/** "PARLIAMENT OF KELDORA": the states whose organs are whole lines of the head. */
function organStatesOfLines({ tokens }: Analysis, table: EntityTable, end: number): Set<Entity> {
  const found = new Set<Entity>();
  const head = end === 0 ? "" : tokens.text.slice(tokens.start[0], tokens.end[end - 1]);
  for (const line of head.split(/\n|\s[—–|]\s/)) {
    const state =
      allCapitalised(line.trim()) && line.length < LONGEST_LINE / 2 ? table.stateOfOrgan(line.trim()) : null;
    if (state !== null) found.add(state);
    const [, seat = ""] = SPOKES_BRIEFING.exec(line.trim()) ?? [];
    const home = seat === "" ? null : table.stateNamed(seat);
    // a capital may be a guest's
    if (home?.kind === "state" && home.canonical === seat) found.add(home);
  }
  return found;
}

/** The token where the first long line begins: a paragraph that somebody speaks or writes, and no line of the head. */
function headEnd({ tokens }: Analysis, end: number): number {
  for (let from = 0; from < end; ) {
    let to = from + 1;
    while (to < tokens.count && !tokens.text.slice(tokens.end[to - 1], tokens.start[to]).includes("\n")) to++;
    if ((tokens.end[to - 1] as number) - (tokens.start[from] as number) > LONGEST_LINE) return from;
    from = to;
  }
  return end;
}

/** "What is Keldora's response?": the one state that the questions ask about; null if they ask about none or several. */
export function stateAskedAbout(analysis: Analysis, table: EntityTable, turns: readonly Turn[]): Entity | null {
  const found = new Set<Entity>();
  for (const { role, said } of turns) {
    if (role !== "question") continue;
    for (let i = said[0] + 3; i < said[1]; i++) {
      if (!WANTED_OF_OFFICES.test(analysis.lower(i)) || !/^['’]s?$/.test(analysis.lower(i - 1))) continue;
      const opens = analysis.has(i - 3, "is", "'s", "’s") && analysis.has(i - 4, "what");
      const [state] = opens ? table.statesIn(i - 2, i - 1) : [];
      if (state !== undefined) found.add(state);
    }
  }
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only;
}

/** The speakers for the state whose record this is: holders of state offices, and the person who gives the briefing. */
export function speakersOfHome(
  analysis: Analysis,
  turns: readonly Turn[],
  speakers: ReadonlyMap<number, Entity | null>,
): Set<Entity> {
  const words = new Map<Entity, number>();
  for (const { role, name, said } of turns) {
    const speaker = role === "question" ? null : (speakers.get(name[0]) ?? null);
    if (speaker !== null) words.set(speaker, (words.get(speaker) ?? 0) + said[1] - said[0]);
  }
  const head = analysis.tokens.lower.slice(0, Math.min(turns[0]?.label[0] ?? 0, LONGEST));
  const offices = [
    SPEAKS_THERE,
    ...SPEAKS_BY_BODY.filter(([body]) => head.some((word) => body.test(word))).map(([, office]) => office),
  ];
  const found = new Set(
    [...words.keys()].filter(({ roles }) => [...roles].some((role) => offices.some((office) => office.test(role)))),
  );
  const [most, next] = [...words].sort(([, a], [, b]) => b - a);
  if (most !== undefined && head.some((word) => RECORD_OCCASIONS.test(word)) && most[1] > MUCH * (next?.[1] ?? 0))
    found.add(most[0]);
  return found;
}
