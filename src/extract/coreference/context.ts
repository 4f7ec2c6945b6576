import type { Genre, SourceDocument } from "../../model/document.ts";
import type { Turn } from "../attribution/rules/interview.ts";
import type { Head } from "../head/head.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import { bitsOf, PROPER } from "../structure/chunks.ts";
import { nounPhraseAt } from "../structure/clause.ts";
import type { EntityTable } from "./entities.ts";
import type { Entity } from "./entity.ts";
import type { SpeakerContext } from "./speakers.ts";

/** The authors and publishers of a document, and who speaks in it without being named at each turn. */
export interface DocumentSpeakers extends SpeakerContext {
  readonly creators: readonly Entity[];
  readonly publishers: readonly Entity[];
}

/** From metadata first, from the head of the text where they say nothing. */
export function speakersOfDocument(
  analysis: Analysis,
  table: EntityTable,
  document: SourceDocument,
  head: Head,
  genre: Genre,
  turns: readonly Turn[],
): DocumentSpeakers {
  const names = document.author === null ? head.authors : [document.author];
  const creators = names.map((name) => table.named(name, "person"));
  const publisherName = document.publisher ?? head.publisher;
  const publishers = publisherName === null ? [] : [table.publisher(publisherName)];
  const author = genre === "news" ? null : (partyOf(analysis, table, head) ?? creators[0] ?? publishers[0] ?? null);
  if (author !== null && head.sender !== null) writesFor(author, phraseOf(analysis, table, head.sender));
  if (head.dateline !== null) table.setHome(head.dateline);
  const interviewee =
    turns.length > 0
      ? (nameBehind(analysis, table, /^(?:interview|conversation)$/, /^with$/) ?? briefing(analysis, table))
      : null;
  const asking =
    turns.length > 0 ? nameBehind(analysis, table, /^(?:spoke|talked|speaks|talks)$/, /^(?:to|with)$/) : null;
  return {
    creators,
    publishers,
    author,
    narrator: creators[0] ?? publishers[0] ?? null,
    interviewer: turns.length === 0 ? null : (creators[0] ?? (asking === interviewee ? null : asking)),
    interviewee,
  };
}

/** The party whose voice it is, as the head names it. */
function partyOf(analysis: Analysis, table: EntityTable, head: Head): Entity | null {
  return head.author === null ? null : phraseOf(analysis, table, head.author);
}

function phraseOf(analysis: Analysis, table: EntityTable, [from, to]: Range): Entity | null {
  const chunk = analysis.chunkIndex(from) >= 0 ? analysis.chunk(analysis.chunkIndex(from)) : null;
  return table.resolve([from, to], chunk === null ? to - 1 : Math.min(chunk.head, to - 1));
}

/** Who signs a letter holds the office that it comes from. */
function writesFor(author: Entity, office: Entity | null): void {
  if (office === null || office === author || author.kind !== "person" || author.owner !== null) return;
  author.owner = office.owner;
  for (const role of office.roles) author.roles.add(role);
}

/** "Press briefing by the spokesperson of the ministry": who answers, near the start. */
function briefing(analysis: Analysis, table: EntityTable): Entity | null {
  for (let i = 0; i + 2 < analysis.tokens.count && i < 60; i++) {
    if (!/^(?:briefing|conference|interview)$/.test(analysis.lower(i)) || !/^(?:by|of)$/.test(analysis.lower(i + 1)))
      continue;
    const phrase = nounPhraseAt(analysis, i + 2, analysis.sentenceTo(analysis.sentenceOf(i)));
    if (phrase === null) continue;
    const { head } = analysis.chunk(analysis.chunkIndex(i + 2));
    return table.mention(phrase, head).role === null ? null : table.resolve(phrase, head);
  }
  return null;
}

/** "an interview with X", "spoke to Y": the first full name after such a pair of words, near the start. */
function nameBehind(analysis: Analysis, table: EntityTable, word: RegExp, preposition: RegExp): Entity | null {
  for (let i = 0; i + 2 < analysis.tokens.count && i < 200; i++) {
    if (!word.test(analysis.lower(i)) || !preposition.test(analysis.lower(i + 1))) continue;
    let to = i + 2;
    while (to < analysis.tokens.count && bitsOf(analysis.tags, to) & PROPER) to++;
    if (to === i + 2) continue;
    // with what the apposition tells: "Rami Sol, spokesman of the ministry"
    const end = analysis.sentenceTo(analysis.sentenceOf(i));
    const described = analysis.word(to) === "," && end - to < 14 ? table.resolve([i + 2, end], to - 1) : null;
    return described ?? table.named(nameOf(analysis.tokens, [i + 2, to]), "person");
  }
  return null;
}
