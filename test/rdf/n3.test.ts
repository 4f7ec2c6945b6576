import fc from "fast-check";
import { DataFactory } from "n3";
import { describe, expect, it } from "vitest";
import { ClaimgraphError } from "../../src/model/errors.ts";
import { RDF_FORMATS, type RdfFormat } from "../../src/rdf/formats.ts";
import { isIri } from "../../src/rdf/guard.ts";
import { parseQuads, quadLines, quadReader, writeGroups } from "../../src/rdf/n3.ts";
import type { Quad } from "../../src/rdf/term.ts";
import { turtleText, turtleTextOf } from "../../src/rdf/turtleText.ts";
import { anyText } from "./arbitraryRecord.ts";

const { namedNode, literal, blankNode } = DataFactory;
const S = namedNode("https://w3id.org/claimgraph/id/claim/1");
const P = namedNode("http://purl.org/dc/terms/title");
const made = (
  subject: unknown,
  predicate: unknown,
  object: unknown,
  graph: unknown = DataFactory.defaultGraph(),
): Quad => ({ subject, predicate, object, graph }) as Quad;

const WRITERS = {
  turtle: (quads: Quad[]) => parseQuads(writeGroups([quads], "turtle"), "turtle", "t"),
  trig: (quads: Quad[]) => parseQuads(writeGroups([quads], "trig"), "trig", "t"),
  nquads: (quads: Quad[]) => parseQuads(quadLines(quads).join(""), "nquads", "t"),
};
const shown = (quads: readonly Quad[]) =>
  quads.map(({ subject, predicate, object, graph }) => {
    const more = object.termType === "Literal" ? [object.language, object.datatype.value] : [];
    return [subject.value, predicate.value, object.termType, object.value, ...more, graph.value];
  });

/** What is written is refused, or read back as the one quad that it was: nothing breaks out of its term. */
function staysInside(quad: Quad): void {
  for (const write of Object.values(WRITERS)) {
    let back: Quad[];
    try {
      back = write([quad]);
    } catch (error) {
      expect(error).toBeInstanceOf(ClaimgraphError);
      expect((error as ClaimgraphError).line).toBeNull();
      continue;
    }
    expect(shown(back)).toEqual(shown([quad]));
  }
}

it("a text alone is written as it is within a triple, or refused", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: "binary" })), (text) => {
      let alone: string;
      try {
        alone = turtleText(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ClaimgraphError);
        expect(() => writeGroups([[made(S, P, literal(text))]], "turtle")).toThrow(ClaimgraphError);
        return;
      }
      expect(writeGroups([[made(S, P, literal(text))]], "turtle")).toContain(` dct:title ${alone}.\n`);
      expect(turtleTextOf(alone.slice(1, -1))).toBe(text);
    }),
    { numRuns: 500, examples: [['"\\\t\n\r\b\f\u0001\u0019\u001a\u007f 𝒩 “x”'], ["\ud800"], ["$& $1"]] },
  );
});

const CRAFTED = [
  "http://x.example/> <http://evil.example/p> <http://evil.example/o> .\n<http://x.example/",
  'http://x.example/"',
  'http://x.example/"@',
  "http://x.example/\\u003e",
  "http://x.example/\n",
  "cg:Claim",
  "dct:title",
  "relative",
  "",
  "#fragment",
  "//evil.example/x",
  "https://w3id.org/claimgraph/id/cg:Claim",
  "https://w3id.org/claimgraph/id/../../evil",
  "https://w3id.org/claimgraph/id//evil.example/x",
  "https://w3id.org/claimgraph/id/",
  "https://w3id.org/claimgraph/id/claim/1?x",
  "https://w3id.org/claimgraph/id/text/9a#char=0,1",
  "https://w3id.org/claimgraph/ns#a.b-c.",
  "https://w3id.org/claimgraph/ns#",
  "urn:uuid:1",
  "http://x.example/\ud800",
];
const anyIri = fc.oneof(
  fc.constantFrom(...CRAFTED),
  anyText,
  anyText.map((text) => `http://x.example/${text}`),
  anyText.map((text) => `https://w3id.org/claimgraph/id/${text}`),
  anyText.map((text) => `https://w3id.org/claimgraph/ns#${text}`),
);
const anyTag = fc.oneof(fc.constantFrom("en", "en-GB", 'en . <x:> <y:> "z"', "en\n", "", "-", "abcdefghi"), anyText);

describe("a term made to break out", () => {
  it("stays inside as an IRI, wherever it stands", () => {
    fc.assert(
      fc.property(anyIri, (iri) => {
        staysInside(made(namedNode(iri), P, S));
        staysInside(made(S, namedNode(iri), S));
        staysInside(made(S, P, namedNode(iri)));
        staysInside(made(S, P, literal("x", namedNode(iri))));
      }),
      { examples: CRAFTED.map((iri): [string] => [iri]) },
    );
  });

  it("stays inside as a label", () => {
    fc.assert(fc.property(anyText, (text) => staysInside(made(S, P, literal(text, "en")))));
    fc.assert(fc.property(anyText, (text) => staysInside(made(S, P, literal(text)))));
    staysInside(made(S, P, literal("half \ud83d", "en")));
  });

  it("stays inside as a language tag", () => {
    fc.assert(
      fc.property(anyTag, (tag) => {
        const datatype = namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString");
        const object = { termType: "Literal", value: "x", language: tag, datatype };
        for (const write of Object.values(WRITERS)) {
          let back: Quad[] = [];
          try {
            back = write([made(S, P, object)]);
          } catch (error) {
            expect(error).toBeInstanceOf(ClaimgraphError);
            continue;
          }
          expect(back).toHaveLength(1);
          expect(back[0]!.object.value).toBe("x");
        }
      }),
    );
  });

  it("is refused where it is no IRI, with its words and what to do", () => {
    expect(() => writeGroups([[made(namedNode(CRAFTED[0]!), P, S)]], "turtle")).toThrow(/this is no IRI: "http:\/\/x/);
    expect(() => quadLines([made(blankNode("b> <urn:x"), P, S)])).toThrow(/no name of a blank node/);
    expect(() => writeGroups([], "turtle", { base: "http://x.example/> .", ns: "http://y.example/#" })).toThrow(
      /this is no IRI/,
    );
  });
});

describe("reading", () => {
  const failure = (text: string, format: "turtle" | "trig" | "nquads"): ClaimgraphError => {
    try {
      parseQuads(text, format, "graph.ttl");
    } catch (error) {
      if (error instanceof ClaimgraphError) return error;
      throw error;
    }
    throw new Error("it was read");
  };

  it("names file and line of what is malformed", () => {
    expect(String(failure("@prefix a: <http://a.example/> .\na:b a:c\n  a:d ; x .\n", "turtle"))).toMatch(
      /^graph\.ttl:3: this is not Turtle: Unexpected "x"/,
    );
    expect(failure("<http://a.example/> <http://b.example/> <http://c.example/> .\nx\n", "nquads").line).toBe(2);
    expect(failure("\n<http://a.example/> { <http://b.example/>", "trig").line).toBe(2);
    expect(failure("<http://a.example/> <http://b.example/> <http://c.example/>", "turtle").exitCode).toBe(65);
    expect(failure("\0\u0001 binary", "turtle").line).toBe(1);
  });

  it("keeps the message short whatever stands there", () => {
    expect(failure(`<http://a.example/> ${"x".repeat(100_000)}`, "turtle").message.length).toBeLessThan(300);
  });

  it("passes over a byte order mark", () => {
    expect(parseQuads("\uFEFF<urn:a> <urn:b> <urn:c> .", "turtle", "t")).toHaveLength(1);
  });
});

describe("reading in pieces", () => {
  const text = `@prefix e: <http://e.example/> .
# a comment
e:a e:b "one\\ntwo"@en-GB , """three
"four" \\\\""" ; e:c 4.5 , -6 , true , <http://e.example/ü?q=1> .

e:d.e a e:F .
`;
  const lines =
    '<http://e.example/a> <http://e.example/b> "c \\"d\\" 🗳"@en <http://e.example/g> .\r\n\n_:x <urn:y> "z" .\n';
  const TEXTS = {
    turtle: text,
    trig: `${text}\ne:g { e:a e:b e:c }\n`,
    nquads: lines,
    ntriples: lines.replace(" <http://e.example/g> .", " ."),
  };

  /** Of blank nodes, which each reading names anew, only that they are ones. */
  const plainly = (quads: readonly Quad[]) =>
    shown(quads).map((terms) => terms.map((one) => one.replace(/^b\d+_/, "")));

  const inPieces = (whole: string, format: RdfFormat, cuts: readonly number[]): Quad[] => {
    const found: Quad[] = [];
    const reader = quadReader(format, "graph.ttl", (one) => found.push(one));
    const at = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length];
    for (let i = 1; i < at.length; i++) reader.write(whole.slice(at[i - 1], at[i]));
    reader.end();
    return found;
  };
  const cuts = fc.array(fc.nat(), { maxLength: 6 });

  it.each(RDF_FORMATS)("gives the quads of the whole, cut anywhere: %s", (format) => {
    const whole = plainly(parseQuads(TEXTS[format], format, "t"));
    fc.assert(
      fc.property(cuts, (some) => {
        expect(plainly(inPieces(TEXTS[format], format, some))).toEqual(whole);
      }),
    );
  });

  it.each(RDF_FORMATS)("names file and line of what is malformed, cut anywhere: %s", (format) => {
    const wrong = `${TEXTS[format]}oops oops\n`;
    const line = wrong.split("\n").length - 1;
    fc.assert(
      fc.property(cuts, (some) => {
        expect(() => inPieces(wrong, format, some)).toThrow(
          expect.objectContaining({ name: "ClaimgraphError", place: "graph.ttl", line }),
        );
      }),
    );
  });

  it("tells that a text breaks off", () => {
    expect(() => inPieces("<urn:a> <urn:b> <urn:c>", "turtle", [])).toThrow(ClaimgraphError);
  });
});

describe("what is an IRI", () => {
  it.each(["http://a.example/", "urn:x:y", "https://e.example/ü?q=1#f"])("%s is one", (text) => {
    expect(isIri(text)).toBe(true);
  });

  it.each(["", "a", "/a", "cg:act", "http://a b", "http://a/{x}", "http://a/\u0000", "1a:b"])("%j is none", (text) => {
    expect(isIri(text)).toBe(false);
  });
});
