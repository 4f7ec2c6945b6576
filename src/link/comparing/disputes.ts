// "Corvath denied firing on the town" against "Pallumian artillery shelled the market": one denies what the other says.
// "Fourteen civilians were killed" against "Nine people lost their lives": different numbers for one quantity, by different sides, of one event.
// not: 31 wounded against 31 violations; "five were killed" against "Keldora pretends that five were killed" of one speaker (a repeat at a distance)
import { stem } from "../../text/stems.ts";
import { tokenize } from "../../text/tokens.ts";
import { sharedCount } from "../blocks/hash.ts";
import { type ComparableClaim, dayOf } from "../digest/digest.ts";
import { classOf, countTheSame, disagree, HARM, type Quantity } from "../digest/quantities.ts";
import { ATTACKS, BEGINNINGS, DISPARAGING, INSTITUTIONS, OPPOSITES } from "../lexicon/en.ts";
import { answer, denial, notice } from "./denials.ts";
import {
  type Between,
  contents,
  type Finding,
  fromOthers,
  kindred,
  likeness,
  mannerOf,
  nested,
  say,
  wordsAt,
} from "./pair.ts";

type Rule = (a: ComparableClaim, b: ComparableClaim, between: Between) => Finding | null;

/** In this order: the first rule that finds something names the dispute. */
const RULES: readonly Rule[] = [denial, answer, notice, numbers, days, clocks, agents, opposites, recognition, refusal];

/** A dispute between two comparables, or a number that its own side changed later; null where there is none. */
export function dispute(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (nested(a, b)) return null;
  let found: Finding | null = null;
  for (const rule of RULES) {
    const next = rule(a, b, between);
    if (next === null || (found !== null && next.relation !== found.relation)) continue;
    found ??= next;
    // every point on which they differ is told, the first of them with its words
    if (found !== next)
      found = { ...found, score: Math.max(found.score, next.score), because: `${found.because}; ${next.because}` };
  }
  return found;
}

/** Claims between two numbers of one thing told close by. */
const CLOSE = 3;

function numbers(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  // in one document numbers of two parties that stand close by are of one thing, other numbers may be of two
  const close = between.near && between.sameDocument && between.partisan && Math.abs(a.order - b.order) <= CLOSE;
  if (!(between.sameSubject || close) || between.speakers < 2 || between.sameSpeaker) return null;
  if (a.quantities.length === 0 || b.quantities.length === 0) return null;
  // a number that is denied or asked about is not told
  if (!counts(a) || !counts(b) || placesApart(a, b, between)) return null;
  for (const x of a.quantities)
    for (const y of b.quantities) {
      if (!countTheSame(x, y) || !disagree(x, y) || holdsPart(x, y) || holdsPart(y, x)) continue;
      // the losses of its own side, by each
      if (HARM.has(x.measure) && (OWN_SIDE.test(a.text) || OWN_SIDE.test(b.text)) && between.sameSide !== true)
        continue;
      // counts of things need another word in common beside the one counted, harm to people does not
      const harm = HARM.has(x.measure);
      if (!harm && likeness(a, b).shared < 2) continue;
      // shares are of many things
      if (x.measure === "percent" && Math.max(a.length, b.length) > LONG) continue;
      if (x.measure === "percent" && !between.sameEvent && likeness(a, b).shared + kindred(a, b) < 1) continue;
      if (!between.sameSubject && (!harm || x.measure === "percent")) continue;
      const [p, q] = [wordsAt(a, x.start, x.end), wordsAt(b, y.start, y.end)];
      const what = `different numbers for the same quantity (${COUNTED.get(x.measure) ?? x.measure.replace("=", "")}): ${say(p.quote)} against ${say(q.quote)}`;
      if (between.sameSide === true) {
        const [old, later] = (a.document.day ?? 0) <= (b.document.day ?? 0) ? [a, b] : [b, a];
        if (old.document.day === later.document.day) continue;
        return {
          relation: "revises",
          a: later,
          b: old,
          score: 70,
          rule: "revision.number",
          because: what,
          words: later === a ? [p, q] : [q, p],
        };
      }
      if (!fromOthers(between)) continue;
      return {
        relation: "disputes",
        a,
        b,
        score: harm ? 88 : 78,
        rule: "dispute.number",
        because: what,
        words: [p, q],
      };
    }
  return null;
}

/** Tokens of a claim that tells of one thing. */
const LONG = 40;
const counts = ({ claim, text }: ComparableClaim): boolean =>
  claim.polarity !== "denied" && claim.act !== "ask" && !SHOWN.test(text);
/** What a picture shows is neither a count of all nor a charge. */
const SHOWN =
  /^(?:th(?:e|is|ese)\s)?(?:\w+\s){0,2}(?:footage|video|photo(?:graph)?s?|image|picture)s?\b|\b(?:footage|videos?|photos?|images?|pictures?)\b.{0,40}\bshow/i;
const OWN_SIDE =
  /\b(?:on|from) (?:its|their|our) (?:own )?side\b|\b(?:its|their|our) own (?:\w+ )?(?:soldiers|troops|servicemen|losses|dead)\b/i;

/** Whether the first counts people of all sorts and no fewer than the second of one sort: both may be so. */
const holdsPart = (all: Quantity, part: Quantity): boolean =>
  HARM.has(all.measure) &&
  all.measure !== "percent" &&
  all.head === "person" &&
  part.head !== "person" &&
  part.head !== "" &&
  all.high >= part.high;

/** Whether each names places, and none of them is named by both. */
function placesApart(a: ComparableClaim, b: ComparableClaim, { representativeOf }: Between): boolean {
  const of = ({ claim, document }: ComparableClaim): Set<string> => {
    const places = new Set(document.places.map(({ id }) => id));
    return new Set(claim.namings.flatMap(({ names }) => (places.has(names) ? [representativeOf(names)] : [])));
  };
  const [x, y] = [of(a), of(b)];
  return x.size > 0 && y.size > 0 && ![...x].some((place) => y.has(place));
}

const COUNTED: ReadonlyMap<string, string> = new Map([
  ["died", "killed"],
  ["percent", "per cent"],
]);

/** Each dates the event to the day, and the days differ. */
function days(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!between.sameEvent || !fromOthers(between) || GOES_ON.test(a.text) || GOES_ON.test(b.text)) return null;
  for (const x of a.claim.descriptions)
    for (const y of b.claim.descriptions) {
      if (
        !between.events.some(
          (event) => between.representativeOf(x.event) === event && between.representativeOf(y.event) === event,
        )
      )
        continue;
      const from = exactDay(x.dating);
      const to = exactDay(y.dating);
      if (from === null || to === null || from === to || likeness(a, b).shared < 1) continue;
      if (!namesDay(a, from) || !namesDay(b, to)) continue;
      return {
        relation: "disputes",
        a,
        b,
        score: 80,
        rule: "dispute.date",
        because: `different dates for the same event: ${x.dating!.edtf} against ${y.dating!.edtf}`,
        words: contents(a, b),
      };
    }
  return null;
}

/** What goes on over days has no one day. */
const GOES_ON = /\b(?:continu(?:es?|ed|ing)|still|ongoing|since|so far|resum(?:es?|ed|ing))\b/i;

function exactDay(dating: { readonly earliest: string | null; readonly latest: string | null } | null): number | null {
  return dating !== null && dating.earliest === dating.latest ? dayOf(dating.earliest) : null;
}
/** Whether its words name that day: the day of the month, or a day of the week or one counted from another. */
const namesDay = ({ text }: ComparableClaim, day: number): boolean => {
  const { lower } = tokenize(text);
  const number = String(new Date(day * 86_400_000).getUTCDate());
  return lower.some(
    (word) => word === number || /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester)day|today)$/.test(word),
  );
};

/** Each tells when it began, by the clock, and the times differ. */
function clocks(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!between.sameSubject || !fromOthers(between)) return null;
  for (const x of a.clocks)
    for (const y of b.clocks) {
      const gap = Math.max(x.from, y.from) - Math.min(x.to, y.to);
      if (gap < 5 || !tellsOfBeginning(a) || !tellsOfBeginning(b)) continue;
      const [p, q] = [wordsAt(a, x.start, x.end), wordsAt(b, y.start, y.end)];
      return {
        relation: "disputes",
        a,
        b,
        score: 76,
        rule: "dispute.time",
        because: `different times of day for its beginning: ${say(p.quote)} against ${say(q.quote)}`,
        words: [p, q],
      };
    }
  return null;
}

const tellsOfBeginning = ({ classes }: ComparableClaim): boolean =>
  classes.some((one) => ATTACKS.has(one) || BEGINNINGS.has(one));

/** Each names the other's side as the one that did it. */
function agents(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!between.sameSubject || !fromOthers(between) || a.negative || b.negative) return null;
  if (!between.sameEvent && sharedCount(a.common, b.common) < 2) return null;
  const x = a.agent;
  const y = b.agent;
  if (x === null || y === null || x === y || SHOWN.test(a.text) || SHOWN.test(b.text)) return null;
  return {
    relation: "disputes",
    a,
    b,
    score: 82,
    rule: "dispute.agent",
    because: `each says that another did it: ${say(a.text)} against ${say(b.text)}`,
    words: contents(a, b),
  };
}

const SHORT = 9;

/** Words that cannot both hold of one thing. */
function opposites(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (
    !between.sameEvent ||
    !fromOthers(between) ||
    a.negative ||
    b.negative ||
    a.open ||
    b.open ||
    mannerOf(a) !== "tell" ||
    mannerOf(b) !== "tell"
  )
    return null;
  // in a long sentence the word is said in passing
  if (a.terms.length > SHORT || b.terms.length > SHORT) return null;
  for (const [left, right] of OPPOSITES) {
    const has = (s: ComparableClaim, words: ReadonlySet<string>): boolean => s.classes.some((one) => words.has(one));
    if (!((has(a, left) && has(b, right)) || (has(b, left) && has(a, right)))) continue;
    if (has(a, left) === has(a, right) || has(b, left) === has(b, right)) continue;
    return {
      relation: "disputes",
      a,
      b,
      score: 72,
      rule: "dispute.opposite",
      because: `words that cannot both hold: ${say(a.text)} against ${say(b.text)}`,
      words: contents(a, b),
    };
  }
  return null;
}

/** One names a thing as what it is taken for, the other holds that name at a distance. */
function recognition(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!fromOthers(between)) return null;
  const far = distanced(a);
  const near = distanced(b);
  if ((far === null) === (near === null)) return null;
  const [held, plain] = far !== null ? [a, b] : [b, a];
  const name = (far ?? near)!;
  const used = plain.claim.namings.find(
    ({ form, distance }) =>
      distance.length === 0 &&
      !plain.classes.some((word) => DISPARAGING.has(word)) &&
      institutionsIn(form).some((one) => institutionsIn(name.form).includes(one)),
  );
  if (
    used === undefined ||
    (!between.sameEvent && between.representativeOf(used.names) !== between.representativeOf(name.names))
  )
    return null;
  return {
    relation: "disputes",
    a: held,
    b: plain,
    score: 80,
    rule: "dispute.recognition",
    because: `recognised against not recognised: ${say(name.form)} at a distance against ${say(used.form)}`,
    words: [name.span, used.span],
  };
}

const LATELY = 31;
/** One refuses a word for something, the other calls it so: as a name, or in few words. */
function refusal(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if ((a.refused === null) === (b.refused === null) || !fromOthers(between)) return null;
  const [no, yes] = a.refused !== null ? [a, b] : [b, a];
  if (no.pointer !== null && !between.sameDocument) return null;
  // the word of another year answers nobody
  const [day, other] = [a.document.day, b.document.day];
  if (!between.sameDocument && (day === null || other === null || Math.abs(day - other) > LATELY)) return null;
  if (yes.negative || !callsSo({ text: ownText(yes) }, no.refused!)) return null;
  return {
    relation: "disputes",
    a: no,
    b: yes,
    score: 74,
    rule: "dispute.term",
    because: `one refuses a word that the other uses: ${say(no.text)} against ${say(yes.text)}`,
    words: contents(no, yes),
  };
}

/** Its words without those of the claims within it. */
function ownText({ text, claim, document }: ComparableClaim): string {
  let own = text;
  for (const other of document.comparables)
    if (other.claim.parent === claim.id) for (const { quote } of other.claim.content) own = own.replace(quote, " … ");
  return own;
}

/** "the killings as genocide", "the Armenian Genocide", "called it an occupation"; not: "those responsible for the genocide of others must …". */
export function callsSo({ text }: Pick<ComparableClaim, "text">, refused: string): boolean {
  const { lower, word } = tokenize(text);
  return lower.some((one, i) => {
    if (one !== refused) return false;
    const before = lower.slice(Math.max(0, i - 3), i);
    return /^\p{Lu}/u.test(word[i]!) || before.some((other) => /^(?:as|call|calls|called|recogni[sz]ed?)$/.test(other));
  });
}

const institutionsIn = (form: string): string[] =>
  form
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map((word) => classOf(word))
    .filter((word) => INSTITUTIONS.has(word) || INSTITUTIONS.has(stem(word)));

const distanced = ({
  claim,
}: ComparableClaim): {
  readonly form: string;
  readonly names: string;
  readonly span: { readonly start: number; readonly end: number; readonly quote: string };
} | null => claim.namings.find(({ form, distance }) => distance.length > 0 && institutionsIn(form).length > 0) ?? null;
