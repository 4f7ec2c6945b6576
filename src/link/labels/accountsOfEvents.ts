import type { Claim, EventDescription, EventType } from "../../model/claim.ts";
import { contentOf } from "../../model/content.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import { deniedWords } from "../digest/saysNot.ts";

/** What claims say of one event. */
export interface EventAccounts {
  /** By type: the speakers who use it. */
  readonly types: Map<EventType, Set<string>>;
  /** By place: the speakers who give it. */
  readonly places: Map<string, Set<string>>;
  readonly dates: Set<string>;
  /** The words with which descriptions name it: "struck". */
  readonly named: Set<string>;
  /** Those of them by which a claim says that nothing of the kind has happened, and what claims deny of it: "crossed the line". */
  readonly denied: Set<string>;
  /** By those who are said to have done it: the speakers who say so, and the names. */
  readonly doers: Map<string, { readonly speakers: Set<string>; readonly names: Set<string> }>;
  /** By claim: its speaker and its words, without what it denies. */
  readonly claims: Map<string, { readonly speaker: string; readonly text: string }>;
}

/** Parts a claim's words into those that it says of an event and those that it denies. */
function saidAndDenied(
  claim: Claim<QuotedSpan>,
  { status, span }: EventDescription<QuotedSpan>,
): { readonly said: string; readonly denied: string } {
  const text = contentOf(claim);
  // whom or what the deed would have met is not denied with it, and not said either
  if (status === "didNotHappen") return { said: "", denied: span.quote };
  // “rejected that the fire was arson”: there was a fire
  if (claim.polarity === "denied") return { said: span.quote, denied: text.replace(span.quote, " ") };
  const { said, denied } = deniedWords(text);
  return { said, denied: denied.replace(span.quote, " ") };
}

/**
 * Collects what claims say of each event, by its cluster. Linear in the claims.
 *
 * @param isWanted whether an event is asked for
 */
export function accountsOfEvents(
  records: readonly DocumentRecord[],
  representativeOf: (id: string) => string,
  isWanted: (event: string) => boolean = () => true,
): Map<string, EventAccounts> {
  const events = new Map<string, EventAccounts>();
  for (const record of records)
    for (const claim of record.claims) {
      const side = claim.principal ?? claim.claimant;
      const speaker = side === null ? record.id : representativeOf(side);
      for (const description of claim.descriptions) {
        const { event, type, place, dating, span } = description;
        if (!isWanted(event)) continue;
        const cluster = representativeOf(event);
        const own = events.get(cluster) ?? {
          types: new Map(),
          places: new Map(),
          dates: new Set(),
          named: new Set(),
          denied: new Set(),
          doers: new Map(),
          claims: new Map(),
        };
        events.set(cluster, own);
        own.named.add(span.quote);
        const { said, denied } = saidAndDenied(claim, description);
        if (denied !== "") own.denied.add(denied);
        const known = own.claims.get(claim.id)?.text ?? said;
        own.claims.set(claim.id, { speaker, text: known.length < said.length ? known : said });
        put(own.types, type, speaker);
        for (const { role, entity } of description.participants)
          if (role === "agent") putDoer(own, representativeOf(entity), speaker, namesIn(record, entity));
        if (place !== null) put(own.places, representativeOf(place), speaker);
        if (dating !== null) own.dates.add(dating.edtf);
      }
    }
  return events;
}

const put = <K>(speakers: Map<K, Set<string>>, key: K, speaker: string): unknown =>
  speakers.set(key, (speakers.get(key) ?? new Set()).add(speaker));

function putDoer({ doers }: EventAccounts, doer: string, speaker: string, names: readonly string[]): void {
  const own = doers.get(doer) ?? { speakers: new Set(), names: new Set() };
  doers.set(doer, own);
  own.speakers.add(speaker);
  for (const name of names) own.names.add(name);
}

const namesIn = ({ actors, things }: DocumentRecord, id: string): readonly string[] =>
  (actors.find((one) => one.id === id) ?? things.find((one) => one.id === id))?.names ?? [];
