import type { ActorKind } from "../../model/claim.ts";
import { makeId } from "../../model/ids.ts";
import { NAME_ARTICLE } from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import { acronymsOf } from "./acronyms.ts";
import { ContextStates } from "./contextStates.ts";
import { type Entity, newEntity } from "./entity.ts";
import type { Mention } from "./mention.ts";
import { type Section, sectionsOf } from "./sectionStates.ts";

/** The entities of one document under the keys by which later mentions find them. */
export class EntityIndex {
  readonly all: Entity[] = [];
  readonly persons: Entity[] = [];
  readonly organs: Entity[] = [];
  readonly cited: Entity[] = [];
  /** The home state of the document, if its head shows it. */
  home: Entity | null = null;
  /** The office that publishes the document: "the President" in it means the holder of that office. */
  publishing: Entity | null = null;
  /** The organ of a state that publishes the document. */
  issuing: Entity | null = null;
  /** Whether the text around an office may show its state: in what reports of others, not in what one says to others. */
  reports = false;
  /** The organ whose own words the document is. */
  author: Entity | null = null;
  /** Who speaks in turns, and what. */
  turns: readonly { readonly speaker: Entity | null; readonly said: Range }[] = [];
  /** Token at which each state, or somebody of it, last spoke. */
  readonly voices = new Map<Entity, number>();
  /** The names that the text's acronyms stand for, by acronym in lower case. */
  readonly acronyms: ReadonlyMap<string, string>;
  readonly analysis: Analysis;
  readonly lookup: Lookup;
  readonly document: string;
  #states: number | null = null;
  #words: ReadonlySet<string> | null = null;
  #context: ContextStates | null = null;
  #sections: readonly Section[] | null = null;
  #named: ReadonlyMap<string, string | null> | null = null;
  #behind: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  readonly #ids = new Set<string>();
  readonly #byKey = new Map<string, Entity>();
  readonly #bySurname = new Map<string, Entity>();

  constructor(analysis: Analysis, lookup: Lookup, document: string) {
    this.analysis = analysis;
    this.lookup = lookup;
    this.document = document;
    this.acronyms = acronymsOf(analysis.tokens);
  }

  /**
   * Keys of everything that the text names and the lookup knows, each with the first name that the text uses for it; their affiliations are
   * not included.
   */
  get named(): ReadonlyMap<string, string | null> {
    this.#named ??= namedIn(this.analysis, this.lookup);
    return this.#named;
  }

  /** The states that the text around them shows for offices that are named without one. */
  get context(): ContextStates {
    this.#context ??= new ContextStates(this.analysis, this.lookup);
    return this.#context;
  }

  /** The stretches under lines that consist of a state's name, or of the name of one of its organs. */
  get sections(): readonly Section[] {
    this.#sections ??= sectionsOf(this.analysis, this.lookup);
    return this.#sections;
  }

  /** How many states the text names, by whatever word. */
  get statesNamed(): number {
    this.#states ??= [...this.named.keys()].filter((key) => this.lookup.byKey(key)?.kind === "state").length;
    return this.#states;
  }

  /** Whether the text has a word, as written. */
  hasWord(word: string): boolean {
    this.#words ??= new Set(this.analysis.tokens.word);
    return this.#words.has(word);
  }

  find(key: string): Entity | undefined {
    return this.#byKey.get(key);
  }

  /** Lower-cased last word of a name. */
  /** The capitalised words, in lower case, that stand behind a capitalised word anywhere in the text. */
  wordsBehind(lower: string): ReadonlySet<string> | undefined {
    this.#behind ??= capitalisedPairs(this.analysis);
    return this.#behind.get(lower);
  }

  bySurname(surname: string): Entity | undefined {
    return this.#bySurname.get(surname);
  }

  get(key: string, make: () => Entity): Entity {
    let e = this.#byKey.get(key);
    if (e === undefined) {
      e = make();
      this.#byKey.set(key, e);
    }
    return e;
  }

  /** Adds another key to an entity. */
  alias(key: string, e: Entity): void {
    this.#byKey.set(key, e);
  }

  /** The entity for all mentions with that key, named by the words of the first mention. */
  keyed(key: string, m: Mention, kind: ActorKind | null): Entity {
    return this.get(key, () =>
      this.make(this.idAt("actor", m.range), "actor", kind, nameOf(this.analysis.tokens, m.words), {
        plural: m.plural,
      }),
    );
  }

  make(
    id: string,
    sort: Entity["sort"],
    kind: ActorKind | null,
    canonical: string,
    more: Partial<Pick<Entity, "entry" | "plural" | "point">> = {},
  ): Entity {
    const e = { ...newEntity(id, sort, kind, canonical), ...more };
    this.all.push(e);
    this.#ids.add(id);
    return e;
  }

  /** A person under a name as written. */
  register(entity: Entity, words: string): void {
    const last = words.toLowerCase().split(" ").at(-1)!;
    entity.surname ??= last;
    this.#byKey.set(`name ${words.toLowerCase()}`, entity);
    // For two persons with one surname: the later one is never meant by the surname alone.
    // "Otaishi" is "al-Otaishi", too
    for (const surname of [last, last.replace(NAME_ARTICLE, "")])
      if (!this.#bySurname.has(surname)) this.#bySurname.set(surname, entity);
    if (!this.persons.includes(entity)) this.persons.push(entity);
  }

  /** An id made of the place where an entity was found; if two start at one token, the longer one's id also has its end. */
  idAt(kind: "actor" | "cited" | "thing", [from, to]: Range): string {
    const { start, end } = this.analysis.tokens;
    const id = makeId(kind, this.document, start[from]!);
    return this.#ids.has(id) ? makeId(kind, this.document, start[from]!, end[to - 1]!) : id;
  }
}

function capitalisedPairs({ tokens: { word, lower, count } }: Analysis): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>();
  for (let i = 0; i + 1 < count; i++) {
    if (!/^\p{Lu}/u.test(word[i]!) || !/^\p{Lu}/u.test(word[i + 1]!)) continue;
    const behind = pairs.get(lower[i]!);
    if (behind === undefined) pairs.set(lower[i]!, new Set([lower[i + 1]!]));
    else behind.add(lower[i + 1]!);
  }
  return pairs;
}

function namedIn({ tokens }: Analysis, lookup: Lookup): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (let i = 0; i < tokens.count; ) {
    const match = lookup.match(tokens, i);
    if (match !== null) {
      const { entry, use, length } = match;
      const name = use === "name" ? nameOf(tokens, [i, i + length]) : null;
      if ((names.get(entry.key) ?? null) === null || name === entry.names[0]) names.set(entry.key, name);
      if (entry.partOf !== undefined && !names.has(entry.partOf)) names.set(entry.partOf, null);
    }
    i += match?.length ?? 1;
  }
  return names;
}
