import type { ActorKind, CitedGenre } from "../../model/claim.ts";
import { makeId } from "../../model/ids.ts";
import { ORGAN_NOUNS, SIDE_NOUNS } from "../lexicon/en/words.ts";
import type { Lookup, LookupEntry } from "../lookup.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import { bitsOf, WH } from "../structure/chunks.ts";
import { officeHolder, organMentioned } from "./antecedents.ts";
import { type Entity, newEntity } from "./entity.ts";
import { type Mention, readMention, SYMBOL } from "./mention.ts";
import { normaliseOrgan, organHead, STATE_OFFICES, STATE_ORGANS, stateOrganIn } from "./organs.ts";
import { isDistant, shortNameBehind, writtenName } from "./writtenName.ts";

/** Sentences in which a release says who holds the office that publishes it: its title and the two that follow. */
const LEAD = 3;

/** The entities of one document and the way from a phrase to one of them. */
export class EntityTable {
  readonly all: Entity[] = [];
  readonly #ids = new Set<string>();
  readonly #analysis: Analysis;
  readonly #lookup: Lookup;
  readonly #document: string;
  readonly #byKey = new Map<string, Entity>();
  readonly #bySurname = new Map<string, Entity>();
  readonly #persons: Entity[] = [];
  readonly #organs: Entity[] = [];
  readonly #cited: Entity[] = [];
  /** The state in which the document is at home, where its head tells. */
  #home: Entity | null = null;
  /** The office that publishes it: "the President" in its releases is the one who holds it. */
  #publishing: Entity | null = null;
  readonly #mentions = new Map<number, Mention>();
  /** Entity of each noun phrase already resolved, by its first token and head. */
  readonly #resolved = new Map<number, Entity | null>();

  constructor(analysis: Analysis, lookup: Lookup, document: string) {
    this.#analysis = analysis;
    this.#lookup = lookup;
    this.#document = document;
  }

  mention(range: Range, head: number): Mention {
    const key = range[0] * 65_536 + (range[1] - range[0]);
    let found = this.#mentions.get(key);
    if (found === undefined) {
      found = readMention(this.#analysis, this.#lookup, range, head);
      this.#mentions.set(key, found);
    }
    return found;
  }

  /** The entity that a full noun phrase means; null for a pronoun, or where nothing can be said. Makes a new one where none fits. */
  resolve(range: Range, head: number): Entity | null {
    const key = range[0] * 65_536 + (range[1] - range[0]);
    const done = this.#resolved.get(key);
    if (done !== undefined) return done;
    // "who" whose noun was not found is nobody
    if (range[1] - range[0] === 1 && bitsOf(this.#analysis.tags, range[0]) & WH) return null;
    const m = this.mention(range, head);
    const entity = m.pronoun !== null ? null : this.#resolveMention(m);
    if (entity !== null) {
      entity.last = Math.max(entity.last, head);
      if (entity.first < 0) entity.first = head;
      // the organ within a phrase is mentioned with it
      for (let owner = entity.owner; owner !== null && owner.first < 0; owner = owner.owner) {
        owner.first = head;
        owner.last = Math.max(owner.last, head);
      }
      this.#addName(entity, m);
      this.#resolved.set(key, entity);
    }
    return entity;
  }

  /** Forgets how recently anyone was mentioned: after a first reading of the whole text, before the second. */
  startOver(): void {
    for (const e of this.all) {
      e.first = -1;
      e.last = -1;
    }
    this.#resolved.clear();
  }

  /** The states that a run of tokens names, by whatever word. */
  statesIn(from: number, to: number): Set<Entity> {
    const found = new Set<Entity>();
    for (let i = from; i < to; ) {
      const match = this.#lookup.match(this.#analysis.tokens, i);
      if (match?.entry.kind === "state") found.add(this.ofEntry(match.entry));
      i += match?.length ?? 1;
    }
    return found;
  }

  /** The actor of an entry of the lookups. */
  ofEntry(entry: LookupEntry, written: string | null = null): Entity {
    const sort = entry.kind === "place" ? "place" : "actor";
    return this.#get(`entry ${entry.key}`, () => {
      const kind: ActorKind | null = entry.kind === "place" ? null : entry.kind;
      const e = this.#make(makeId(sort, entry.key), sort, kind, written ?? entry.names[0]!, entry, false);
      // "the mission" after its name
      for (const name of entry.names) {
        const last = name.toLowerCase().split(" ").at(-1)!;
        if (sort === "actor" && entry.kind !== "state" && ORGAN_NOUNS.has(last)) e.roles.add(last);
      }
      if (e.roles.size > 0) this.#organs.push(e);
      // a seat of government speaks for its state
      const whole = entry.kind === "organ" && entry.partOf !== undefined ? this.#lookup.byKey(entry.partOf) : null;
      if (whole !== null) e.owner = this.ofEntry(whole);
      return e;
    });
  }

  /** An author or publisher known by name only. */
  named(name: string, kind: ActorKind | null): Entity {
    const known = this.#lookup.find(name);
    if (known !== null && known.kind !== "place") return this.ofEntry(known);
    const low = name.toLowerCase();
    return this.#get(`name ${low}`, () => {
      const entity = this.#make(makeId("actor", this.#document, `name:${name}`), "actor", kind, name);
      entity.names.push(name);
      if (kind === "person") this.#register(entity, name);
      return entity;
    });
  }

  /** One that publishes: known, or a body of that name; a ministry belongs to the state that its name tells. */
  publisher(name: string): Entity {
    // "Velmar (General Assembly)" is Velmar
    const bare = name.replace(/\s*\([^()]*\)\s*$/, "");
    const known = this.#lookup.find(name) ?? this.#lookup.find(bare);
    if (known !== null && known.kind !== "place") return this.ofEntry(known);
    const entity = this.named(bare === "" ? name : bare, null);
    const named = entity.owner === null ? stateOrganIn(this.#lookup, name) : null;
    if (named !== null) {
      entity.owner = this.ofEntry(named.state);
      entity.kind = ORGAN_NOUNS.has(named.organ) ? "organ" : "office";
      entity.roles.add(named.organ);
      this.#home ??= entity.owner;
      if (entity.kind === "organ") this.#organs.push(entity);
      else {
        this.#publishing ??= entity;
        this.#persons.push(entity);
      }
    }
    return entity;
  }

  /** The dateline tells where the report was written: there "the ministry" is that of the state whose capital it is. */
  setHome(range: Range): void {
    const match = this.#lookup.match(this.#analysis.tokens, range[0]);
    if (match !== null && match.use === "capital" && match.entry.kind === "state")
      this.#home = this.ofEntry(match.entry);
  }

  place(range: Range): Entity {
    const match = this.#lookup.match(this.#analysis.tokens, range[0]);
    if (match !== null && match.length >= range[1] - range[0]) {
      if (match.use === "capital")
        return this.#get(`capital ${match.entry.key}`, () =>
          this.#make(
            makeId("place", match.entry.capital?.key ?? match.entry.key, "capital"),
            "place",
            null,
            nameOf(this.#analysis.tokens, range),
          ),
        );
      // a place of several names is shown under the one that the text uses
      if (match.entry.kind === "place") return this.ofEntry(match.entry, nameOf(this.#analysis.tokens, range));
      return this.#get(`land ${match.entry.key}`, () =>
        this.#make(makeId("place", match.entry.key, "territory"), "place", null, match.entry.names[0]!),
      );
    }
    const words = nameOf(this.#analysis.tokens, range);
    return this.#get(`place ${words.toLowerCase()}`, () =>
      this.#make(makeId("place", this.#document, this.#analysis.start(range[0])), "place", null, words),
    );
  }

  /** An agenda item, by its number or title. */
  agendaItem(range: Range, identifier: string | null, title: string | null): Entity {
    return this.#get(`item ${identifier ?? ""} ${title ?? ""}`, () => {
      const id = makeId("cited", this.#document, this.#analysis.start(range[0]));
      const e = this.#make(id, "cited", null, title ?? identifier ?? nameOf(this.#analysis.tokens, range));
      e.genre = "agendaItem";
      e.title = title;
      e.identifier = identifier;
      return e;
    });
  }

  /** Latest cited document, of that genre if one is given. */
  latestCited(genre?: CitedGenre | null): Entity | null {
    let best: Entity | null = null;
    for (const e of this.#cited)
      if ((genre === undefined || e.genre === genre) && (best === null || e.last > best.last)) best = e;
    return best;
  }

  #resolveMention(m: Mention): Entity | null {
    const a = this.#analysis;
    if (m.joint.length > 1) return this.#joint(m);
    if (m.name !== null) return this.#person(m, m.name);
    if (m.documentGenre !== undefined) return this.#citedDocument(m, m.documentGenre);
    if (m.role !== null) return this.#office(m);
    if (m.organ !== null) return this.#organ(m, m.organ);
    if (m.known !== null) {
      const { entry, use } = m.known;
      if (use === "people") return this.#keyed(`people ${entry.key}`, m, "people");
      if (entry.kind === "place" && entry.alsoBody !== true) return null;
      if (entry.kind !== "place") return this.ofEntry(entry);
      return this.#body(entry, nameOf(a.tokens, [m.known.at, m.known.at + m.known.length]));
    }
    if (m.owner !== null && SIDE_NOUNS.has(a.lower(m.words[1] - 1))) {
      const { entry } = m.owner;
      if (entry.kind !== "place") return this.ofEntry(entry);
      return entry.alsoBody === true ? this.#body(entry, null) : this.#keyed(`body ${entry.key}`, m, null);
    }
    const kind: ActorKind | null = m.collective || m.plural ? "collective" : null;
    return this.#keyed(`phrase ${nameOf(a.tokens, m.words).toLowerCase()}`, m, kind);
  }

  /** The body that speaks under the name of a place; an actor beside the place, of a kind that is disputed. */
  #body(entry: LookupEntry, written: string | null): Entity {
    const e = this.#get(`body ${entry.key}`, () =>
      this.#make(makeId("actor", entry.key), "actor", null, written ?? entry.names[0]!),
    );
    if (written !== null && e.names.length === 0) e.canonical = written;
    return e;
  }

  /** "Velmar and Ostra" said it together. */
  #joint(m: Mention): Entity {
    const members = m.joint.map((range) => this.resolve(range, range[1] - 1));
    const names = members.map((member, i) => member?.canonical ?? nameOf(this.#analysis.tokens, m.joint[i]!));
    return this.#get(`joint ${members.map((member) => member?.id ?? "").join(" ")}`, () =>
      this.#make(this.#idAt("actor", m.range), "actor", "collective", names.join(" and "), null, true),
    );
  }

  #person(m: Mention, name: Range): Entity {
    const a = this.#analysis;
    const words = nameOf(a.tokens, name);
    const surname = a.lower(name[1] - 1);
    const full = name[1] - name[0] > 1;
    let entity = this.#byKey.get(`name ${words.toLowerCase()}`) ?? null;
    const sameSurname = this.#bySurname.get(surname) ?? null;
    // "Sol" is Rami Sol; Rami Sol is the "Sol" of before
    if (entity === null && sameSurname !== null && (!full || !sameSurname.canonical.includes(" ")))
      entity = sameSurname;
    if (entity === null) {
      const known = m.role !== null || m.gender !== null || (full && !m.definite);
      entity = this.#make(this.#idAt("actor", m.range), "actor", known ? "person" : null, words);
    }
    if (m.role !== null || m.gender !== null) entity.kind ??= "person";
    if (words.length > entity.canonical.length) entity.canonical = words;
    this.#register(entity, words);
    if (m.role !== null) {
      entity.roles.add(m.role.base).add(m.roleWords);
      if (entity.titled < 0) entity.titled = m.head;
    }
    entity.gender ??= m.gender;
    if (m.role !== null) entity.owner ??= this.#ownerOf(m);
    return entity;
  }

  #register(entity: Entity, words: string): void {
    const last = words.toLowerCase().split(" ").at(-1)!;
    entity.surname ??= last;
    this.#byKey.set(`name ${words.toLowerCase()}`, entity);
    // Two of one surname: the later one is not meant by it alone.
    if (!this.#bySurname.has(last)) this.#bySurname.set(last, entity);
    if (!this.#persons.includes(entity)) this.#persons.push(entity);
  }

  /** "the foreign minister", "Velmar's president", "a spokesman for the ministry": the person who holds it if named, else the office. */
  #office(m: Mention): Entity {
    const role = m.role!;
    const publishing = this.#publishing;
    if (publishing !== null && this.#meansPublisher(m, publishing)) return this.#holderOf(publishing);
    const plural = role.plural === true;
    const stated = this.#ownerOf(m);
    const owner = stated ?? (STATE_OFFICES.has(role.base) && !plural && m.definite ? this.#home : null);
    if (!plural && (m.definite || stated !== null)) {
      const holder = officeHolder(this.#persons, m, role, stated, owner);
      if (holder !== null) return holder;
    }
    let words = nameOf(this.#analysis.tokens, m.words);
    if (m.ownerName !== null && owner !== null && !words.includes(owner.canonical))
      words = words.replace(nameOf(this.#analysis.tokens, m.ownerName), owner.canonical);
    const key = `office ${m.roleWords} ${owner?.id ?? ""} ${m.definite && stated !== null ? "" : words.toLowerCase()}`;
    return this.#get(key, () => {
      const id = this.#idAt("actor", m.range);
      const e = this.#make(id, "actor", plural ? "collective" : "office", words, null, plural);
      e.roles.add(m.roleWords).add(role.base);
      e.owner = owner;
      e.gender = m.gender;
      if (e.kind === "office") this.#persons.push(e);
      return e;
    });
  }

  /** "the President", "our President" and "the Head of State", in what that office publishes. */
  #meansPublisher(m: Mention, publishing: Entity): boolean {
    const words = nameOf(this.#analysis.tokens, m.words).toLowerCase();
    if (!m.definite || !/^(?:the|our)$/.test(this.#analysis.lower(m.range[0]))) return false;
    if (words === "head of state")
      return ["president", "monarch", "sovereign"].some((base) => publishing.roles.has(base));
    const others = m.owner !== null && this.#bodyOwning(m) !== publishing.owner;
    return !others && m.ownerName === null && m.organ === null && publishing.roles.has(m.roleWords);
  }

  /** Who is introduced as the holder of an office in the opening sentences, of no other state; else the office. */
  #holderOf(office: Entity): Entity {
    const opening = this.#analysis.sentenceTo(Math.min(LEAD, this.#analysis.sentences.count) - 1);
    const holders = this.#persons.filter(
      (p) =>
        p.kind === "person" &&
        [...office.roles].some((role) => p.roles.has(role)) &&
        (p.owner === null || p.owner === office.owner) &&
        p.titled >= 0 &&
        p.titled < opening,
    );
    const [holder] = holders.sort((x, y) => x.titled - y.titled);
    if (holder === undefined) return office;
    holder.owner ??= office.owner;
    return holder;
  }

  #organ(m: Mention, organ: Range): Entity {
    const a = this.#analysis;
    const stated = this.#bodyOwning(m);
    const words = nameOf(a.tokens, organ);
    const head = organHead(words);
    const full = normaliseOrgan(words);
    const owner = stated ?? (STATE_ORGANS.has(head) ? this.#home : null);
    const mentioned = organMentioned(this.#organs, head, full, stated);
    if (mentioned !== null) return mentioned;
    return this.#get(`organ ${full} ${owner?.id ?? ""}`, () => {
      const whole = m.role === null ? m.words : organ;
      const e = this.#make(this.#idAt("actor", whole), "actor", "organ", nameOf(a.tokens, whole));
      e.roles.add(head).add(full);
      e.owner = owner;
      this.#organs.push(e);
      return e;
    });
  }

  #citedDocument(m: Mention, genre: CitedGenre | null): Entity {
    const a = this.#analysis;
    const symbol = a.tokens.word.slice(m.words[0], m.words[1]).find((word) => SYMBOL.test(word)) ?? null;
    const same = symbol === null ? undefined : this.#cited.find(({ identifier }) => identifier === symbol);
    if (same !== undefined) return same;
    // "the document A/79/812" is a document, whatever the tagger takes for the head
    let head = m.head;
    if (SYMBOL.test(a.word(head))) head--;
    const word = a.lower(head);
    if (symbol === null && m.definite && m.owner === null && m.ownerName === null) {
      let best: Entity | null = null;
      for (const c of this.#cited) if (c.roles.has(word) && (best === null || c.last > best.last)) best = c;
      if (best !== null) return best;
    }
    const e = this.#make(this.#idAt("cited", m.range), "cited", null, nameOf(a.tokens, m.words));
    e.genre = genre;
    e.identifier = symbol;
    e.roles.add(word);
    e.owner = this.#bodyOwning(m);
    this.#cited.push(e);
    return e;
  }

  /** Whom the phrase names as its owner: "Foreign Ministry spokeswoman", "Velmar's president", "an aide to Sol". */
  #ownerOf(m: Mention): Entity | null {
    if (m.role !== null && m.organ !== null) return this.#organ(m, m.organ);
    return this.#bodyOwning(m);
  }

  /** The state, body or person that a phrase belongs to, by adjective, possessive or preposition. */
  #bodyOwning(m: Mention): Entity | null {
    const a = this.#analysis;
    if (m.owner !== null) {
      const { entry } = m.owner;
      if (entry.kind !== "place") return this.ofEntry(entry);
      return entry.alsoBody === true ? this.#body(entry, null) : null;
    }
    if (m.ownerName === null) return null;
    const words = nameOf(a.tokens, m.ownerName);
    const person = this.#bySurname.get(a.lower(m.ownerName[1] - 1));
    if (person !== undefined) return person;
    return this.#get(`name ${words.toLowerCase()}`, () =>
      this.#make(this.#idAt("actor", m.ownerName!), "actor", null, words),
    );
  }

  /** An id that holds where a thing was found; where two start at one token, the longer one's end is in its id too. */
  #idAt(kind: "actor" | "cited", [from, to]: Range): string {
    const { start, end } = this.#analysis.tokens;
    const id = makeId(kind, this.#document, start[from]!);
    return this.#ids.has(id) ? makeId(kind, this.#document, start[from]!, end[to - 1]!) : id;
  }

  #keyed(key: string, m: Mention, kind: ActorKind | null): Entity {
    return this.#get(key, () =>
      this.#make(this.#idAt("actor", m.range), "actor", kind, nameOf(this.#analysis.tokens, m.words), null, m.plural),
    );
  }

  #get(key: string, make: () => Entity): Entity {
    let e = this.#byKey.get(key);
    if (e === undefined) {
      e = make();
      this.#byKey.set(key, e);
    }
    return e;
  }

  #make(
    id: string,
    sort: Entity["sort"],
    kind: ActorKind | null,
    canonical: string,
    entry: LookupEntry | null = null,
    plural = false,
  ): Entity {
    const e = newEntity(id, sort, kind, canonical, entry, plural);
    this.all.push(e);
    this.#ids.add(id);
    return e;
  }

  #addName(e: Entity, m: Mention): void {
    const name = writtenName(this.#analysis.tokens, e, m);
    if (name === null) return;
    if (!isDistant(name) && !e.names.includes(name)) e.names.push(name);
    if (e.sort === "actor" && e.kind === "organ" && m.owner !== null && name.length > e.canonical.length)
      e.canonical = name;
    const short = shortNameBehind(this.#analysis.tokens, m);
    if (short === null) return;
    this.#byKey.set(`name ${short.toLowerCase()}`, e);
    if (!e.names.includes(short)) e.names.push(short);
  }
}
