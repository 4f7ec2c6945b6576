import type { Server } from "node:http";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";

const USUAL_PORT = 7341;
const PORTS_TRIED = 20;

/**
 * Listens on a port of a host; without a given port on the usual one, or the next free one.
 * @throws ClaimgraphError (cannot create) if it is taken
 */
export async function listen(server: Server, port: number | undefined, host: string): Promise<number> {
  const tried = port === undefined ? [...Array.from({ length: PORTS_TRIED }, (_, n) => USUAL_PORT + n), 0] : [port];
  for (const one of tried) {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once("error", resolve);
      server.listen(one, host, () => {
        server.off("error", resolve);
        resolve(null);
      });
    });
    if (error === null) {
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : one;
    }
    if (error.code === "EADDRINUSE" && port === undefined) continue;
    const why = {
      EADDRINUSE: "another program listens there",
      EACCES: "this needs more rights",
      EADDRNOTAVAIL: "this machine has no such address",
      ENOTFOUND: "there is no such host",
    };
    throw new ClaimgraphError(why[error.code as keyof typeof why] ?? error.message, {
      exitCode: EXIT.cannotCreate,
      place: `port ${one}`,
      remedy: "Choose another with --port, or leave --port out",
      cause: error,
    });
  }
  throw new Error("no port was free, not even one chosen by the system");
}
