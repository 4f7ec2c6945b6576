import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../../dist/node/cli/main.js", import.meta.url));

export const TOKEN = "a-token-that-nobody-guesses";

/** A server that was started as a user starts it. */
export interface Server {
  /** "http://127.0.0.1:40123" */
  readonly address: string;
  /** Asks with the token; `bare` without. */
  readonly get: (path: string, init?: RequestInit & { readonly bare?: boolean }) => Promise<Response>;
  readonly json: <T = unknown>(path: string) => Promise<T>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly pid: number;
  readonly stop: () => Promise<number | null>;
}

/** Starts `claimgraph serve` on a free port and waits until it listens. */
export function startServer(graph: string, ...more: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [MAIN, "serve", graph, "--port", "0", ...more], {
    env: { ...process.env, CLAIMGRAPH_TOKEN: TOKEN },
  });
  let [out, err] = ["", ""];
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.once("close", () => reject(new Error(`it did not start: ${err}`)));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      const address = /^(http:\/\/\S+?)\/#token/m.exec(out)?.[1];
      if (address === undefined) return;
      const get: Server["get"] = (path, { bare = false, headers, ...init } = {}) =>
        fetch(address + path, {
          ...init,
          headers: { ...(bare ? {} : { authorization: `Bearer ${TOKEN}` }), ...headers },
        });
      resolve({
        address,
        get,
        json: async (path) => (await get(path)).json(),
        stdout: () => out,
        stderr: () => err,
        pid: child.pid ?? 0,
        stop: async () => {
          child.kill("SIGINT");
          return ended;
        },
      });
    });
  });
}

/** Waits for what a server shows after a build: it looks every fifth of a second, and reads the graph anew. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 300; tried++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("it did not come");
}
