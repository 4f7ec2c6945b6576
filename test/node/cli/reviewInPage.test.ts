import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./program.ts";
import { startServer } from "./served.ts";
import { BRIDGE, Work } from "./work.ts";

const MAIN = fileURLToPath(new URL("../../../dist/node/cli/main.js", import.meta.url));
const work = new Work();
let graph = "";
let program: ChildProcess;
let address = "";
let token = "";

beforeAll(async () => {
  graph = work.path("page.graph");
  expect((await run(["build", work.file("bridge.txt", BRIDGE), "-o", graph, "--date", "2025-03-20"])).code).toBe(0);
  program = spawn(process.execPath, [MAIN, "view", graph, "--port", "0"]);
  const entry = await new Promise<string>((resolve) => {
    program.stdout?.once("data", (printed: Buffer) => resolve(String(printed).trim()));
  });
  [, address = "", token = ""] = /^(http:\S+?)#token=(\S+)$/.exec(entry) ?? [];
});

afterAll(() => {
  program?.kill("SIGKILL");
});

interface Answer {
  readonly status: number;
  readonly body: { kept?: string[]; detail?: string; takes?: boolean; reviews?: Record<string, unknown>[] };
}

async function post(rows: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${address}reviews`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    body: JSON.stringify({ rows }),
  });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}

const list = async (): Promise<Answer["body"]> =>
  (await (
    await fetch(`${address}reviews`, { headers: { authorization: `Bearer ${token}` } })
  ).json()) as Answer["body"];
const claims = async (...args: string[]): Promise<Record<string, unknown>[]> =>
  (await run(["claims", graph, "--json", ...args])).stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const files = (): string[] =>
  readdirSync(graph, { recursive: true, encoding: "utf8" }).filter((name) => /reviews.*\.ttl$/.test(name));

describe("what is decided in the viewer", () => {
  it("is kept in the graph's folder, and answers have it at once", async () => {
    const [claim] = await claims("--text", "shelled the bridge");
    const { status, body } = await post([
      { decision: "correct", id: String(claim?.id), claimant: "Oren Vask", who: "Ada" },
      { decision: "star", id: String(claim?.id), who: "Ada" },
    ]);
    expect([status, body.kept?.length]).toEqual([200, 2]);
    expect((await claims("--text", "shelled the bridge"))[0]?.claimant).toBe("Oren Vask");
    const { takes, reviews = [] } = await list();
    expect([takes, reviews.map(({ decision, who, state }) => [decision, who, state])]).toEqual([
      true,
      [
        ["correct", "Ada", "holds"],
        ["star", "Ada", "holds"],
      ],
    ]);
    const served = await (
      await fetch(`${address}graph/graph.json`, { headers: { authorization: `Bearer ${token}` } })
    ).text();
    const { documents } = JSON.parse(served) as {
      documents: { claims: { id: string; claimant: string }[]; actors: { id: string; names: string[] }[] }[];
    };
    const shown = documents[0]?.claims.find(({ id }) => id === claim?.id)?.claimant;
    expect(documents[0]?.actors.find(({ id }) => id === shown)?.names).toContain("Oren Vask");
    expect((await post([{ decision: "undo", id: body.kept?.[0], who: "Ada" }])).status).toBe(200);
    expect((await claims("--text", "shelled the bridge"))[0]).toEqual(claim);
  });

  it("is words that were marked by their place, though they stand in the text more than once", async () => {
    const [claim] = await claims("--text", "shelled the bridge", "--reviews", "none");
    const at = BRIDGE.lastIndexOf("bridge");
    const start = Array.from(BRIDGE.slice(0, at)).length;
    const { body } = await post([
      { decision: "correct", id: String(claim?.id), extent: `#char=${start},${start + 6}` },
    ]);
    const name = files().find((one) => one.includes(String(body.kept?.[0])));
    expect(readFileSync(join(graph, name ?? ""), "utf8")).toContain(`#char=${start},${start + 6}`);
    await post([{ decision: "undo", id: body.kept?.[0] }]);
  });
});

describe("nothing is kept", () => {
  it.each([
    ["a page of another origin", { origin: "https://evil.example" }, 403],
    ["a page of another port of this machine", { origin: "http://127.0.0.1:1" }, 403],
    ["a page of another site, as its browser says", { "sec-fetch-site": "cross-site" }, 403],
    ["whoever does not show the token", { authorization: "Bearer wrong" }, 401],
    ["a form, which needs no leave to send", { "content-type": "text/plain" }, 400],
  ])("of %s", async (_, headers, status) => {
    const before = files();
    const [claim] = await claims();
    expect((await post([{ decision: "reject", id: String(claim?.id) }], headers)).status).toBe(status);
    expect(files()).toEqual(before);
  });

  it.each([
    [
      "of another graph",
      [{ decision: "reject", id: "0123456789abcdef0123456789abcdef" }],
      /row 2.*nothing of the graph/i,
    ],
    ["that is no decision", [{ decision: "perhaps", id: "x" }], /row 2.*no decision/i],
    [
      "with a place beyond the text",
      [{ decision: "correct", id: "ID", extent: "#char=5,99999" }],
      /no place in the text/,
    ],
    ["with an unknown column", [{ decision: "reject", id: "ID", verdict: "x" }], /additional properties/],
  ])("of a request with one row %s", async (_, rows, message) => {
    const before = files();
    const [claim] = await claims();
    const named = rows.map((row) => ({ ...row, id: row.id.replace("ID", String(claim?.id)) }));
    const { status, body } = await post([{ decision: "accept", id: String(claim?.id) }, ...named]);
    expect([status, body.detail]).toEqual([400, expect.stringMatching(message)]);
    expect(files()).toEqual(before);
  });

  it("where a review that is there is damaged: the file is named", async () => {
    const [name = ""] = files();
    const file = join(graph, name);
    const whole = readFileSync(file, "utf8");
    const [claim] = await claims("--reviews", "none", "--unhide");
    writeFileSync(file, whole.slice(0, whole.length / 2));
    const { status, body } = await post([{ decision: "accept", id: String(claim?.id) }]);
    writeFileSync(file, whole);
    expect([status, body.detail]).toEqual([400, expect.stringContaining(name.split("/").at(-1) ?? "?")]);
  });

  it("by serve, which only reads", async () => {
    const server = await startServer(graph);
    const response = await server.get("/reviews", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ rows: [{ decision: "accept", id: "x" }] }),
    });
    expect(response.status).toBe(405);
    expect((await server.get("/reviews")).status).toBe(404);
    await server.stop();
  });
});
