import { readFileSync } from "node:fs";
import type { AttributionLine, GoldLine, PredictedLine } from "../../src/evaluate/gold.ts";
import { type LookupEntry, lookupWith } from "../../src/extract/lookup.ts";
import type {
  Act,
  Actor,
  ActorKind,
  Claim,
  Distance,
  EventDescription,
  EventType,
  Naming,
} from "../../src/model/claim.ts";
import type { Dating } from "../../src/model/dating.ts";
import type { Genre } from "../../src/model/document.ts";
import { boundsOf } from "../../src/model/edtf.ts";
import { makeId, sha256Hex } from "../../src/model/ids.ts";
import type { DocumentRecord, QuotedSpan } from "../../src/model/record.ts";
import type { Span } from "../../src/model/span.ts";
import { tokenize } from "../../src/text/tokens.ts";

export interface GoldEvent {
  readonly id: string;
  readonly label: string;
  readonly type: EventType;
  readonly date: string | null;
  readonly place: string | null;
  readonly mentions: readonly Span[];
}
export interface GoldAttribution extends AttributionLine {
  readonly id: string;
  readonly eventIds?: readonly string[];
  readonly speechTime?: string | null;
}
export type GoldDocument = Omit<GoldLine, "attributions" | "events"> & {
  readonly events: readonly GoldEvent[];
  readonly attributions: readonly GoldAttribution[];
};

const dating = (edtf: string | null | undefined): Dating | null => {
  const bounds = edtf == null ? null : boundsOf(edtf);
  return bounds === null ? null : { edtf: edtf!, earliest: bounds.earliest, latest: bounds.latest, inferred: [] };
};

const DOCUMENTS = /^(?:the )?(?:letter|report|statement|resolution|note|document|log)\b/i;
const ORGANS =
  /\b(?:ministry|army|government|parliament|commission|forces|embassy|kremlin|council|mission|general staff)\b/i;

/**
 * Records as a perfect reading would make them of annotated documents: claims, claimants and events from the annotation, actors and
 * places by the lookups, principals by the state that a name or the words before it tell, or by `officials`.
 */
export function goldRecords(
  lines: readonly GoldDocument[],
  extra: readonly LookupEntry[] = [],
  officials: ReadonlyMap<string, string> = new Map(),
): DocumentRecord[] {
  const lookup = lookupWith(extra);
  return lines.map((line): DocumentRecord => {
    const { text } = line;
    const id = sha256Hex(line.id).slice(0, 32);
    const points = codePoints(text);
    const quoted = ([start, end]: Span): QuotedSpan => ({
      start: points[start]!,
      end: points[end]!,
      quote: text.slice(start, end),
    });
    const actors = new Map<string, { id: string; kind: ActorKind | null; names: string[] }>();
    const places = new Map<string, string>();
    const add = (actorId: string, kind: ActorKind | null, name: string): string => {
      const known = actors.get(actorId);
      if (known === undefined) actors.set(actorId, { id: actorId, kind, names: [name] });
      else if (!known.names.includes(name)) known.names.push(name);
      return actorId;
    };
    const tokens = tokenize(text);
    const matches: { from: number; to: number; entry: LookupEntry; use: string }[] = [];
    for (let i = 0; i < tokens.count; i++) {
      const match = lookup.match(tokens, i);
      if (match === null) continue;
      const [from, to] = [tokens.start[i]!, tokens.end[i + match.length - 1]!];
      matches.push({ from, to, entry: match.entry, use: match.use });
      if (match.entry.kind === "state" && match.use !== "people")
        add(makeId("actor", match.entry.key), "state", text.slice(from, to));
      i += match.length - 1;
    }
    const stateIn = (words: string): string | null => {
      const own = tokenize(words);
      for (let i = 0; i < own.count; i++) {
        const match = lookup.match(own, i);
        if (match !== null && match.entry.kind === "state") return makeId("actor", match.entry.key);
      }
      return null;
    };
    const publisher = line.publisher == null ? null : add(makeId("actor", id, "publisher"), null, line.publisher);
    const principalOf = (entity: string, sources: readonly string[]): string | null => {
      const state = officials.get(entity);
      for (const words of [...(state === undefined ? [] : [state]), entity, ...sources]) {
        const state = stateIn(words);
        if (state !== null) return state;
      }
      const found = new Map<string, number>();
      for (let at = text.indexOf(entity); at >= 0; at = text.indexOf(entity, at + 1)) {
        const state = stateIn(
          text
            .slice(Math.max(0, at - 50), at)
            .split(/[.,;\n]/)
            .at(-1)!,
        );
        if (state !== null) found.set(state, (found.get(state) ?? 0) + 1);
      }
      return [...found].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
    };
    const claimantOf = (attribution: GoldAttribution): string | null => {
      const name = attribution.sourceEntity;
      if (name == null) return null;
      const known = lookup.find(name);
      if (known !== null && known.kind !== "place")
        return add(makeId("actor", known.key), known.kind === "state" ? "state" : "organisation", name);
      const kind = DOCUMENTS.test(name)
        ? null
        : /^\p{Lu}\S* \p{Lu}/u.test(name) && !ORGANS.test(name)
          ? "person"
          : ORGANS.test(name)
            ? "organ"
            : null;
      return add(makeId("actor", id, name), kind, name);
    };
    const placeOf = (name: string): string => {
      const known = lookup.find(name);
      const key = known !== null && known.kind === "place" ? makeId("place", known.key) : makeId("place", id, name);
      places.set(key, name);
      return key;
    };
    const day = dating(line.date);
    const eventId = (event: string): string => makeId("event", id, event);
    const claimId = (claim: string): string => goldClaimId(line.id, claim);
    const claims = line.attributions.map((one): Claim<QuotedSpan> => {
      const claimant = claimantOf(one);
      const sources = line.attributions
        .filter((other) => other.sourceEntity === one.sourceEntity)
        .flatMap(({ source }) => (source ?? []).map((span) => text.slice(span[0], span[1])));
      const principal =
        claimant === null
          ? null
          : actors.get(claimant)?.kind === "state"
            ? claimant
            : principalOf(one.sourceEntity!, sources);
      const negative = one.polarity === "denied";
      const descriptions = (one.eventIds ?? []).flatMap((ref): EventDescription<QuotedSpan>[] => {
        const event = line.events.find((other) => other.id === ref);
        if (event === undefined) return [];
        const inside = event.mentions.find(([s, e]) => (one.content ?? []).some(([from, to]) => from <= s && e <= to));
        const place = event.place?.split(/[/;]/)[0]?.trim() ?? "";
        return [
          {
            id: makeId("description", claimId(one.id), eventId(ref)),
            event: eventId(ref),
            type: event.type,
            status: negative ? "didNotHappen" : "happened",
            span: quoted(inside ?? event.mentions[0] ?? one.content![0]!),
            dating: dating(event.date),
            place: place === "" ? null : placeOf(place),
            quantities: [],
            participants: [],
          },
        ];
      });
      const namings: Naming<QuotedSpan>[] = [];
      for (const [from, to] of one.content ?? []) {
        for (const match of matches)
          if (match.from >= from && match.to <= to && match.entry.kind === "place")
            namings.push(naming(placeOf(text.slice(match.from, match.to)), [match.from, match.to], []));
        for (const { descriptions: told } of [{ descriptions }])
          for (const description of told) {
            if (description.place !== null) {
              const name = places.get(description.place)!;
              const at = text.slice(from, to).indexOf(name);
              if (at >= 0 && !namings.some(({ denotes }) => denotes === description.place))
                namings.push(naming(description.place, [from + at, from + at + name.length], []));
            }
            if (description.type === "election")
              for (const found of text.slice(from, to).matchAll(/(so-called )?([“"‘']?)\b(elections?|vote)\b/g)) {
                const distance: Distance[] = [
                  ...(found[1] === undefined ? [] : ["soCalled" as const]),
                  ...(found[2] === "" ? [] : ["scareQuotes" as const]),
                ];
                const start = from + found.index + (found[1]?.length ?? 0) + found[2]!.length;
                namings.push(naming(description.event, [start, start + found[3]!.length], distance));
              }
          }
      }
      function naming(denotes: string, span: Span, distance: readonly Distance[]): Naming<QuotedSpan> {
        return {
          id: makeId("naming", claimId(one.id), span[0]),
          denotes,
          span: quoted(span),
          form: text.slice(...span),
          distance,
        };
      }
      return {
        id: claimId(one.id),
        level: one.level ?? 1,
        parent: one.parent == null ? null : claimId(one.parent),
        voice: one.authorial === true ? "authorial" : "reported",
        form: (one.form ?? "indirect") as Claim["form"],
        act: one.act as Act,
        polarity: negative ? "denied" : "asserted",
        source: (one.source ?? []).map(quoted),
        cue: (one.cue ?? []).map(quoted),
        content: (one.content ?? []).map(quoted),
        claimant,
        onBehalfOf: [],
        principal,
        basis: [],
        dating: dating(one.speechTime),
        latest: day?.latest ?? null,
        descriptions,
        namings,
        confidence: 100,
        rule: "gold",
      };
    });
    return {
      id,
      sha256: sha256Hex(text),
      textId: sha256Hex(text),
      language: "en",
      title: line.title ?? null,
      dating: day,
      genre: (line.genre ?? "news") as Genre,
      url: null,
      creators: [],
      publishers: publisher === null ? [] : [publisher],
      identifiers: [],
      extraction: makeId("extraction", sha256Hex(text), "gold"),
      extractor: "gold",
      claims,
      actors: [...actors.values()].map((actor): Actor => actor),
      cited: [],
      things: [],
      events: line.events.map((event) => ({ id: eventId(event.id) })),
      places: [...places.keys()].map((place) => ({ id: place })),
    };
  });
}

const goldClaimId = (document: string, claim: string): string => makeId("claim", document, claim);

/** Code point of each UTF-16 offset. */
function codePoints(text: string): Int32Array {
  const at = new Int32Array(text.length + 1);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    at[i] = n;
    const code = text.charCodeAt(i);
    if (!(code >= 0xd800 && code < 0xdc00 && i + 1 < text.length)) n++;
  }
  at[text.length] = n;
  return at;
}

const SAMPLES = new URL("../../data/samples/", import.meta.url);
const readSample = (name: string): string => readFileSync(new URL(name, SAMPLES), "utf8");

/** What would have been predicted had the reading been perfect: for scoring links alone. */
export const goldPredictions = (
  lines: readonly GoldDocument[],
  records: readonly DocumentRecord[],
): { readonly line: PredictedLine; readonly record: DocumentRecord }[] =>
  lines.map((line, i) => ({
    line: {
      id: line.id,
      attributions: line.attributions.map((one) => ({ ...one, id: goldClaimId(line.id, one.id) })),
      events: line.events.map(({ mentions }, k) => ({
        id: records[i]!.events[k]!.id,
        descriptions: mentions.map((span) => ({ span })),
      })),
    },
    record: records[i]!,
  }));

/** The annotated sample documents, as a perfect reading would make their records. */
export function goldSamples(): {
  readonly lines: readonly GoldDocument[];
  readonly records: readonly DocumentRecord[];
} {
  const lines = readSample("gold.jsonl")
    .trimEnd()
    .split("\n")
    .map((line): GoldDocument => JSON.parse(line));
  const { sides } = JSON.parse(readSample("names.json")) as {
    readonly sides: readonly { readonly state: string; readonly officials: readonly { readonly name: string }[] }[];
  };
  const officials = new Map(
    sides.flatMap((side) => side.officials.map(({ name }): [string, string] => [name, side.state])),
  );
  return { lines, records: goldRecords(lines, JSON.parse(readSample("lookup.json")), officials) };
}
