// "Ilham Əliyev" in one document, "President Aliyev, Ilham Aliyev" in another: one. "the Keldoran Ministry of Defence" and "Ministry of Defence of Keldora": one.
// not: the foreign ministries of two states; "Aliyev" and "Ilham Aliyev" without more (maybe); "a fruit seller" in two documents
import type { Actor } from "../../model/claim.ts";
import { acronymOf, isAcronym, nameKeys, nameWords } from "../../text/nameKey.ts";
import { BlockIndex, type Edge, pairsIn } from "../blocks/blocks.ts";
import { Clusters } from "../blocks/clusters.ts";
import { type LinkSet, linkOf } from "../blocks/linkSet.ts";
import type { ActorDigest } from "../digest/digest.ts";

/** An actor with what all documents that share its id tell of it. */
export interface ActorNode {
  readonly id: string;
  readonly kind: Sort;
  /** Names as written, each once, in order of the documents. */
  readonly written: readonly string[];
  readonly keys: readonly string[];
  /** Keys with the name as written. */
  readonly names: readonly (readonly [string, string])[];
  /** Words of an organ's or office's name without its state. */
  readonly organs: readonly string[];
  readonly offices: readonly string[];
  /** Ids and name keys of the states and bodies that answer for it. */
  readonly sides: ReadonlySet<string>;
  readonly acronyms: readonly string[];
}

type Sort = "person" | "state" | "organ" | "office" | "body" | "people" | "unknown";

const SORTS: Readonly<Record<NonNullable<Actor["kind"]>, Sort>> = {
  person: "person",
  state: "state",
  organ: "organ",
  office: "office",
  organisation: "body",
  armedGroup: "body",
  people: "people",
  collective: "unknown",
};

/** Organs of which a state has one, so that their state is all that must agree. */
const ONLY_ONES =
  /^(?:army|government|parliament|forces|armed forces|armed person|navy|cabinet|presidency|military|security council)$/;
const GENERIC_ORGAN =
  /^(?:ministry|commission|council|committee|court|office|agency|department|service|spokesman|spokeswoman|spokesperson|officer|official|representative|minister|president|ambassador)$/;
const LINKING = /^(?:of|the|for|and|on|in|to|at|s|republic)$/;

/** Joins actors across documents, and keeps what it has compared. */
export class Actors {
  readonly clusters: Clusters<ReadonlySet<string> | null>;
  readonly blocks = new BlockIndex<ActorNode, Edge>((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  readonly #nodes = new Map<string, ActorNode>();

  constructor(links: LinkSet) {
    this.clusters = new Clusters<ReadonlySet<string> | null>(links, {
      of: (id) => {
        const node = this.#nodes.get(id)!;
        return node.kind === "state" ? new Set([node.id, ...node.keys]) : node.sides.size === 0 ? null : node.sides;
      },
      merge: (a, b) => (a === null ? (b ?? NOBODY) : b === null ? a : meet(a, b) ? new Set([...a, ...b]) : null),
      isSure: ({ score }) => score >= SURE,
      tell: (edge, way) =>
        way === "joined"
          ? linkOf("sameActor", edge)
          : linkOf("maybeSame", way === "refused" ? { ...edge, score: 40 } : edge),
    });
  }

  /**
   * Brings actors up to what documents tell of them.
   *
   * @param ids those that documents which have come or gone tell of
   * @param of what all documents tell of one, in order of the documents
   * @returns those whose cluster has changed, with their cluster before
   */
  update(ids: Iterable<string>, of: (id: string) => readonly ActorDigest[], compare = compareAll): Map<string, string> {
    const touched: string[] = [];
    // in order, so that blocks grow at their ends
    for (const id of [...ids].sort()) {
      const digests = of(id);
      const before = this.#nodes.get(id);
      const after = digests.length === 0 ? undefined : nodeOf(id, digests);
      if (before !== undefined && after !== undefined && isSame(before, after)) continue;
      touched.push(id);
      if (before !== undefined) this.blocks.remove(before, keysOf(before));
      if (after === undefined) this.#nodes.delete(id);
      else {
        this.#nodes.set(id, after);
        this.blocks.add(after, keysOf(after));
      }
    }
    return this.clusters.update(this.blocks.settle(compare), touched);
  }

  /** Lets go of all but the clusters, where nothing is to be kept for another linking. */
  clear(): void {
    this.blocks.clear();
    this.clusters.clear();
    this.#nodes.clear();
  }
}

const SURE = 60;
const NOBODY: ReadonlySet<string> = new Set();
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  if (a.size === 0 || b.size === 0) return true;
  for (const one of a) if (b.has(one)) return true;
  return false;
};

function nodeOf(id: string, of: readonly ActorDigest[]): ActorNode {
  const keys = new Set<string>();
  const organs = new Set<string>();
  const offices = new Set<string>();
  const sides = new Set<string>();
  const acronyms = new Set<string>();
  const written = new Set<string>();
  let kind: Sort = "unknown";
  for (const { actor, document, keys: own, offices: held, side } of of) {
    if (actor.kind !== null && kind === "unknown") kind = SORTS[actor.kind];
    if (actor.kind === null && kind === "unknown" && document.record.publishers.includes(id)) kind = "body";
    for (const key of own) keys.add(key);
    for (const office of held) offices.add(officeKey(office));
    if (side !== null && side !== id) {
      sides.add(side);
      const names = document.record.actors.find((one) => one.id === side)?.names ?? [];
      for (const name of names) for (const key of nameKeys(name)) sides.add(key);
    }
    for (const name of actor.names) written.add(name);
  }
  for (const name of written) if (isAcronym(name)) acronyms.add(nameWords(name).join(""));
  if (kind === "organ" || kind === "office") for (const name of written) organs.add(organKey(name, sides));
  return {
    id,
    kind,
    written: [...written],
    keys: [...keys].sort(),
    names: namesByKey(written),
    organs: [...organs].sort(),
    offices: [...offices].sort(),
    sides: sides.size === 0 ? NOBODY : sides,
    acronyms: [...acronyms].sort(),
  };
}

/** "defence ministry" for "Keldoran Ministry of Defence" and "Defense Ministry of Keldora". */
function organKey(name: string, sides: ReadonlySet<string>): string {
  const starts = [...sides]
    .filter((side) => !/\d/.test(side))
    .flatMap((side) => side.split(" "))
    .filter((word) => word.length >= 4)
    .map((word) => word.slice(0, Math.max(4, word.length - 3)));
  return nameWords(name)
    .map((word) => (word === "defense" ? "defence" : word === "affairs" ? "" : word))
    .filter(
      (word) =>
        word !== "" && !LINKING.test(word) && !starts.some((start) => nameKeys(word)[0]?.startsWith(start) === true),
    )
    .sort()
    .join(" ");
}

const officeKey = (office: string): string =>
  nameWords(office)
    .filter((word) => !LINKING.test(word))
    .sort()
    .join(" ");

function* keysOf(node: ActorNode): Generator<string> {
  for (const key of node.keys) {
    yield `name ${key}`;
    // a surname alone meets the full names that end in it
    if (node.kind === "person" || node.kind === "unknown") {
      const surname = key.split(" ").at(-1)!;
      if (surname !== key) yield `name ${surname}`;
    }
  }
  for (const organ of node.organs)
    if (organ !== "" && !GENERIC_ORGAN.test(organ)) for (const side of node.sides) yield `organ ${organ} ${side}`;
  for (const acronym of node.acronyms) yield `acronym ${acronym}`;
  if (node.kind === "body" || node.kind === "unknown")
    for (const name of node.written) {
      const acronym = acronymOf(name);
      if (acronym !== null && /\p{Lu}/u.test(name)) yield `acronym ${acronym}`;
    }
}

/** So many bearers of one name are compared each with each; of more each with those that follow it, sides together. */
const BEARERS = 24;
const FOLLOWING = 6;

function compareAll(items: readonly ActorNode[]): Edge[] {
  const edges: Edge[] = [];
  const bySide = (node: ActorNode): string => [...node.sides][0] ?? "";
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

function compare(a: ActorNode, b: ActorNode): Edge | null {
  if (a.id === b.id) return null;
  const edge = (score: number, rule: string, because: string): Edge => ({
    a: a.id,
    b: b.id,
    score,
    rule: `actor.${rule}`,
    because,
  });
  const kinds = new Set([a.kind, b.kind]);
  kinds.delete("unknown");
  if (kinds.size > 1 && !(kinds.has("organ") && kinds.has("body") && kinds.size === 2)) return null;
  const sort = [...kinds][0] ?? "unknown";
  const known = a.sides.size > 0 && b.sides.size > 0;
  const sides = known ? meet(a.sides, b.sides) : null;
  const shared = a.keys.filter((key) => b.keys.includes(key));
  const longest = shared.reduce((best, key) => (key.split(" ").length > best.split(" ").length ? key : best), "");
  const words = longest === "" ? 0 : longest.split(" ").length;
  const name = `both are named “${nameFor(a, longest)}”${nameFor(a, longest) === nameFor(b, longest) ? "" : ` or “${nameFor(b, longest)}”`}`;

  if (sort === "organ" || sort === "office") {
    const organ = a.organs.find((one) => one !== "" && b.organs.includes(one));
    if (organ !== undefined && sides === true && (!GENERIC_ORGAN.test(organ) || ONLY_ONES.test(organ)))
      return edge(92, "organ", `the same ${sort} (${organ}) of the same state`);
    // a name that tells its state ("Ministry of Defence of X") needs no more; two states are two ministries
    if (words >= 3 && sides !== false) return edge(sides === true ? 92 : 75, "name", name);
    return null;
  }
  if (sort === "state" || sort === "people") return words > 0 ? edge(95, "name", name) : null;
  if (sort === "person" || (sort === "unknown" && words !== 1 && !isBody(a) && !isBody(b))) {
    if (words >= 2) {
      if (sides === false) return edge(40, "name", `${name}, but speak for different sides`);
      return edge(sides === true ? 96 : 88, "name", name);
    }
    return surname(a, b, sides, edge);
  }
  if (sort === "unknown" && words === 1) return surname(a, b, sides, edge);
  if (words > 0) {
    if (sides === false) return edge(40, "name", `${name}, but belong to different sides`);
    return edge(words >= 2 || sort === "body" ? 90 : 70, "name", name);
  }
  const acronym = a.acronyms.find((one) => isShortFor(one, b)) ?? b.acronyms.find((one) => isShortFor(one, a));
  return acronym !== undefined && sides !== false
    ? edge(45, "acronym", `“${acronym.toUpperCase()}” is how the other name would be abbreviated`)
    : null;
}

const isBody = (node: ActorNode): boolean => node.kind === "body";
const isShortFor = (acronym: string, node: ActorNode): boolean =>
  node.written.some((name) => acronymOf(name) === acronym);

/** One is known by the surname alone: with the same office on the same side it is one person, otherwise a doubt. */
function surname(
  a: ActorNode,
  b: ActorNode,
  sides: boolean | null,
  edge: (score: number, rule: string, because: string) => Edge,
): Edge | null {
  const bare = (node: ActorNode): string | null =>
    node.keys.length > 0 && node.keys.every((key) => !key.includes(" ")) ? node.keys[0]! : null;
  const short = bare(a) ?? bare(b);
  if (short === null || sides === false) return null;
  const other = bare(a) === null ? a : b;
  if (!other.keys.some((key) => key.split(" ").at(-1) === short)) return null;
  const office = a.offices.find((one) => b.offices.includes(one));
  const said = nameFor(bare(a) === null ? b : a, short);
  if (sides === true && office !== undefined)
    return edge(80, "office", `“${said}” holds the same office (${office}) on the same side`);
  return edge(50, "surname", `they share the name “${said}” alone`);
}

/** The name as written that has this key. */
const nameFor = (node: ActorNode, key: string): string =>
  node.names.find(([one]) => one === key)?.[1] ?? node.written[0] ?? key;

function namesByKey(written: Iterable<string>): [string, string][] {
  const names = new Map<string, string>();
  for (const name of written) for (const key of nameKeys(name)) if (!names.has(key)) names.set(key, name);
  return [...names];
}

/** Whether two nodes of one actor hold the same, so that nothing needs to be compared again. */
const isSame = (a: ActorNode, b: ActorNode): boolean =>
  a.kind === b.kind &&
  equal(a.written, b.written) &&
  equal(a.keys, b.keys) &&
  equal(a.organs, b.organs) &&
  equal(a.offices, b.offices) &&
  equal([...a.sides], [...b.sides]);

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);
