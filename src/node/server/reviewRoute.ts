import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { ShownReview, WrittenReview } from "../../query/reviews/pageReviews.ts";
import { REVIEW_COLUMNS } from "../../query/reviews/reviewTable.ts";
import { sendProblem } from "./problem.ts";
import type { Routes } from "./routes.ts";

/** The reviews of a graph, for a page. */
export interface ReviewTaking {
  /** Whether it has a place for more: a folder has. */
  readonly takes: boolean;
  list(): Promise<readonly ShownReview[]>;
  /**
   * Keeps decisions, all of them or none.
   * @returns the ids of the reviews, in order
   * @throws ClaimgraphError (bad data) that names the row of the first one that is none
   */
  take(rows: readonly WrittenReview[]): Promise<readonly string[]>;
  /** The revision of the graph now. */
  revision(): Promise<string>;
}

/** By this name what is wrong with a row is told. */
export const ROWS = "decisions";

const placeOf = ({ place, line }: ClaimgraphError): string => [place, line].filter((part) => part !== null).join(":");

/** Decisions of one request. */
const MOST = 5_000;

const BODY = {
  type: "object",
  required: ["rows"],
  additionalProperties: false,
  properties: {
    rows: {
      type: "array",
      minItems: 1,
      maxItems: MOST,
      items: {
        type: "object",
        required: ["decision"],
        additionalProperties: false,
        properties: Object.fromEntries(REVIEW_COLUMNS.map((column) => [column, { type: "string", maxLength: 20_000 }])),
      },
    },
  },
} as const;

/** What people decided, and the one way by which a page adds to it. Only `view` has it. */
export const reviewRoute =
  (taking: ReviewTaking): Routes =>
  (app, { access }) => {
    app.get("/reviews", { schema: { hide: true } }, async (_, reply) => {
      const reviews = await taking.list();
      return reply.header("claimgraph-revision", await taking.revision()).send({ takes: taking.takes, reviews });
    });
    app.post<{ Body: { readonly rows: readonly WrittenReview[] } }>(
      "/reviews",
      {
        schema: { hide: true, body: BODY },
        onRequest: async (request, reply) => {
          const refused = access.refusalOfWriting(request.raw);
          if (refused !== null) return sendProblem(reply, { status: refused.status, detail: refused.text });
        },
      },
      async (request, reply) => {
        if (!taking.takes) return sendProblem(reply, { status: 403, detail: "A graph in one file takes no reviews." });
        try {
          const kept = await taking.take(request.body.rows);
          return reply.header("claimgraph-revision", await taking.revision()).send({ kept });
        } catch (error) {
          if (!(error instanceof ClaimgraphError) || error.exitCode !== EXIT.badData) throw error;
          const where = error.place === ROWS ? `row ${error.line}` : placeOf(error);
          const detail = [where, error.message].filter((part) => part !== "").join(": ");
          const told = error.remedy === null ? detail : `${detail}. ${error.remedy}`;
          return sendProblem(reply, { status: 400, detail: told });
        }
      },
    );
  };
