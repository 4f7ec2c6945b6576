import type { ClaimgraphError } from "../../model/errors.ts";
import type { Terminal } from "./terminal.ts";

/** Reports a document that cannot be read and is left out. */
export const warnLeftOut = ({ message, place, line }: ClaimgraphError, terminal: Pick<Terminal, "warn">): void =>
  terminal.warn(
    `${place}${line === null ? "" : `:${line}`}: ${message}. The document is left out; build it again, or set it aside with: claimgraph repair GRAPH`,
  );
