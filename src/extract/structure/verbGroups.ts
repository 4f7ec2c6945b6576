import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import { ASIDES, AUXILIARY_BE, AUXILIARY_DO, AUXILIARY_HAVE, NEGATORS } from "../lexicon/language.ts";
import type { VerbGroup } from "./analysis.ts";
import { ADVERB, FINITE, GERUND, MODAL, PARTICIPLE, TO, tagBitsOf, VERB } from "./tagClasses.ts";

/** A text with its tags and noun phrases, from which verb groups are read. */
interface Tagged {
  readonly tokens: Tokens;
  readonly tags: Uint8Array;
  readonly chunkOf: Int32Array;
}

/** Auxiliaries with their verb, left to right. Participles that stand inside a noun phrase are no verbs. */
export function findVerbGroups(
  tokens: Tokens,
  sentences: Sentences,
  tags: Uint8Array,
  chunkOf: Int32Array,
): { groups: VerbGroup[]; groupOf: Int32Array } {
  const text: Tagged = { tokens, tags, chunkOf };
  const groups: VerbGroup[] = [];
  const groupOf = new Int32Array(tokens.count).fill(-1);
  for (let s = 0; s < sentences.count; s++) {
    const end = sentences.to[s] as number;
    for (let i = sentences.from[s] as number; i < end; ) {
      if (!isVerbal(text, i)) {
        i++;
        continue;
      }
      const read = readGroup(text, i, end);
      if (read.main < 0) {
        i = Math.max(read.past, i + 1);
        continue;
      }
      const group = groupOfRead(text, i, read);
      groupOf.fill(groups.length, group.from, group.to);
      groups.push(group);
      i = group.to;
    }
  }
  return { groups, groupOf };
}

/** A verb or modal that is part of no noun phrase. */
const isVerbal = ({ tags, chunkOf }: Tagged, i: number): boolean =>
  (chunkOf[i] as number) < 0 && (tagBitsOf(tags, i) & (VERB | MODAL)) !== 0;

const isAuxiliary = (low: string): boolean => AUXILIARY_BE.has(low) || AUXILIARY_HAVE.has(low) || AUXILIARY_DO.has(low);

/** The result of reading a verb group from its first word. */
interface Read {
  /** The last verb, -1 if there are only adverbs and the like. */
  main: number;
  /** Whether a form of "be" is among its words. */
  be: boolean;
  modal: string | null;
  negated: boolean;
  /** Where reading ended. */
  past: number;
}

function readGroup(text: Tagged, from: number, end: number): Read {
  const { tokens, tags } = text;
  const read: Read = { main: -1, be: false, modal: null, negated: false, past: from };
  let k = from;
  for (; k < end; k++) {
    const low = tokens.lower[k] ?? "";
    if (NEGATORS.has(low)) {
      read.negated = true;
      continue;
    }
    const skipped = skippedBetween(text, k, end, read.main);
    if (skipped > 0) {
      k += skipped - 1;
      continue;
    }
    if (!isVerbal(text, k)) break;
    if (tagBitsOf(tags, k) & MODAL) {
      if (read.main >= 0) break;
      read.modal = low;
      continue;
    }
    read.main = k;
    if (AUXILIARY_BE.has(low)) read.be = true;
    else if (!isAuxiliary(low)) {
      k++;
      break;
    }
  }
  // "would “introduce a law”": the modal belongs to the verb inside the marks
  if (read.main < 0 && read.modal !== null) read.main = from;
  read.past = k;
  return read;
}

/** How many words, starting at token `k`, interrupt a verb group without ending it: "have also", "have this morning ordered". */
function skippedBetween(text: Tagged, k: number, end: number, main: number): number {
  const { tokens, tags } = text;
  if (tagBitsOf(tags, k) & ADVERB) return 1;
  if (main < 0) return 0;
  const low = tokens.lower[k] ?? "";
  const have = AUXILIARY_HAVE.has(tokens.lower[main] ?? "");
  if (low === "since" && have) return 1;
  if (have && k + 2 < end && isPartOfDay(tokens, k) && tagBitsOf(tags, k + 2) & VERB) return 2;
  const aside = have ? asideBetween(text, k, end) : 0;
  if (aside > 0) return aside;
  // "have all called"
  const all = low === "all" || low === "both" || low === "each";
  return all && k + 1 < end && tagBitsOf(tags, k + 1) & VERB && (text.chunkOf[k + 1] as number) < 0 ? 1 : 0;
}

/** "has | in the past | accused", "has | on several occasions | denied": how many words a preposition has with its phrase before the participle. */
function asideBetween({ tokens, tags, chunkOf }: Tagged, k: number, end: number): number {
  if (!ASIDES.has(tokens.lower[k] ?? "") || (chunkOf[k] as number) >= 0) return 0;
  const phrase = chunkOf[k + 1] as number;
  if (phrase < 0) return 0;
  let verb = k + 1;
  while (verb < end && chunkOf[verb] === phrase) verb++;
  return verb < end && tagBitsOf(tags, verb) & (PARTICIPLE | FINITE) && !(tagBitsOf(tags, verb) & GERUND)
    ? verb - k
    : 0;
}

/** "this morning", "last week" */
const isPartOfDay = ({ lower }: Tokens, k: number): boolean =>
  /^(?:this|last)$/.test(lower[k] ?? "") &&
  /^(?:morning|afternoon|evening|week|month|year|night)$/.test(lower[k + 1] ?? "");

function groupOfRead({ tokens, tags }: Tagged, from: number, { main, be, modal, negated }: Read): VerbGroup {
  const b = tagBitsOf(tags, main);
  const infinitive = from > 0 && (tagBitsOf(tags, from - 1) & TO) !== 0;
  const afterBe = be && !AUXILIARY_BE.has(tokens.lower[main] ?? "");
  return {
    from,
    to: main + 1,
    main,
    finite: (tagBitsOf(tags, from) & FINITE) !== 0 && !infinitive,
    passive: afterBe && (b & (PARTICIPLE | FINITE)) !== 0 && !(b & GERUND),
    negated: negated || (from > 0 && NEGATORS.has(tokens.lower[from - 1] ?? "")),
    infinitive,
    participle: from === main && (b & (GERUND | PARTICIPLE)) !== 0,
    modal,
  };
}
