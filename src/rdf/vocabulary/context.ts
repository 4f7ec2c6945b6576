import { ROLES } from "../../model/claim.ts";
import { RELATIONS } from "../../model/link.ts";
import { DEFAULT_NAMES, type GraphNames, NAMESPACES } from "./namespaces.ts";
import type { PropertyName } from "./vocabulary.ts";

/** How JSON-LD writes the values of a property: as an IRI, as a term of ours, with a datatype, or as a value object or string. */
export type Coercion = "@id" | "@vocab" | `xsd:${string}` | `edtf:${string}` | null;

export interface ContextTerm {
  /** Prefixed name. */
  readonly "@id": string;
  readonly "@type"?: Exclude<Coercion, null>;
}

const LINKS: readonly PropertyName[] = [
  "about",
  "basis",
  "canonical",
  "claimant",
  "claimantSpan",
  "concerns",
  "considering",
  "contentSpan",
  "cueSpan",
  "describes",
  "from",
  "heldIn",
  "names",
  "ofEvent",
  "onBehalfOf",
  "onPage",
  "participant",
  "place",
  "principal",
  "quantity",
  "reportedIn",
  "side",
  "span",
  "stance",
  "text",
  "to",
  "toldBy",
  "usedIn",
  ...ROLES,
  ...RELATIONS,
];
const TERM_VALUES: readonly PropertyName[] = [
  "act",
  "aspect",
  "bound",
  "distance",
  "eventType",
  "form",
  "genre",
  "holds",
  "inferred",
  "kind",
  "polarity",
  "relation",
  "status",
  "voice",
  "without",
];
const TYPED: Readonly<Partial<Record<PropertyName, Exclude<Coercion, null>>>> = {
  confidence: "xsd:decimal",
  earliest: "xsd:date",
  happenedOn: "edtf:EDTF",
  latest: "xsd:date",
  level: "xsd:integer",
  saidOn: "edtf:EDTF",
  latitude: "xsd:decimal",
  longitude: "xsd:decimal",
  value: "xsd:decimal",
};
const TEXTS: readonly PropertyName[] = [
  "because",
  "claimantName",
  "claimantWords",
  "content",
  "counted",
  "covers",
  "cueWords",
  "extractor",
  "library",
  "page",
  "paragraph",
  "principalName",
  "reader",
  "recognised",
  "rule",
  "seen",
  "sha256",
  "time",
];

/** Properties of other vocabularies, under their names in our JSON-LD. */
const REUSED: Readonly<Record<string, ContextTerm>> = {
  title: { "@id": "dct:title" },
  creator: { "@id": "dct:creator", "@type": "@id" },
  publisher: { "@id": "dct:publisher", "@type": "@id" },
  issued: { "@id": "dct:issued", "@type": "edtf:EDTF" },
  source: { "@id": "dct:source", "@type": "@id" },
  identifier: { "@id": "dct:identifier" },
  language: { "@id": "dct:language" },
  altLabel: { "@id": "skos:altLabel" },
  literalForm: { "@id": "skosxl:literalForm" },
  anchorOf: { "@id": "nif:anchorOf" },
  used: { "@id": "prov:used", "@type": "@id" },
  wasDerivedFrom: { "@id": "prov:wasDerivedFrom", "@type": "@id" },
  wasGeneratedBy: { "@id": "prov:wasGeneratedBy", "@type": "@id" },
};

/** The terms of the context, by name, sorted. */
export const CONTEXT_TERMS: Readonly<Record<string, ContextTerm>> = Object.fromEntries(
  [
    ...LINKS.map((name): [string, ContextTerm] => [name, { "@id": `cg:${name}`, "@type": "@id" }]),
    ...TERM_VALUES.map((name): [string, ContextTerm] => [name, { "@id": `cg:${name}`, "@type": "@vocab" }]),
    ...Object.entries(TYPED).map(([name, type]): [string, ContextTerm] => [
      name,
      { "@id": `cg:${name}`, "@type": type },
    ]),
    ...TEXTS.map((name): [string, ContextTerm] => [name, { "@id": `cg:${name}` }]),
    ...Object.entries(REUSED),
  ].sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** The JSON-LD context of our files: `ontology/context.jsonld` has it under the default names. */
export function contextOf(names: GraphNames = DEFAULT_NAMES): Readonly<Record<string, string | ContextTerm>> {
  return { "@base": names.base, "@vocab": names.ns, cg: names.ns, ...NAMESPACES, ...CONTEXT_TERMS };
}
