import { keyOf } from "../../export/readContents.ts";
import { makeId } from "../../model/ids.ts";
import { RELATIONS } from "../../model/link.ts";
import type { GraphContents } from "../../rdf/graphContents.ts";
import { quad } from "../../rdf/n3.ts";
import type { NamedNode, Quad } from "../../rdf/term.ts";
import { DEFAULT_NAMES, NAMESPACES } from "../../rdf/vocabulary/namespaces.ts";
import { TERMS } from "../../rdf/vocabulary/vocabulary.ts";
import { loadShapes } from "./shapes.ts";
import type { Finding, Verification } from "./verification.ts";
import { overlongSpans, problemsOf, quoted, spansOf } from "./verifyClaims.ts";
import { misfitsOf } from "./verifyStructure.ts";

/** Checks documents that one file holds, without their texts. */
export async function verifyRecords(
  file: string,
  { quads, records, own }: Pick<GraphContents, "records" | "own"> & { readonly quads: readonly Quad[] },
): Promise<Verification> {
  const findings: Finding[] = [];
  const { base } = DEFAULT_NAMES;
  const shapes = await loadShapes(DEFAULT_NAMES);
  // the shapes are for documents, not for links or the user's own triples; they see one graph, while files may name several
  const beside = new Set(own.map(keyOf));
  const inOne = quads
    .filter((one) => !isOfLinks(one) && !beside.has(keyOf(one)))
    .map(({ subject, predicate, object }) => quad(subject as NamedNode, predicate, object as NamedNode));
  for (const { focus, message } of await shapes(inOne)) {
    const path = focus.startsWith(base) ? focus.slice(base.length) : focus;
    const claim = /^claim\/([0-9a-f]+)$/.exec(path)?.[1] ?? null;
    findings.push({ file, line: null, claim, message: `${path}: ${message}` });
  }
  for (const one of own)
    if (one.subject.value.startsWith(base) && isInOurWords(one))
      findings.push({ file, line: null, ...findingForExtraTriple(one, base) });
  let spans = 0;
  for (const record of records) {
    if (record.extraction !== makeId("extraction", record.textId, record.extractor))
      findings.push({
        file,
        line: null,
        claim: null,
        message: `the id of extraction ${record.extraction} does not follow from its text and extractor`,
      });
    for (const misfit of misfitsOf(record)) findings.push({ file, line: null, ...misfit });
    for (const claim of record.claims) {
      spans += spansOf(claim).length;
      for (const message of problemsOf(claim, record, null))
        findings.push({ file, line: null, claim: claim.id, message });
      for (const message of overlongSpans(claim)) findings.push({ file, line: null, claim: claim.id, message });
    }
  }
  const claims = records.reduce((sum, record) => sum + record.claims.length, 0);
  return { documents: records.length, claims, spans, withoutText: records.length, older: 0, findings };
}

/** The user's own triples may be about our things in other vocabularies; in our own vocabulary they would contradict the record. */
const isInOurWords = ({ predicate, object }: Quad): boolean =>
  predicate.value === TERMS.type.value
    ? object.value.startsWith(DEFAULT_NAMES.ns)
    : predicate.value.startsWith(DEFAULT_NAMES.ns) || WRITTEN.has(predicate.value);

const WRITTEN: ReadonlySet<string> = new Set(Object.values(TERMS).map(({ value }) => value));

const LINKING: ReadonlySet<string> = new Set([
  `${NAMESPACES.rdfs}label`,
  ...["canonical", ...RELATIONS].map((name) => DEFAULT_NAMES.ns + name),
]);

const COMPUTED = ["link", "point", "stance"].map((path) => `${DEFAULT_NAMES.base}${path}/`);

/** Whether a triple belongs to the links of documents: a link, a relation, a label, a disputed point. */
const isOfLinks = ({ subject, predicate }: Quad): boolean =>
  LINKING.has(predicate.value) || COMPUTED.some((start) => subject.value.startsWith(start));

/** A triple that does not follow from the claims as read: the file was changed, or the triple is the user's own. */
export function findingForExtraTriple(
  { subject, predicate, object }: Quad,
  base: string,
): Pick<Finding, "claim" | "message"> {
  const path = subject.value.startsWith(base) ? subject.value.slice(base.length) : subject.value;
  const what = `${predicate.value.replace(/^.*[#/]/, "")} ${quoted(object.value)}`;
  return {
    claim: /^claim\/([0-9a-f]+)$/.exec(path)?.[1] ?? null,
    message: `${path}: ${what} is not what its claims and spans say`,
  };
}
