import { Citations } from "../model/citation.ts";
import type { Claim, Extraction } from "../model/claim.ts";
import type { Dating } from "../model/dating.ts";
import type { SourceDocument } from "../model/document.ts";
import { makeId } from "../model/ids.ts";
import { findQuotations } from "../text/quotations.ts";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { assembleClaims } from "./assemble.ts";
import { entitiesAsModel } from "./assembly/entitiesAsModel.ts";
import { proposeAttributions } from "./attribution/propose.ts";

import { colonLineAttributions } from "./attribution/rules/colonLine.ts";
import { headlineRule } from "./attribution/rules/headline.ts";
import { markCovered, selectAttributions } from "./attribution/select.ts";
import { NOTHING_OWN, ownClaims } from "./authorial/ownClaims.ts";
import { ownVoice } from "./authorial/ownVoice.ts";
import { isPartyName } from "./authorial/party.ts";
import { confidenceIn } from "./confidence.ts";
import { Authorship } from "./coreference/authorship.ts";
import { speakersOfDocument } from "./coreference/context.ts";
import { withoutDoubles } from "./coreference/doubles.ts";
import { EntityTable } from "./coreference/entities.ts";
import { withNamedStates } from "./coreference/namedStates.ts";
import { resolveSpeakers } from "./coreference/speakers.ts";
import { findTimexes } from "./dates/timexes.ts";
import { agendaItems, agendaTokens } from "./events/agenda.ts";
import { narrationClaims } from "./events/narration.ts";
import { genreOf } from "./head/genre.ts";
import { readHead } from "./head/head.ts";
import { separate } from "./head/headSentences.ts";
import { isReportByShape } from "./head/shape.ts";
import { defaultLookup } from "./lookup.ts";
import type { ExtractOptions } from "./options.ts";
import { findAsked } from "./parts/asked.ts";
import { layOut } from "./parts/layout.ts";
import { findParts } from "./parts/parts.ts";
import { isOwnVerb, turnClaims } from "./parts/turnClaims.ts";
import { turnReading } from "./parts/turnReading.ts";
import { tagTokens } from "./pos/pos.ts";
import { analyse } from "./structure/analyse.ts";
import { wordsOf } from "./structure/analysis.ts";
import { EXTRACTOR } from "./version.ts";

/**
 * Reads the attributed claims of one document. Pure and synchronous: the same document and options give the same result. All spans
 * are UTF-16 offsets into the document's text, half-open.
 */
export function extract(document: SourceDocument, options: ExtractOptions = {}): Extraction {
  const scheme = options.scheme ?? "claims";
  const models = options.models ?? null;

  // 1. The text, its parts, its head and its dates
  const found = findParts(document.text, document.parts);
  const tokens = tokenize(document.text, found.hidden);
  const layout = layOut(tokens, found);
  const lookup = withNamedStates(tokens, options.lookup ?? defaultLookup);
  const whole = splitSentences(tokens);
  const head = readHead(tokens, whole, lookup, document.genre);
  const sentences = separate(whole, [...layout.apart, ...head.meta]);
  const dating: Dating | null = document.dating ?? head.dating;
  const timexes = findTimexes(tokens, sentences, { reference: dating });
  const shown =
    document.genre ??
    (layout.turns.length > 0
      ? "transcript"
      : genreOf(null, document.title, head, tokens, findQuotations(tokens, sentences)));
  const genre = shown === "news" && isReportByShape(document.parts, head) ? "report" : shown;

  // 2. Parts of speech, noun phrases, verb groups, quotations
  const tags = tagTokens(tokens, sentences, models?.pos ?? null, lookup);
  const analysis = analyse(tokens, sentences, tags, timexes, head.body);

  // 3. Who says what, in runs of tokens: proposals, then a choice among them
  const titles = agendaTokens(analysis);
  const { turns } = layout;
  const asked = findAsked(analysis, turns);
  const partyPublishes = isPartyName(document.publisher, lookup);
  const voice =
    turns.length > 0 ? { head, genre } : ownVoice(analysis, { head, genre }, document.genre, partyPublishes, lookup);
  const proposed = proposeAttributions(analysis, scheme, models?.claims ?? null, lookup).filter(
    ({ main }) => titles[main] === 0 && layout.silent[main] === 0,
  );
  const isOwn = isOwnVerb(analysis, scheme === "polnear" ? [] : turns);
  const spoken =
    scheme === "polnear" || turns.length > 0 ? NOTHING_OWN : ownClaims(analysis, voice, document, proposed, lookup);
  const reported = selectAttributions(analysis, [
    ...proposed.filter((candidate) => !isOwn(candidate) && !spoken.tells(candidate)),
    ...(scheme === "claims"
      ? [
          ...headlineRule.find(analysis, scheme, []),
          ...(turns.length === 0 ? colonLineAttributions(analysis, lookup) : []),
        ]
      : []),
  ]);
  const own =
    scheme === "polnear"
      ? []
      : turns.length > 0
        ? turnClaims(analysis, turns, turnReading(analysis, layout, asked, proposed, lookup))
        : [
            ...(voice.genre === "news" ? narrationClaims(analysis, markCovered(analysis, reported)) : []),
            ...spoken.claims,
          ];
  const chosen =
    scheme === "polnear"
      ? reported.filter(({ level }) => level === 1)
      : selectAttributions(analysis, [...reported.map(({ candidate }) => candidate), ...own]);

  // 4. Who that is, and on whose behalf
  const table = new EntityTable(analysis, lookup, document.id);
  const agenda = new Map(
    agendaItems(analysis).map(({ range, identifier, title }) => [
      range[0],
      table.agendaItem(range, identifier, title === null ? null : wordsOf(tokens, title)),
    ]),
  );
  const context = speakersOfDocument(analysis, table, document, voice.head, voice.genre, turns, asked);
  const { attributions, speakers } = withoutDoubles(
    analysis,
    chosen,
    resolveSpeakers(analysis, table, chosen, context),
  );
  const authorship = new Authorship(analysis, table, speakers);
  authorship.settleBareOrgans(analysis, table, speakers);

  // 5. Claims, with the events, places and names that they speak of
  const { claims, events, entities } = assembleClaims(analysis, attributions, {
    documentId: document.id,
    textId: document.textId,
    scheme,
    dating,
    lookup,
    table,
    agenda,
    authorship,
    speakers,
  });
  for (const entity of [...context.creators, ...context.publishers]) entities.add(entity);
  const { actors, cited, places } = entitiesAsModel(entities);
  const citations = new Citations(layout.parts, document.positions);
  return {
    id: makeId("extraction", document.textId, EXTRACTOR),
    extractor: EXTRACTOR,
    document,
    genre: voice.genre,
    title: document.title ?? head.title ?? document.hints?.title ?? null,
    dating,
    creators: context.creators.map(({ id }) => id),
    publishers: context.publishers.map(({ id }) => id),
    identifiers: head.identifiers.length > 0 ? head.identifiers : [document.hints?.symbol ?? []].flat(),
    author: (context.author ?? context.creators[0])?.id ?? null,
    parts: layout.parts,
    claims: claims.map((claim) => ({
      ...claim,
      ...citationOf(citations, claim),
      confidence: confidenceIn(voice.genre, { ...claim, hasClaimant: claim.claimant !== null }),
    })),
    actors,
    cited,
    events: events.map((id) => ({ id })),
    places,
    canonical: new Map(
      [...entities, ...(context.author === null ? [] : [context.author])].map(({ id, canonical }) => [id, canonical]),
    ),
    timexes,
  };
}

/** Where its first words stand: those of its content, else its cue. */
function citationOf(citations: Citations, { content, cue }: Claim): Pick<Claim, "citation"> {
  const first = content[0] ?? cue[0];
  const citation = first === undefined ? null : citations.at(first[0]);
  return citation === null ? {} : { citation };
}
