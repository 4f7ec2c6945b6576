"""Asks an RDF file each query of a folder, with rdflib, and prints the rows as JSON: {query: [[value, …], …]}."""
import json
import sys
from pathlib import Path

from rdflib import ConjunctiveGraph, Graph

file, folder = Path(sys.argv[1]), Path(sys.argv[2])
format_of = {".ttl": "turtle", ".trig": "trig", ".nq": "nquads", ".nt": "nt", ".jsonld": "json-ld"}[file.suffix]
graph = Graph() if file.suffix in (".ttl", ".nt") else ConjunctiveGraph()
graph.parse(str(file), format=format_of)
answers = {}
for query in sorted(folder.glob("*.rq")):
    rows = graph.query(query.read_text("utf-8"))
    answers[query.stem] = [["" if cell is None else str(cell) for cell in row] for row in rows]
json.dump(answers, sys.stdout)
