import { sendProblem } from "./problem.ts";
import type { Routes } from "./routes.ts";

/** Whether the server can answer: for whoever watches over it. It tells nothing of the graph, and wants no token. */
export const healthRoutes =
  (isWell: () => Promise<boolean>): Routes =>
  (app) => {
    app.get("/health", { config: { isPublic: true }, schema: { hide: true } }, async (_, reply) => {
      if (await isWell()) return reply.header("content-type", "application/json").send('{"status":"ok"}');
      return sendProblem(reply, { status: 503, detail: "The graph cannot be read now." });
    });
  };
