import type { Access } from "./access.ts";
import type { FastifyInstance } from "./fastify.ts";

/** What every route may lean on. */
export interface Serving {
  readonly access: Access;
  /** Told of faults, never of a request's headers: they hold the token. */
  readonly report: (error: Error) => void;
  /** The address under which the server is reached, with `/` at its end. */
  readonly address: () => string;
}

/**
 * Routes of one kind, each kind in a file of its own: adds them to the server. Whoever asks must come from this server's page or be a program,
 * and show the token, but where a route is marked `config: { isPublic: true }`. A route that writes (reviews) is one like the others: it says
 * so by its method, and is given to `serve` where it is wanted.
 */
export type Routes = (app: FastifyInstance, serving: Serving) => void | Promise<void>;
