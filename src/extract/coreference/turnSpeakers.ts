// "Mr. Halvey (Keldora): …" -> Halvey, for whom Keldora answers.   "A: …" -> the person whom the title names.   "Q: …" -> unknown, unless
// the text names who asks
// not: "The President: …" in the record of a council: the label does not say of which body he is the president.
import { NOBODYS_LABELS, ROLE_NOUNS } from "../lexicon/language.ts";
import { plainName } from "../parts/hansard.ts";
import { isInitial, lettersOf } from "../parts/labelKind.ts";
import type { Turn } from "../parts/layout.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import type { EntityTable } from "./entities.ts";
import type { Entity } from "./entity.ts";
import { personsBefore } from "./introductions.ts";

const HELD_BY = /^(?:.{4,}?)\s\(([^()]{3,60})\)$/;

interface Askers {
  readonly interviewer: Entity | null;
  readonly interviewee: Entity | null;
}

/** The speaker of each turn, by the first token of its label's name; null if the text does not show it. */
export function turnSpeakers(
  analysis: Analysis,
  table: EntityTable,
  turns: readonly Turn[],
  asked: Askers,
): Map<number, Entity | null> {
  const speakers = new Map<number, Entity | null>();
  const byName = new Map<string, Entity | null>();
  const presented = personsBefore(analysis, table, turns[0]?.label[0] ?? 0);
  const guests = personsBefore(analysis, table, turns[presentations(analysis, turns)]?.label[0] ?? 0);
  for (const turn of turns) {
    const name = nameOf(analysis.tokens, turn.name);
    const state = turn.state === null ? "" : nameOf(analysis.tokens, turn.state);
    // a dash may open a question or an answer
    const key = `${turn.role} ${name} (${state})`;
    let speaker = byName.get(key);
    if (speaker === undefined) {
      speaker =
        byInitials(analysis, turn, [turns, speakers], presented) ??
        bySurname(table, turn, name, guests) ??
        speakerOf(analysis, table, turn, asked);
      byName.set(key, speaker);
      if (speaker !== null && turn.state !== null) speaksFor(analysis, table, speaker, turn.state);
    }
    speakers.set(turn.name[0], speaker);
  }
  return speakers;
}

/** "OH" or "O. H." behind "Oren Halvey": the one speaker before, or person in the head, whose initials they are; null where there is none, or more than one. */
function byInitials(
  analysis: Analysis,
  { role, name }: Turn,
  [turns, speakers]: readonly [readonly Turn[], ReadonlyMap<number, Entity | null>],
  presented: readonly Entity[],
): Entity | null {
  const initials = lettersOf(nameOf(analysis.tokens, name));
  if (role !== "named" || !/^\p{Lu}{1,4}$/u.test(initials)) return null;
  const found = new Set(presented.filter(({ canonical }) => initialsOf(canonical) === initials));
  for (const turn of turns) {
    if (turn.name[0] >= name[0]) break;
    const speaker = speakers.get(turn.name[0]) ?? null;
    if (initialsOf(nameOf(analysis.tokens, turn.name)) === initials && speaker !== null) found.add(speaker);
  }
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only;
}

/** The length of a line that presents somebody, in tokens. */
const PRESENTS = 30;

/** "Presenter: Sina Halvey ↵ Guest: General Oren Vask": how many lines at the top present the speakers, over labels of surnames. */
function presentations({ tokens }: Analysis, turns: readonly Turn[]): number {
  const first = turns.findIndex(({ name: [from, to] }) => to - from === 1 && SURNAME.test(tokens.word[from] ?? ""));
  return first > 0 && turns.slice(0, first).every(({ said: [from, to] }) => to - from <= PRESENTS) ? first : 0;
}

const SURNAME = /^\p{Lu}{3,}$/u;

/** "HALVEY" under "Guest: General Oren Halvey, commander of the Third Division": the one person in the head of that surname; of two, whoever the label means. */
function bySurname(table: EntityTable, { role }: Turn, name: string, presented: readonly Entity[]): Entity | null {
  if (role !== "named" || !SURNAME.test(name)) return null;
  const [only, ...others] = presented.filter(
    ({ kind, canonical }) => kind === "person" && canonical.toUpperCase().endsWith(` ${name}`),
  );
  if (only === undefined) return null;
  return others.length === 0 ? only : table.named(name, "person");
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word[0])
    .join("");

function speakerOf(analysis: Analysis, table: EntityTable, { role, name }: Turn, asked: Askers): Entity | null {
  if (role === "somebody") return null;
  if (role === "question") return asked.interviewer;
  if (role === "answer") return asked.interviewee;
  const speaker = namedSpeaker(analysis, table, name, nameOf(analysis.tokens, name));
  // "Deputy Spokesman:" in a briefing by somebody who is that
  const { interviewee } = asked;
  const same = speaker?.kind === "office" && interviewee?.kind === "person";
  return same && [...speaker.roles].some((one) => interviewee.roles.has(one)) ? interviewee : speaker;
}

function namedSpeaker(analysis: Analysis, table: EntityTable, [from, to]: Range, name: string): Entity | null {
  if (NOBODYS_LABELS.test(name) || isInitial(name)) return null;
  const held = HELD_BY.exec(name);
  if (held !== null) return holderOf(analysis, table, [from, to], held[1] as string);
  let head = from;
  while (head + 1 < to && analysis.word(head + 1) !== ",") head++;
  const speaker = table.resolve([from, to], head) ?? table.named(name, null);
  // a speaker under a name is a person, not a body
  if (speaker.kind === null && speaker.entry === null) speaker.kind = "person";
  return speaker;
}

/** "The Minister for Armed Forces (Tam Orrel)": the person in brackets, with the office before them. */
function holderOf(analysis: Analysis, table: EntityTable, [from, to]: Range, name: string): Entity {
  const holder = table.named(plainName(name), "person");
  const bracket = analysis.tokens.word.indexOf("(", from);
  const chunk = analysis.chunkAt(from + 1) ?? analysis.chunkAt(from);
  // "MINISTER FOR HEALTH (Mr. Tull)": words in capitals need not be read as a noun
  const office = ROLE_NOUNS.get(analysis.lower(from));
  if (office !== undefined) holder.roles.add(office.base);
  if (chunk === null || bracket < 0 || bracket >= to) return holder;
  const { role, roleWords } = table.mention([from, bracket], Math.min(chunk.head, bracket - 1));
  if (role !== null) holder.roles.add(role.base).add(roleWords);
  return holder;
}

/** The state in the brackets of the label answers for the speaker. */
function speaksFor(analysis: Analysis, table: EntityTable, speaker: Entity, [from, to]: Range): void {
  const [state, ...others] = table.statesIn(from, to);
  if (state !== undefined && others.length === 0 && speaker.affiliation === null && speaker !== state)
    speaker.affiliation = state;
  // "ORLAN TESS (President of the Republic). —"
  const chunk = analysis.chunkAt(from);
  const role = chunk === null ? null : table.mention([from, to], Math.min(chunk.head, to - 1)).role;
  if (role !== null && speaker.kind === "person") speaker.roles.add(role.base);
}
