import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect, test } from "vitest";
import { samplesGraph } from "./cli/samplesGraph.ts";
import { Work } from "./cli/work.ts";

/* The page “Ask it from an assistant”: its lines of configuration start the program in a client, and what it tells of answers is so. */
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(ROOT, "docs", "assistant.md"), "utf8");
const work = new Work();

test("the configuration of the page works in a client, and its tools and its sentence are those of the program", async () => {
  const graph = await samplesGraph(work.path("conflict.graph"));
  const [, json = "{}"] = /^```json\n(.*?)^```$/ms.exec(page) ?? [];
  const written = json.replace("/path/to/claimgraph/", ROOT).replace("/path/to/conflict.graph", graph);
  const { command, args } = JSON.parse(written).mcpServers.claimgraph as { command: string; args: string[] };
  const client = new Client({ name: "test", version: "1" });
  await client.connect(new StdioClientTransport({ command, args, stderr: "ignore" }));
  try {
    const { tools } = await client.listTools();
    expect([...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name).sort()).toEqual(
      tools.map(({ name }) => name).sort(),
    );
    const denied = await client.callTool({ name: "search_claims", arguments: { text: "firing on the town" } });
    const [, cited] = /`cite_as`: “(.*)”\.$/m.exec(page) ?? [];
    expect((denied.content as { text: string }[])[0]?.text).toContain(cited);
    const nothing = await client.callTool({ name: "search_claims", arguments: { text: "a comet fell" } });
    const [, said] = /the answer is: “(.*)”$/m.exec(page) ?? [];
    expect((nothing.content as { text: string }[])[0]?.text).toBe(said);
  } finally {
    await client.close();
  }
});
