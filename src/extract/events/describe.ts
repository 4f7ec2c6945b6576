// "Pallumian artillery shelled the market of Hestrel on 3 March, killing 14 civilians" -> assault, 3 March, Hestrel; assault, 14 civilians.
// not: "war crimes", "the strike of the clock"; nor a word of saying, which is a claim and no event.
import type { Act, EventType, Polarity, Status } from "../../model/claim.ts";
import type { Dating, Timex } from "../../model/dating.ts";
import { isCueVerb } from "../attribution/cues.ts";
import { MONTHS, SEASONS } from "../lexicon/en/dates.ts";
import { SO_CALLED } from "../lexicon/en/distance.ts";
import { VAGUE_TRIGGERS } from "../lexicon/en/events.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range, VerbGroup } from "../structure/analysis.ts";
import { bitsOf, DETERMINER, NOUN, NUMBER, POSSESSIVE, PREPOSITION, TO, VERB } from "../structure/tagClasses.ts";
import { clauseBounds } from "./clauseBounds.ts";
import { controllerOf, type Taker, takersOfNoun, takersOfVerb } from "./participants.ts";
import { findPlace, placeOfObject } from "./places.ts";
import { publicationsIn } from "./publication.ts";
import { quantitiesIn } from "./quantities.ts";
import { isDefinite, statusOf } from "./status.ts";
import { type EventWord, findEventWords, type PartOf } from "./type.ts";

/** What a claim says, as far as its events ask for it. */
export interface ToldContent {
  readonly content: readonly Range[];
  readonly act: Act;
  readonly polarity: Polarity;
  /** Contents, cues and sources of claims nested in it: their events are theirs. */
  readonly inner: readonly Range[];
}

/** An event as one claim describes it, in runs of tokens. */
export interface Described {
  readonly type: EventType;
  readonly status: Status;
  /** The words that name it. */
  readonly words: Range;
  readonly head: number;
  /** Base form of its verb (with a particle: "shoot_down"), singular of its noun. */
  readonly lemma: string;
  /** "the attack": taken for known. */
  readonly definite: boolean;
  readonly dating: Dating | null;
  readonly place: Range | null;
  readonly quantities: readonly Range[];
  readonly participants: readonly Taker[];
}

/** Types that are acts of speech: a verb of saying of such a type is a claim, not an event. */
const SPEECH_TYPES: ReadonlySet<EventType> = new Set<EventType>(["accuse", "request", "reject", "threaten", "support"]);

/** All events that a claim's content names, in order. Linear in its length. */
export function describeEvents(analysis: Analysis, told: ToldContent, lookup: Lookup): Described[] {
  const inside = new Uint8Array(analysis.tokens.count);
  for (const [from, to] of told.content) inside.fill(1, from, to);
  for (const [from, to] of told.inner) inside.fill(0, from, to);
  const part = partOf(analysis);
  const found: Described[] = [];
  let governed = false;
  for (const [from, to] of told.content) {
    const publications = publicationsIn(analysis, from, to, inside);
    const taken = new Uint8Array(to - from);
    for (const p of publications) taken.fill(1, Math.max(0, p.words[0] - from), Math.min(to, p.words[1]) - from);
    const words: { word: EventWord; carrier: VerbGroup | null }[] = [];
    for (const word of findEventWords(analysis.tokens, from, to, part)) {
      // a publication is one only of a document
      if (inside[word.from] === 0 || taken[word.from - from] === 1 || word.type === "publication") continue;
      const previous = words.at(-1);
      const carried = word.part === "verb" && previous?.word.from === word.object && word.object < word.from;
      if (carried && analysis.groupIndex(word.from) >= 0)
        // "elections were held": the noun names it, the verb tells what became of it
        words[words.length - 1] = {
          word: { ...previous!.word, type: word.type },
          carrier: analysis.group(analysis.groupIndex(word.from)),
        };
      else if (namesEvent(analysis, word, previous?.word ?? null)) words.push({ word, carrier: null });
    }
    const all = [
      ...words.map(({ word, carrier }) => ({ at: word.from, word, carrier, publication: null })),
      ...publications.map((publication) => ({ at: publication.words[0], word: null, carrier: null, publication })),
    ].sort((x, y) => x.at - y.at);
    const heads = all.map(({ at }) => at);
    for (const { word, carrier, publication } of all) {
      const around = { heads, content: [from, to] as Range };
      const governs: boolean =
        !governed || isCoordinated(analysis, (word ?? { from: publication!.words[0] }).from, found.at(-1) ?? null);
      const one: Described =
        publication !== null
          ? assemble(
              analysis,
              { ...publication, type: "publication", definite: isDefinite(analysis, publication.words) },
              around,
              told,
              governs,
              lookup,
              publication.takers,
            )
          : describeWord(analysis, word!, carrier, around, told, governs, lookup);
      governed ||= !one.definite || publication !== null;
      const previous = found.at(-1);
      if (previous !== undefined && word !== null && isOneEvent(analysis, previous, one, word))
        found[found.length - 1] = joined(previous, one);
      else found.push(one);
    }
  }
  return found;
}

interface Around {
  /** Tokens of all event words of the stretch, in order. */
  readonly heads: readonly number[];
  readonly content: Range;
}

/** Tags to what the event lexicon asks: a participle or noun before another noun is no verb. */
function partOf(analysis: Analysis): PartOf {
  return (i) => {
    const b = bitsOf(analysis.tags, i);
    const c = analysis.chunkIndex(i);
    if (isGerund(analysis, i)) return "verb";
    if (c >= 0) return b & NOUN || analysis.chunk(c).head === i ? "noun" : "other";
    return b & VERB ? "verb" : b & NOUN ? "noun" : "other";
  };
}

/** "of firing 40 rounds", "for opening fire": taken for a noun, but it governs what follows, or stands alone behind a preposition. */
function isGerund(analysis: Analysis, i: number): boolean {
  const c = analysis.chunkIndex(i);
  if (c < 0 || analysis.chunk(c).from !== i || !analysis.lower(i).endsWith("ing")) return false;
  if ((bitsOf(analysis.tags, i - 1) & (PREPOSITION | TO)) === 0 && analysis.tokens.lower[i - 1] !== "of") return false;
  return analysis.chunk(c).to === i + 1 || (bitsOf(analysis.tags, i + 1) & (NUMBER | DETERMINER)) !== 0;
}

/** A base form, as after "demanded that Velmar": finite or not as the tagger took it. */
const isBase = (analysis: Analysis, group: VerbGroup): boolean =>
  group.from === group.main && !/(?:s|ed|ing)$/.test(analysis.lower(group.main));

function namesEvent(analysis: Analysis, word: EventWord, previous: EventWord | null): boolean {
  const c = analysis.chunkIndex(word.from);
  if (analysis.inTimex[word.from] === 1 && isTimeWord(analysis, word.from)) return false;
  if (
    word.object < 0 &&
    word.trigger !== null &&
    VAGUE_TRIGGERS.has(word.trigger.word) &&
    word.trigger.particle === undefined
  )
    return false;
  if (word.part === "verb") {
    if (isGerund(analysis, word.from)) return !SPEECH_TYPES.has(word.type);
    if (c >= 0) return false;
    const g = analysis.groupIndex(word.from);
    if (g < 0 || analysis.group(g).main !== word.from) return false;
    // "demonstrating that": shows
    if (
      word.trigger?.word === "demonstrate" &&
      !/^(?:against|for|in|outside|on|at|near|over|,|\.|;)$/.test(analysis.tokens.lower[word.to] ?? ".") &&
      analysis.inTimex[word.to] !== 1
    )
      return false;
    if (SPEECH_TYPES.has(word.type) && word.object < 0 && isCueVerb(analysis, analysis.group(g))) return false;
    return true;
  }
  // the object that gave the verb before its type: "opened fire"
  if (previous !== null && previous.object === word.from) return false;
  // "attack" of "attack planes": only the head of a phrase names it
  return c < 0 || analysis.chunk(c).head === word.from || bitsOf(analysis.tags, word.from + 1) === POSSESSIVE;
}

/** "March", "spring": a word of the calendar, as against "the war of 1992" or "last year’s election". */
const isTimeWord = (analysis: Analysis, i: number): boolean =>
  MONTHS.has(analysis.lower(i)) || SEASONS.has(analysis.lower(i));

function describeWord(
  analysis: Analysis,
  word: EventWord,
  /** Verb of which the noun that names the event is the subject. */
  carrier: VerbGroup | null,
  around: Around,
  told: ToldContent,
  governs: boolean,
  lookup: Lookup,
): Described {
  const g = analysis.groupIndex(word.from);
  const group = word.part === "verb" && g >= 0 ? analysis.group(g) : null;
  const words = wordsOfEvent(analysis, word, group);
  const [floor, end] = sentenceIn(analysis, word.from, around.content);
  const slots = word.trigger?.slots ?? {};
  const [, clauseTo] = clauseBounds(analysis, word.from, floor, end);
  const takers =
    group === null
      ? takersOfNoun(analysis, word.from, clauseTo, slots, lookup)
      : takersOfVerb(analysis, group, Math.max(word.to, group.to), clauseTo, floor, slots, lookup);
  if (carrier !== null)
    takers.push(
      ...takersOfVerb(analysis, carrier, carrier.to, clauseTo, floor, {}, lookup).filter(
        ({ role }) => role === "agent",
      ),
    );
  const unfinished =
    group === null ? isGerund(analysis, word.from) : !group.passive && (!group.finite || isBase(analysis, group));
  if (unfinished && !takers.some(({ role }) => role === "agent")) {
    const taker = controllerOf(analysis, group === null ? word.from : group.from, told.content, lookup);
    if (taker !== null) takers.unshift(taker);
  }
  return assemble(
    analysis,
    {
      type: word.type,
      words,
      head: word.from,
      group: group ?? carrier,
      lemma: lemmaOf(analysis, word),
      definite: group === null && isDefinite(analysis, words),
    },
    around,
    told,
    governs,
    lookup,
    takers,
  );
}

/** "the attack | that the army carried out on 3 March against the town": what follows a relative pronoun is still of this event, if of no other. */
function withRelative(
  analysis: Analysis,
  named: Named,
  [from, to]: Range,
  floor: number,
  end: number,
  heads: readonly number[],
): Range {
  if (to >= end || !/^(?:that|which|who|whom|where|when)$/.test(analysis.lower(to))) return [from, to];
  const past = clauseBounds(analysis, to, floor, end)[1];
  return heads.some((other) => other >= to && other < past && other !== named.head) ? [from, to] : [from, past];
}

/** Base form, with its particle: "shoot_down". */
function lemmaOf(analysis: Analysis, { trigger, from }: EventWord): string {
  if (trigger === null) return analysis.lower(from);
  return trigger.particle === undefined ? trigger.word : `${trigger.word}_${trigger.particle}`;
}

interface Named {
  readonly type: EventType;
  readonly words: Range;
  readonly head: number;
  readonly group: VerbGroup | null;
  readonly lemma: string;
  readonly definite: boolean;
}

function assemble(
  analysis: Analysis,
  named: Named,
  around: Around,
  told: ToldContent,
  governs: boolean,
  lookup: Lookup,
  participants: readonly Taker[],
): Described {
  const [floor, end] = sentenceIn(analysis, named.head, around.content);
  const [from, to] = withRelative(
    analysis,
    named,
    clauseBounds(analysis, named.head, floor, end),
    floor,
    end,
    around.heads,
  );
  const span = reach(named, around.heads, from, to);
  return {
    type: named.type,
    status: statusOf(analysis, named.words, named.head, named.group, governs && !named.definite, told, floor),
    words: named.words,
    head: named.head,
    lemma: named.lemma,
    definite: named.definite,
    dating: datingOf(analysis, named.head, from, to, around.heads),
    place: placeOf(analysis, named, span, lookup),
    quantities: quantitiesIn(analysis, span[0], span[1]),
    participants,
  };
}

/** Verb group with its particle and object, or noun with what stands before it, without article or owner. */
function wordsOfEvent(analysis: Analysis, word: EventWord, group: VerbGroup | null): Range {
  if (group !== null) {
    // "opened fire", "held elections": the object tells what
    const near = word.object >= group.to && word.object < group.to + 4;
    const c = near ? analysis.chunkIndex(word.object) : -1;
    const to = near ? (c < 0 ? word.object + 1 : analysis.chunk(c).to) : group.to;
    return [group.from, Math.max(word.to, to)];
  }
  const c = analysis.chunkIndex(word.from);
  if (c < 0) return [word.from, word.to];
  let { from } = analysis.chunk(c);
  for (let i = from; i < word.from; i++) if (bitsOf(analysis.tags, i) & POSSESSIVE) from = i + 1;
  for (let i = from; i < word.from; i++)
    if (SO_CALLED.has(analysis.lower(i)) || /^(?:[“”"‘’'«»]|``|'')$/.test(analysis.word(i))) from = i + 1;
  while (from < word.from && bitsOf(analysis.tags, from) & DETERMINER) from++;
  return [from, word.to];
}

/** The sentence of a token, within the content. */
function sentenceIn(analysis: Analysis, token: number, content: Range): Range {
  const s = analysis.sentenceOf(token);
  return [Math.max(content[0], analysis.sentenceFrom(s)), Math.min(content[1], analysis.sentenceTo(s))];
}

/** The part of the clause that is nearer to this event than to those before and after it. */
function reach(named: Named, heads: readonly number[], from: number, to: number): Range {
  let left = from;
  let right = to;
  for (const other of heads) {
    if (other < named.words[0]) left = Math.max(left, other + 1);
    else if (other >= named.words[1]) right = Math.min(right, other);
  }
  return [left, right];
}

/** The date that the event's clause gives and no other event of it is nearer to. */
function datingOf(analysis: Analysis, head: number, from: number, to: number, heads: readonly number[]): Dating | null {
  let best: Timex | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  const start = analysis.start(from);
  const end = analysis.end(to - 1);
  for (const timex of timexesFrom(analysis, start)) {
    if (timex.span[0] >= end) break;
    if (timex.dating === null || timex.type === "DURATION" || timex.type === "SET") continue;
    const at = tokenIn(analysis, timex.span[0], from, to);
    const distance = Math.abs(at - head);
    if (
      distance < nearest &&
      !heads.some((other) => other !== head && between(other, at, head)) &&
      !isOfOtherVerb(analysis, at, head)
    ) {
      best = timex;
      nearest = distance;
    }
  }
  return best?.dating ?? null;
}

/** "the treaty signed in 1994 was violated", "troops who arrived on 1 March shelled": the date is of the verb that it follows. */
function isOfOtherVerb(analysis: Analysis, date: number, head: number): boolean {
  const last = bitsOf(analysis.tags, date - 1) & (PREPOSITION | TO) ? date - 2 : date - 1;
  const group = analysis.groupAt(last);
  if (group === null || (group.from <= head && head < group.to)) return false;
  const relative = analysis.has(group.from - 1, "who", "which", "that");
  if (!relative && (!group.participle || group.finite)) return false;
  // "the attack carried out on 3 March": what the verb tells of is the event itself
  const told = analysis.chunkAt(relative ? group.from - 2 : group.from - 1);
  return told !== null && (head < told.from || head >= told.to);
}

const between = (x: number, a: number, b: number): boolean => x > Math.min(a, b) && x < Math.max(a, b);

function* timexesFrom(analysis: Analysis, start: number): Generator<Timex> {
  let lo = 0;
  let hi = analysis.timexes.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (analysis.timexes[mid]!.span[0] < start) lo = mid + 1;
    else hi = mid;
  }
  for (let k = lo; k < analysis.timexes.length; k++) yield analysis.timexes[k]!;
}

function tokenIn(analysis: Analysis, offset: number, from: number, to: number): number {
  let lo = from;
  let hi = to;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (analysis.end(mid) <= offset) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

function placeOf(analysis: Analysis, named: Named, [from, to]: Range, lookup: Lookup): Range | null {
  if (named.type === "publication") return null;
  if (named.group !== null && !named.group.passive && named.type === "assault") {
    const object = placeOfObject(analysis, named.words[1], to, lookup);
    if (object !== null) return object;
  }
  return findPlace(analysis, from, to, lookup, named.head);
}

/** What follows from violence: "…, killing 14 civilians and wounding 31". */
const CONSEQUENCE = /^(?:kill|wound|injur|maim|destroy|damag|leav|tak)/;

/** "rounded up, deported and massacred", "shelled the market, killing 14": one deed, told by several words. */
function isOneEvent(analysis: Analysis, previous: Described, one: Described, word: EventWord): boolean {
  if (word.part !== "verb" || analysis.groupIndex(previous.head) < 0) return false;
  if (
    previous.status !== one.status ||
    analysis.sentences.ofToken[previous.head] !== analysis.sentences.ofToken[one.head]
  )
    return false;
  const violence = (type: EventType): boolean => type === "assault" || type === "coerce";
  if (previous.type !== one.type && !(violence(previous.type) && violence(one.type))) return false;
  const gerund = analysis.lower(one.head).endsWith("ing");
  const before = analysis.tokens.lower[one.words[0] - 1] ?? "";
  if (gerund && CONSEQUENCE.test(one.lemma)) return before === "," || before === "and";
  if (before !== "," && before !== "and") return false;
  // nothing but adverbs, commas and what the first verb governs between: no subject of its own
  for (let i = previous.words[1]; i < one.words[0]; i++)
    if (/^(?:;|:|that|which|who|but|while|when|after|before)$/.test(analysis.lower(i))) return false;
  return analysis.tags[previous.head] === analysis.tags[one.head];
}

/** The first, with what the second tells more. */
const joined = (first: Described, second: Described): Described => ({
  ...first,
  dating: first.dating ?? second.dating,
  place: first.place ?? second.place,
  quantities: [...first.quantities, ...second.quantities.filter((q) => !first.quantities.some((p) => p[0] === q[0]))],
  participants: [
    ...first.participants,
    ...second.participants.filter(
      (t) => !first.participants.some((other) => other.role === t.role || other.range[0] === t.range[0]),
    ),
  ],
});

/** Joined to the event before it by "and" or a comma: it shares what the claim does to that one. */
function isCoordinated(analysis: Analysis, at: number, previous: Described | null): boolean {
  if (previous === null) return true;
  for (let i = previous.words[1]; i < at; i++) {
    const low = analysis.lower(i);
    if (/^(?:that|which|who|whom|after|before|when|while|because|since|as|if|;|:)$/.test(low)) return false;
  }
  for (let i = at - 1; i >= previous.words[1] && i > at - 8; i--) {
    if (analysis.tokens.lower[i] === "and" || analysis.tokens.lower[i] === "or") return true;
    if (analysis.groupIndex(i) >= 0) return false;
  }
  return false;
}
