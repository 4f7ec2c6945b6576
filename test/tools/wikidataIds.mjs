// Writes ontology/wikidata.ttl: the ids of Wikidata of the states that every graph knows, by the UN's numeric codes, which both have. A
// state that the source does not have gets none.
//
//   npm run build && node test/tools/wikidataIds.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { feature } from "@rapideditor/country-coder";

const root = new URL("../../", import.meta.url);
const version = JSON.parse(readFileSync(new URL("package.json", root), "utf8")).devDependencies[
  "@rapideditor/country-coder"
];

const HEAD = `# Who a state is in Wikidata, by the UN's numeric code of it. From @rapideditor/country-coder ${version} (ISC); written by test/tools/wikidataIds.mjs.
# Load it beside a graph: a state is the same actor in every graph, whatever its documents call it.
@prefix actor: <https://w3id.org/claimgraph/id/actor/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .

`;

/** The id of Wikidata for a key of the lookup of states (“m49:004”); null if the source has none. */
export function wikidataOf(key) {
  const code = key.replace("m49:", "");
  const found = feature(code)?.properties;
  return found?.m49 === code ? (found.wikidata ?? null) : null;
}

/** The whole file, with the ids that `makeId` of the program gives. */
export function wikidataTurtle(makeId) {
  const states = JSON.parse(readFileSync(new URL("data/lookups/states.json", root), "utf8"));
  const lines = states.flatMap(({ key, names }) => {
    const id = wikidataOf(key);
    return id === null ? [] : [`actor:${makeId("actor", key)} skos:exactMatch wd:${id} . # ${names[0]}\n`];
  });
  return HEAD + lines.join("");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { makeId } = await import("../../dist/model/ids.js");
  writeFileSync(new URL("ontology/wikidata.ttl", root), wikidataTurtle(makeId));
}
