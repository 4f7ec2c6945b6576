// "no soldier crossed" -> did not happen.   "demanded that it withdraw" -> demanded.   "will be held" -> expected
// not: "denied shelling the town after the truce was signed": the truce is not denied with it.
import type { Act, Polarity, Status } from "../../model/claim.ts";
import { isBaseOnly } from "../lexicon/en/forms.ts";
import { NEGATORS } from "../lexicon/en/words.ts";
import { TAGS } from "../pos/tags.ts";
import type { Analysis, Range, VerbGroup } from "../structure/analysis.ts";
import { BASE, bitsOf, FINITE, GERUND, PARTICIPLE } from "../structure/tagClasses.ts";

/** What of the claim decides the status of what it tells. */
export interface Stance {
  readonly act: Act;
  readonly polarity: Polarity;
}

const FUTURE = /^(?:will|shall|'ll|wo|would|'d)$/;
const POSSIBLE = /^(?:can|could|may|might|ca)$/;
const DEMANDED = /^(?:must|should|ought)$/;
const ASPECT = /^(?:continu|began|begin|begun|start|kept|keep|resum|go|goes|went)/;
const REFUSAL = /^(?:refus|fail|declin|declined|reject|prevent|avoid|neglect)/;
const NEGATIVE =
  /^(?:no|without|neither|not|zero|lack|absence|prevent|prevented|prevents|preventing|avoid|avert|averted)$/;
const UNREAL =
  /^(?:threat|threats|risk|risks|danger|fear|fears|possibility|case|event|possible|potential|any|hypothetical|prospect|imminent)$/;
const PLANNED =
  /^(?:planned|future|upcoming|expected|forthcoming|next|scheduled|coming|proposed|preparation|preparations|prepare|preparing)$/;
const KNOWING = /^(?:clarif|determin|establish|explain|identif|know|knew|say|said|specif)/;
const ONGOING = /^(?:ongoing|continuing|continued|current|constant|continuous|present)$/;

/** Opens a question that yes or no answers. */
const ASKS_WHETHER = /^(?:did|do|does|has|have|had|is|are|was|were|will|would|can|could)$/;

/** Whether an event is said to have happened, as the claim has it: its denial, its demand or its promise applied to what it asserts. */
export function statusOf(
  analysis: Analysis,
  words: Range,
  head: number,
  group: VerbGroup | null,
  governs: boolean,
  stance: Stance,
  floor: number,
): Status {
  const own = group === null ? nounStatus(analysis, words, head, floor) : verbStatus(analysis, group, floor, stance);
  if (!governs) return own;
  const settled = own === "happened" || own === "ongoing";
  const told = group?.finite === true && group.modal === null && !isSubjunctive(analysis, group);
  switch (stance.act) {
    case "demand":
      return told && settled ? own : own === "didNotHappen" ? own : "demanded";
    case "ask":
      // "asked them to withdraw"; "Did they withdraw?", but "Who withdrew?" takes it for true
      if (group?.infinitive) return own === "didNotHappen" ? own : "demanded";
      return told && settled && ASKS_WHETHER.test(analysis.tokens.lower[floor] ?? "") ? "hypothetical" : own;
    case "promise":
    case "threaten":
      return settled && !told ? "expected" : own;
    case "warn":
      return settled && group === null && !isDefinite(analysis, words) ? "expected" : own;
    case "believe":
      return own;
    default:
      if (stance.polarity === "denied") return settled ? "didNotHappen" : own === "didNotHappen" ? "happened" : own;
      return own;
  }
}

function verbStatus(analysis: Analysis, group: VerbGroup, floor: number, stance: Stance): Status {
  if (isConditional(analysis, group, floor)) return "hypothetical";
  const modal = group.modal;
  if (group.negated || subjectNegated(analysis, group, floor)) {
    if (modal !== null && DEMANDED.test(modal)) return "demanded";
    return "didNotHappen";
  }
  if (modal !== null) {
    if (FUTURE.test(modal)) return "expected";
    if (POSSIBLE.test(modal)) return "hypothetical";
    if (DEMANDED.test(modal)) return "demanded";
  }
  if (group.infinitive) return infinitiveStatus(analysis, group, floor);
  const first = analysis.lower(group.from);
  const main = bitsOf(analysis.tags, group.main);
  if (/^(?:is|are|'re|'s|am)$/.test(first) && main & GERUND) return "ongoing";
  if (
    group.from > floor + 1 &&
    main & GERUND &&
    ASPECT.test(analysis.lower(group.from - 1)) &&
    /^(?:continue|keep)/.test(analysis.lower(group.from - 1))
  )
    return "ongoing";
  // "Pallumia shells our towns": what is done again and again
  if (
    group.finite &&
    group.from === group.main &&
    (analysis.tags[group.main] === VBZ || analysis.tags[group.main] === VBP) &&
    stance.act !== "demand"
  )
    return "ongoing";
  return "happened";
}

const VBZ = TAGS.indexOf("VBZ");
const VBP = TAGS.indexOf("VBP");

/** "refused to withdraw" did not, "began to shell" did, "plans to shell" may. */
function infinitiveStatus(analysis: Analysis, group: VerbGroup, floor: number): Status {
  // "claimed to have taken", "claim to be taking": as if told outright
  if (
    group.main > group.from &&
    /^(?:have|be)$/.test(analysis.lower(group.from)) &&
    bitsOf(analysis.tags, group.main) & (PARTICIPLE | GERUND | FINITE)
  )
    if (analysis.tokens.lower[group.from] === "have") return "happened";
    else if (bitsOf(analysis.tags, group.main) & GERUND) return "ongoing";
  for (let i = group.from - 2; i >= floor && i > group.from - 9; i--) {
    const g = analysis.groupIndex(i);
    if (g < 0) continue;
    const governor = analysis.lower(analysis.group(g).main);
    if (REFUSAL.test(governor)) return "didNotHappen";
    if (ASPECT.test(governor)) return /^continu|^keep|^kept/.test(governor) ? "ongoing" : "happened";
    if (/^(?:forced|managed|had|made|helped|allowed|sent|used|came)$/.test(governor))
      return analysis.group(g).negated ? "didNotHappen" : "happened";
    return "expected";
  }
  return "expected";
}

function nounStatus(analysis: Analysis, words: Range, head: number, floor: number): Status {
  const { lower } = analysis.tokens;
  const chunk = analysis.chunkIndex(head);
  const from = chunk < 0 ? words[0] : analysis.chunk(chunk).from;
  for (let i = from; i < head; i++) {
    const low = analysis.lower(i);
    if (NEGATIVE.test(low)) return "didNotHappen";
    if (low === "further" || UNREAL.test(low)) return "hypothetical";
    // "a carefully planned attack" took place
    if (PLANNED.test(low) && !(low === "planned" && /ly$/.test(lower[i - 1] ?? ""))) return "expected";
    if (ONGOING.test(low)) return "ongoing";
  }
  for (let i = from - 1; i >= floor && i >= from - 4; i--) {
    const low = analysis.lower(i);
    if (NEGATIVE.test(low)) return "didNotHappen";
    if (UNREAL.test(low) && low !== "any") return "hypothetical";
    if (PLANNED.test(low)) return "expected";
    if (analysis.chunkIndex(i) >= 0 && i < from - 1 && !/^(?:of|for)$/.test(analysis.lower(i + 1))) break;
  }
  // "there was no …" is caught above; "there will be an election", "will hold elections"
  for (let i = from - 1; i >= floor && i >= from - 5; i--) {
    const g = analysis.groupIndex(i);
    if (g < 0) continue;
    const group = analysis.group(g);
    // "could not determine who opened the fire": what is not known took place
    if (group.negated) return KNOWING.test(analysis.lower(group.main)) ? "happened" : "didNotHappen";
    if (group.modal !== null && FUTURE.test(group.modal)) return isDefinite(analysis, words) ? "happened" : "expected";
    if (group.modal !== null && POSSIBLE.test(group.modal))
      return isDefinite(analysis, words) ? "happened" : "hypothetical";
    if (group.modal !== null && DEMANDED.test(group.modal))
      return isDefinite(analysis, words) ? "happened" : "demanded";
    break;
  }
  return "happened";
}

/** "no soldier crossed", "nobody fired", "not a single shell was fired". */
function subjectNegated(analysis: Analysis, group: VerbGroup, floor: number): boolean {
  let k = group.from - 1;
  for (let n = 0; n < 8 && k >= floor; n++, k--) {
    const low = analysis.lower(k);
    if (/^[,;:]$/.test(low) || (analysis.groupIndex(k) >= 0 && analysis.group(analysis.groupIndex(k)).finite))
      return false;
    if (
      low === "no" ||
      low === "none" ||
      low === "nobody" ||
      low === "neither" ||
      (NEGATORS.has(low) && analysis.chunkIndex(k + 1) >= 0)
    )
      return true;
  }
  return false;
}

function isConditional(analysis: Analysis, group: VerbGroup, floor: number): boolean {
  for (let i = group.from - 1; i >= floor && i > group.from - 12; i--) {
    const low = analysis.lower(i);
    if (low === "if" || low === "unless" || low === "whether") return true;
    if (/^[,;:]$/.test(low) || (analysis.groupIndex(i) >= 0 && analysis.group(analysis.groupIndex(i)).finite))
      return false;
  }
  return false;
}

const PRESENT = TAGS.indexOf("VBP");
const SINGULAR = new Set((["NN", "NNP"] as const).map((tag) => TAGS.indexOf(tag)));

/** "that it withdraw", "that the observers be let in". */
const isSubjunctive = (analysis: Analysis, group: VerbGroup): boolean =>
  (bitsOf(analysis.tags, group.from) & BASE) !== 0 ||
  analysis.tokens.lower[group.from] === "be" ||
  // "that Velmar withdraw": one does not withdraw
  (group.from === group.main &&
    (analysis.tags[group.from] === PRESENT || isBaseOnly(analysis.lower(group.from))) &&
    analysis.chunkIndex(group.from - 1) >= 0 &&
    SINGULAR.has(analysis.tag(group.from - 1)));

/** "the attack", "this vote", "its offensive": taken for known. */
export function isDefinite(analysis: Analysis, words: Range): boolean {
  const chunk = analysis.chunkIndex(words[1] - 1);
  const from = chunk < 0 ? words[0] : analysis.chunk(chunk).from;
  if (/^(?:the|this|that|these|those|its|their|his|her|such|both)$/.test(analysis.lower(from))) return true;
  return (bitsOf(analysis.tags, from) & FINITE) !== 0
    ? false
    : analysis.tokens.lower.slice(from, words[1]).includes("'s");
}
