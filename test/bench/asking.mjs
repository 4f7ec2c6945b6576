// How long typed questions by words take on a graph of 15,000 claims: the first of a kind, which makes the index, and those after it. By the
// processor's time: a busy machine counts for nothing.
import { createHash } from "node:crypto";
import { ClaimGraph } from "../../dist/node/index.js";
import { inventedRecords } from "./records.mjs";

const DOCUMENTS = 1_500;
const ROUNDS = 15;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const hash = (value) => createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 8);

/** The questions, each with what it answers in short: equal answers have equal hashes. */
const questions = (graph, linked) => {
  const ids = (claims) => claims.map(({ claim }) => claim.id);
  return [
    ["ask, by a name", () => ids(graph.ask({ by: "Keldora" }))],
    ["ask, by a name that nothing has", () => ids(graph.ask({ by: "Zzyzx" }))],
    ["ask, about a place and a thing", () => ids(graph.ask({ about: "market in Harwick" }))],
    ["ask, about a word of many", () => ids(graph.ask({ about: "bridge" }))],
    ["ask, about words that nothing has", () => ids(graph.ask({ about: "unheard words" }))],
    [
      "ask, by, about, act and days",
      () => ids(graph.ask({ by: "Pallumia", about: "school", act: "deny", from: "2016", to: "2020" })),
    ],
    ["ask, words of a text", () => ids(graph.ask({ text: "shelled the market" }))],
    ["events, one word", () => linked.events("market").map(({ id, claims }) => [id, claims])],
    ["events, a deed", () => linked.events("shelled").map(({ id, claims }) => [id, claims])],
    [
      "events, several words",
      () => linked.events("attack on the bridge in Torwick").map(({ id, claims }) => [id, claims]),
    ],
    ["events, a month", () => linked.events("2016-03").map(({ id, claims }) => [id, claims])],
    ["events, words that nothing has", () => linked.events("unheard words").map(({ id }) => id)],
    ["actors, a name", () => linked.actors("Pallumia").map(({ id, claims }) => [id, claims])],
    ["actors, one word of many names", () => linked.actors("ministry").map(({ id, claims }) => [id, claims])],
    ["actors, words that nothing has", () => linked.actors("unheard words").map(({ id }) => id)],
  ];
};

export function run() {
  const graph = new ClaimGraph(inventedRecords(DOCUMENTS));
  console.log(`${graph.claims.size} claims`);
  const linked = graph.link();
  let slowest = 0;
  for (const [what, ask] of questions(graph, linked)) {
    const started = performance.now();
    let answer = ask();
    const first = performance.now() - started;
    const times = [];
    const before = process.cpuUsage();
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      answer = ask();
      times.push(performance.now() - start);
    }
    const { user, system } = process.cpuUsage(before);
    const processor = (user + system) / 1_000 / ROUNDS;
    slowest = Math.max(slowest, processor);
    console.log(
      `${what}: ${processor.toFixed(1)} ms of processor, ${median(times).toFixed(1)} ms by the clock (${first.toFixed(0)} the first), ${answer.length} answers, ${hash(answer)}`,
    );
  }
  console.log(`slowest of all, warm: ${slowest.toFixed(1)} ms of processor`);
}
