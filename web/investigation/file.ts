import { type Investigation, investigationIn } from "../../src/query/reviews/investigationFile.ts";
import { w } from "./words.ts";

/** The name of an investigation's file. */
export const investigationFileName = (name: string): string =>
  `${
    name
      .trim()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-+|-+$/g, "")
      .toLowerCase()
      .slice(0, 60) || "investigation"
  }.investigation.json`;

/**
 * Reads an investigation: all of it or nothing.
 *
 * @throws Error that tells what is wrong in which line
 */
export function readInvestigation(text: string): Investigation {
  const found = investigationIn(text);
  if (!("fault" in found)) return found.investigation;
  switch (found.fault) {
    case "tooLong":
      throw new Error(w.tooLong);
    case "none":
      throw new Error(w.noInvestigation);
    case "newer":
      throw new Error(w.newer(found.format));
    case "wrong":
      throw new Error(w.wrong(found.line, found.key, found.entry));
  }
}
