import type { Act, Polarity } from "../../../model/claim.ts";
import type { VerbCue } from "../../lexicon/cue.ts";
import {
  DOCUMENT_NOUNS,
  DOUBT_MODALS,
  FRONTING,
  NEGATED_ACTS,
  WISHES,
  WISHING_MODALS,
} from "../../lexicon/language.ts";
import type { Scheme } from "../../options.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { containsFinite } from "../../structure/subjectNames.ts";
import type { Candidate } from "../candidate.ts";
import { cuesOf } from "../cues.ts";
import { isSomebody } from "./besideQuotation.ts";
import { complementAfter } from "./complementAfter.ts";
import { contentBefore } from "./contentBefore.ts";
import { EarlierAttributions } from "./earlier.ts";
import type { Complement } from "./frames/frame.ts";
import { informedAttribution } from "./informed.ts";
import { invertedSubject } from "./invertedSubject.ts";
import { isRefused } from "./noClaim.ts";
import { passiveAttribution } from "./passive.ts";
import { relativeComplement } from "./relative.ts";
import { relayedAttributions } from "./relayed.ts";
import { reportedPassive } from "./reportedPassive.ts";
import type { Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { contentOf, withSentenceBefore } from "./verbContent.ts";
import type { VerbReading } from "./verbReading.ts";
import { type VerbSite, verbSite } from "./verbSite.ts";
import { isRightBefore, subjectOf } from "./verbSubject.ts";

/** Attributions whose cue is a verb. */
export const verbalRule: Rule = {
  id: "verb",
  finds: [
    ["The ministry said on Monday that the bridge was destroyed.", "The ministry | said | the bridge was destroyed"],
    ["“We did not fire,” she said.", "she | said | We did not fire,"],
    ["The talks were on, he said in an address that featured images of soldiers.", "he | said | The talks were on"],
    [
      "The council was meeting amid a crisis, the envoy told the members today.",
      "the envoy | told | The council was meeting amid a crisis",
    ],
    [
      "The firm was a giant, Mr. Clarn said, until it failed.",
      "Mr. Clarn | said | The firm was a giant … until it failed",
    ],
    [
      "The bridge was mined, she said, but the army crossed it.",
      "she | said | The bridge was mined … but the army crossed it",
    ],
    ["The bridge was mined, she said, and left the room.", "she | said | The bridge was mined"],
    ["The bridge was closed, HANA reports citing the ministry.", "the ministry | citing | The bridge was closed"],
    ["Keldora was accused by Velmar of shelling.", "Velmar | was accused | Keldora … of shelling"],
    ["It was reported that the bridge was hit.", " | was reported | the bridge was hit"],
    ["It is alleged in that letter that guards shot at a boat.", "that letter | is alleged | guards shot at a boat"],
    [
      "The council expressed concern, demanded a halt and urged the mayor to act.",
      "The council | expressed | concern",
      "The council | demanded | a halt",
      "The council | urged | the mayor to act",
    ],
    ["The offer was welcomed by Velmar.", "Velmar | was welcomed | The offer"],
    ["The award was never accepted by Pallumia.", "Pallumia | was never accepted | The award"],
    ["The road is closed, the Courier was told by the ministry.", "the ministry | was told by | The road is closed"],
    [
      "The paper was informed from the mission that nobody was hurt.",
      "the mission | was informed from | nobody was hurt",
    ],
    ["Rami Sol himself accused the mayor of lying.", "Rami Sol | accused | the mayor of lying"],
    [
      "The talks failed, the envoy said, as Keldora marked the day by vowing to fight.",
      "the envoy | said | The talks failed",
      "Keldora | vowing | to fight",
    ],
    ["Twelve people were reported killed.", " | were reported | Twelve people … killed"],
    ["Shelling continues to be reported in Lorne.", " | continues to be reported | Shelling … in Lorne"],
    [
      "Shells fell near Lorne, prompting the Keldoran army to warn that it would answer.",
      "the Keldoran army | warn | it would answer",
    ],
    [
      "Three relatives of the deceased said that soldiers came at night.",
      "Three relatives of the deceased | said | soldiers came at night",
    ],
    [
      "The minister, Aldo Quader, stated during a reception organised by the embassy that his country was at peace.",
      "The minister, Aldo Quader | stated | his country was at peace",
    ],
    ["Despite Keldora denying that it fired, the paper printed the story.", "Keldora | denying | it fired"],
    [
      "The raid went on despite the mayor and the governor denying that they knew.",
      "the mayor and the governor | denying | they knew",
    ],
    ["Keldora is sending fighters, which Velmar denied.", "Velmar | denied | which"],
    ["Velmar spread the charge, which Keldora denied.", "Keldora | denied | the charge"],
    [
      "The clinic was closed after a bombing which Velmar says killed nine people.",
      "Velmar | says | a bombing … killed nine people",
    ],
    ["The raid which Velmar says killed nine men was filmed.", "Velmar | says | The raid … killed nine men"],
    ["The men, who the army says are spies, were freed.", "the army | says | The men … are spies"],
    ["Pallumia shut the port, a move Keldora's envoy called “theft”.", "Keldora's envoy | called | a move … “theft”"],
    [
      "Pallumia said the depot was hit, an allegation Keldora's army has denied.",
      "Pallumia | said | the depot was hit",
      "Keldora's army | has denied | an allegation",
    ],
    [
      "Orrel said that after the summit on 28 May, when Velmar is expected to sign, he would leave.",
      "Orrel | said | after the summit on 28 May, when Velmar is expected to sign, he would leave",
      " | is expected | Velmar … to sign, he would leave",
    ],
    [
      "The envoy said that, since the signing of the truce in May, the front line had held.",
      "The envoy | said | , since the signing of the truce in May, the front line had held",
    ],
    [
      "The minister said Keldora and Velmar, who have been at odds since May, should find a way.",
      "The minister | said | Keldora and Velmar, who have been at odds since May, should find a way",
    ],
    [
      "The plan was shown to Orrel, who said that signing it with Velmar would be a mistake.",
      "Orrel | said | signing it with Velmar would be a mistake",
    ],
    ["A union leader said yesterday (29 August) that the mine was shut.", "A union leader | said | the mine was shut"],
    [
      "The ministry said that the tape was a fake, while the army, which had lost two men, accused Velmar of treason.",
      "The ministry | said | the tape was a fake",
      "the army | accused | Velmar of treason",
    ],
    [
      "She called it a fiction, while a Keldoran official quoted by the agency said the tape was false.",
      "She | called | it a fiction",
      "a Keldoran official | said | the tape was false",
    ],
    ["He says most residents want peace.", "He | says | most residents want peace"],
    ["Western diplomats increasingly doubt that it will hold.", "Western diplomats | doubt | it will hold"],
    ["Keldora rejects that: it was elsewhere.", "Keldora | rejects | that"],
    ["Tamrin had been shelled, which Pallumia has denied.", "Pallumia | has denied | which"],
  ],
  findsNot: [
    "The report was published in May.",
    "An election held in May changed little.",
    "The town was shelled by the army.",
    "The theft was reported to the police.",
    "The mayor was informed of the raid.",
    "The award was accepted by Pallumia in May.",
    "The award was not accepted by any state.",
    "Harbour News quoted the report.",
  ],
  find: verbalAttributions,
};

/** Attributions whose cue is a verb. */
function verbalAttributions(analysis: Analysis, scheme: Scheme): Candidate[] {
  const earlier = new EarlierAttributions(analysis);
  const relayed = new Set<number>();
  for (const group of analysis.groups) {
    if (group.main < analysis.body || relayed.has(group.main)) continue;
    const cues = cuesOf(analysis, group);
    if (cues.length === 0) continue;
    const quoting = relayedAttributions(analysis, group, boundsOf(analysis, group.main), earlier, scheme);
    for (const one of quoting) {
      relayed.add(one.main);
      earlier.add(one);
    }
    const best = quoting.length > 0 ? null : bestOf(analysis, group, cues, earlier, scheme);
    if (best !== null) earlier.add(best);
  }
  return earlier.found;
}

/** The reading of a verb with the highest confidence among its entries in the lexicon; null if none makes a claim. */
function bestOf(
  analysis: Analysis,
  group: VerbGroup,
  cues: readonly VerbCue[],
  earlier: EarlierAttributions,
  scheme: Scheme,
): Candidate | null {
  let best: Candidate | null = null;
  for (const cue of cues) {
    if (cue.act === "intend" && scheme !== "polnear") continue;
    const read = attribute(verbSite(analysis, group, cue, boundsOf(analysis, group.main)), scheme, earlier);
    const candidate = read === null || scheme === "polnear" ? read : withSentenceBefore(analysis, read);
    if (candidate !== null && (best === null || candidate.confidence > best.confidence)) best = candidate;
  }
  return best;
}

function attribute(site: VerbSite, scheme: Scheme, earlier: EarlierAttributions): Candidate | null {
  if (scheme !== "polnear" && isHypothetical(site)) return null;
  const told = actOf(site, scheme);
  if (told === null) return null;
  const informed = site.group.passive && scheme !== "polnear" ? informedAttribution(site) : null;
  if (informed !== null) return informed;
  if (site.group.passive)
    return passiveAttribution(site, told) ?? (scheme === "polnear" ? null : reportedPassive(site));
  const subject = speakerOf(site, scheme, earlier);
  const left = subject === null ? null : contentBefore(site, subject);
  const right = subject?.rule === "inverted" ? null : contentBehind(site, subject, scheme);
  const complement = surer(right, left !== null && isBesideMain(site, left) ? null : left);
  if (complement === null) return null;
  const reading: VerbReading = { site, scheme, ...told, subject, complement, before: complement === left };
  if (isRefused(reading)) return null;
  const content = contentOf(reading);
  return content === null ? null : candidateOf(reading, content);
}

/** The act of a verb; null if it is negated and then makes no claim. */
function actOf({ group, cue }: VerbSite, scheme: Scheme): { act: Act; polarity: Polarity } | null {
  if (!group.negated || scheme === "polnear")
    return { act: cue.act, polarity: cue.denied === true ? "denied" : "asserted" };
  const act = NEGATED_ACTS.get(cue.lemma);
  return act === undefined ? null : { act, polarity: "denied" };
}

/** The speaker: the subject before the verb, or the subject behind it if that is nearer. */
function speakerOf(site: VerbSite, scheme: Scheme, earlier: EarlierAttributions): Subject | null {
  const { analysis, group, cue, floor } = site;
  const subject = subjectOf(analysis, group, floor, earlier, scheme);
  // behind the verb stands the addressee
  const turned = cue.inverts === true && cue.lemma !== "tell" && group.finite && !group.negated;
  const inverted = turned ? invertedSubject(site) : null;
  return inverted !== null &&
    // "expressed concern, demanded a halt": a thing is demanded, and demands nothing
    (subject?.rule !== "shared" || maySpeak(analysis, inverted.head)) &&
    (subject === null ||
      subject.rule === "shared" ||
      !isRightBefore(analysis, group, subject.source) ||
      // "must calm the situation, return to talks, said the envoy": the object of another verb
      (analysis.word(group.from - 1) === "," && analysis.groupIndex(subject.source[0] - 1) >= 0))
    ? inverted
    : subject;
}

/** Somebody, or a text: "said the statement of the ministry". */
const maySpeak = (analysis: Analysis, head: number): boolean =>
  isSomebody(analysis, head) || DOCUMENT_NOUNS.has(analysis.lower(head));

/** The content behind the verb, or the words that "which" before its subject stands for. */
function contentBehind(site: VerbSite, subject: Subject | null, scheme: Scheme): Complement | null {
  const relative = scheme === "polnear" || subject === null ? null : relativeComplement(site, subject.source[0]);
  return relative ?? complementAfter(site);
}

/** "Though the army left, he said that P": the clause before the speaker belongs to the sentence, and is not what he said. */
const isBesideMain = ({ analysis }: VerbSite, { content: [first] }: Complement): boolean =>
  first !== undefined &&
  FRONTING.has(analysis.lower(first[0])) &&
  !analysis.tokens.word.slice(first[0], first[1] - 1).includes(",") &&
  containsFinite(analysis, first[0], first[1]);

function surer(right: Complement | null, left: Complement | null): Complement | null {
  if (right === null || left === null) return right ?? left;
  return left.strength >= right.strength ? left : right;
}

function candidateOf(
  { site, subject, complement, act, polarity, before }: VerbReading,
  content: readonly Range[],
): Candidate {
  const cited = before ? citedBehind(site) : null;
  if (cited !== null)
    return {
      cue: [[cited.at, cited.at + 1]],
      main: cited.at,
      source: [cited.source],
      sourceHead: cited.head,
      content,
      that: -1,
      act: "state",
      polarity: "asserted",
      rule: "verb-after-citing",
      confidence: 84,
    };
  const bonus = subject === null ? -15 : subject.rule === "shared" ? -6 : 4;
  return {
    cue: [[site.group.from, complement.cueTo]],
    main: site.group.main,
    source: subject === null ? [] : [subject.source],
    sourceHead: subject === null ? -1 : subject.head,
    content,
    that: complement.that,
    act: complement.act ?? shownAct(site, complement, subject, content) ?? act,
    polarity,
    rule: before ? "verb-after" : `verb-${complement.frame}`,
    confidence: Math.min(97, complement.strength + bonus),
  };
}

/** "P, Trend reports | citing the ministry": the words are those of the one who is cited; null if a document is cited, or nobody. */
function citedBehind({ analysis, group, cue, end }: VerbSite): Cited | null {
  if (!/^(?:report|say|write|inform)$/.test(cue.lemma) || group.passive) return null;
  for (let i = group.to; i < Math.min(end, group.to + 8); i++) {
    if (!analysis.has(i, "citing", "quoting")) continue;
    const source = nounPhraseAt(analysis, i + 1, end);
    const head = analysis.chunkAt(i + 1)?.head ?? -1;
    if (
      source === null ||
      !(source[1] >= end || analysis.word(source[1]) === ".") ||
      DOCUMENT_NOUNS.has(analysis.lower(head))
    )
      return null;
    return isSomebody(analysis, head) || /^\p{Lu}{2,}$/u.test(analysis.word(head)) ? { at: i, source, head } : null;
  }
  return null;
}

interface Cited {
  readonly at: number;
  readonly source: Range;
  readonly head: number;
}

/** The act that the words around a verb show instead of its own; null where they show none. */
function shownAct(
  site: VerbSite,
  complement: Complement,
  subject: Subject | null,
  content: readonly Range[],
): Candidate["act"] | null {
  if (isOrder(site, complement, subject)) return "demand";
  // "accepts that mistakes were made"
  if (site.cue.lemma === "accept" && complement.frame === "that" && !site.group.negated) return "concede";
  return isAssurance(site, content) ? "state" : null;
}

/** "I ask you to leave": in the first person it is a demand. */
const isOrder = ({ analysis, cue }: VerbSite, complement: Complement, subject: Subject | null): boolean =>
  cue.lemma === "ask" && complement.frame === "objTo" && subject !== null && analysis.has(subject.head, "i", "we");

/** "assured that Keldora moves tanks" is no promise, because a promise is about the future. */
function isAssurance({ analysis, cue }: VerbSite, content: readonly Range[]): boolean {
  if (!/^(?:re)?assure$/.test(cue.lemma)) return false;
  return !content.some(([from, to]) =>
    analysis.tokens.lower.slice(from, to).some((word) => /^(?:will|would|shall|'ll|'d)$/.test(word)),
  );
}

/** The sentence, or the part of it inside the quotation that holds the cue. */
function boundsOf(analysis: Analysis, token: number): Range {
  const s = analysis.sentenceOf(token);
  const from = analysis.sentenceFrom(s);
  const to = analysis.sentenceTo(s);
  const q = analysis.quotationIndex(token);
  if (q < 0) return [from, to];
  return [Math.max(from, analysis.quotation(q).from), Math.min(to, analysis.quotation(q).to)];
}

/** "The minister may wish to | ask his own generals": what he may want to say. */
function isOnlyWished(analysis: Analysis, from: number): boolean {
  const at = analysis.has(from - 1, "to") ? from - 2 : from - 1;
  return WISHES.has(analysis.lower(at)) && WISHING_MODALS.has(analysis.groupAt(at)?.modal ?? "");
}

/** "may say", "if he says": no act of speaking is reported. */
function isHypothetical({ analysis, group, floor }: VerbSite): boolean {
  if (group.modal !== null && DOUBT_MODALS.has(group.modal)) return true;
  if (group.infinitive) return isOnlyWished(analysis, group.from);
  for (let i = group.from - 1; i >= floor && i > group.from - 8; i--) {
    if (analysis.has(i, "if", "unless")) return true;
    if (analysis.has(i, ",", "that") || analysis.groupIndex(i) >= 0) return false;
  }
  return false;
}
