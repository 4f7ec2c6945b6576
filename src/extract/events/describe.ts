// "Pallumian artillery shelled the market of Hestrel on 3 March, killing 14 civilians" -> assault, 3 March, Hestrel; assault, 14 civilians.
// not: "war crimes", "the strike of the clock"; nor a word of saying, which makes a claim and names no event.
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range, VerbGroup } from "../structure/analysis.ts";
import { TokenMask } from "../structure/tokenMask.ts";
import type { ClaimContent, Described } from "./described.ts";
import { describePublication, describeWord, type EventSurroundings } from "./describeEvent.ts";
import { namesEvent, partOf } from "./eventPhrase.ts";
import type { EventWord, PartOf } from "./eventWord.ts";
import { findEventWords } from "./findEventWords.ts";
import { isCoordinated, isOneEvent, joined } from "./oneEvent.ts";
import { type Publication, publicationsIn } from "./publication.ts";

/** Words of a stretch that name an event, starting at token `at`. */
type NamedEvent =
  | { readonly at: number; readonly word: EventWord; readonly carrier: VerbGroup | null; readonly publication: null }
  | { readonly at: number; readonly word: null; readonly carrier: null; readonly publication: Publication };

/** All events that a claim's content names, in order. Linear in its length. */
export function describeEvents(analysis: Analysis, told: ClaimContent, lookup: Lookup): Described[] {
  const part = partOf(analysis);
  const found: Described[] = [];
  let governed = false;
  for (const content of told.content) {
    const named = namedIn(analysis, content, told.inner, part);
    const heads = named.map(({ at }) => at);
    for (const event of named) {
      const previous = found.at(-1) ?? null;
      const governs = !governed || isCoordinated(analysis, event.at, previous);
      const one = describeOne(analysis, event, { told, lookup, content, heads, governs });
      governed ||= !one.definite || event.publication !== null;
      if (previous !== null && event.word !== null && isOneEvent(analysis, previous, one, event.word))
        found[found.length - 1] = joined(previous, one);
      else found.push(one);
    }
  }
  return found;
}

const describeOne = (analysis: Analysis, event: NamedEvent, around: EventSurroundings): Described =>
  event.publication === null
    ? describeWord(analysis, event.word, event.carrier, around)
    : describePublication(analysis, event.publication, around);

/** The words of a stretch that name events: publications, and others that the lexicon knows. */
function namedIn(analysis: Analysis, content: Range, inner: readonly Range[], part: PartOf): NamedEvent[] {
  const [from, to] = content;
  const publications = publicationsIn(analysis, content, new TokenMask([content], inner));
  const open = new TokenMask([content], [...inner, ...publications.map(({ words }) => words)]);
  const found: NamedEvent[] = [];
  let previous = null as EventWord | null;
  for (const word of findEventWords(analysis.tokens, from, to, part)) {
    // only a document can be published
    if (!open.has(word.from) || word.type === "publication") continue;
    const carries =
      previous !== null && word.part === "verb" && previous.from === word.object && word.object < word.from;
    const carrier: VerbGroup | null = carries ? analysis.groupAt(word.from) : null;
    if (previous !== null && carrier !== null) {
      // "elections were held": the noun names the event, the verb decides its status
      previous = { ...previous, type: word.type };
      found[found.length - 1] = { at: previous.from, word: previous, carrier, publication: null };
    } else if (namesEvent(analysis, word, previous)) {
      previous = word;
      found.push({ at: word.from, word, carrier: null, publication: null });
    }
  }
  for (const publication of publications)
    found.push({ at: publication.words[0], word: null, carrier: null, publication });
  return found.sort((x, y) => x.at - y.at);
}
