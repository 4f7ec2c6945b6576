// Three triples of one's own beside the claims of a text: added with N3.js, asked for together in SPARQL, and found in the export.
import { ClaimGraph, extract, sparql } from "claimgraph";
import { DataFactory, Parser } from "n3";

const text = "Keldora accused Pallumia of closing the bridge. Pallumia denied that it had closed it.";
const graph = new ClaimGraph().addExtraction(extract(text, { date: "2025-03-04", publisher: "Halyard" }));

const [denial] = graph.ask({ act: "deny" });
const claim = DataFactory.namedNode(`https://w3id.org/claimgraph/id/claim/${denial.claim.id}`);
for (const quad of new Parser().parse(`@prefix my: <http://my.example/ns#> .
  <${claim.value}> my:checkedBy my:desk ; my:note "called the harbour master" . my:desk a my:Desk .`))
  graph.add(quad);

const answer = await graph.sparql(sparql`PREFIX my: <http://my.example/ns#>
  SELECT ?says ?note { ?claim cg:act cg:deny ; cg:content ?says ; my:note ?note ; my:checkedBy ?desk . ?desk a my:Desk
                       FILTER(?note = ${"called the harbour master"}) }`);
for (const { says, note } of answer.rows) console.log(`${says.value}: ${note.value}`);

const turtle = await graph.write("turtle");
console.log(turtle.match(/my\.example\/ns#note/g).length, "note in the export");
