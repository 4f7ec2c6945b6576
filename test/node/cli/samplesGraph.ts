import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, inject } from "vitest";
import { run } from "./program.ts";
import { LOOKUP, SAMPLES } from "./work.ts";

/** Puts a graph of the sample documents at a path. It is built once a run, and copied for each who asks: they may change it. */
export async function samplesGraph(path: string): Promise<string> {
  const shared = join(inject("shared"), "samples.graph");
  if (!existsSync(shared)) await buildOnce(shared);
  cpSync(shared, path, { recursive: true, preserveTimestamps: true });
  return path;
}

async function buildOnce(shared: string): Promise<void> {
  const folder = mkdtempSync(`${shared}-`);
  const made = join(folder, "made.graph");
  const { code, stderr } = await run(["build", SAMPLES, "-o", made, "--lookup", LOOKUP]);
  expect(code, stderr).toBe(0);
  // another test file may have built it meanwhile: it is the same
  if (!existsSync(shared)) renameSync(made, shared);
  rmSync(folder, { recursive: true, force: true });
}
