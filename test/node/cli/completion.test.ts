import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { run } from "./program.ts";

const scriptOf = async (shell: string): Promise<string> => {
  const ran = await run(["completion", shell]);
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  return ran.stdout;
};

const hasBash = (() => {
  try {
    execFileSync("bash", ["-c", "type compgen"]);
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasBash)("bash completes commands, options and the values of options, and files elsewhere", async () => {
  const script = await scriptOf("bash");
  const completed = (...words: string[]): string[] =>
    execFileSync("bash", [
      "-c",
      `${script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _claimgraph; echo "\${COMPREPLY[@]}"`,
      "bash",
      "claimgraph",
      ...words,
    ])
      .toString()
      .trim()
      .split(" ")
      .filter((word) => word !== "");
  expect(completed("ex")).toEqual(["extract", "export"]);
  expect(completed("export", "x.graph", "--ou")).toEqual(["--output"]);
  expect(completed("export", "--format", "g")).toEqual(["gexf", "graphml"]);
  expect(completed("completion", "")).toEqual(["bash", "zsh", "fish"]);
  expect(completed("claims", "x.graph", "--qu")).toEqual(["--quiet"]);
  // no reply: the shell offers files
  expect(completed("export", "conf")).toEqual([]);
  expect(completed("export", "-o", "conf")).toEqual([]);
});

test("each script offers every command and every option that the help names", async () => {
  const help = (await run(["--help"])).stdout;
  const commands = [...help.matchAll(/^ {2}([a-z]+) (?:\[options\]|<)/gm)].map(([, name]) => name!);
  expect(commands).toContain("disputes");
  const options = [...(await run(["disputes", "--help"])).stdout.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)];
  expect(options.length).toBeGreaterThan(5);
  for (const shell of ["bash", "zsh", "fish"]) {
    const script = await scriptOf(shell);
    const sign = shell === "fish" ? "-l " : "--";
    for (const name of commands) expect(script).toMatch(new RegExp(`\\b${name}\\b`));
    for (const [, long] of options) expect(script).toContain(`${sign}${long}`);
  }
});

test("a shell that is not known is wrong usage, and told with those that are", async () => {
  const ran = await run(["completion", "tcsh"]);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/bash, zsh, fish/);
});
