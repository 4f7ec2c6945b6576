import { writeJsonld } from "../../src/export/jsonld.ts";
import { writeTurtle } from "../../src/export/turtle.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { inOrder } from "../../src/model/recordOrder.ts";

/** Records as Turtle, with the evidence of each claim. */
export const turtleOf = (records: readonly DocumentRecord[]): string => writeTurtle(records.map(inOrder));

/** The same as JSON-LD. */
export const jsonldOf = (records: readonly DocumentRecord[]): string => writeJsonld(records.map(inOrder));
