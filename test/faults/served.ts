import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));

export interface Served {
  /** What a path of the server gives to who has the key. */
  get(path: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts `claimgraph view` on a graph, on any port. */
export async function startServer(graph: string): Promise<Served> {
  const program = spawn(process.execPath, [PROGRAM, "view", graph, "--port", "0"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => program.once("exit", () => resolve()));
  const entry = await new Promise<string>((resolve, reject) => {
    program.stdout.once("data", (printed: Buffer) => resolve(String(printed).trim()));
    program.once("exit", () => reject(new Error("the server did not start")));
  });
  const [address = "", token = ""] = entry.split("#token=");
  return {
    get: async (path) => {
      const answer = await fetch(new URL(path, address), { headers: { authorization: `Bearer ${token}` } });
      return answer.text();
    },
    close: async () => {
      program.kill();
      await ended;
    },
  };
}
