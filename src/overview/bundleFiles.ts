/** The file of the overview. It is written last: a bundle that has it is complete. */
export const OVERVIEW_FILE = "graph.json";

const SHARDS = 256;
/** The numbers of things on paths change with each document: they stand in few files. */
const PATH_SHARDS = 32;

/** Words of claims that are shorter are in no list of words. */
export const SHORTEST_WORD = 3;

/** The numbers of all documents, in order. */
export const NUMBERS_FILE = "numbers.json";

const NUMBERS_IN_FOLDER = 1_000_000;

export const documentFile = (number: number): string =>
  `documents/${Math.floor(number / NUMBERS_IN_FOLDER)}/${number}.json`;

/** The key of a line between two things. */
export const pairKey = (source: string, target: string): string => `${source}+${target}`;

/** The key of the documents of a community. */
export const communityKey = (id: string): string => `community+${id}`;

/** The lines along which paths through the whole graph lead. */
export const PATHS_FILE = "ways.json";

const IDS_IN_FILE = 1000;

/** The file that holds the id of a thing with a number on paths, and the place in that file. */
export const pathIdFile = (number: number): readonly [path: string, place: number] => [
  `ways/${Math.floor(number / IDS_IN_FILE)}.json`,
  number % IDS_IN_FILE,
];

/** The file that holds the number of a thing on paths, by its id. */
export const pathNumberFile = (id: string): string => `ways/of_${shardOf(id, PATH_SHARDS)}.json`;

/** The file about a thing, by its id. */
export const thingFile = (id: string): string => `things/${shardOf(id, SHARDS)}.json`;

function shardOf(id: string, shards: number): string {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % shards;
  return sum.toString(16).padStart(2, "0");
}

/** The file of the words that begin like a folded word, by its first three letters in a form that any file system accepts. */
export function wordFile(word: string): string {
  const beginning = Array.from(word).slice(0, SHORTEST_WORD);
  return `words/${beginning.map((sign) => (/[a-z0-9]/.test(sign) ? sign : `_${sign.codePointAt(0)?.toString(16)}`)).join("")}.json`;
}
