/** Blocks of quantities, with what each stands for. */
const QUANTITY = /<(quantity\/[0-9a-f-]+)> a cg:Quantity;[^<]*cg:span (<[^>]+>)\.\n/g;
const QUOTED_VALUE = /\n {4}cg:counted "(?:[^"\\]|\\.)*";/g;

/** A file as version 0.1 wrote it. */
export function older(turtle: string): string {
  const bare = turtle.replace(QUOTED_VALUE, "");
  const words = new Map([...bare.matchAll(QUANTITY)].map(([, node, span]) => [`<${node}>`, span!]));
  return bare
    .replace(QUANTITY, "")
    .replaceAll(/<quantity\/[0-9a-f-]+>/g, (node) => words.get(node) ?? node)
    .replaceAll(/cg:(?:saidOn|happenedOn) /g, "dct:date ")
    .replaceAll("cg:stateActor", "cg:state")
    .replaceAll("cg:reportText", "cg:report")
    .replaceAll(/cg:(accuse|reject|concede|threaten)Event/g, "cg:$1");
}
