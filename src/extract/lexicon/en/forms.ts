// Inflections of English verbs: a table of the irregular ones, rules for the rest.
import { INTENDS, VERB_CUES } from "./cues.ts";

export type VerbForm = "base" | "s" | "past" | "participle" | "ing";

export interface Inflected {
  readonly lemma: string;
  readonly form: VerbForm;
}

/** Base, past, participle; "/" between variants. Prefixed verbs follow their stem ("forbid" is here, "undertake" is too). */
const IRREGULAR = new Map(
  `arise arose arisen|awake awoke awoken|be was/were been|bear bore borne|beat beat beaten|become became become|begin began begun
bend bent bent|beseech besought/beseeched besought/beseeched|bet bet/betted bet/betted|bid bid/bade bid/bidden|bind bound bound|bite bit bitten|bleed bled bled
blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast/broadcasted broadcast/broadcasted
build built built|burn burned/burnt burned/burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught
choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug
do did done|draw drew drawn|dream dreamed/dreamt dreamed/dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade/forbad forbidden
forecast forecast/forecasted forecast/forecasted|foresee foresaw foreseen|foretell foretold foretold|forget forgot forgotten
forgive forgave forgiven|forgo forwent forgone|forswear forswore forsworn|freeze froze frozen|gainsay gainsaid gainsaid
get got got/gotten|give gave given|go went gone|grow grew grown|hang hung/hanged hung/hanged|have had had|hear heard heard
hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt/kneeled knelt/kneeled|know knew known|lay laid laid
lead led led|leap leapt/leaped leapt/leaped|learn learned/learnt learned/learnt|leave left left|lend lent lent|let let let
light lit/lighted lit/lighted|lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled|offset offset offset
overrun overran overrun|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown
override overrode overridden|partake partook partaken|pay paid paid|plead pleaded/pled pleaded/pled|prove proved proved/proven
put put put|quit quit/quitted quit/quitted|read read read|rebuild rebuilt rebuilt|rend rent rent|retake retook retaken|rewrite rewrote rewritten
rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold
send sent sent|set set set|shake shook shaken|shed shed shed|shine shone/shined shone/shined|shoot shot shot|show showed shown/showed
shut shut shut|sing sang sung|sink sank/sunk sunk|sit sat sat|slay slew slain|sleep slept slept|slide slid slid|sling slung slung
speak spoke spoken|speed sped/speeded sped/speeded|spell spelled/spelt spelled/spelt|spend spent spent|spill spilled/spilt spilled/spilt
spin spun spun|split split split|spread spread spread|spring sprang/sprung sprung|stand stood stood|steal stole stolen|stick stuck stuck
strike struck struck/stricken|string strung strung|strive strove/strived striven/strived|swear swore sworn|sweep swept swept
swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
throw threw thrown|thrust thrust thrust|tread trod trodden/trod|undergo underwent undergone|understand understood understood
undertake undertook undertaken|undo undid undone|uphold upheld upheld|wage waged waged|wake woke woken|wear wore worn|weep wept wept
win won won|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|wring wrung wrung|write wrote written`
    .split(/[|\n]/)
    .map((row) => {
      const [base, past, participle] = row.trim().split(" ") as [string, string, string];
      return [base, { past: past.split("/"), participle: participle.split("/") }] as const;
    }),
);

/** Whether a form is the base of an irregular verb and not also its past: "withdraw", not "hit". */
export const isBaseOnly = (lower: string): boolean => IRREGULAR.get(lower)?.past.includes(lower) === false;

/** Verbs of more than one syllable that double their last consonant. */
const DOUBLING = new Set(
  `abet abhor acquit admit allot annul appal befit beget begin commit compel concur confer control debar defer demur deter dispel
embed emit enrol enthral excel expel forbid forget format fulfil handicap impel incur infer inter kidnap occur offset omit outbid overrun patrol permit prefer propel
rebut recommit recur refer regret remit repel submit transfer transmit upset`.split(/\s+/),
);
/** Both spellings: "labeled", "labelled". */
const MAYBE_DOUBLING = new Set(
  "cancel channel counsel equal focus initial label level libel marvel model program quarrel rival shovel shrivel signal spiral total travel worship".split(
    " ",
  ),
);
/** One short syllable: "plan", "quit". */
const SHORT = /^[^aeiouy]*(?:qu)?[aeiou][^aeiouwxy]$/;
/** Words in -ize that have no spelling in -ise. */
const NO_TWIN = new Set(["seize", "size", "prize", "capsize", "resize", "downsize", "apprize"]);

/**
 * All inflected forms of a verb, spelling variants included ("criticised" beside "criticized", "labelled" beside "labeled").
 * The first of each list is the commoner.
 */
export function formsOf(lemma: string): Readonly<Record<VerbForm, readonly string[]>> {
  const twin = lemma.length > 5 && /[iy]ze$/.test(lemma) && !NO_TWIN.has(lemma) ? `${lemma.slice(0, -2)}se` : null;
  const one = inflect(lemma);
  if (twin === null) return one;
  const other = inflect(twin);
  return {
    base: [...one.base, ...other.base],
    s: [...one.s, ...other.s],
    past: [...one.past, ...other.past],
    participle: [...one.participle, ...other.participle],
    ing: [...one.ing, ...other.ing],
  };
}

function inflect(base: string): Record<VerbForm, string[]> {
  const irregular = irregularOf(base);
  if (base === "be")
    return { base: ["be", "am", "are"], s: ["is"], past: ["was", "were"], participle: ["been"], ing: ["being"] };
  const stems = stemsOf(base);
  const past = irregular?.past ?? stems.map((stem) => (stem.endsWith("e") ? `${stem}d` : `${stem}ed`));
  return {
    base: [base],
    s: [base === "have" ? "has" : thirdPerson(base)],
    past,
    participle: irregular?.participle ?? past,
    ing: [...new Set(stems.map((stem) => ingOf(base, stem)))],
  };
}

function irregularOf(base: string): { past: string[]; participle: string[] } | undefined {
  const found = IRREGULAR.get(base);
  if (found !== undefined) return found;
  // "re-read", "re-send"
  const hyphen = base.lastIndexOf("-");
  const rest = hyphen < 0 ? undefined : IRREGULAR.get(base.slice(hyphen + 1));
  if (rest === undefined) return undefined;
  const prefix = base.slice(0, hyphen + 1);
  return { past: rest.past.map((w) => prefix + w), participle: rest.participle.map((w) => prefix + w) };
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  if (/(?:s|x|z|[cs]h)$/.test(base) || /[^aeiou]o$/.test(base) || base === "go" || base === "do") return `${base}es`;
  return `${base}s`;
}

/** The stem before "-ed", in one or two spellings. */
function stemsOf(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}i`];
  if (/e$/.test(base)) return [base];
  if (/ic$/.test(base)) return [`${base}k`];
  const doubled = base + base.at(-1)!;
  if (MAYBE_DOUBLING.has(base)) return [base, doubled];
  if (DOUBLING.has(base) || SHORT.test(base)) return [doubled];
  return [base];
}

function ingOf(base: string, stem: string): string {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/y$/.test(base)) return `${base}ing`;
  if (/(?:ee|oe|ye)$/.test(base)) return `${base}ing`;
  if (/e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${stem}ing`;
}

/** From each form of these verbs, lower-cased, to the forms and verbs that it may be. */
export function inflections(lemmas: Iterable<string>): ReadonlyMap<string, readonly Inflected[]> {
  const map = new Map<string, Inflected[]>();
  for (const lemma of new Set(lemmas)) {
    const forms = formsOf(lemma);
    for (const form of Object.keys(forms) as VerbForm[]) {
      for (const word of forms[form]) {
        const list = map.get(word);
        if (list === undefined) map.set(word, [{ lemma, form }]);
        else list.push({ lemma, form });
      }
    }
  }
  return map;
}

const CUE_FORMS = inflections([...VERB_CUES, ...INTENDS].map((cue) => cue.lemma));
const NONE: readonly Inflected[] = [];

/** The verbs of the cue lexicon, with their form, that a lower-cased word may be; empty if none. */
export const lemmaOf = (lower: string): readonly Inflected[] => CUE_FORMS.get(lower) ?? NONE;
