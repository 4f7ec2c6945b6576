import type { SourceDocument } from "../../model/document.ts";
import type { Attribution } from "../attribution/select.ts";
import { Authorship } from "../coreference/authorship.ts";
import { type DocumentSpeakers, speakersOfDocument } from "../coreference/context.ts";
import { withoutDuplicates } from "../coreference/doubles.ts";
import { EntityTable } from "../coreference/entities.ts";
import type { Entity } from "../coreference/entity.ts";
import { settleOnlyState } from "../coreference/onlyState.ts";
import { resolveSpeakers } from "../coreference/speakers.ts";
import { agendaItems } from "../events/agenda.ts";
import { type Analysis, wordsOf } from "../structure/analysis.ts";
import type { Attributed } from "./findAttributions.ts";
import type { TextReading } from "./readText.ts";

/** The claimant of each attribution, and on whose behalf it speaks. */
export interface ResolvedSpeakers {
  readonly attributions: readonly Attribution[];
  readonly speakers: ReadonlyMap<Attribution, Entity | null>;
  readonly authorship: Authorship;
  /** Authors, publishers and speakers of the document. */
  readonly context: DocumentSpeakers;
  readonly table: EntityTable;
  /** Cited agenda items, by the token that each begins with. */
  readonly agenda: ReadonlyMap<number, Entity>;
}

/** Resolves the sources of the attributions. */
export function resolve(
  analysis: Analysis,
  { lookup, layout }: TextReading,
  document: SourceDocument,
  { attributions: found, voice, asked }: Attributed,
): ResolvedSpeakers {
  const table = new EntityTable(analysis, lookup, document.id);
  const agenda = new Map(
    agendaItems(analysis).map(({ range, identifier, title }) => [
      range[0],
      table.agendaItem(range, identifier, title === null ? null : wordsOf(analysis.tokens, title)),
    ]),
  );
  const { turns } = layout;
  const context = speakersOfDocument(analysis, table, { document, head: voice.head, genre: voice.genre, turns, asked });
  const told = withoutDuplicates(analysis, found, resolveSpeakers(analysis, table, found, context));
  const authorship = new Authorship(analysis, table, told.speakers);
  authorship.settleBareOrgans(analysis, table, told.speakers);
  const { genre, head } = voice;
  settleOnlyState(analysis, { table, lookup, genre, dateline: head.dateline }, told.speakers);
  return { ...told, authorship, context, table, agenda };
}
