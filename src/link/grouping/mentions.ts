import { insert, withdraw } from "../blocks/blocks.ts";
import type { DocumentDigest } from "../digest/digest.ts";

/** Documents by every actor, place, event and cited document that they mention: these are to be examined again if it changes. */
export class Mentions {
  /** A single document is kept as itself: most things are mentioned in one document. */
  readonly #documents = new Map<string, DocumentDigest | DocumentDigest[]>();

  add(document: DocumentDigest): void {
    for (const id of idsIn(document)) {
      const known = this.#documents.get(id);
      if (known === undefined) this.#documents.set(id, document);
      else if (Array.isArray(known)) insert(known, document, inOrder);
      else this.#documents.set(id, inOrder(known, document) < 0 ? [known, document] : [document, known]);
    }
  }

  remove(document: DocumentDigest): void {
    for (const id of idsIn(document)) {
      const known = this.#documents.get(id);
      if (known === document) this.#documents.delete(id);
      else if (Array.isArray(known) && withdraw(known, document, inOrder) && known.length === 1)
        this.#documents.set(id, known[0]!);
    }
  }

  /** In order of their ids. */
  of(id: string): readonly DocumentDigest[] {
    const known = this.#documents.get(id);
    return known === undefined ? [] : Array.isArray(known) ? known : [known];
  }
}

const inOrder = ({ record: { id: a } }: DocumentDigest, { record: { id: b } }: DocumentDigest): number =>
  a < b ? -1 : a > b ? 1 : 0;

function idsIn({ record, claims }: DocumentDigest): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const list of [record.actors, record.cited, record.events, record.places])
    for (const { id } of list) ids.add(id);
  for (const { claim, states } of claims) {
    if (claim.claimant !== null) ids.add(claim.claimant);
    if (claim.principal !== null) ids.add(claim.principal);
    for (const state of states) ids.add(state);
    for (const { denotes } of claim.namings) ids.add(denotes);
    for (const { event, place, participants } of claim.descriptions) {
      ids.add(event);
      if (place !== null) ids.add(place);
      for (const { entity } of participants) ids.add(entity);
    }
  }
  return ids;
}
