import { placeKey } from "../../src/overview/placeKey.ts";
import { FILES } from "./gazetteerFiles.ts";

/** Latitude and longitude in degrees. */
export type Point = readonly [latitude: number, longitude: number];

/** What the gazetteer knows of names. */
export interface Gazetteer {
  /** The point of a key that one place alone has; `null` where several places have it, `undefined` where none does. */
  pointOf(key: string): Point | null | undefined;
}

/** Points are kept in hundredths of a degree. */
const PARTS = 100;

/** The name of the file in which a key is. */
const fileOf = (key: string): string => `../../data/gazetteer/names-${/^[a-z]/.test(key) ? key[0] : "0"}.txt`;

/** Whether this page has a gazetteer: a page of one file has none. */
export const HAS_GAZETTEER = Object.keys(FILES).length > 0;

/** Latitude and longitude as a file has them. */
export const pointIn = (text: string): Point => {
  const [latitude = 0, longitude = 0] = text.split(",").map((part) => Number(part) / PARTS);
  return [latitude, longitude];
};

/** The keys of one file: its points, and `null` for names that several places have. */
export function namesIn(text: string): ReadonlyMap<string, Point | null> {
  const names = new Map<string, Point | null>();
  for (const line of text.split("\n")) {
    const cut = line.indexOf("=");
    if (cut < 0) continue;
    const point = cut === 0 ? null : pointIn(line.slice(0, cut));
    for (const key of line.slice(cut + 1).split("/")) if (key !== "") names.set(key, point);
  }
  return names;
}

const loaded = new Map<string, Promise<ReadonlyMap<string, Point | null>>>();

/** Loads what the gazetteer knows of some names, and no more of it than the files in which they are. */
export async function gazetteerFor(names: Iterable<string>): Promise<Gazetteer> {
  const files = new Set([...names].map((name) => fileOf(placeKey(name))).filter((file) => FILES[file] !== undefined));
  const parts = await Promise.all([...files].map(async (file) => [file, await loadedFile(file)] as const));
  const byFile = new Map(parts);
  return { pointOf: (key) => byFile.get(fileOf(key))?.get(key) };
}

function loadedFile(file: string): Promise<ReadonlyMap<string, Point | null>> {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const load = FILES[file];
  const own = load === undefined ? Promise.resolve(new Map<string, Point | null>()) : load().then(namesIn);
  loaded.set(file, own);
  own.catch(() => loaded.delete(file));
  return own;
}
