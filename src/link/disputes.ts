// "Corvath denied firing on the town" against "Pallumian artillery shelled the market": one denies what the other says.
// "Fourteen civilians were killed" against "Nine people lost their lives": different numbers for one quantity, by different sides, of one event.
// not: 31 wounded against 31 violations; "five were killed" against "Keldora pretends that five were killed" of one speaker (a repeat at a distance)
import { isStopWord, stem } from "../text/stems.ts";
import { tokenize } from "../text/tokens.ts";
import { dayOf, type Statement } from "./digest.ts";
import { sharedCount } from "./hash.ts";
import { ATTACKS, BEGINNINGS, INSTITUTIONS, NEGATORS, OPPOSITES, WITHHELD } from "./lexicon/en.ts";
import { classOf, comparable, disagree, HARM, type Quantity } from "./quantities.ts";
import {
  argued,
  type Between,
  contents,
  type Finding,
  fromOthers,
  kindred,
  likeness,
  mannerOf,
  nested,
  say,
  statesAgree,
  wordsAt,
} from "./statements.ts";

type Rule = (a: Statement, b: Statement, between: Between) => Finding | null;

/** In this order: the first rule that finds something names the dispute. */
const RULES: readonly Rule[] = [denial, answer, notice, numbers, days, clocks, agents, opposites, recognition, refusal];

/** A dispute between two statements, or a number that its own side changed later; null where there is none. */
export function dispute(a: Statement, b: Statement, between: Between): Finding | null {
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

/** A longer sentence with a negation in it does not say as a whole that something is not so. */
const PLAIN = 14;

const VERB = /\b(?:is|are|was|were|had|has|have|did|does|do|would|could|will)\b/i;
/** In hundredths. */
const UNSURE = 40;
/** Claims between an assertion and the denial that takes up its words. */
const NEXT = 2;
const attacks = ({ classes }: Statement): boolean => classes.some((one) => ATTACKS.has(one));

/** One says that it is not so, the other that it is, in like words or of one event. */
function denial(x: Statement, y: Statement, between: Between): Finding | null {
  if (x.negative === y.negative || x.pointer !== null || y.pointer !== null || !fromOthers(between)) return null;
  const [no, yes] = x.negative ? [x, y] : [y, x];
  if (yes.negated || no.refused !== null) return null;
  // what nobody is named for within another's claim, and what may be no claim at all, stands against nothing
  if (
    (yes.claim.claimant === null && yes.claim.level > 1) ||
    Math.min(no.claim.confidence, yes.claim.confidence) < UNSURE
  )
    return null;
  // "rejected the treaty" turns down a thing, not what another says
  if (mannerOf(no) !== "tell" || mannerOf(yes) !== "tell" || yes.claim.act === "condemn" || yes.claim.act === "praise")
    return null;
  if (!statesAgree(no, yes) || yes.open) return null;
  // "denies them their rights" keeps something back
  if (no.claim.act === "deny" && !VERB.test(no.text) && no.classes.some((one) => WITHHELD.has(one))) return null;
  let { contained } = likeness(no, yes);
  let shared = sharedCount(no.common, yes.common);
  // "firing on the town", "the attack against the market": of one event two words for one deed
  if (shared === 0 && between.sameEvent && attacks(no) && attacks(yes)) {
    shared = 1;
    contained = 1 / Math.max(1, Math.min(no.terms.length, yes.terms.length));
  }
  // "rejected the treaty" turns down a thing; what another says has a verb
  if (no.claim.act === "reject" && (shared < 2 || !VERB.test(no.text))) return null;
  // what somebody does not believe or expect is not denied
  const explicit =
    no.claim.act === "deny" ||
    no.claim.act === "reject" ||
    (no.claim.polarity === "denied" && no.claim.act !== "believe");
  // "mortars were deployed in the town" of "its weapons among houses": two kindred words are a deed in common
  const kin = explicit && between.near ? kindred(no, yes) : 0;
  // "denied firing on the town" speaks of its own side's doing
  const own = between.sides[no === x ? 0 : 1];
  const meant = no.states.length > 0 || own === null ? no.states : [own];
  const states = meant.filter((state) => yes.states.includes(state)).length;
  const told = between.sameEvent;
  const enough = explicit
    ? (told && shared >= 1 && states > 0 && contained >= 0.3) ||
      (told &&
        shared >= 1 &&
        yes.states.length === 0 &&
        (between.sameDocument || between.sides[no === x ? 1 : 0] !== null) &&
        contained >= 0.5 &&
        (no.states.length === 0 || between.sameDocument)) ||
      (between.near && shared >= 1 && states > 0 && contained >= 0.3) ||
      (between.near && states > 0 && kin + shared >= 2) ||
      (between.near && shared >= 3 && contained >= 0.6 && (no.states.length === 0 || yes.states.length === 0)) ||
      (between.sameDocument && Math.abs(no.order - yes.order) <= NEXT && shared >= 1 && contained >= 0.75) ||
      (between.sameDocument && shared >= 2 && contained >= 0.4 && states > 0) ||
      (shared >= 3 && contained >= 0.6 && states > 0)
    : no.length <= PLAIN &&
      (states > 0 || no.states.length === 0) &&
      !HYPOTHETICAL.test(yes.text) &&
      contradicts(no, yes, between, shared, contained);
  if (!enough) return null;
  return {
    relation: "disputes",
    a: no,
    b: yes,
    score: Math.min(95, 60 + shared * 5 + (explicit ? 10 : 0) + (between.sameEvent ? 8 : 0)),
    rule: "dispute.denial",
    because: `one ${explicit ? "denies" : "says the contrary of"} what the other says: ${say(no.text)} against ${say(yes.text)}`,
    words: contents(no, yes),
  };
}

const HYPOTHETICAL = /\b(?:would|could|might|if)\b/i;

/** "construction materials are not supplied in aeroplanes" against "the airlifters were carrying building materials": of one event, or right after each other. */
function contradicts(no: Statement, yes: Statement, between: Between, shared: number, contained: number): boolean {
  if (between.sameEvent && shared >= 2 && contained >= 0.6) return true;
  const adjacent = between.sameDocument && between.near && Math.abs(no.order - yes.order) === 1;
  if (!adjacent || argued(no, yes, between) || shared < 1) return false;
  const like = shared + kindred(no, yes);
  return like >= 3 && like / Math.min(no.terms.length, yes.terms.length) >= 0.6;
}

/** "We hide nothing" said to "Keldora accuses you of hiding who fired": all the words of a short first sentence, denied. */
function answer(a: Statement, b: Statement, between: Between): Finding | null {
  if (!between.sameDocument || !fromOthers(between) || Math.abs(a.order - b.order) > NEXT) return null;
  const [no, yes] = a.order > b.order ? [a, b] : [b, a];
  if (
    !no.negative ||
    yes.negative ||
    no.pointer !== null ||
    !(yes.claim.act === "accuse" || yes.claim.act === "allege")
  )
    return null;
  const said = /^[^.!?]*[.!?]/.exec(no.text)?.[0];
  if (said === undefined || said.includes(",")) return null;
  const { lower } = tokenize(said);
  const words = lower.filter((word) => /\p{L}/u.test(word) && !isStopWord(word) && !NEGATORS.has(word)).map(classOf);
  if (!lower.some((word) => NEGATORS.has(word)) || words.length === 0 || words.length > FEW_WORDS) return null;
  if (!words.every((word) => yes.classes.includes(word)) || (yes.open && words.every((word) => ATTACKS.has(word))))
    return null;
  return {
    relation: "disputes",
    a: no,
    b: yes,
    score: 80,
    rule: "dispute.answer",
    because: `one answers that it is not so: ${say(said)} to ${say(yes.text)}`,
    words: contents(no, yes),
  };
}
const FEW_WORDS = 3;

/** "received no notice", "no letter came", "without warning" against "announced the release", "informed the ministry". */
function notice(a: Statement, b: Statement, between: Between): Finding | null {
  if (!between.near || !fromOthers(between)) return null;
  const [none, given] = toldNothing(a) ? [a, b] : [b, a];
  if (given.negative || given.negated || given.open || given.length > PLAIN || !TOLD.test(given.text)) return null;
  if (!toldNothing(none) || (!between.sameSubject && Math.abs(a.order - b.order) > NEAR)) return null;
  if (!statesAgree(none, given) && none.states.length > 0) return null;
  return {
    relation: "disputes",
    a: none,
    b: given,
    score: 74,
    rule: "dispute.notice",
    because: `one says that nothing was made known, the other that it was: ${say(none.text)} against ${say(given.text)}`,
    words: contents(none, given),
  };
}
const NEAR = 8;
const TOLD =
  /\b(?:announced|notified|informed|gave (?:\w+ )?(?:notice|warning)|sent (?:\w+ ){0,3}(?:letter|notice|warning)s?)\b/i;
const WITHOUT = /\bwithout (?:\w+ )?(?:warning|notice|announcement|notification)\b/i;
const NOTICES = new Set(["=letter", "=warn", "announcement", "notification"]);
const COMES = /\b(?:receiv\w+|came|arrived|reached|got|there was no)\b/i;

const toldNothing = (one: Statement): boolean =>
  one.classes.some((word) => NOTICES.has(word)) &&
  mannerOf(one) === "tell" &&
  (WITHOUT.test(one.text) || (one.negative && COMES.test(one.text)));

function numbers(a: Statement, b: Statement, between: Between): Finding | null {
  // in one document numbers of two parties that stand close by are of one thing, other numbers may be of two
  const close = between.near && between.sameDocument && between.partisan && Math.abs(a.order - b.order) <= NEXT + 1;
  if (!(between.sameSubject || close) || between.speakers < 2 || between.sameSpeaker) return null;
  if (a.quantities.length === 0 || b.quantities.length === 0) return null;
  // a number that is denied or asked about is not told
  if (!counts(a) || !counts(b) || placesApart(a, b, between)) return null;
  for (const x of a.quantities)
    for (const y of b.quantities) {
      if (!comparable(x, y) || !disagree(x, y) || holdsPart(x, y) || holdsPart(y, x)) continue;
      // the losses of its own side, by each
      if (HARM.has(x.measure) && (OWN_SIDE.test(a.text) || OWN_SIDE.test(b.text)) && between.sameSide !== true)
        continue;
      // counts of things need another word in common beside the one counted, harm to people does not
      const harm = HARM.has(x.measure);
      if (!harm && likeness(a, b).shared < 2) continue;
      if (!between.sameSubject && (!harm || x.measure === "percent")) continue;
      const [p, q] = [wordsAt(a, x.start, x.end), wordsAt(b, y.start, y.end)];
      const what = `different numbers for the same quantity (${COUNTED[x.measure] ?? x.measure.replace("=", "")}): ${say(p.quote)} against ${say(q.quote)}`;
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

const counts = ({ claim }: Statement): boolean =>
  claim.polarity !== "denied" && claim.act !== "ask" && !SHOWN.test(claim.content[0]?.quote ?? "");
/** What a picture shows is no count of all. */
const SHOWN = /^(?:th(?:e|is|ese)\s)?(?:\w+\s){0,2}(?:footage|video|photo(?:graph)?s?|image|picture)s?\b/i;
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
function placesApart(a: Statement, b: Statement, { groupOf }: Between): boolean {
  const of = ({ claim, document }: Statement): Set<string> => {
    const places = new Set(document.places.map(({ id }) => id));
    return new Set(claim.namings.flatMap(({ names }) => (places.has(names) ? [groupOf(names)] : [])));
  };
  const [x, y] = [of(a), of(b)];
  return x.size > 0 && y.size > 0 && ![...x].some((place) => y.has(place));
}

const COUNTED: Readonly<Record<string, string>> = { died: "killed", percent: "per cent" };

/** Each dates the event to the day, and the days differ. */
function days(a: Statement, b: Statement, between: Between): Finding | null {
  if (!between.sameEvent || !fromOthers(between) || GOES_ON.test(a.text) || GOES_ON.test(b.text)) return null;
  for (const x of a.claim.descriptions)
    for (const y of b.claim.descriptions) {
      if (!between.events.some((event) => between.groupOf(x.event) === event && between.groupOf(y.event) === event))
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
const namesDay = ({ text }: Statement, day: number): boolean => {
  const { lower } = tokenize(text);
  const number = String(new Date(day * 86_400_000).getUTCDate());
  return lower.some(
    (word) => word === number || /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester)day|today)$/.test(word),
  );
};

/** Each tells when it began, by the clock, and the times differ. */
function clocks(a: Statement, b: Statement, between: Between): Finding | null {
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

const tellsOfBeginning = ({ classes }: Statement): boolean =>
  classes.some((one) => ATTACKS.has(one) || BEGINNINGS.has(one));

/** Each names the other's side as the one that did it. */
function agents(a: Statement, b: Statement, between: Between): Finding | null {
  if (!between.sameSubject || !fromOthers(between) || a.negative || b.negative) return null;
  if (!between.sameEvent && sharedCount(a.common, b.common) < 2) return null;
  const x = a.agent;
  const y = b.agent;
  if (x === null || y === null || x === y) return null;
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
function opposites(a: Statement, b: Statement, between: Between): Finding | null {
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
    const has = (s: Statement, words: ReadonlySet<string>): boolean => s.classes.some((one) => words.has(one));
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
function recognition(a: Statement, b: Statement, between: Between): Finding | null {
  if (!fromOthers(between)) return null;
  const far = distanced(a);
  const near = distanced(b);
  if ((far === null) === (near === null)) return null;
  const [held, plain] = far !== null ? [a, b] : [b, a];
  const name = (far ?? near)!;
  const used = plain.claim.namings.find(
    ({ form, distance }) =>
      distance.length === 0 && institutionsIn(form).some((one) => institutionsIn(name.form).includes(one)),
  );
  if (used === undefined || (!between.sameEvent && between.groupOf(used.names) !== between.groupOf(name.names)))
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
function refusal(a: Statement, b: Statement, between: Between): Finding | null {
  if ((a.refused === null) === (b.refused === null) || !fromOthers(between)) return null;
  const [no, yes] = a.refused !== null ? [a, b] : [b, a];
  if (no.pointer !== null && !between.sameDocument) return null;
  // the word of another year answers nobody
  const [day, other] = [a.document.day, b.document.day];
  if (!between.sameDocument && (day === null || other === null || Math.abs(day - other) > LATELY)) return null;
  if (yes.negative || !callsSo(yes, no.refused!)) return null;
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

/** "the killings as genocide", "the Armenian Genocide", "called it an occupation"; not: "those responsible for the genocide of others must …". */
export function callsSo({ text }: Statement, refused: string): boolean {
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
}: Statement): {
  readonly form: string;
  readonly names: string;
  readonly span: { readonly start: number; readonly end: number; readonly quote: string };
} | null => claim.namings.find(({ form, distance }) => distance.length > 0 && institutionsIn(form).length > 0) ?? null;
