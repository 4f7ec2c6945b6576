import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { codeOf } from "../disk/files.ts";
import type { FastifyReply } from "./fastify.ts";

/** The problem with a request (RFC 9457). */
export interface Problem {
  readonly status: number;
  /** In one sentence. */
  readonly detail: string;
  /** Whether it is reported where the program was started; expected errors of a client are not. */
  readonly isReported: boolean;
}

const TITLES: Readonly<Record<number, string>> = {
  400: "This is no question",
  401: "The token is missing",
  403: "This is not allowed",
  404: "There is no such thing",
  405: "This server only reads",
  406: "There is no such format",
  413: "This is too much",
  415: "This type is not read",
  500: "A fault of the program",
  503: "The graph cannot be asked now",
};

/** Answers with a problem in the form for programs. */
export const sendProblem = (
  reply: FastifyReply,
  { status, detail }: Pick<Problem, "status" | "detail">,
): FastifyReply =>
  reply
    .code(status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .send(JSON.stringify({ type: "about:blank", title: TITLES[status] ?? "It did not work", status, detail }));

/** The graph that is served cannot be read. */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
}

/** Answers a failed request. A fault of the program is reported, and never ends the server. */
export function problemOf(error: unknown): Problem {
  const code = codeOf(error) ?? codeOf(error instanceof ClaimgraphError ? error.cause : null);
  if (code === "EMFILE" || code === "ENFILE")
    return { status: 503, detail: "Too many files are open: try again in a moment.", isReported: true };
  if (error instanceof Unavailable)
    return {
      status: 503,
      detail: "The graph cannot be read now; why was told where claimgraph was started.",
      isReported: true,
    };
  if (error instanceof ClaimgraphError) return ofExpected(error);
  const status = statusOf(error);
  if (status !== null && error instanceof Error) return { status, detail: error.message, isReported: false };
  return {
    status: 500,
    detail: "This is a fault of the program; it was told where claimgraph was started.",
    isReported: true,
  };
}

function ofExpected(error: ClaimgraphError): Problem {
  const detail = [error.message, ...(error.remedy === null ? [] : [error.remedy])].join(". ");
  if (error.code === "timeout") return { status: 503, detail, isReported: false };
  if (error.exitCode === EXIT.usage) return { status: 400, detail, isReported: false };
  if (error.exitCode === EXIT.locked) return { status: 503, detail, isReported: false };
  if (error.exitCode === EXIT.noInput) return { status: 404, detail, isReported: false };
  // a file of this machine is named to whoever started the program only
  return {
    status: 500,
    detail: "What is asked for cannot be read; why was told where claimgraph was started.",
    isReported: true,
  };
}

/** A status below 500 that Fastify gives to an invalid request. */
function statusOf(error: unknown): number | null {
  const status = (error as { readonly statusCode?: unknown } | null)?.statusCode;
  return typeof status === "number" && status >= 400 && status < 500 ? status : null;
}
