import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EXIT } from "../../../src/model/errors.ts";
import { run } from "./program.ts";
import { Work } from "./work.ts";

new Work();
const FILE = new URL("../../../docs/cli.md", import.meta.url);
const START = "## Commands\n";

/** Help as the documentation shows it: each command under its name. */
async function commandsDocumented(): Promise<string> {
  const { stdout } = await run(["--help"]);
  const names = [...stdout.matchAll(/^ {2}([a-z]+) (?:\[options\]|<)/gm)].map(([, name]) => name!);
  expect(names).toContain("build");
  let text = START;
  for (const name of names) {
    const help = await run([name, "--help"]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    text += `\n### ${name}\n\n\`\`\`text\n${help.stdout.trimEnd()}\n\`\`\`\n`;
  }
  return text;
}

// After a change of options: UPDATE_GOLDEN=1 npx vitest run --project program test/node/cli/help.test.ts
test("docs/cli.md shows every command's help as the program prints it, and every exit code", async () => {
  const documented = readFileSync(FILE, "utf8");
  const head = documented.slice(0, documented.indexOf(START));
  const commands = await commandsDocumented();
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(FILE, head + commands);
  expect(readFileSync(FILE, "utf8")).toBe(head + commands);
  for (const code of Object.values(EXIT)) expect(head).toMatch(new RegExp(`^\\| ${code} +\\|`, "m"));
});
