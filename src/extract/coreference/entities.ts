import type { ActorKind } from "../../model/claim.ts";
import type { Genre } from "../../model/document.ts";

import { DOCUMENT_NOUNS } from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import { behindAcronym } from "../structure/list.ts";
import { tagBitsOf, WH } from "../structure/tagClasses.ts";
import { agendaItemOf, citedDocumentOf } from "./citedDocuments.ts";
import { type Entity, stateOf } from "./entity.ts";
import { EntityIndex } from "./entityIndex.ts";
import { actorOfEntry, bodyNamed, named, publisher, sectionState, together } from "./knownActors.ts";
import { type Mention, readMention } from "./mention.ts";
import { stateOrganIn } from "./organs.ts";
import { ownSide, speechSide } from "./ownSide.ts";
import { placeOf } from "./placeEntities.ts";
import { entityOf } from "./resolution.ts";
import { phraseOf } from "./speakingPhrase.ts";
import { isDistant, shortNameBehind, writtenName } from "./writtenName.ts";

/** The entities of one document; resolves phrases to them. */
export class EntityTable {
  readonly #index: EntityIndex;
  readonly #mentions = new Map<number, Mention>();
  /** The entities of noun phrases already resolved, by first token and head. */
  readonly #resolved = new Map<number, Entity | null>();
  /** The phrases that an apposition completes, with it. */
  readonly #wholes = new Map<number, Range>();

  constructor(analysis: Analysis, lookup: Lookup, document: string) {
    this.#index = new EntityIndex(analysis, lookup, document);
  }

  get all(): readonly Entity[] {
    return this.#index.all;
  }

  mention(range: Range, head: number): Mention {
    const key = range[0] * 65_536 + (range[1] - range[0]);
    let found = this.#mentions.get(key);
    if (found === undefined) {
      found = readMention(this.#index.analysis, this.#index.lookup, range, head);
      this.#mentions.set(key, found);
    }
    return found;
  }

  /** Notes that a phrase goes on with an apposition: "its foreign minister | , Rami Sol". */
  goesOn(range: Range, whole: Range): void {
    this.#wholes.set(range[0] * 65_536 + (range[1] - range[0]), whole);
  }

  /** The entity that a full noun phrase means; null for a pronoun, or if it cannot be decided. Makes a new entity if none fits. */
  resolve(range: Range, head: number, whose: Entity | null = null): Entity | null {
    const key = range[0] * 65_536 + (range[1] - range[0]);
    const done = this.#resolved.get(key);
    if (done !== undefined) return done;
    // "who" without a noun stays unresolved
    if (range[1] - range[0] === 1 && tagBitsOf(this.#index.analysis.tags, range[0]) & WH) return null;
    const whole = whose === null ? undefined : this.#wholes.get(key);
    if (whole !== undefined && whole[1] !== range[1]) return this.resolve(whole, head, whose);
    const mention = this.mention(range, head);
    const m = whose === null ? mention : { ...mention, whose };
    const entity = m.pronoun !== null ? null : entityOf(this.#index, m, (r, h) => this.resolve(r, h));
    if (entity !== null) {
      if (m.delegates === true && entity.affiliation === null) this.#sendTogether(entity, range);
      entity.last = Math.max(entity.last, head);
      if (entity.first < 0) entity.first = head;
      // a mention of the phrase is also a mention of the organ in it
      for (
        let affiliation = entity.affiliation;
        affiliation !== null && affiliation.first < 0;
        affiliation = affiliation.affiliation
      ) {
        affiliation.first = head;
        affiliation.last = Math.max(affiliation.last, head);
      }
      this.#addName(entity, m);
      this.#resolved.set(key, entity);
    }
    return entity;
  }

  /** "the representatives of Velmar, Ostra and Tornwick": all these states answer for them, if each is known to be one. */
  #sendTogether(entity: Entity, [from, to]: Range): void {
    const { word } = this.#index.analysis.tokens;
    const open = word.indexOf("(", from);
    const second = open < 0 || open >= to ? -1 : behindAcronym(this.#index.analysis, open);
    if (second >= 0) {
      // "the Northern Front (NF) and the Assembly": of one side, or of none
      const sides = [this.resolve([from, open], open - 1), this.resolve([second, to], to - 1)].map((one) =>
        one === null ? null : stateOf(one),
      );
      if (sides[0] != null && sides[0] === sides[1]) entity.affiliation = sides[0];
      return;
    }
    const states = this.statesIn(from, to);
    const commas = word.slice(from, to).filter((mark) => mark === ",").length;
    if (states.size > 1 && states.size >= commas + 2) entity.affiliation = this.together([...states]);
  }

  /** Forgets how recently anyone was mentioned: after a first reading of the whole text, before the second. */
  startOver(): void {
    for (const e of this.#index.all) {
      e.first = -1;
      e.last = -1;
      e.spoken = -1;
    }
    this.#resolved.clear();
    this.#index.voices.clear();
  }

  /** The states that a run of tokens names, by whatever word. */
  statesIn(from: number, to: number): Set<Entity> {
    const found = new Set<Entity>();
    for (let i = from; i < to; ) {
      const match = this.#index.lookup.match(this.#index.analysis.tokens, i);
      if (match?.entry.kind === "state") found.add(actorOfEntry(this.#index, match.entry));
      i += match?.length ?? 1;
    }
    return found;
  }

  /** The state under whose name a token stands, in a round of reactions; else null. */
  sectionAt(token: number): Entity | null {
    return sectionState(this.#index, token);
  }

  /** The state, or the organisation of states, of this name; null for any other name. */
  stateNamed(name: string): Entity | null {
    const entry = this.#index.lookup.find(name);
    return entry?.kind === "state" || entry?.kind === "organisation" ? actorOfEntry(this.#index, entry) : null;
  }

  /** The state of whose organ this is the name: "Parliament of Keldora"; null for any other name. */
  stateOfOrgan(name: string): Entity | null {
    const found = stateOrganIn(this.#index.lookup, name);
    return found === null ? null : actorOfEntry(this.#index, found.state);
  }

  /** The states whose organs a run of tokens names: by the organ's own name, or as "Foreign Ministry" beside the state's name. */
  organStatesIn(from: number, to: number): Set<Entity> {
    const { analysis, lookup } = this.#index;
    const found = new Set<Entity>();
    for (let i = from; i < to; ) {
      const match = lookup.match(analysis.tokens, i);
      const whole = match?.entry.partOf === undefined ? null : lookup.byKey(match.entry.partOf);
      if (whole?.kind === "state") found.add(actorOfEntry(this.#index, whole));
      i += match?.length ?? 1;
    }
    for (const chunk of analysis.chunks) {
      if (chunk.from < from || chunk.to > to) continue;
      const range = phraseOf(analysis, [chunk.from, chunk.to], chunk.head) ?? ([chunk.from, chunk.to] as const);
      const m = this.mention(range, chunk.head);
      if (m.organ !== null && m.name === null && m.affiliation?.entry.kind === "state")
        found.add(actorOfEntry(this.#index, m.affiliation.entry));
    }
    return found;
  }

  /** Several states that speak together: one actor with all their names. */
  together(states: readonly Entity[]): Entity {
    return together(this.#index, states);
  }

  /** Gives a speaker the state that the head of a record shows, unless the text gives him another. */
  standFor(speaker: Entity, state: Entity): void {
    const last = stateOf(speaker);
    if (last !== state && last.entry === null && /^(?:person|office|organ)$/.test(last.kind ?? "person"))
      last.affiliation = state;
  }

  /** Gives a speaker without any other affiliation the state that he calls "we" in his own words. */
  sideWith(speaker: Entity, said: readonly Range[]): void {
    // "a spokesman of the ministry": the state goes to the ministry
    const last = stateOf(speaker);
    if (last.entry !== null || !/^(?:person|office|organ)$/.test(last.kind ?? "")) return;
    const side = this.#sideAt(ownSide(this.#index.analysis, this.#index.lookup, said));
    if (side !== null && side !== last) last.affiliation = side;
  }

  /** The state on whose behalf a text without an author is written or spoken, as far as its own words show it. */
  sideOf(genre: Genre, said: Range): Entity | null {
    const { analysis, lookup } = this.#index;
    if (genre === "speech") return this.#sideAt(speechSide(analysis, lookup, said));
    return genre === "letter" || genre === "statement" ? this.#sideAt(ownSide(analysis, lookup, [said])) : null;
  }

  #sideAt(at: number | null): Entity | null {
    const match = at === null ? null : this.#index.lookup.match(this.#index.analysis.tokens, at);
    if (match === null) return null;
    return match.entry.kind === "place"
      ? bodyNamed(this.#index, match.entry, null)
      : actorOfEntry(this.#index, match.entry);
  }

  /** An author or publisher known by name only. */
  named(name: string, kind: ActorKind | null): Entity {
    return named(this.#index, name, kind);
  }

  /** A publisher: a known entity, or a body of that name; a ministry belongs to the state in its name. */
  publisher(name: string): Entity {
    return publisher(this.#index, name);
  }

  /** Whether a phrase shows an office, a title, or a state and nothing else. */
  isSomebody(range: Range): boolean {
    const { role, gender, known } = this.mention(range, range[1] - 1);
    return role !== null || gender !== null || known !== null;
  }

  /** A newspaper or broadcaster, under the name with which it is shown and under the part of it that a phrase shows. */
  medium(range: Range): Entity {
    const { tokens } = this.#index.analysis;
    const words = nameOf(tokens, range);
    const medium = this.named(words, "organisation");
    medium.medium = true;
    const { name } = this.mention(range, range[1] - 1);
    for (const key of [
      `phrase ${words.toLowerCase()}`,
      ...(name === null ? [] : [`name ${nameOf(tokens, name).toLowerCase()}`]),
    ])
      this.#index.alias(key, medium);
    return medium;
  }

  /** Notes that the document reports what others say. */
  isReport(): void {
    this.#index.reports = true;
  }

  /** Notes whose own words the document is. */
  isBy(author: Entity): void {
    this.#index.author = author;
  }

  /** Notes who speaks in turns: "the Minister" is rather one of these than one who is only mentioned. */
  takeTurns(turns: readonly { readonly speaker: Entity | null; readonly said: Range }[]): void {
    this.#index.turns = turns;
  }

  /** Notes that somebody spoke at a token: after another side's words, "the ministry" is ambiguous. */
  heard(speaker: Entity, token: number): void {
    speaker.spoken = token;
    const side = stateOf(speaker);
    if (side.kind === "state") this.#index.voices.set(side, token);
  }

  place(range: Range): Entity {
    return placeOf(this.#index, range);
  }

  /** A thing by its words; where somebody of those words speaks, that one. */
  thing(range: Range, head: number, speaking: ReadonlySet<Entity>): Entity {
    const words = nameOf(this.#index.analysis.tokens, this.mention(range, head).words);
    const somebody = this.#index.find(`phrase ${words.toLowerCase()}`);
    if (somebody !== undefined && speaking.has(somebody)) return somebody;
    return this.#index.get(`thing ${words.toLowerCase()}`, () =>
      this.#index.make(this.#index.idAt("thing", range), "thing", null, words),
    );
  }

  /** A document that bears the name of somebody: "the Keldora Agreement". */
  document(range: Range, head: number): Entity {
    const genre = DOCUMENT_NOUNS.get(this.#index.analysis.lower(head)) ?? null;
    return citedDocumentOf(this.#index, this.mention(range, head), genre);
  }

  /** An agenda item, by its number or title. */
  agendaItem(range: Range, identifier: string | null, title: string | null): Entity {
    return agendaItemOf(this.#index, range, identifier, title);
  }

  #addName(e: Entity, m: Mention): void {
    const name = writtenName(this.#index.analysis.tokens, e, m);
    if (name === null) return;
    if (!isDistant(name) && !e.names.includes(name)) e.names.push(name);
    if (e.sort === "actor" && e.kind === "organ" && m.affiliation !== null && name.length > e.canonical.length)
      e.canonical = name;
    const short = shortNameBehind(this.#index.analysis.tokens, m);
    if (short === null) return;
    this.#index.alias(`name ${short.toLowerCase()}`, e);
    this.#index.alias(`short ${short.toLowerCase()}`, e);
    if (!e.names.includes(short)) e.names.push(short);
  }
}
