import { readFile } from "node:fs/promises";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { Side } from "../../query/corpusIndex.ts";

/**
 * Reads a file of sides: a JSON array of `{ "name": "…", "actors": ["name or id", …] }`.
 * @throws ClaimgraphError if it is not there, or is none
 */
export async function readSides(file: string): Promise<Side[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new ClaimgraphError("the file of sides cannot be read", {
      exitCode: EXIT.noInput,
      place: file,
      remedy: "--sides wants the path of a JSON file",
      cause,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw noSides(file, "this is no JSON", cause);
  }
  return sidesIn(value, file);
}

const noSides = (file: string, message: string, cause?: unknown): ClaimgraphError =>
  new ClaimgraphError(message, {
    exitCode: EXIT.badData,
    place: file,
    remedy: 'Sides are written as [{ "name": "Coast", "actors": ["Keldora", "Ministry of Defence of Keldora"] }]',
    ...(cause === undefined ? {} : { cause }),
  });

/**
 * The sides that a file tells in JSON.
 * @throws ClaimgraphError if they are none
 */
export function sidesIn(value: unknown, file: string): Side[] {
  const fail = (message: string): never => {
    throw noSides(file, message);
  };
  if (!Array.isArray(value)) return fail("a file of sides is a JSON array");
  const taken = new Map<string, string>();
  return value.map((item: unknown, n): Side => {
    const { name, actors } = (typeof item === "object" && item !== null ? item : {}) as {
      name?: unknown;
      actors?: unknown;
    };
    if (typeof name !== "string" || name.trim() === "") return fail(`side ${n + 1} has no name`);
    if (
      !Array.isArray(actors) ||
      actors.length === 0 ||
      !actors.every((one) => typeof one === "string" && one.trim() !== "")
    )
      return fail(`side ${n + 1} (${name}) has no list of actors`);
    for (const actor of actors as string[]) {
      const other = taken.get(actor.toLowerCase());
      if (other !== undefined && other !== name) return fail(`${actor} stands on two sides: ${other} and ${name}`);
      taken.set(actor.toLowerCase(), name);
    }
    return { name, actors: actors as string[] };
  });
}
