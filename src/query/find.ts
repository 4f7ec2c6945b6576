import { contentOf } from "../model/content.ts";
import { nameKeys, nameWords } from "../text/nameKey.ts";
import { stem } from "../text/stems.ts";
import { type CorpusIndex, compare, descriptionsOf, push, type ThingKind } from "./corpusIndex.ts";

/** Something that was asked for: a cluster by its id, with its label. */
export interface Match {
  readonly id: string;
  readonly label: string;
  /** Claims that speak of it. */
  readonly claims: number;
}

const LEAST_ID = 4;

/** What is looked through: clusters of one kind with their members, and how a cluster is answered. */
interface Search {
  readonly corpus: CorpusIndex;
  readonly kind: "event" | "actor";
  readonly clusters: ReadonlyMap<string, readonly string[]>;
  readonly match: (cluster: string) => Match;
}

/** What is asked for in words. */
interface Asked {
  readonly key: string | undefined;
  readonly words: readonly string[];
  /** Days, months and years among them: a date is meant as a whole, not by its numbers. */
  readonly dates: readonly string[];
}

/**
 * What a user means by an IRI, by the first characters of an id, or by words. One match is what is meant; of several the user chooses.
 * A name that is exactly the words goes before labels that hold them, these before events of which claims use them; those with most
 * claims first.
 */
export function findThings(corpus: CorpusIndex, kind: "event" | "actor", wanted: string): Match[] {
  const trimmed = wanted.trim();
  const search = searchOf(corpus, kind);
  const byId = withId(search, trimmed);
  if (byId.length > 0) return byId;
  const dates = trimmed.split(/\s+/).filter((word) => /^\d{4}(?:-\d\d){1,2}$/.test(word));
  const asked: Asked = {
    key: nameKeys(trimmed)[0],
    words: nameWords(dates.reduce((rest, date) => rest.replace(date, " "), trimmed)),
    dates,
  };
  if (asked.words.length + dates.length === 0) return [];
  const written = namesById(corpus);
  const exact = withName(search, asked, written);
  if (exact.length > 0) return exact;
  const holding = withWords(search, asked, written);
  if (kind === "actor" || holding.some(({ label }) => isSetting(label, asked))) return holding;
  const held = new Set(holding.map(({ id }) => id));
  return [...holding, ...toldWith(search, asked).filter(({ id }) => !held.has(id))];
}

function searchOf(corpus: CorpusIndex, kind: "event" | "actor"): Search {
  const kinds: readonly ThingKind[] = kind === "actor" ? ["actor", "cited"] : ["event"];
  const counts = countClaims(corpus);
  const clusters = new Map<string, string[]>();
  for (const [one, sort] of corpus.kindOf) if (kinds.includes(sort)) push(clusters, corpus.representativeOf(one), one);
  const match = (cluster: string): Match => ({
    id: cluster,
    label: corpus.label(cluster),
    claims: counts.get(cluster) ?? 0,
  });
  return { corpus, kind, clusters, match };
}

const byMost = (a: Match, b: Match): number => b.claims - a.claims || compare(a.label, b.label) || compare(a.id, b.id);

/** By an IRI, or by the first characters of an id. */
function withId({ clusters, match }: Search, wanted: string): Match[] {
  const id = (/\/(?:event|actor|cited)\/([0-9A-Za-z-]+)\/?$/.exec(wanted)?.[1] ?? wanted).toLowerCase();
  if (id.length < LEAST_ID || !/^[0-9a-f-]+$/.test(id)) return [];
  return [...clusters]
    .flatMap(([cluster, ids]) => (ids.some((one) => one.startsWith(id)) ? [match(cluster)] : []))
    .sort(byMost);
}

type Written = ReadonlyMap<string, readonly string[]>;

const namesIn = (ids: readonly string[], written: Written): string[] => ids.flatMap((one) => written.get(one) ?? []);

/** By a name that is just the words. */
const withName = ({ clusters, match }: Search, { key, dates }: Asked, written: Written): Match[] =>
  dates.length > 0
    ? []
    : [...clusters]
        .filter(([, ids]) => namesIn(ids, written).some((name) => nameKeys(name)[0] === key))
        .map(([cluster]) => match(cluster))
        .sort(byMost);

/** By a label or names that hold all the words. */
const withWords = (search: Search, { words, dates }: Asked, written: Written): Match[] =>
  [...search.clusters]
    .filter(([cluster, ids]) => {
      const own = new Set(
        [search.corpus.label(cluster), ...namesIn(ids, written)].flatMap((name) => [
          ...nameWords(name),
          ...nameKeys(name).flatMap((one) => one.split(" ")),
        ]),
      );
      const holds = (word: string): boolean => own.has(word) || nameKeys(word).some((one) => own.has(one));
      return words.every(holds) && isDated(search, cluster, dates);
    })
    .map(([cluster]) => search.match(cluster))
    .sort(byMost);

/** Whether claims date an event so, by the day or within the month or year that is asked for. */
function isDated({ corpus }: Search, cluster: string, dates: readonly string[]): boolean {
  if (dates.length === 0) return true;
  const told = corpus.aboutEvent.get(cluster) ?? [];
  const given = told.flatMap((one) => descriptionsOf(one, cluster, corpus).map(({ dating }) => dating?.edtf ?? ""));
  return dates.every((date) => given.some((one) => one.includes(date)));
}

/** A place or a date says which event is meant; a word that one speaker uses of it may be used of others. */
function isSetting(label: string, { words, dates }: Asked): boolean {
  const setting = new Set(nameWords(label.replace(/\([^)]*\)/, "")));
  return dates.length > 0 || words.some((word) => setting.has(word));
}

/** Events of which claims use all the words. */
function toldWith(search: Search, { words, dates }: Asked): Match[] {
  const { corpus, match } = search;
  const wanted = words.map(stem);
  return [...corpus.aboutEvent]
    .flatMap(([cluster, claims]): Match[] => {
      if (!isDated(search, cluster, dates)) return [];
      const own = claims.filter(({ claim }) => {
        const said = new Set([contentOf(claim), corpus.label(cluster)].flatMap(nameWords).map(stem));
        return wanted.every((word) => said.has(word));
      });
      return own.length === 0 ? [] : [{ ...match(cluster), claims: own.length }];
    })
    .sort(byMost);
}

function namesById(corpus: CorpusIndex): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { actors, cited } of corpus.records)
    for (const one of [...actors, ...cited]) names.set(one.id, [...(names.get(one.id) ?? []), ...one.names]);
  return names;
}

function countClaims(corpus: CorpusIndex): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (cluster: string): void => {
    counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  };
  for (const [event, told] of corpus.aboutEvent) counts.set(event, told.length);
  for (const { claim } of corpus.told.values())
    for (const id of new Set(
      [claim.claimant, claim.principal].flatMap((one) => (one === null ? [] : [corpus.representativeOf(one)])),
    ))
      count(id);
  return counts;
}
