import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { FORMAT_NAMES, type RdfFormat } from "./formats.ts";

/** The message of n3 on a mistake in its input, with its line; any other error as it is. */
export function mistakeIn(error: unknown, format: RdfFormat, name: string): unknown {
  const line = lineOf(error);
  // n3 fails on a prefix inside a list; every failure of n3 counts as a mistake in the text
  if (line === null && error instanceof TypeError)
    return new ClaimgraphError(`this is not ${FORMAT_NAMES[format]}: it cannot be parsed`, {
      code: "bad-rdf",
      exitCode: EXIT.badData,
      place: name,
      remedy: "Export the graph again",
      cause: error,
    });
  if (line === null) return error;
  const message = (error as Error).message.replace(/ on line \d+\.$/, "");
  return new ClaimgraphError(`this is not ${FORMAT_NAMES[format]}: ${shorten(message)}`, {
    code: "bad-rdf",
    exitCode: EXIT.badData,
    place: name,
    line,
    remedy: "Correct that line, or export the graph again",
    cause: error,
  });
}

/** The line of a mistake in n3's message; null for any other error. */
function lineOf(error: unknown): number | null {
  if (!(error instanceof Error) || !("context" in error)) return null;
  const { context } = error;
  if (typeof context !== "object" || context === null || !("line" in context)) return null;
  return typeof context.line === "number" ? context.line : null;
}

const shorten = (message: string): string => {
  const line = message.replaceAll(/\s+/g, " ");
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
};
