"""Five questions to an exported graph, asked with nothing but rdflib:

    claimgraph export samples.graph -o samples.ttl
    python3 docs/examples/five-questions.py samples.ttl
"""
import sys

from rdflib import Graph

graph = Graph()
graph.parse(sys.argv[1], format="turtle")
PREFIXES = """
PREFIX cg: <https://w3id.org/claimgraph/ns#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
"""

QUESTIONS = {
    "Who denies most?": """
        SELECT ?who (COUNT(DISTINCT ?claim) AS ?denials) {
          ?claim cg:act cg:deny ; cg:principal/rdfs:label ?who .
        } GROUP BY ?who ORDER BY DESC(?denials) ?who LIMIT 3""",
    "What is said of the market of Hestrel?": """
        SELECT ?who ?says {
          ?event rdfs:label ?label ; cg:canonical ?event . FILTER(CONTAINS(LCASE(?label), "market"))
          ?claim cg:describes/cg:ofEvent/cg:canonical ?event ; cg:content ?says .
          OPTIONAL { ?claim cg:claimant/rdfs:label ?name } BIND(COALESCE(?name, "nobody named") AS ?who)
        } ORDER BY ?who ?says LIMIT 5""",
    "Which claims contradict each other most surely?": """
        SELECT ?says ?answers ?why {
          ?link a cg:Link ; cg:relation cg:disputes ; cg:from/cg:content ?says ; cg:to/cg:content ?answers ;
            cg:confidence ?sure ; cg:because ?why .
        } ORDER BY DESC(?sure) ?says ?answers LIMIT 3""",
    "By which names is Hestrel called?": """
        SELECT ?form (COUNT(DISTINCT ?naming) AS ?times) {
          ?naming cg:names/rdfs:label ?thing ; skosxl:literalForm ?form . FILTER(CONTAINS(?thing, "Hestrel"))
        } GROUP BY ?form ORDER BY DESC(?times) ?form""",
    "What is said again, and in which documents?": """
        SELECT ?says ?document {
          ?claim cg:repeats ?other ; cg:content ?says . ?other prov:wasDerivedFrom/rdfs:label ?document .
        } ORDER BY ?says ?document LIMIT 5""",
}

for number, (question, query) in enumerate(QUESTIONS.items(), 1):
    print(f"{number}. {question}")
    for row in graph.query(PREFIXES + query):
        print("   " + " | ".join(" ".join(str(cell).split()) for cell in row))
