import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import lookup from "../../data/samples/lookup.json" with { type: "json" };
import { type LookupEntry, lookupWith } from "../../src/extract/lookup.ts";
import { ClaimgraphError, extract, recordOf } from "../../src/index.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { readGraphFileWhole } from "../../src/node/cli/graph.ts";
import { verifyStatus } from "../../src/node/cli/verifyStatus.ts";
import { GraphEditor } from "../../src/node/disk/graphEditor.ts";
import { GraphFolder } from "../../src/node/disk/graphFolder.ts";
import { documentFile } from "../../src/node/disk/layout.ts";
import { writeRecord } from "../../src/node/disk/recordFile.ts";
import { loadShapes } from "../../src/node/disk/shapes.ts";
import { verifyGraph } from "../../src/node/disk/verify.ts";
import { verifyRecords } from "../../src/node/disk/verifyRecords.ts";
import { defaultModels } from "../../src/node/models.ts";
import { parseQuads } from "../../src/rdf/n3.ts";
import { DEFAULT_NAMES } from "../../src/rdf/vocabulary/namespaces.ts";

const TEXT =
  "Keldora accused Pallumia of shelling the market in Hestrel on 2 March, killing nine people, Keldoran Foreign Ministry spokeswoman Maressa Tyle said on 3 March. Pallumia denied that it had fired on Hasterra.";
const names = lookup as readonly LookupEntry[];
const options = { date: "2025-03-04", lookup: lookupWith(names), models: defaultModels() };
const record = recordOf(extract(TEXT, options));
const whole = writeRecord(record, DEFAULT_NAMES);
const [said, accused, denied] = record.claims.map(({ id }) => `<claim/${id}>`) as [string, string, string];
const document = `<document/${record.id}>`;
const text = `<text/${record.textId}>`;
const elsewhere = "0".repeat(64);
const idOf = (path: string): string => new RegExp(`^<${path}/[0-9a-f-]+> a`, "m").exec(whole)![0].slice(0, -2);
const [event, place, naming] = ["event", "place", "naming"].map(idOf) as [string, string, string];
const extraction = idOf("extraction");

/** What a graph is changed by: triples that are added, or words that others take the place of. */
type Change = string | readonly [from: string | RegExp, to: string];
type Layer = "shapes" | "file" | "folder";

/** Each change, and the first that catches it: the shapes, `verify` of a file, or `verify` of a folder, which has the texts. */
const CHANGES: readonly (readonly [what: string, layer: Layer, change: Change])[] = [
  ["a document of which something is said", "shapes", `${document} <http://schema.org/accuracy> "high" .`],
  ["a document that is an event, too", "shapes", `${document} a cg:Event .`],
  ["a document with another genre beside its own", "shapes", `${document} cg:genre cg:speech .`],
  ["a text of which something is said", "shapes", `${text} rdfs:comment "forged" .`],
  ["a text that no document has", "shapes", `<text/${elsewhere}> a cg:Text ; dct:language "en" .`],
  ["a reading that tells more than what read the text", "shapes", `${extraction} prov:wasAssociatedWith ${document} .`],
  ["a span of which something is said", "shapes", `<text/${record.textId}#char=0,7> rdfs:comment "false" .`],
  ["a span with a second reading", "shapes", `<text/${record.textId}#char=0,7> nif:anchorOf "Pallumia" .`],
  ["a span that ends before it begins", "file", [/#char=0,7>/g, "#char=7,0>"]],
  [
    "a content in another text",
    "shapes",
    [`cg:contentSpan <text/${record.textId}`, `cg:contentSpan <text/${elsewhere}`],
  ],
  ["a cue in another text", "shapes", [`cg:cueSpan <text/${record.textId}`, `cg:cueSpan <text/${elsewhere}`]],
  [
    "a span with other words of the same length",
    "folder",
    ['nif:anchorOf "had fired on"', 'nif:anchorOf "had sired on"'],
  ],
  [
    "a content that is not the words of its spans",
    "file",
    ['cg:content "it had fired on Hasterra"', 'cg:content "it had fired on the market"'],
  ],
  ["a second content", "shapes", `${denied} cg:content "it had fired"@en .`],
  ["a claim that is an event, too", "shapes", `${denied} a cg:Event .`],
  ["an act that is none", "shapes", ["cg:act cg:deny", "cg:act cg:assault"]],
  ["a second act", "shapes", `${denied} cg:act cg:confirm .`],
  ["a claim without polarity", "shapes", [/ *cg:polarity cg:denied;\n/, ""]],
  ["a principal of nobody", "shapes", [/ *cg:claimant <[^>]+>;\n( *cg:principal)/, "$1"]],
  ["an event as claimant", "shapes", [/cg:claimant <[^>]+>/, `cg:claimant ${event}`]],
  ["a claim of two documents", "shapes", `${denied} prov:wasDerivedFrom <document/${"0".repeat(32)}> .`],
  ["a claim inside itself", "shapes", `${said} cg:reportedIn ${said} .`],
  [
    "two claims inside each other",
    "file",
    [`${said} a cg:Claim;\n    cg:level 1`, `${said} a cg:Claim;\n    cg:reportedIn ${accused};\n    cg:level 3`],
  ],
  ["a claim inside another on the first level", "shapes", ["cg:level 2", "cg:level 1"]],
  ["a claim on the second level inside none", "shapes", [/ *cg:reportedIn <[^>]+>;\n/, ""]],
  ["a level two deeper than the claim around it", "file", ["cg:level 2", "cg:level 3"]],
  ["a claim inside one that does not hold its words", "file", [`cg:reportedIn ${said}`, `cg:reportedIn ${denied}`]],
  ["a claim that shows by itself for whom it is made", "file", `${said} cg:basis ${said} .`],
  ["a basis that is no claim of the document", "shapes", `${said} cg:basis <claim/${"0".repeat(32)}> .`],
  ["a day that no month has", "file", [/"2025-03-03"\^\^edtf:EDTF/, '"2025-02-30"^^edtf:EDTF']],
  [
    "a last day that no month has",
    "file",
    [/cg:latest "2025-03-04"\^\^xsd:date;\n( *cg:about)/, 'cg:latest "2025-02-30"^^xsd:date;\n$1'],
  ],
  ["days in reverse", "shapes", [/cg:latest "2025-03-02"/, 'cg:latest "2025-03-01"']],
  ["days that are not those of the date", "file", [/cg:latest "2025-03-02"/, 'cg:latest "2025-04-02"']],
  ["what is denied as what happened", "folder", ["cg:status cg:didNotHappen", "cg:status cg:happened"]],
  ["an event of which something is said", "shapes", `${event} cg:status cg:happened .`],
  ["a place that is somebody's", "shapes", `${place} dct:publisher ${document} .`],
  [
    "a naming, and a description, of another claim's words",
    "file",
    [new RegExp(`(${naming} a cg:Naming;[^.]*cg:usedIn )${escaped(accused)}`), `$1${denied}`],
  ],
];

function escaped(iri: string): string {
  return iri.replaceAll("/", "\\/");
}

const changed = (change: Change): string =>
  typeof change === "string" ? `${whole}\n${change}\n` : whole.replace(change[0], change[1]);

let work = "";
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "claimgraph-harmful-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Findings, or the one that the text cannot be read as a graph at all. */
async function foundBy(look: () => Promise<readonly unknown[]>): Promise<number> {
  try {
    return (await look()).length;
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    return 1;
  }
}

/** Makes the manifest fit the changed document, as whoever changes it may: else it would find every changed byte. */
function fitManifest(path: string, turtle: string): void {
  const manifest = join(path, "manifest.sha256");
  const hash = createHash("sha256").update(turtle).digest("hex");
  const name = documentFile(record.id);
  const lines = readFileSync(manifest, "utf8").split("\n");
  expect(lines.filter((line) => line.endsWith(`  ${name}`))).toHaveLength(1);
  writeFileSync(manifest, lines.map((line) => (line.endsWith(`  ${name}`) ? `${hash}  ${name}` : line)).join("\n"));
}

/** Which layers tell of a graph that is so. */
async function layersOf(turtle: string): Promise<Layer[]> {
  const found: Layer[] = [];
  const shapes = await loadShapes(DEFAULT_NAMES);
  if ((await foundBy(() => shapes(parseQuads(turtle, "turtle", "changed.ttl")))) > 0) found.push("shapes");
  const file = join(work, "changed.ttl");
  writeFileSync(file, turtle);
  if ((await foundBy(async () => (await verifyRecords(file, await readGraphFileWhole(file))).findings)) > 0)
    found.push("file");
  const path = join(work, "changed.graph");
  const editor = await GraphEditor.open(path, { create: true });
  await editor.put(record, TEXT);
  await editor.close();
  writeFileSync(join(path, documentFile(record.id)), turtle);
  rmSync(join(path, "links.stale"), { force: true });
  fitManifest(path, turtle);
  const graph = await GraphFolder.open(path);
  const records: DocumentRecord[] = [];
  const findings = await foundBy(async () => {
    const { findings } = await verifyGraph(graph, (_, __, one) => one !== null && records.push(one));
    return [...findings, ...(await verifyStatus(graph, records, names))];
  });
  if (findings > 0) found.push("folder");
  rmSync(path, { recursive: true });
  return found;
}

describe("of 37 graphs that somebody changed", () => {
  const caught = new Map<Layer, number>();
  const missed: string[] = [];

  test("none is the whole one, in which nothing is found", async () => {
    expect(record.claims.map(({ act, level }) => `${act} ${level}`)).toEqual(["state 1", "accuse 2", "deny 1"]);
    expect(CHANGES).toHaveLength(37);
    expect(new Set(CHANGES.map(([, , change]) => changed(change))).size).toBe(37);
    expect(await layersOf(whole)).toEqual([]);
  });

  test.each(CHANGES)("%s is caught, first by: %s", async (what, layer, change) => {
    const turtle = changed(change);
    expect(turtle).not.toBe(whole);
    const layers = await layersOf(turtle);
    for (const one of layers) caught.set(one, (caught.get(one) ?? 0) + 1);
    if (!layers.includes("file")) missed.push(what);
    expect(layers[0]).toBe(layer);
    expect(layers).toContain("folder");
  });

  test("all are caught", () => {
    if (missed.length > 0) console.log(`Without the texts: ${missed.join("; ")}`);
    const told = (layer: Layer): number => caught.get(layer) ?? 0;
    console.log(
      `Of ${CHANGES.length} changed graphs the shapes catch ${told("shapes")}, verify of a file ${told("file")}, verify of a folder ${told("folder")}`,
    );
    expect(told("folder")).toBe(CHANGES.length);
  });
});
