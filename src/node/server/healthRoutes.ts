import { sendProblem } from "./problem.ts";
import type { Routes } from "./routes.ts";

/** Says whether the server can answer, for monitoring. It reveals nothing about the graph, and needs no token. */
export const healthRoutes =
  (isWell: () => Promise<boolean>): Routes =>
  (app) => {
    app.get("/health", { config: { isPublic: true }, schema: { hide: true } }, async (_, reply) => {
      if (await isWell()) return reply.header("content-type", "application/json").send('{"status":"ok"}');
      return sendProblem(reply, { status: 503, detail: "The graph cannot be read now." });
    });
  };
