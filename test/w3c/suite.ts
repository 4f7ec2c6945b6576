import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseQuads } from "../../src/rdf/n3.ts";
import type { Quad } from "../../src/rdf/term.ts";

const SUITES = fileURLToPath(new URL("../../../shared/w3c/", import.meta.url));
export const hasSuites = existsSync(SUITES);
/** Said where the suites are not beside the checkout. */
export const ABSENT = "the W3C suites are not in ../shared/w3c";

/** Unpacks a suite into a folder of its own. */
export function unpacked(archive: string): string {
  const folder = mkdtempSync(join(tmpdir(), "w3c-"));
  execFileSync("tar", ["xzf", join(SUITES, archive), "-C", folder]);
  return folder;
}

export const read = (file: string): string => readFileSync(file, "utf8");

/** A test of a manifest. */
export interface SuiteTest {
  /** What stands behind the `#` of its IRI. */
  readonly name: string;
  /** Local name of its class. */
  readonly type: string;
  readonly action: string;
  readonly result: string | null;
  /** IRI of the action. */
  readonly iri: string;
}

const MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** The tests of a manifest whose action is one file, with those of the manifests that it includes. */
export function testsOf(root: string, manifest: string): SuiteTest[] {
  // file names stand for themselves in the manifest
  const here = "https://suite.example/";
  const quads = parseQuads(read(join(root, manifest)), "turtle", manifest, { base: here + manifest, ns: here });
  const one = (subject: string, property: string): string | null =>
    quads.find((quad) => quad.subject.value === subject && quad.predicate.value === property)?.object.value ?? null;
  const path = (iri: string): string => decodeURI(iri.slice(here.length));
  const folder = `${dirname(manifest)}/`;
  const base = quads.find(({ predicate }) => predicate.value === `${MF}assumedTestBase`)?.object.value ?? here;
  const list = (node: string | null): string[] =>
    node === null || node === `${RDF}nil` ? [] : [one(node, `${RDF}first`) ?? "", ...list(one(node, `${RDF}rest`))];
  const members = (property: string): string[] =>
    quads.filter(({ predicate }) => predicate.value === MF + property).flatMap(({ object }) => list(object.value));
  const included = members("include").flatMap((iri) => testsOf(root, path(iri)));
  const own = members("entries").flatMap((subject): SuiteTest[] => {
    const action = one(subject, `${MF}action`);
    if (action === null || !action.startsWith(here)) return [];
    const result = one(subject, `${MF}result`);
    return [
      {
        name: subject.replace(/^.*#/, ""),
        type: (one(subject, `${RDF}type`) ?? "").replace(/^.*#/, ""),
        action: join(root, path(action)),
        result: result?.startsWith(here) === true ? join(root, path(result)) : null,
        iri: base + path(action).slice(folder.length),
      },
    ];
  });
  return [...included, ...own];
}

type AnyTerm = Quad["subject"] | Quad["object"] | Quad["graph"];

/** A term as text, a blank node by what is known of it. */
function textOf(term: AnyTerm | Quad, known: ReadonlyMap<string, string>): string {
  const { termType } = term as AnyTerm;
  if ("subject" in term)
    return `<<${textOf(term.subject, known)} ${term.predicate.value} ${textOf(term.object, known)}>>`;
  if (termType === "BlankNode") return `_:${known.get(term.value) ?? ""}`;
  if (termType !== "Literal") return `${termType} ${term.value}`;
  const { value, language, datatype, ...more } = term as Extract<AnyTerm, { termType: "Literal" }> & {
    readonly direction?: string;
  };
  return JSON.stringify([value, language.toLowerCase(), datatype.value, more.direction ?? ""]);
}

/** Lines that are the same for the same graph whatever its blank nodes are called: each is told by all that is said of it, to some depth. */
export function linesOf(quads: readonly Quad[]): string[] {
  let known = new Map<string, string>();
  const lines = (): string[] =>
    quads.map((quad) =>
      [quad.subject, quad.predicate, quad.object, quad.graph].map((term) => textOf(term, known)).join(" "),
    );
  for (let round = 0; round < 5; round++) {
    const told = new Map<string, string[]>();
    for (const [at, line] of lines().entries())
      for (const label of blanksIn(quads[at]!))
        told.set(label, [...(told.get(label) ?? []), `${placesOf(quads[at]!, label)} ${line}`]);
    known = new Map([...told].map(([label, all]) => [label, hash(all.sort().join("\n"))]));
  }
  return [...new Set(lines())].sort();
}

const blanksIn = (quad: Quad | AnyTerm): string[] =>
  "subject" in quad
    ? [...new Set([quad.subject, quad.object, quad.graph].flatMap((term) => blanksIn(term as AnyTerm)))]
    : quad.termType === "BlankNode"
      ? [quad.value]
      : [];

const placesOf = ({ subject, object, graph }: Quad, label: string): string =>
  [subject, object, graph].map((term) => (term.termType === "BlankNode" && term.value === label ? "x" : "-")).join("");

function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 5381;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b, 33) + text.charCodeAt(i);
  }
  return `${(a >>> 0).toString(16)}${(b >>> 0).toString(16)}`;
}
