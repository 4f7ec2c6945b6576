// What people who know RDF compare: opening a graph beside N3's own parse and store, the first question for triples beside adding them to an
// N3.Store, loading into the SPARQL engine, and SPARQL beside Comunica on the same triples. By the processor's time, in turns.
import { DataFactory, Parser, Store } from "n3";
import { ClaimGraph, readGraph, writeGraph } from "../../dist/node/index.js";
import { loadEngine } from "../../dist/query/sparql/engine.js";
import { prefixesOf } from "../../dist/rdf/vocabulary/namespaces.js";
import { inventedRecords } from "./records.mjs";

const DOCUMENTS = 1_500;
const ROUNDS = 3;
/** It brings 300 packages: who wants these rows installs it for them. */
const COMUNICA = "@comunica/query-sparql-rdfjs";
const XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>";
const QUERIES = {
  "count by act": "SELECT ?act (COUNT(*) AS ?n) { ?claim cg:act ?act } GROUP BY ?act",
  "denials with their words": "SELECT ?claim ?content { ?claim cg:act cg:deny ; cg:content ?content }",
  "events by type":
    "SELECT ?type (COUNT(DISTINCT ?event) AS ?n) { ?d cg:ofEvent ?event ; cg:eventType ?type } GROUP BY ?type",
  "who denies what of whom":
    "SELECT ?name ?content { ?claim cg:act cg:deny ; cg:content ?content ; cg:principal/skos:altLabel ?name }",
  "a range of days": `${XSD} SELECT (COUNT(*) AS ?n) { ?claim a cg:Claim ; cg:latest ?day FILTER(?day >= "2016-01-01"^^xsd:date && ?day < "2017-01-01"^^xsd:date) }`,
};

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Seconds of processor time that some work takes, its answer forgotten. */
async function seconds(work) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Each in turn, some rounds; the median of each. */
async function inTurns(works) {
  const taken = works.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [n, work] of works.entries()) taken[n].push(await seconds(work));
  return taken.map(median);
}

/** Seconds of one of several runs, after one that does not count; what one leaves to be collected is its own. */
async function eachOf(times, work) {
  await work();
  const taken = await seconds(async () => {
    for (let n = 0; n < times; n++) await work();
  });
  return taken / times;
}

const told = (what, own, other, than, asked) =>
  console.log(
    `${what}: ${own.toFixed(2)} s, ${than} ${other.toFixed(2)} s, ${(own / other).toFixed(2)} times (asked: ${asked} at most)`,
  );

function parsedAndStored(text) {
  const store = new Store();
  store.addQuads(new Parser({ format: "Turtle" }).parse(text));
  return store;
}

async function compareComunica(text, engine) {
  const prefixes = { ...prefixesOf() };
  const prologue = Object.entries(prefixes)
    .map(([name, iri]) => `PREFIX ${name}: <${iri}> `)
    .join("");
  const found = await import(COMUNICA).catch(() => null);
  if (found === null) {
    console.log(`skipped  SPARQL beside Comunica: npm install --no-save ${COMUNICA}`);
    return;
  }
  const store = parsedAndStored(text);
  const comunica = new found.QueryEngine();
  const rowsOf = { own: 0, other: 0 };
  for (const [what, query] of Object.entries(QUERIES)) {
    const own = await eachOf(20, () => {
      rowsOf.own = engine.ask(query, { prefixes, rows: "csv" }).text.trim().split("\r\n").length - 1;
    });
    const other = await eachOf(3, async () => {
      const rows = await comunica.queryBindings(prologue + query, { sources: [store] });
      rowsOf.other = (await rows.toArray()).length;
    });
    if (rowsOf.own !== rowsOf.other) console.log(`DIFFERS  ${what}: ${rowsOf.own} and ${rowsOf.other} rows`);
    const least = what === "a range of days" ? 10 : 20;
    console.log(
      `SPARQL, ${what}: ${(1000 * own).toFixed(1)} ms, Comunica ${(1000 * other).toFixed(0)} ms, ${(other / own).toFixed(0)} times as fast (asked: ${least} at least), ${rowsOf.own} rows`,
    );
  }
}

export async function run() {
  const records = inventedRecords(DOCUMENTS);
  const text = writeGraph(records, "turtle");
  const claims = records.reduce((sum, one) => sum + one.claims.length, 0);
  console.log(
    `${claims} claims, ${parsedAndStored(text).size} triples, ${(text.length / claims).toFixed(0)} bytes a claim`,
  );
  const lines = writeGraph(records, "nquads");
  // once and first: the engine's memory only grows, and what was loaded before is in the way
  const linesLoaded = await seconds(() => loadEngine([{ text: lines, format: "nquads", name: "bench.nq" }]));
  const loaded = await seconds(() => loadEngine([{ text, format: "turtle", name: "bench.ttl" }]));
  const [stored, opened, linesStored] = await inTurns([
    () => parsedAndStored(text),
    () => new ClaimGraph(readGraph(text, "turtle", "bench.ttl")),
    () => new Store(new Parser({ format: "N-Quads" }).parse(lines)),
  ]);
  told("opening Turtle", opened, stored, "N3's own parse and store", 1.3);
  told("loading N-Quads into the SPARQL engine", linesLoaded, linesStored, "N3's own parse and store", 0.8);
  told("loading Turtle into it", loaded, stored, "N3's own parse and store", 0.8);
  const quads = [...parsedAndStored(text)];
  const [asked, added] = await inTurns([
    () => [...new ClaimGraph(records).match(null, null, DataFactory.namedNode("urn:none"))],
    () => new Store(quads),
  ]);
  told("the first question for triples", asked, added, "adding them to an N3.Store", 1.2);
  await compareComunica(text, loadEngine([{ text, format: "turtle", name: "bench.ttl" }]));
}
