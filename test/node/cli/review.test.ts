import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Investigation, investigationText } from "../../../src/query/reviews/investigationFile.ts";
import { type Ran, run, start } from "./program.ts";
import { BRIDGE, Work } from "./work.ts";

const work = new Work();
let graph = "";
let made = 0;
const ok = async (...args: string[]): Promise<Ran> => {
  const ran = await run(args);
  expect(ran.code, ran.stderr).toBe(0);
  return ran;
};
const sit = (keys: string, ...args: string[]): Promise<Ran> =>
  start(["review", graph, "--when", "2025-04-01T10:00:00Z", ...args], { input: keys });
const build = (to: string, text = BRIDGE): Promise<Ran> =>
  ok("build", work.file("bridge.txt", text), "-o", to, "--date", "2025-03-20");
const claims = async (...args: string[]): Promise<Record<string, unknown>[]> =>
  (await ok("claims", graph, "--json", ...args)).stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const log = async (of = graph): Promise<Record<string, unknown>[]> =>
  (await ok("log", of, "--json")).stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const table = (...rows: string[]): string => work.file("reviews.csv", `${rows.join("\r\n")}\r\n`);
const reviewFiles = (): string[] =>
  readdirSync(join(graph, "reviews"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ttl"));
const idOf = async (words: string): Promise<string> => String((await claims("--text", words))[0]?.id);

beforeAll(async () => {
  await build(work.path("fresh.graph"));
});
beforeEach(() => {
  graph = work.path(`g${made++}.graph`);
  cpSync(work.path("fresh.graph"), graph, { recursive: true });
  work.file("bridge.txt", BRIDGE);
});

describe("a sitting", () => {
  it("takes one key for a claim that is right, three for a wrong name, and goes on where it ended", async () => {
    const first = await sit("y", "--as", "Ada");
    expect(first.stdout).toMatch(/1 of 4 · confidence 0\.66[\s\S]*mayor[\s\S]*three people died/);
    const second = await sit("cw2", "--as", "Ada");
    expect(second.stdout).toMatch(/^\n1 of 3/);
    expect(second.stdout).toMatch(/Oren Vask for Keldora — state \(corrected\)/);
    expect(second.stderr).toContain("1 decision kept, 3 claims left");
    expect((await claims("--text", "shelled the bridge")).map(({ claimant }) => claimant)).toEqual(["Oren Vask"]);
    const read = await claims("--text", "shelled the bridge", "--reviews", "none");
    expect(read.map(({ claimant }) => claimant)).toEqual(["Ministry of Defence of Pallumia"]);
  });

  it("takes six keys at most for a name that is typed, and undoes the last decision", async () => {
    await sit("cwVask's aide\nu", "--as", "Ada", "--text", "shelled the bridge");
    expect((await log()).map(({ decision, state }) => [decision, state])).toEqual([
      ["correct", "undone"],
      ["undo", "holds"],
    ]);
    expect(await claims()).toEqual(await claims("--reviews", "none"));
    await sit("cwVask's aide\n", "--as", "Ada", "--when", "2025-04-02", "--text", "shelled the bridge");
    expect((await claims("--text", "shelled the bridge"))[0]?.claimant).toBe("Vask's aide");
  });

  it("corrects act, polarity, date and extent, and tells what is no such thing", async () => {
    const of = ["--as", "Ada", "--text", "shelled the bridge"];
    const ran = await sit("caacc\ncpcd2025-03-17\nceshelled the bridge\nceno such words\n?", ...of);
    expect(ran.stdout).toContain("the text does not hold “no such words”");
    const [claim] = await claims("--text", "shelled the bridge");
    expect(claim).toMatchObject({ act: "accuse", polarity: "denied", content: "shelled the bridge" });
    expect((await ok("verify", graph)).stderr).toContain("all is well");
  });

  it("leaves a rejected claim out of answers and keeps it in the graph", async () => {
    await sit("n", "--as", "Ada", "--text", "three people died");
    expect(await claims("--text", "three people died")).toEqual([]);
    expect(await claims("--text", "three people died", "--reviews", "none")).toHaveLength(1);
    const { stderr } = await ok("claims", graph);
    expect(stderr).toContain("1 review applied: 1 rejected (--reviews none shows what was read)");
    const exported = work.path(`e${made}.ttl`);
    expect((await ok("export", graph, "-o", exported)).stderr).toContain(
      "claims as they were read, with 1 review beside",
    );
    expect(readFileSync(exported, "utf8")).toContain("three people died");
    await ok("export", graph, "-o", work.path(`e${made}.csv`));
    expect(readFileSync(work.path(`e${made}.csv`), "utf8")).not.toContain("three people died");
  });
});

describe("decisions last", () => {
  it("when all documents are read again, through every graph format, and into another graph", async () => {
    await sit("cw2", "--as", "Ada", "--text", "shelled the bridge");
    await sit("n", "--as", "Bo", "--text", "three people died");
    const before = await claims();
    rmSync(join(graph, "inputs.cache"));
    await build(graph);
    expect(await claims()).toEqual(before);
    for (const ending of ["ttl", "trig", "nq", "nt", "jsonld"]) {
      const file = work.path(`out${made}.${ending}`);
      await ok("export", graph, "-o", file);
      const back = work.path(`back${made}-${ending}.graph`);
      await ok("merge", file, "-o", back);
      expect((await log(back)).map(({ id }) => id)).toEqual((await log()).map(({ id }) => id));
      const again = work.path(`again${made}.${ending}`);
      await ok("export", back, "-o", again);
      expect(readFileSync(again, "utf8")).toBe(readFileSync(file, "utf8"));
    }
  });

  it("of a claim that reads otherwise now not as corrections: they are told as stale", async () => {
    await sit("cw2", "--as", "Ada", "--text", "shelled the bridge");
    const file = join(
      graph,
      readdirSync(graph, { recursive: true, encoding: "utf8" }).find((name) => /documents.*ttl$/.test(name))!,
    );
    writeFileSync(file, readFileSync(file, "utf8").replace("cg:act cg:state", "cg:act cg:report"));
    const ran = await ok("claims", graph, "--json");
    expect(ran.stderr).toContain("1 stale and not applied");
    expect((await log())[0]?.state).toBe("stale");
  });

  it("until the document is removed: then they are gone with it", async () => {
    await sit("ncw2", "--as", "Ada");
    const { stdout } = await ok("documents", graph, "--json");
    await ok("remove", graph, String(JSON.parse(stdout).id));
    expect(reviewFiles()).toEqual([]);
    expect(await log()).toEqual([]);
  });
});

describe("a record that was edited by hand", () => {
  it("is found by verify, and is not written over by build unless it is told to", async () => {
    const name = readdirSync(graph, { recursive: true, encoding: "utf8" }).find((one) => /documents.*ttl$/.test(one))!;
    const file = join(graph, name);
    const edited = readFileSync(file, "utf8").replace("cg:act cg:state", "cg:act cg:report");
    writeFileSync(file, edited);
    expect((await run(["verify", graph])).stdout).toContain("changed since it was written");
    const again = ["build", work.file("bridge.txt", BRIDGE), "-o", graph, "--date", "2025-03-20"];
    const refused = await run(again);
    expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining("edited by hand")]);
    expect(readFileSync(file, "utf8")).toBe(edited);
    const told = await ok(...again, "--overwrite");
    expect(told.stderr).toContain("1 replaced");
    expect((await ok("verify", graph)).stderr).toContain("all is well");
  });
});

describe("two people", () => {
  it("merge by union, in either order, and what they disagree on stands as read and is listed", async () => {
    const other = work.path(`other${made}.graph`);
    await build(other);
    await sit("cw2", "--as", "Ada", "--text", "shelled the bridge");
    await start(["review", other, "--as", "Bo", "--when", "2025-04-02", "--text", "shelled the bridge"], {
      input: "y",
    });
    const [one, two] = [work.path(`ab${made}.graph`), work.path(`ba${made}.graph`)];
    await ok("merge", graph, other, "-o", one);
    await ok("merge", other, graph, "-o", two);
    expect(await log(one)).toEqual(await log(two));
    graph = one;
    expect((await claims("--text", "shelled the bridge"))[0]?.claimant).toBe("Ministry of Defence of Pallumia");
    const { stdout, stderr } = await ok("review", one, "--disagreements");
    expect(stdout).toMatch(
      /What is the claimant\?.*shelled the bridge[\s\S]*Ada: correct: claimant Oren Vask[\s\S]*Bo: accept/,
    );
    expect(stderr).toContain("disagreement");
  });
});

describe("a table of decisions", () => {
  it("is taken in, and what is exported is known when it comes back", async () => {
    const id = await idOf("shelled the bridge");
    const file = table("decision,id,claimant,text,who", `correct,${id},Oren Vask,,Ada`, `comment,${id},,"see, too",Bo`);
    expect((await ok("review", graph, "--import", file)).stderr).toContain("2 reviews added");
    const out = work.path(`out${made}.csv`);
    await ok("review", graph, "--export", out);
    expect((await ok("review", graph, "--import", out)).stderr).toContain("0 reviews added, 2 passed over");
    expect((await claims("--text", "shelled the bridge"))[0]?.claimant).toBe("Oren Vask");
  });

  it.each([
    ["decision,id,verdict\r\naccept,ID,x", /reviews\.csv:1: there is no column “verdict”/],
    ["decision,id\r\naccept,ID\r\nperhaps,ID", /reviews\.csv:3: “perhaps” is no decision/],
    ["decision,id\r\naccept,ID\r\naccept,0123456789", /reviews\.csv:3: nothing of the graph/],
    ["decision,id,act\r\naccept,ID,\r\ncorrect,ID,shout", /reviews\.csv:3: “shout” is none/],
    ["decision,id,date\r\naccept,ID,\r\ncorrect,ID,soon", /reviews\.csv:3: “soon” is no date/],
    ["decision,id,other\r\naccept,ID,\r\nsame,ID,", /reviews\.csv:3: two things are the same/],
    ["decision,id\r\naccept,ID,and,more", /reviews\.csv:2: the row has 4 cells/],
  ])("with a mistake is refused with its line, and nothing of it is taken in: %s", async (text, message) => {
    const ran = await run([
      "review",
      graph,
      "--import",
      table(text.replaceAll("ID", await idOf("shelled the bridge"))),
    ]);
    expect([ran.code, ran.stderr]).toEqual([65, expect.stringMatching(message)]);
    expect(await log()).toEqual([]);
  });
});

describe("an investigation", () => {
  const saved = (notes: readonly object[]): string =>
    work.file(
      "bridge.investigation.json",
      investigationText({
        name: "The bridge",
        question: "claims about “bridge”",
        saved: "2025-04-01T10:00:00.000Z",
        view: "q=bridge",
        views: [{ name: "Denials", hash: "polarity=denied" }],
        notes: notes as Investigation["notes"],
      }),
    );
  const notesOf = (id: string) => [
    { decision: "star", id, who: "Ada", when: "2025-04-01T09:00:00.000Z" },
    { decision: "comment", id, text: "ask who counted,\n“twice”", who: "Bo", when: "2025-04-01T09:01:00.000Z" },
    { decision: "tag", id, text: "night" },
  ];

  it("is taken in with its stars, comments and tags, once, and changes no answer", async () => {
    const file = saved(notesOf(await idOf("shelled the bridge")));
    const before = await claims();
    const ran = await ok("review", graph, "--import", file, "--as", "Cy");
    expect(ran.stderr).toMatch(
      /3 reviews added\n“The bridge” asks: claims about “bridge” · 1 saved view\. .*drop .* on the page/,
    );
    expect((await log()).map(({ decision, who, text }) => [decision, who, text])).toEqual([
      ["star", "Ada", null],
      ["comment", "Bo", "ask who counted,\n“twice”"],
      ["tag", "Cy", "night"],
    ]);
    expect((await ok("review", graph, "--import", file, "--as", "Cy")).stderr).toContain("0 reviews added");
    expect((await log()).length).toBe(3);
    expect(await claims()).toEqual(before);
  });

  it("that is not whole, or is of another graph, is refused with its line, and nothing of it is taken in", async () => {
    const id = await idOf("shelled the bridge");
    const bad = async (change: (text: string) => string): Promise<Ran> => {
      const file = saved(notesOf(id));
      writeFileSync(file, change(readFileSync(file, "utf8")));
      const ran = await run(["review", graph, "--import", file]);
      expect([ran.code, await log()]).toEqual([65, []]);
      return ran;
    };
    const { stderr: cutOff } = await bad((text) => text.slice(0, text.length / 2));
    expect(cutOff).toMatch(/bridge\.investigation\.json: this is no whole investigation/);
    const { stderr: newer } = await bad((text) => text.replace("investigation 1", "investigation 2"));
    expect(newer).toContain("another version (“claimgraph investigation 2”)");
    const { stderr: rejects } = await bad((text) => text.replace('"comment"', '"reject"'));
    expect(rejects).toMatch(/investigation\.json:20: entry 2 of “notes” is not as it was saved/);
    const { stderr: other } = await bad((text) =>
      text.replace(/("tag",\s*"id": ")[0-9a-f]{32}/, `$1${"0".repeat(32)}`),
    );
    expect(other).toMatch(
      /investigation\.json:27: nothing of the graph, or more than one thing, is “0{32}”[\s\S]*Nothing was taken in/,
    );
  });
});

describe("reviews beyond what people write", () => {
  it("of another graph are told as of what is gone, and change nothing", async () => {
    await sit("cw2", "--as", "Ada", "--text", "shelled the bridge");
    const theirs = graph;
    const name = reviewFiles()[0]!;
    graph = work.path(`g${made++}.graph`);
    await build(graph, "Keldora said that the mill at Osk had been closed by Pallumia.");
    const before = await claims();
    cpSync(join(theirs, "reviews"), join(graph, "reviews"), { recursive: true });
    const ran = await ok("claims", graph, "--json");
    expect(ran.stderr).toContain("1 review applied: 1 of what is gone");
    expect(await claims()).toEqual(before);
    expect((await log()).map(({ decision, state }) => [decision, state])).toEqual([["correct", "orphan"]]);
    expect(reviewFiles()).toEqual([name]);
  });

  it("of one claim, a thousand of them, count as the last of each person", async () => {
    const id = await idOf("shelled the bridge");
    const day = (n: number): string => new Date(Date.UTC(2022, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    const rows = Array.from({ length: 1_000 }, (_, n) => `correct,${id},${day(n)},Ada,${day(n + 2_000)}`);
    expect((await ok("review", graph, "--import", table("decision,id,date,who,when", ...rows))).stderr).toContain(
      "1000 reviews added",
    );
    const ran = await ok("claims", graph, "--json", "--text", "shelled the bridge");
    expect(ran.stderr).toContain("1000 reviews applied: 1 corrected");
    expect(JSON.parse(ran.stdout)).toMatchObject({ id, date: day(999) });
    expect((await log()).length).toBe(1_000);
    await ok("review", graph, "--import", table("decision,id,who,when", `reject,${id},Bo,2030-01-01`));
    expect((await ok("review", graph, "--disagreements")).stderr).toContain("1 disagreement");
    expect((await run(["verify", graph])).code).toBe(0);
  });
});

describe("reviews that are damaged", () => {
  it("are told with their file, and nothing is answered as if they were not there", async () => {
    await sit("n", "--as", "Ada");
    const name = reviewFiles()[0]!;
    const file = join(graph, "reviews", name);
    const whole = readFileSync(file, "utf8");
    for (const text of [whole.slice(0, whole.length / 2), whole.replace('"Ada"', '"Bo"'), ""]) {
      writeFileSync(file, text);
      const ran = await run(["claims", graph]);
      expect([ran.code, ran.stderr]).toEqual([65, expect.stringContaining(name.split("/").at(-1)!)]);
      expect((await run(["claims", graph, "--unhide", "--reviews", "none"])).code).toBe(0);
      expect((await run(["verify", graph])).stdout + (await run(["verify", graph])).stderr).toContain(
        name.split("/").at(-1)!,
      );
    }
  });
});
