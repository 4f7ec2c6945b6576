// Letter: "Keldora condemns this attack." -> condemn.   Speech: "They did not run." -> deny, "If they fire again, they will answer for it." -> threaten
// not: "I thank you for the invitation." (courtesy), "I should be grateful if you would have this letter circulated." (procedure), a heading.
import type { Act } from "../../model/claim.ts";
import type { Genre } from "../../model/document.ts";
import type { Candidate } from "../attribution/candidate.ts";
import { speakersIn } from "../head/genre.ts";
import type { Head } from "../head/head.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { mainClause } from "../structure/mainClause.ts";
import { conflictSentences } from "../voice/conflict.ts";
import { isCourtesy } from "../voice/courtesy.ts";
import type { Party } from "../voice/party.ts";
import { actOfSentence } from "../voice/voiceAct.ts";
import { type OwnVoiceSentence, voicedOf } from "../voice/voiced.ts";
import { DEMANDED, demandLists } from "./demandLists.ts";
import { firstPersonShare, inFirstPerson } from "./firstPerson.ts";
import { ownContents } from "./ownSentence.ts";

/** Genres whose author is a party: every sentence of its own voice counts. */
const PARTY_GENRES: ReadonlySet<Genre> = new Set<Genre>(["speech", "letter", "statement"]);
const CONFIDENCE = 80;
/** From this share of sentences in the first person on, a press release counts as an address, all of it in its author's voice. */
const SPOKEN_SHARE = 0.12;

/**
 * The sentences of the author's own voice that assert, demand, condemn, promise or deny something about the conflict; one claim each, without
 * cue or source, the content without its full stop. Of a press release only what it says in the first person, unless it is an address as a whole. Courtesy,
 * procedure, headings and sentences wholly in quotation marks make none, and a genre whose author only reports has none at all.
 *
 * @param within the tokens in which this author speaks
 */
export function authorialClaims(
  analysis: Analysis,
  genre: Genre,
  head: Head,
  { lookup, own, within }: Pick<OwnVoiceSentence, "lookup" | "own"> & { readonly within: Range },
): Candidate[] {
  if (!hasOwnVoice(analysis, genre, head)) return [];
  // in a release that is no address, only sentences such as "We reject the accusations" are in its author's voice
  const inFirstPersonOnly = genre === "press-release" && firstPersonShare(analysis) < SPOKEN_SHARE;
  const found: Candidate[] = [];
  const about = conflictSentences(analysis);
  const contentAt = ownContents(analysis, head);
  const listed = demandLists(analysis, contentAt);
  let last: Party = null;
  for (let s = firstSentence(analysis); s < analysis.sentences.count; s++) {
    const content = contentAt(s);
    if (content === null || content[0] < within[0] || content[0] >= within[1]) continue;
    if (listed[s] === DEMANDED) found.push(claimOf(content, "demand"));
    const clause = listed[s] === 0 ? mainClause(analysis, content) : null;
    if (clause === null) continue;
    const sentence = voicedOf(analysis, content, clause, { lookup, own }, last);
    if (clause.person !== 1) last = sentence.party ?? last;
    if (about[s] === 0 || isCourtesy(analysis, content, clause)) continue;
    if (inFirstPersonOnly && !inFirstPerson(analysis, clause)) continue;
    found.push(claimOf(content, actOfSentence(sentence)));
  }
  return found;
}

/** Speeches, letters and statements; a transcript of one who speaks alone; a release that quotes no speakers. */
function hasOwnVoice(analysis: Analysis, genre: Genre, head: Head): boolean {
  if (PARTY_GENRES.has(genre)) return true;
  if (genre === "transcript") return head.author !== null;
  return genre === "press-release" && speakersIn(analysis.tokens.text) === 0;
}

/** The sentence in which the body of the text begins. */
const firstSentence = ({ sentences, tokens, body }: Analysis): number =>
  sentences.ofToken[Math.min(body, tokens.count - 1)] ?? 0;

function claimOf(content: Range, act: Act): Candidate {
  return {
    cue: [],
    main: content[0],
    source: [],
    sourceHead: -1,
    content: [content],
    that: -1,
    act,
    polarity: "asserted",
    rule: "authorial",
    confidence: CONFIDENCE,
  };
}
