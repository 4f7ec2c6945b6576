import { contentOf } from "../../src/model/content.ts";
import { ancestorsOf } from "../../src/query/telling.ts";
import { type ClaimEntry, type GraphIndex, labelOf, speakerAsTold, speakerOf } from "../state/graphIndex.ts";
import { t } from "../strings.ts";
import { plainWords } from "./plainWords.ts";

/** One step on the path from the document to the principal. */
export interface Step {
  readonly kind: "document" | "claim" | "here" | "behalf" | "principal";
  readonly label: string;
  readonly note: string;
  /** The actor of this step, if it is a single actor. */
  readonly actor: string | null;
  /** The claim of this step, if it can be opened. */
  readonly claim: ClaimEntry | null;
}

/** The steps from the publisher through the enclosing claims to the claimant, and on to the principal. */
export function chainOf(index: GraphIndex, entry: ClaimEntry): readonly Step[] {
  const { claim, record } = entry;
  const steps: Step[] = [];
  const publishers = [...record.publishers, ...record.creators].map((id) => labelOf(index, id));
  steps.push({
    kind: "document",
    label: publishers.length === 0 ? labelOf(index, record.id) : [...new Set(publishers)].join(", "),
    note: publishers.length === 0 ? t.evidence.document : t.evidence.publishes,
    actor: null,
    claim: null,
  });
  for (const outer of outerClaims(index, entry)) {
    steps.push({
      kind: "claim",
      label: speakerOf(index, outer),
      note: t.evidence.that(t.acts[outer.claim.act]),
      actor: outer.claim.claimant,
      claim: outer,
    });
  }
  const speaker = speakerOf(index, entry);
  steps.push({ kind: "here", label: speaker, note: t.acts[claim.act], actor: claim.claimant, claim: null });
  for (const id of claim.onBehalfOf) {
    steps.push({ kind: "behalf", label: labelOf(index, id), note: t.evidence.claimsOfEdge, actor: id, claim: null });
  }
  if (claim.principal !== null && claim.principal !== claim.claimant) {
    const { principal } = claim;
    const label = labelOf(index, principal);
    steps.push({ kind: "principal", label, note: t.evidence.answers, actor: principal, claim: null });
  }
  return steps;
}

/** The claims that this one stands inside, outermost first. */
const outerClaims = (index: GraphIndex, { claim }: ClaimEntry): readonly ClaimEntry[] =>
  ancestorsOf(claim, (id) => index.byId.get(id)?.claim)
    .flatMap(({ id }) => index.byId.get(id) ?? [])
    .reverse();

export const quoteOf = ({ claim }: ClaimEntry): string => plainWords(contentOf(claim));

/** A citation of a claim: its words, the speaker, the document, and the exact place in the text. */
export function citationOf(index: GraphIndex, entry: ClaimEntry): string {
  const { claim, record } = entry;
  const said = claim.dating === null ? "" : `, ${t.date(claim.dating.edtf)}`;
  const source = [
    record.title,
    ...record.publishers.map((id) => labelOf(index, id)),
    record.dating === null ? null : t.date(record.dating.edtf),
    record.url,
  ].filter((part) => part !== null);
  const places = claim.content.map(({ start, end }) => `char=${start},${end}`);
  const where = `text ${record.textId}#${places.join(";")}`;
  const who = `${speakerAsTold(index, entry)} ${t.acts[claim.act]}${said}`;
  return `“${contentOf(claim)}” (${who}). ${[...source, where].join(", ")}`;
}
