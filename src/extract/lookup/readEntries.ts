import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { LOOKUP_KINDS, type LookupEntry, type LookupKind } from "./entry.ts";

const LISTS = ["adjectives", "people", "alsoPerson"] as const;

/**
 * Checks what a user's lookup file holds.
 * @param value the parsed JSON
 * @param file named in the error
 * @throws ClaimgraphError (bad data) that names the entry and its fault
 */
export function readLookupEntries(value: unknown, file: string): LookupEntry[] {
  const fail = (message: string): never => {
    throw new ClaimgraphError(message, {
      exitCode: EXIT.badData,
      place: file,
      remedy: "See data/lookups/README.md for the format",
    });
  };
  if (!Array.isArray(value)) return fail("a lookup file is a JSON array of entries");
  const keys = new Set<string>();
  return value.map((item: unknown, n) => {
    const where = `entry ${n + 1}`;
    if (!isRecord(item)) return fail(`${where} is no object`);
    const fault = faultOf(item, keys);
    if (fault !== null) return fail(`${where}${fault}`);
    keys.add(item.key as string);
    return item as unknown as LookupEntry;
  });
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isNames = (list: unknown): list is string[] =>
  Array.isArray(list) && list.every((name) => typeof name === "string" && name.trim() !== "");

/** What is wrong with an entry, preceded by its number; null if nothing is. */
function faultOf(entry: Fields, keys: ReadonlySet<string>): string | null {
  if (typeof entry.key !== "string" || !/^[A-Za-z][\w-]*:[\w.-]+$/.test(entry.key))
    return ' needs a key like "my:0001"';
  if (keys.has(entry.key)) return ` has the key ${entry.key} again`;
  if (!LOOKUP_KINDS.includes(entry.kind as LookupKind)) return ` needs a kind: ${LOOKUP_KINDS.join(", ")}`;
  if (!isNames(entry.names) || entry.names.length === 0) return " needs names";
  for (const field of LISTS)
    if (entry[field] !== undefined && !isNames(entry[field])) return `: ${field} is a list of strings`;
  return faultOfRelations(entry);
}

function faultOfRelations({ capital, partOf, alsoBody, point }: Fields): string | null {
  if (capital !== undefined && !isCapital(capital)) return ": capital has a key and names";
  if (point !== undefined && !isPoint(point)) return POINT;
  if (isRecord(capital) && capital.point !== undefined && !isPoint(capital.point)) return `: capital${POINT}`;
  if (partOf !== undefined && typeof partOf !== "string") return ": partOf is a key";
  return alsoBody !== undefined && typeof alsoBody !== "boolean" ? ": alsoBody is true or false" : null;
}

const isCapital = (value: unknown): boolean => isRecord(value) && typeof value.key === "string" && isNames(value.names);

const POINT = ": point has a latitude from -90 to 90 and a longitude from -180 to 180";

const isPoint = (value: unknown): boolean =>
  isRecord(value) && isWithin(value.latitude, 90) && isWithin(value.longitude, 180);

const isWithin = (degrees: unknown, most: number): boolean =>
  typeof degrees === "number" && Number.isFinite(degrees) && Math.abs(degrees) <= most;
