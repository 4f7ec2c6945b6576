import { contentOf } from "../model/content.ts";
import { nameKeys, nameWords } from "../text/nameKey.ts";
import { stem } from "../text/stems.ts";
import { type CorpusIndex, compare, type ThingKind } from "./corpusIndex.ts";

/** Something that was asked for: a cluster by its id, with its label. */
export interface Match {
  readonly id: string;
  readonly label: string;
  /** Claims that speak of it. */
  readonly claims: number;
}

const LEAST_ID = 4;

/**
 * What a user means by an IRI, by the first characters of an id, or by words. One match is what is meant; of several the user chooses.
 * A name that is exactly the words goes before labels that hold them, these before events of which claims use them; those with most
 * claims first.
 */
export function findThings(corpus: CorpusIndex, kind: "event" | "actor", wanted: string): Match[] {
  const trimmed = wanted.trim();
  const id = (/\/(?:event|actor|cited)\/([0-9A-Za-z-]+)\/?$/.exec(trimmed)?.[1] ?? trimmed).toLowerCase();
  const kinds: readonly ThingKind[] = kind === "actor" ? ["actor", "cited"] : ["event"];
  const counts = countClaims(corpus);
  const clusters = new Map<string, string[]>();
  for (const [one, sort] of corpus.kindOf) {
    if (!kinds.includes(sort)) continue;
    const cluster = corpus.representativeOf(one);
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), one]);
  }
  const match = (cluster: string): Match => ({
    id: cluster,
    label: corpus.label(cluster),
    claims: counts.get(cluster) ?? 0,
  });
  const byMost = (a: Match, b: Match): number =>
    b.claims - a.claims || compare(a.label, b.label) || compare(a.id, b.id);
  if (id.length >= LEAST_ID && /^[0-9a-f-]+$/.test(id)) {
    const found = [...clusters]
      .filter(([, ids]) => ids.some((one) => one.startsWith(id)))
      .map(([cluster]) => match(cluster));
    if (found.length > 0) return found.sort(byMost);
  }
  const words = nameWords(trimmed);
  if (words.length === 0) return [];
  // a date is meant as a whole, not by its numbers
  const dates = trimmed.split(/\s+/).filter((word) => /^\d{4}(?:-\d\d){1,2}$/.test(word));
  const hasDates = (label: string): boolean => dates.every((date) => label.includes(date));
  const key = nameKeys(trimmed)[0];
  const written = namesById(corpus);
  const exact: Match[] = [];
  const holding: Match[] = [];
  for (const [cluster, ids] of clusters) {
    const all = ids.flatMap((one) => written.get(one) ?? []);
    if (all.some((name) => nameKeys(name)[0] === key)) exact.push(match(cluster));
    else {
      const own = new Set(
        [corpus.label(cluster), ...all].flatMap((name) => [
          ...nameWords(name),
          ...nameKeys(name).flatMap((one) => one.split(" ")),
        ]),
      );
      if (
        hasDates(corpus.label(cluster)) &&
        words.every((word) => own.has(word) || nameKeys(word).some((one) => own.has(one)))
      )
        holding.push(match(cluster));
    }
  }
  if (exact.length > 0) return exact.sort(byMost);
  holding.sort(byMost);
  // a place or a date says which event is meant; a word that one speaker uses of it may be used of others
  const bySetting = holding.some(({ label }) => {
    const setting = new Set(nameWords(label.replace(/\([^)]*\)/, "")));
    return words.some((word) => setting.has(word));
  });
  if (kind === "actor" || bySetting) return holding;
  const held = new Set(holding.map(({ id }) => id));
  const wantedWords = words.map(stem);
  const told = [...corpus.aboutEvent]
    .flatMap(([cluster, claims]): Match[] => {
      if (held.has(cluster) || !hasDates(corpus.label(cluster))) return [];
      const own = claims.filter(({ claim }) => {
        const said = new Set([contentOf(claim), corpus.label(cluster)].flatMap(nameWords).map(stem));
        return wantedWords.every((word) => said.has(word));
      });
      return own.length === 0 ? [] : [{ ...match(cluster), claims: own.length }];
    })
    .sort(byMost);
  return [...holding, ...told];
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
