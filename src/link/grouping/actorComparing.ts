import { acronymOf } from "../../text/nameKey.ts";
import { type BlockKind, type Edge, pairsIn } from "../blocks/blocks.ts";
import { GENERIC_ORGAN, ONLY_ONES } from "../lexicon/language.ts";
import type { ActorRow, Sort } from "./actorRow.ts";
import type { PairExamples } from "./examples.ts";

function* keysOf(row: ActorRow): Generator<string> {
  for (const key of row.keys) {
    yield `name ${key}`;
    // a surname alone meets the full names that end in it
    if (row.kind === "person" || row.kind === "unknown") {
      const surname = key.split(" ").at(-1)!;
      if (surname !== key) yield `name ${surname}`;
    }
  }
  for (const organ of row.organs)
    if (organ !== "" && !GENERIC_ORGAN.test(organ)) for (const side of row.sides) yield `organ ${organ} ${side}`;
  for (const acronym of row.acronyms) yield `acronym ${acronym}`;
  if (row.kind === "body" || row.kind === "unknown")
    for (const name of row.written) {
      const acronym = acronymOf(name);
      if (acronym !== null && /\p{Lu}/u.test(name)) yield `acronym ${acronym}`;
    }
}

/** Up to so many bearers of one name, every pair is compared; of more, each with those that follow it, with members of one side together. */
const BEARERS = 24;
const FOLLOWING = 6;

function compareAll(items: readonly ActorRow[]): Edge[] {
  const edges: Edge[] = [];
  const bySide = (row: ActorRow): string => row.sides[0] ?? "";
  const sorted =
    items.length <= BEARERS
      ? items
      : [...items].sort((x, y) => {
          const [p, q] = [bySide(x), bySide(y)];
          return p < q ? -1 : p > q ? 1 : x.id < y.id ? -1 : 1;
        });
  for (const [a, b] of pairsIn(sorted, BEARERS, FOLLOWING)) {
    const edge = a.id < b.id ? compare(a, b) : compare(b, a);
    if (edge !== null) edges.push(edge);
  }
  return edges;
}

/** What two actors have in common. */
interface Common {
  readonly a: ActorRow;
  readonly b: ActorRow;
  /** Whether both have one principal; null if the principal of either is unknown. */
  readonly sides: boolean | null;
  /** How many words the longest common name has; 0 for one word, which many share. */
  readonly words: number;
  /** "both are named …" */
  readonly name: string;
}

type Verdict = { readonly score: number; readonly rule: string; readonly because: string } | null;

/** The reasons for two actors of a kind being one. Two of unknown kind are compared like persons. */
const COMPARE: Readonly<Record<Sort, (common: Common) => Verdict>> = {
  organ: (common) => organs(common, "organ"),
  office: (common) => organs(common, "office"),
  state: ({ words, name }) => (words > 0 ? { score: 95, rule: "name", because: name } : null),
  people: ({ words, name }) => (words > 0 ? { score: 95, rule: "name", because: name } : null),
  person: persons,
  body: bodies,
  unknown: persons,
};

function compare(a: ActorRow, b: ActorRow): Edge | null {
  if (a.id === b.id) return null;
  const sort = commonSort(a, b);
  if (sort === null) return null;
  const shared = a.keys.filter((key) => b.keys.includes(key));
  const wordsOf = (key: string): number => key.split(" ").length;
  const longest = shared.reduce((best, key) => (wordsOf(key) > wordsOf(best) ? key : best), "");
  const [own, other] = [nameFor(a, longest), nameFor(b, longest)];
  const found = COMPARE[sort]({
    a,
    b,
    sides: a.sides.length > 0 && b.sides.length > 0 ? haveCommon(a.sides, b.sides) : null,
    words: longest === "" ? 0 : wordsOf(longest),
    name: `both are named “${own}”${own === other ? "" : ` or “${other}”`}`,
  });
  return found === null
    ? null
    : { a: a.id, b: b.id, score: found.score, rule: `actor.${found.rule}`, because: found.because };
}

/** The common kind of two actors; null if their kinds exclude each other. An organ in one document may be a body in another. */
function commonSort(a: ActorRow, b: ActorRow): Sort | null {
  if (a.kind === b.kind || b.kind === "unknown") return a.kind;
  if (a.kind === "unknown") return b.kind;
  return (a.kind === "organ" && b.kind === "body") || (a.kind === "body" && b.kind === "organ") ? a.kind : null;
}

/** Whether two lists of sides have a common one; true if either is empty. */
export const haveCommon = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));

function organs({ a, b, sides, words, name }: Common, sort: Sort): Verdict {
  const organ = a.organs.find((one) => one !== "" && b.organs.includes(one));
  if (organ !== undefined && sides === true && (!GENERIC_ORGAN.test(organ) || ONLY_ONES.test(organ)))
    return { score: 92, rule: "organ", because: `the same ${sort} (${organ}) of the same state` };
  // a name with its state ("Ministry of Defence of X") is enough; ministries of two states differ
  return words >= 3 && sides !== false ? { score: sides === true ? 92 : 75, rule: "name", because: name } : null;
}

function persons(common: Common): Verdict {
  const { sides, words, name } = common;
  if (words < 2) return surname(common);
  if (sides === false) return { score: 40, rule: "name", because: `${name}, but speak for different sides` };
  return { score: sides === true ? 96 : 88, rule: "name", because: name };
}

function bodies({ a, b, sides, words, name }: Common): Verdict {
  if (words > 0) {
    if (sides === false) return { score: 40, rule: "name", because: `${name}, but belong to different sides` };
    return { score: 90, rule: "name", because: name };
  }
  const acronym = a.acronyms.find((one) => isShortFor(one, b)) ?? b.acronyms.find((one) => isShortFor(one, a));
  if (acronym === undefined || sides === false) return null;
  const because = `“${acronym.toUpperCase()}” is how the other name would be abbreviated`;
  return { score: 45, rule: "acronym", because };
}

const isShortFor = (acronym: string, row: ActorRow): boolean => row.written.some((name) => acronymOf(name) === acronym);

/** One is known only by the surname: with the same office on the same side it is one person, otherwise it is uncertain. */
function surname({ a, b, sides }: Common): Verdict {
  const [own, others] = [bare(a), bare(b)];
  const short = own ?? others;
  if (short === null || sides === false) return null;
  const [known, other] = own === null ? [b, a] : [a, b];
  if (!other.keys.some((key) => key.split(" ").at(-1) === short)) return null;
  const office = a.offices.find((one) => b.offices.includes(one));
  const said = nameFor(known, short);
  if (sides === true && office !== undefined)
    return { score: 80, rule: "office", because: `“${said}” holds the same office (${office}) on the same side` };
  return { score: 50, rule: "surname", because: `they share the name “${said}” alone` };
}

/** The first key of an actor whose names all have one word. */
const bare = ({ keys }: ActorRow): string | null => (keys.some((key) => key.includes(" ")) ? null : (keys[0] ?? null));

/** The name as written that has this key. */
const nameFor = (row: ActorRow, key: string): string =>
  row.names.find(([one]) => one === key)?.[1] ?? row.written[0] ?? key;

/** Rules by which actors may be one: by a name, as an organ of one state, or by an acronym. */
export const ACTORS: BlockKind<ActorRow, Edge> = {
  name: "actors",
  inOrder: (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  keysOf,
  compareBlock: compareAll,
};

/** The rule that joins two actors. */
export const ACTOR_EXAMPLES: PairExamples = {
  id: "one actor",
  finds: [
    ["Rami Sol said that the bridge was safe.", "Rami Sol denied that the bridge was closed.", "actor.name"],
    [
      "Keldora's army said that the bridge was safe.",
      "The Keldoran army denied that it had shelled the bridge.",
      "actor.organ",
    ],
    [
      "President Rami Sol of Keldora said that the bridge was safe.",
      "President Sol of Keldora denied that the bridge was closed.",
      "actor.office",
    ],
  ],
  findsNot: [
    [
      "Keldora's army said that the bridge was safe.",
      "Pallumia's army denied that it had shelled the bridge.",
      "actor.organ",
    ],
    [
      "Keldora's minister said that the bridge was safe.",
      "Keldora's minister denied that the bridge was closed.",
      "actor.organ",
    ],
    ["Rami Sol said that the bridge was safe.", "Lena Sol denied that the bridge was closed.", "actor.name"],
  ],
};
