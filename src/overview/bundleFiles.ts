/** The file of the overview. It is written last: a bundle that has it is complete. */
export const OVERVIEW_FILE = "graph.json";

const SHARDS = 256;

/** Words of claims that are shorter are in no list of words. */
export const SHORTEST_WORD = 3;

export const documentFile = (number: number): string => `documents/${Math.floor(number / 1000)}/${number}.json`;

/** The key of a line between two things. */
export const pairKey = (source: string, target: string): string => `${source}+${target}`;

/** The key of the documents of a community. */
export const communityKey = (id: string): string => `community+${id}`;

/** The key of a thing's number on paths. */
export const pathKey = (id: string): string => `way+${id}`;

/** The lines along which paths through the whole graph lead. */
export const PATHS_FILE = "ways.json";

const IDS_IN_FILE = 1000;

/** The file that holds the id of a thing with a number on paths, and the place in that file. */
export const pathIdFile = (number: number): readonly [path: string, place: number] => [
  `ways/${Math.floor(number / IDS_IN_FILE)}.json`,
  number % IDS_IN_FILE,
];

/** The file about a thing, by its id. */
export function thingFile(id: string): string {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % SHARDS;
  return `things/${sum.toString(16).padStart(2, "0")}.json`;
}

/** The file of the words that begin like a folded word, by its first three letters in a form that any file system accepts. */
export function wordFile(word: string): string {
  const beginning = Array.from(word).slice(0, SHORTEST_WORD);
  return `words/${beginning.map((sign) => (/[a-z0-9]/.test(sign) ? sign : `_${sign.codePointAt(0)?.toString(16)}`)).join("")}.json`;
}
