import type { Genre, SourceDocument } from "../../model/document.ts";
import type { Head } from "../head/head.ts";
import type { Asked } from "../parts/asked.ts";
import type { Turn } from "../parts/layout.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import type { EntityTable } from "./entities.ts";
import type { Entity } from "./entity.ts";
import type { SpeakerContext } from "./speakers.ts";
import { turnSpeakers } from "./turnSpeakers.ts";

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
  asked: Asked,
): DocumentSpeakers {
  const names = document.author === null ? head.authors : [document.author];
  const creators = names.map((name) => table.named(name, "person"));
  const publisherName = document.publisher ?? head.publisher;
  const publishers = publisherName === null ? [] : [table.publisher(publisherName)];
  // what is said in turns is nobody's but theirs who speak
  const author =
    genre === "news" || turns.length > 0
      ? null
      : (partyOf(analysis, table, head) ?? creators[0] ?? publishers[0] ?? null);
  if (author !== null && head.sender !== null) writesFor(author, phraseOf(analysis, table, head.sender));
  if (head.dateline !== null) table.setHome(head.dateline);
  const person = (range: Range | null): Entity | null =>
    range === null ? null : (phraseOf(analysis, table, range) ?? table.named(nameOf(analysis.tokens, range), "person"));
  return {
    creators,
    publishers,
    author,
    narrator: creators[0] ?? publishers[0] ?? null,
    turns: turnSpeakers(analysis, table, turns, {
      interviewer: creators[0] ?? person(asked.asks),
      interviewee: person(asked.answers),
    }),
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
