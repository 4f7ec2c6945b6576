import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { daysWithin } from "./claims.ts";
import type { CorpusIndex, Side, ThingKind } from "./corpusIndex.ts";

/** Checks the question of a caller of the library: each id must be in the graph, each date must be readable. Otherwise there is no answer. */
export class Asked {
  readonly #corpus: CorpusIndex;
  readonly #sides: readonly Side[];

  constructor(corpus: CorpusIndex, sides: readonly Side[] = []) {
    this.#corpus = corpus;
    this.#sides = sides;
  }

  /**
   * An id of the graph; for an IRI, the id in it.
   * @throws ClaimgraphError (unknown id) if the graph has no such thing of these kinds
   */
  id(wanted: string, kinds: readonly ThingKind[]): string {
    const id = wanted.replace(/^.*\//, "");
    const kind = this.#corpus.kindOf.get(id);
    if (kind !== undefined && kinds.includes(kind)) return id;
    throw new ClaimgraphError(`the graph has no ${kinds.join(" or ")} “${wanted}”`, {
      code: "unknown-id",
      exitCode: EXIT.noInput,
      place: wanted,
      remedy: "Ids are those of its documents; events() and actors() find them by words",
    });
  }

  /**
   * The id of a speaker: an actor or a cited document; for the name of a side that the caller made, one of its members.
   * @throws ClaimgraphError (unknown id)
   */
  speaker(wanted: string): string {
    const side = this.#sides.find(({ name }) => name === wanted || `side:${name}` === wanted);
    if (side === undefined) return this.id(wanted, ["actor", "cited"]);
    for (const [id, kind] of this.#corpus.kindOf)
      if (kind === "actor" && this.#corpus.sideOf(id).id === `side:${side.name}`) return id;
    return this.id(wanted, ["actor", "cited"]);
  }

  /**
   * A question with its days as xsd:date; months and years become their first and last
   * day. @throws ClaimgraphError (bad date) if a date cannot be read, or the first is after the last
   */
  days<Q extends { readonly from?: string; readonly to?: string }>(question: Q): Q {
    const { from, to } = daysWithin(question.from, question.to);
    return { ...question, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  }
}
