import { makeId } from "../model/ids.ts";
import { type Link, type Links, RELATIONS, type Relation } from "../model/link.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { type ActorNode, ActorNodes, joinActors } from "./actors.ts";
import { BlockCache, blocksOf, type Edge, joinAlong, pairsIn } from "./blocks.ts";
import { joinCited } from "./cited.ts";
import { Copies } from "./copies.ts";
import { type DocumentDigest, digest, type Statement } from "./digest.ts";
import { callsSo, dispute } from "./disputes.ts";
import { EventLinks } from "./events.ts";
import { hash32, minhash } from "./hash.ts";
import { joinPlaces, type PlaceNode, PlaceNodes } from "./places.ts";
import { pointedDisputes } from "./pointers.ts";
import { repeat } from "./repeats.ts";
import { type Between, contents, type Finding, fromOthers } from "./statements.ts";
import { extentKey, mayBeOne, subjectsOf } from "./subjects.ts";

/** Repeats without a common event are looked for among statements of at least so many terms, in so many bands of so many rows. */
const REPEAT_TERMS = 5;
const REPEAT_BANDS = 8;
const REPEAT_ROWS = 3;

/**
 * Links documents, and keeps what it has read and compared: after a document more or less, only the blocks that it enters are
 * computed anew. What comes back never depends on what was linked before.
 */
export class Linker {
  #digests = new Map<string, DocumentDigest>();
  readonly #keeps: boolean;
  #actorNodes = new ActorNodes();
  #placeNodes = new PlaceNodes();
  #copies: Copies;
  #events: EventLinks;
  readonly #actorBlocks: BlockCache<ActorNode, Edge>;
  readonly #placeBlocks: BlockCache<PlaceNode, Edge>;
  readonly #eventBlocks: BlockCache<Statement, Finding>;
  readonly #documentBlocks: BlockCache<Statement, Finding>;
  readonly #wordBlocks: readonly BlockCache<Statement, Finding>[];
  readonly #termBlocks: BlockCache<Statement, Finding>;

  /** @param keeps whether what was compared is kept for the next linking */
  constructor(keeps = true) {
    this.#keeps = keeps;
    const cache = <T, R>(): BlockCache<T, R> => new BlockCache<T, R>(keeps);
    this.#copies = new Copies(keeps);
    this.#events = new EventLinks(keeps);
    this.#actorBlocks = cache();
    this.#placeBlocks = cache();
    this.#eventBlocks = cache();
    this.#documentBlocks = cache();
    this.#wordBlocks = Array.from({ length: REPEAT_BANDS }, () => cache<Statement, Finding>());
    this.#termBlocks = cache();
  }

  /** All links among these records: the same in any order of them. Of two records with one id the later in order of their extraction's id counts. */
  link(records: readonly DocumentRecord[]): Links {
    const latest = latestOf(records);
    const { links, groupOf } = this.#compare(this.#digestsOf(latest));
    if (!this.#keeps) this.#forget();
    return {
      links: links.sort(
        (x, y) =>
          RELATIONS.indexOf(x.relation) - RELATIONS.indexOf(y.relation) ||
          compareText(x.from, y.from) ||
          compareText(x.to, y.to),
      ),
      canonical: canonicalOf(latest, groupOf),
    };
  }

  /** All that is found, in no order, and the groups that things were joined to. */
  #compare(documents: readonly DocumentDigest[]): { readonly links: Link[]; readonly groupOf: Groups } {
    const actors = joinActors(this.#actorNodes.of(documents), this.#actorBlocks);
    const places = joinPlaces(this.#placeNodes.of(documents), this.#placeBlocks);
    const cited = joinCited(documents);
    const copies = this.#copies.of(documents);
    const allEvents = documents
      .flatMap(({ events }) => events)
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    const events = this.#events.of(allEvents, places, actors.groupOf);

    // one whose side one document tells has it in all, if no other tells another
    const sides = new Map<string, string | null>();
    for (const document of documents)
      for (const { actor, side } of document.actors) {
        if (side === null) continue;
        const group = actors.groupOf(actor.id);
        const own = actors.groupOf(side);
        const known = sides.get(group);
        sides.set(group, known === undefined || known === own ? own : null);
      }
    const entity = (id: string): string => actors.groupOf(cited.groupOf(id));
    const kinds = new Map<string, string>();
    for (const document of documents)
      for (const { actor } of document.actors) if (actor.kind !== null) kinds.set(actors.groupOf(actor.id), actor.kind);
    const isState = (id: string | null): boolean => id !== null && kinds.get(id) === "state";
    // who answers for a speaker in one document does in another that names nobody
    const sideOfClaim = ({ claimant, principal }: Statement["claim"]): string | null => {
      const own = principal === null ? null : entity(principal);
      if (claimant === null || (own !== null && own !== entity(claimant))) return own;
      const told = sides.get(entity(claimant)) ?? null;
      // a person speaks for a side that is not told
      return told ?? (own !== null && kinds.get(own) === "person" ? null : own);
    };
    const groupOf = (id: string): string => events.groupOf(places.groupOf(entity(id)));
    const subjects = subjectsOf(documents, events.groupOf, places);
    const statements = documents.flatMap((document) => document.statements);
    const voices = new Map(
      statements.map((one) => {
        const { claim } = one;
        return [one, [claim.claimant === null ? null : entity(claim.claimant), sideOfClaim(claim)] as const];
      }),
    );
    const speakerOf = (one: Statement): string | null => voices.get(one)![0];
    const sideOf = (one: Statement): string | null => voices.get(one)![1];
    const between = (a: Statement, b: Statement): Between => {
      const [own, other] = [subjects.get(a)!, subjects.get(b)!];
      const shared = own.told.filter((group) => other.told.includes(group));
      const [x, p] = voices.get(a)!;
      const [y, q] = voices.get(b)!;
      const one = mayBeOne(own, other);
      const sameSubject = shared.length > 0 || own.all.some((group) => other.all.includes(group));
      return {
        sameEvent: shared.length > 0,
        events: shared,
        sameSubject,
        near: sameSubject || (a.document === b.document && one),
        apart: !one,
        speakers: Number(x !== null) + Number(y !== null),
        sameSpeaker: x !== null && x === y,
        sameSide: p === null || q === null ? null : p === q,
        sameDocument: a.document === b.document,
        partisan: p !== q && (isState(p) ? q === null || isState(q) : p === null && isState(q)),
        sides: [p, q],
        groupOf,
      };
    };
    const contexts = new Map<Statement, string>();
    const context = (one: Statement): string => {
      const known = contexts.get(one);
      if (known !== undefined) return known;
      const made = [
        speakerOf(one),
        sideOf(one),
        isState(sideOf(one)),
        ...subjects.get(one)!.all,
        extentKey(subjects.get(one)!),
        ...one.claim.namings.map(({ names }) => groupOf(names)),
      ].join(" ");
      contexts.set(one, made);
      return made;
    };
    const compareAll = (items: readonly Statement[]): Finding[] => {
      const found: Finding[] = [];
      for (const [a, b] of pairsIn(items, LARGE)) {
        if (a.claim.id === b.claim.id) continue;
        const around = between(a, b);
        const one = repeat(a, b, around) ?? dispute(a, b, around);
        if (one !== null) found.push(one);
      }
      return found;
    };

    const findings = [
      ...this.#eventBlocks.run(splitLarge(blocksOf(statements, (one) => subjects.get(one)!.all)), compareAll, context),
      ...this.#documentBlocks.run(
        blocksOf(statements, (one) => [one.document.record.id]),
        (items) => [...pointedDisputes(items, speakerOf, sideOf), ...compareAll(items)],
        context,
      ),
      // a band at a time, for all of them together take much memory
      ...this.#wordBlocks.flatMap((cache, band) =>
        cache.run(
          blocksOf(statements, (one) => bandOf(one, band)),
          compareAll,
          context,
        ),
      ),
    ];

    const refused = new Set(statements.flatMap(({ refused: word }) => word ?? []));
    if (refused.size > 0)
      findings.push(
        ...this.#termBlocks.run(
          blocksOf(statements, (one) => wordsRefused(one, refused)),
          compareAll,
          context,
        ),
      );

    const all = findings.flat();
    const answered = answeredElsewhere(all, between);
    const copied = copiedClaims(documents, copies.groupOf);
    const links = new Map<string, Link>();
    const put = (
      relation: Relation,
      from: string,
      to: string,
      edge: Omit<Edge, "a" | "b">,
      words: Link["words"] = null,
    ): void => {
      const id = makeId("link", relation, from, to);
      const known = links.get(id);
      if (
        known !== undefined &&
        (known.confidence > edge.score || (known.confidence === edge.score && known.rule <= edge.rule))
      )
        return;
      links.set(id, { id, relation, from, to, confidence: edge.score, because: edge.because, rule: edge.rule, words });
    };
    for (const edge of actors.edges) put("sameActor", edge.a, edge.b, edge);
    for (const edge of places.edges) put("samePlace", edge.a, edge.b, edge);
    for (const edge of events.edges) put("sameEvent", edge.a, edge.b, edge);
    for (const edge of events.parts) put("partOfEvent", events.groupOf(edge.a), events.groupOf(edge.b), edge);
    for (const edge of [...cited.edges, ...copies.edges]) put("sameDocument", edge.a, edge.b, edge);
    for (const edge of actors.doubts) put("maybeSame", edge.a, edge.b, edge);
    for (const edge of copied.edges) put("repeats", edge.a, edge.b, edge);
    for (const finding of [...all, ...answered]) {
      const { relation, a, b } = finding;
      const turn = relation !== "revises" && a.claim.id > b.claim.id;
      const [from, to] = turn ? [b, a] : [a, b];
      const words: readonly [QuotedSpan, QuotedSpan] | null =
        finding.words === null || !turn ? finding.words : [finding.words[1], finding.words[0]];
      put(relation, from.claim.id, to.claim.id, finding, words);
    }

    return {
      links: [...links.values()],
      groupOf: {
        document: copies.groupOf,
        claim: copied.groupOf,
        actor: actors.groupOf,
        event: events.groupOf,
        place: places.groupOf,
        cited: cited.groupOf,
      },
    };
  }

  /** Of each record its digest; those of records seen before are kept. */
  #digestsOf(records: readonly DocumentRecord[]): DocumentDigest[] {
    const next = new Map<string, DocumentDigest>();
    for (const record of records) {
      const kept = this.#digests.get(record.id);
      next.set(record.id, kept !== undefined && kept.record === record ? kept : digest(record));
    }
    this.#digests = next;
    return [...next.values()];
  }

  /** Lets go of what was read and compared, before the result takes its place. */
  #forget(): void {
    this.#digests = new Map();
    this.#actorNodes = new ActorNodes();
    this.#placeNodes = new PlaceNodes();
    this.#events = new EventLinks(false);
    this.#copies = new Copies(false);
  }
}

/** To which group a thing of each kind belongs: the least id of it. */
type Groups = Readonly<Record<"document" | "claim" | "actor" | "event" | "place" | "cited", (id: string) => string>>;

/** Each document once, in order of id. */
function latestOf(records: readonly DocumentRecord[]): DocumentRecord[] {
  const latest = new Map<string, DocumentRecord>();
  for (const record of records) {
    const known = latest.get(record.id);
    if (known === undefined || record.extraction > known.extraction) latest.set(record.id, record);
  }
  return [...latest.values()].sort((a, b) => compareText(a.id, b.id));
}

function canonicalOf(records: readonly DocumentRecord[], groupOf: Groups): Map<string, string> {
  const found = new Map<string, string>();
  for (const record of records) {
    found.set(record.id, groupOf.document(record.id));
    for (const { id } of record.claims) found.set(id, groupOf.claim(id));
    for (const { id } of record.actors) found.set(id, groupOf.actor(id));
    for (const { id } of record.events) found.set(id, groupOf.event(id));
    for (const { id } of record.places) found.set(id, groupOf.place(id));
    for (const { id } of record.cited) found.set(id, groupOf.cited(id));
  }
  const canonical = new Map<string, string>();
  for (const id of [...found.keys()].sort()) canonical.set(id, found.get(id)!);
  return canonical;
}

/** A hash of one band of the MinHash signature of its terms; none for a statement of few. */
function bandOf({ terms }: Statement, band: number): number[] {
  if (terms.length < REPEAT_TERMS) return [];
  return [hash32(minhash(terms, REPEAT_ROWS, band * REPEAT_ROWS).join(" "))];
}

/** Words that somebody refuses as a name and that this one refuses or uses so. */
function wordsRefused(one: Statement, refused: ReadonlySet<string>): string[] {
  const lower = one.text.toLowerCase();
  return [...refused].filter((word) => lower.includes(word) && (one.refused === word || callsSo(one, word)));
}

/** All links among these records. Pure; in any order of them the same. */
export const link = (records: readonly DocumentRecord[]): Links => new Linker(false).link(records);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A denial of one claim is one of its repeats by that side elsewhere, and so is a repeat of the denial. */
function answeredElsewhere(findings: readonly Finding[], between: (a: Statement, b: Statement) => Between): Finding[] {
  const repeats = new Map<Statement, Statement[]>();
  const add = (a: Statement, b: Statement): void => {
    const list = repeats.get(a);
    if (list === undefined) repeats.set(a, [b]);
    else if (list.length < ANSWERED) list.push(b);
  };
  for (const { relation, a, b } of findings)
    if (relation === "repeats") {
      add(a, b);
      add(b, a);
    }
  const found: Finding[] = [];
  for (const finding of findings) {
    if (!POINTED.test(finding.rule)) continue;
    const derive = (a: Statement, b: Statement, score: number): void => {
      if (a === b || a.claim.parent === b.claim.id || !fromOthers(between(a, b))) return;
      found.push({
        ...finding,
        a,
        b,
        score,
        rule: "dispute.repeated",
        because: finding.because,
        words: contents(a, b),
      });
    };
    const again = (repeats.get(finding.b) ?? []).filter((one) => one.negative === finding.b.negative);
    for (const b of again) derive(finding.a, b, 66);
    for (const a of repeats.get(finding.a) ?? []) derive(a, finding.b, 66);
  }
  return found;
}

const POINTED = /^dispute\.(?:pointer|within)$/;
const ANSWERED = 12;

/** A block of more than this is compared in parts: by what is counted, and by each word. */
const LARGE = 160;

function splitLarge(blocks: ReadonlyMap<string, readonly Statement[]>): Map<string, readonly Statement[]> {
  const parts = new Map<string, readonly Statement[]>();
  for (const [key, items] of blocks) {
    if (items.length <= LARGE) {
      // the whole is compared, however large a block is elsewhere
      parts.set(key, items);
      continue;
    }
    const split = blocksOf(items, function* (one) {
      for (const measure of new Set(one.quantities.map((quantity) => quantity.measure))) yield `${key} # ${measure}`;
      for (const term of one.terms) yield `${key} ${term}`;
    });
    for (const [name, part] of split) parts.set(name, part);
  }
  return parts;
}

/** Claims that stand in the same words in copies of one document. */
function copiedClaims(
  documents: readonly DocumentDigest[],
  groupOf: (id: string) => string,
): { readonly groupOf: (id: string) => string; readonly edges: readonly Edge[] } {
  const blocks = blocksOf(
    documents.flatMap(({ statements }) => statements),
    function* ({ document, claim, text }) {
      const cue = claim.cue.map(({ quote }) => quote).join(" ");
      yield `${groupOf(document.record.id)} ${claim.level} ${cue} ${text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
        .trim()}`;
    },
  );
  const edges: Edge[] = [];
  for (const items of blocks.values()) {
    const first = items[0]!;
    const seen = new Set([first.document]);
    for (const other of items.slice(1)) {
      if (seen.has(other.document)) continue;
      seen.add(other.document);
      const [a, b] =
        first.claim.id < other.claim.id ? [first.claim.id, other.claim.id] : [other.claim.id, first.claim.id];
      edges.push({ a, b, score: 99, rule: "repeat.copy", because: "the same words in copies of one document" });
    }
  }
  const { groupOf: claimGroup } = joinAlong<true>(
    edges,
    () => true,
    () => true,
  );
  return { groupOf: claimGroup, edges };
}
