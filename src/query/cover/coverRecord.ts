import { FORMS } from "../../model/claim.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { Review } from "../../model/review.ts";
import type { LabelledLinks } from "../../rdf/linkQuads.ts";
import { iri, languageText, plainText, quad, typed } from "../../rdf/n3.ts";
import type { BlankNode, DefaultGraph, Literal, NamedNode, Quad } from "../../rdf/term.ts";
import { NAMESPACES } from "../../rdf/vocabulary/namespaces.ts";
import type { Cover } from "./coverText.ts";

/** Keys whose values are ids, words of the model, numbers and days, and so no quoted words. */
const CODED: ReadonlySet<string> = new Set([
  ...["id", "sha256", "textId", "language", "extraction", "extractor", "parent", "basis", "canonical"],
  ...["genre", "voice", "act", "polarity", "kind", "type", "status", "role", "distance", "rule", "relation"],
  ...["edtf", "earliest", "latest", "inferred"],
]);
/** Ids are hex digits, and so are some names: “Abbé” would be found in them. */
const ID = /^[0-9a-f]{16,}$/;
/** A claim's form is a word of the model; a name's form is a word of the text. */
const MODEL_WORDS: ReadonlySet<string> = new Set<string>(FORMS);

/** A record with every name in it covered, wherever it stands: in quotes, titles, addresses, names. Ids and spans stay. */
export const coverRecord = (record: DocumentRecord, cover: Cover): DocumentRecord =>
  covered(record, cover, "") as DocumentRecord;

/** The same for links, with their labels. Disputed points are computed again, because their labels may be cut and half a name would not be found. */
export const coverLinks = (
  { links, labels }: LabelledLinks,
  cover: Cover,
): Pick<LabelledLinks, "links" | "labels"> => ({
  links: { ...links, links: links.links.map((link) => covered(link, cover, "") as typeof link) },
  labels: new Map([...labels].map(([id, label]) => [id, cover(label)])),
});

function covered(value: unknown, cover: Cover, key: string): unknown {
  if (typeof value === "string")
    return CODED.has(key) || ID.test(value) || MODEL_WORDS.has(value) ? value : cover(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => covered(item, cover, key));
    // two names of one actor may look the same once covered
    return key === "names" ? [...new Set(items)] : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([own, inner]) => [own, covered(inner, cover, own)]));
}

/** Whether a review contains a covered name: the whole review is then left out, because reviews are never changed. */
export function isCoveredIn({ decision, who, text, covers, correction, targets }: Review, cover: Cover): boolean {
  if (decision === "hidden") return true;
  const words = targets.flatMap((target) => (target.words === null ? [] : Object.values(target.words)));
  const names = [correction?.claimant?.name, correction?.principal?.name];
  const quotes = (correction?.extent?.spans ?? []).map(({ quote }) => quote);
  return [who, text, ...covers, ...words, ...names, ...quotes].some(
    (one) => one !== null && one !== undefined && cover(one) !== one,
  );
}

/** One of the user's own triples, with names covered in texts and addresses. Words of known vocabularies stay. */
export function coverQuad({ subject, predicate, object, graph }: Quad, cover: Cover): Quad {
  const named = (term: NamedNode): NamedNode => {
    const value = coverAddress(term.value, cover);
    return value === term.value ? term : iri(value);
  };
  const node = <Other extends BlankNode | DefaultGraph>(term: NamedNode | Other): NamedNode | Other =>
    term.termType === "NamedNode" ? named(term) : term;
  const what = object.termType === "Literal" ? coverLiteral(object, cover) : node(object);
  return quad(node(subject), named(predicate), what, node(graph));
}

function coverLiteral(term: Literal, cover: Cover): Literal {
  const value = cover(term.value);
  if (value === term.value) return term;
  if (term.language !== "") return languageText(value, term.language);
  return term.datatype.value.endsWith("#string") ? plainText(value) : typed(value, term.datatype);
}

const VOCABULARIES = Object.values(NAMESPACES);

/** Covered part by part, so that ids stay. */
const coverAddress = (address: string, cover: Cover): string =>
  VOCABULARIES.some((namespace) => address.startsWith(namespace))
    ? address
    : address
        .split(/(?<=[/#?])|(?=[/#?])/)
        .map((part) => (ID.test(part) ? part : cover(part)))
        .join("");
