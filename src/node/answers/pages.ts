import { createHash } from "node:crypto";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";

/** A cursor, which says where an answer continues. It is valid for one question and one revision of the graph. */
interface Cursor {
  readonly revision: string;
  readonly question: string;
  readonly at: number;
}

/** The question and revision of a cursor. */
export interface Asked {
  readonly revision: string;
  /** The question without its cursor, in a form that is equal for equal questions. */
  readonly question: unknown;
}

const SHORT = 16;
const short = (value: string): string => createHash("sha256").update(value).digest("base64url").slice(0, SHORT);

/** The cursor for the item with this number. */
export function cursorAt({ revision, question }: Asked, at: number): string {
  const cursor: Cursor = { revision: short(revision), question: short(JSON.stringify(question)), at };
  return Buffer.from(`${cursor.revision}${cursor.question}${at}`).toString("base64url");
}

/**
 * The item at which an answer continues; 0 without a cursor.
 * @throws ClaimgraphError (usage) if it belongs to another question, or the graph has changed since
 */
export function placeOf({ revision, question }: Asked, cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [, itsRevision, itsQuestion, at] =
    /^([\w-]{16})([\w-]{16})(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString("latin1")) ?? [];
  if (itsQuestion !== short(JSON.stringify(question)))
    throw new ClaimgraphError("this cursor is of another question", {
      exitCode: EXIT.usage,
      place: "cursor",
      remedy: "Give it with the same question as before, or ask without it",
    });
  if (itsRevision !== short(revision))
    throw new ClaimgraphError("the graph has changed since this cursor was given", {
      exitCode: EXIT.usage,
      place: "cursor",
      remedy: "Ask again without a cursor",
    });
  return Number(at);
}
