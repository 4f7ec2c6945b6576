import { parseQuads } from "../../src/rdf/n3.ts";
import { read } from "./suite.ts";

/** A request of a protocol test, with what is expected of its answer. */
export interface ProtocolRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly encoding: string;
  /** "2xx", "4xx", "404": one of them. */
  readonly statuses: readonly string[];
  readonly boolean: boolean | null;
  /** "boolean", "tabular" or "RDF". */
  readonly format: string | null;
}
export interface ProtocolTest {
  readonly name: string;
  readonly requests: readonly ProtocolRequest[];
}

const NS = {
  mf: "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#",
  ht: "http://www.w3.org/2011/http#",
  cnt: "http://www.w3.org/2011/content#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
};

/** Codes of the vocabulary by their names. */
const NAMED: Readonly<Record<string, string>> = {
  OK: "200",
  Created: "201",
  NoContent: "204",
  NotFound: "404",
  BadRequest: "400",
  UnsupportedMediaType: "415",
};

/** The tests of a manifest of HTTP requests in RDF. */
export function protocolTests(file: string): ProtocolTest[] {
  const base = "https://suite.example/";
  const quads = parseQuads(read(file), "turtle", file, { base, ns: base });
  const all = (subject: string, property: string): string[] =>
    quads
      .filter((one) => one.subject.value === subject && one.predicate.value === property)
      .map(({ object }) => object.value);
  const one = (subject: string, property: string): string | null => all(subject, property)[0] ?? null;
  const list = (node: string | null): string[] =>
    node === null || node === `${NS.rdf}nil`
      ? []
      : [one(node, `${NS.rdf}first`) ?? "", ...list(one(node, `${NS.rdf}rest`))];
  const requestOf = (node: string): ProtocolRequest => {
    const response = one(node, `${NS.ht}resp`) ?? "";
    const body = one(node, `${NS.ht}body`);
    const headers = list(one(node, `${NS.ht}headers`)).map((header) => [
      (one(header, `${NS.ht}fieldName`) ?? "").toLowerCase(),
      one(header, `${NS.ht}fieldValue`) ?? "",
    ]);
    const boolean = one(response, `${NS.mf}expectedBoolean`);
    return {
      method: one(node, `${NS.ht}methodName`) ?? "GET",
      path: one(node, `${NS.ht}absolutePath`) ?? "/",
      headers: Object.fromEntries(headers),
      body: body === null ? null : one(body, `${NS.cnt}chars`),
      encoding: (body === null ? null : one(body, `${NS.cnt}characterEncoding`)) ?? "UTF-8",
      statuses: all(response, `${NS.mf}expectedStatus`).map((iri) => {
        const name = iri.replace(/^.*#(?:StatusCode)?/, "");
        return NAMED[name] ?? name;
      }),
      boolean: boolean === null ? null : boolean === "true",
      format: one(response, `${NS.mf}expectedFormat`),
    };
  };
  const [entries = null] = quads
    .filter(({ predicate }) => predicate.value === `${NS.mf}entries`)
    .map(({ object }) => object.value);
  return list(entries).map((test) => {
    const action = one(test, `${NS.mf}action`) ?? "";
    return { name: test.replace(/^.*#/, ""), requests: list(one(action, `${NS.ht}requests`)).map(requestOf) };
  });
}

/** Whether a status is one of those that are expected. */
export const isExpected = (status: number, { statuses }: ProtocolRequest): boolean =>
  statuses.some((one) => (/xx$/.test(one) ? String(status)[0] === one[0] : String(status) === one));
