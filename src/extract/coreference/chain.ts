import { type Entity, stateOf } from "./entity.ts";

/** Who stands between a speaker and the one who answers in the end, and that one. */
export interface Chain {
  readonly onBehalfOf: readonly Entity[];
  readonly principal: Entity | null;
}

/** The chain of owners of an actor: spokesperson, organ, state. One that belongs to nobody answers for itself. */
export function chainOf(speaker: Entity): Chain {
  const principal = stateOf(speaker);
  const between: Entity[] = [];
  for (let at = speaker.owner; at !== null && at !== principal; at = at.owner) between.push(at);
  const answers = speaker.sort === "actor" && (principal !== speaker || speaker.owner === null);
  return { onBehalfOf: between, principal: answers && speaksForItself(principal) ? principal : null };
}

/** Offices that speak for somebody: where the text does not tell for whom, that is unknown. */
const OFFICIALS =
  /^(?:minister|president|premier|spokesperson|ambassador|representative|official|envoy|diplomat|commander|general|admiral|secretary|delegate|negotiator|governor|chancellor|attaché|consul|aide|adviser)$/;

/** An organ, or an official, whose state the text does not tell has a principal that is unknown; anyone else answers for himself. */
const speaksForItself = (e: Entity): boolean =>
  e.kind !== "organ" && !(e.kind === "office" && [...e.roles].some((role) => OFFICIALS.test(role)));
