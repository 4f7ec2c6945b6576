import type { Access } from "./access.ts";
import type { FastifyInstance } from "./fastify.ts";

/** The services for every route. */
export interface Serving {
  readonly access: Access;
  /** Called for faults, never with a request's headers, because they contain the token. */
  readonly report: (error: Error) => void;
  /** The public address of the server, with `/` at its end. */
  readonly address: () => string;
}

/**
 * Adds the routes of one kind to the server; each kind has its own file. A client must be this server's page or a program, and must have
 * the token, unless a route is marked `config: { isPublic: true }`. A route that writes (reviews) would be one like the others: its method
 * shows it, and it is passed to `serve` if it is wanted.
 */
export type Routes = (app: FastifyInstance, serving: Serving) => void | Promise<void>;
