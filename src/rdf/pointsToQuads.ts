import type { KeptPoint, KeptStance } from "../model/point.ts";
import type { Linkable } from "./linkables.ts";
import { plainText, quad, reusedIri } from "./n3.ts";
import type { DefaultGraph, Literal, NamedNode, Quad } from "./term.ts";
import { turtleText } from "./turtleText.ts";
import { aspectValue, localName, stanceValue } from "./vocabulary/terms.ts";
import { type IdPath, idPath, TERMS, type Vocabulary } from "./vocabulary/vocabulary.ts";

const LABEL = reusedIri("rdfs", "label");

/** Finds the kind of a speaker's id: a cited document may speak, too. */
type Known = ReadonlyMap<string, Linkable>;
const speaker = (known: Known, id: string): IdPath => known.get(id)?.path ?? "actor";

/** The triples of a disputed point with its stances. */
export function pointToQuads(
  { id, label, aspect, event, stances }: KeptPoint,
  known: Known,
  v: Vocabulary,
  graph: NamedNode | DefaultGraph,
): Quad[] {
  const say = (subject: NamedNode, predicate: NamedNode, object: NamedNode | Literal): Quad =>
    quad(subject, predicate, object, graph);
  const point = v.id("point", id);
  const stanceQuads = ({ id: own, side, toldBy, name, kind, claims }: KeptStance): Quad[] => {
    const stance = v.id("stance", own);
    return [
      say(stance, TERMS.type, v.class("Stance")),
      ...(side === null ? [] : [say(stance, v.property("side"), v.id(speaker(known, side), side))]),
      ...(toldBy === null ? [] : [say(stance, v.property("toldBy"), v.id(speaker(known, toldBy), toldBy))]),
      ...(name === null ? [] : [say(stance, LABEL, plainText(name))]),
      say(stance, v.property("holds"), v.value("holds", stanceValue(kind))),
      ...claims.map((claim) => say(stance, v.property("heldIn"), v.id("claim", claim))),
    ];
  };
  return [
    say(point, TERMS.type, v.class("DisputedPoint")),
    say(point, LABEL, plainText(label)),
    say(point, v.property("aspect"), v.value("aspect", aspectValue(aspect))),
    ...(event === null ? [] : [say(point, v.property("concerns"), v.id("event", event))]),
    ...stances.map((stance) => say(point, v.property("stance"), v.id("stance", stance.id))),
    ...stances.flatMap(stanceQuads),
  ];
}

/** The same as text, as it stands in `links.ttl`. */
export function pointToTurtle({ id, label, aspect, event, stances }: KeptPoint, known: Known): string {
  const node = (path: IdPath, own: string): string => `<${idPath(path, own)}>`;
  const about = event === null ? "" : `;\n    cg:concerns ${node("event", event)}`;
  const stanceText = ({ id: own, side, toldBy, name, kind, claims }: KeptStance): string =>
    [
      `${node("stance", own)} a cg:Stance`,
      ...(side === null ? [] : [`cg:side ${node(speaker(known, side), side)}`]),
      ...(toldBy === null ? [] : [`cg:toldBy ${node(speaker(known, toldBy), toldBy)}`]),
      ...(name === null ? [] : [`rdfs:label ${turtleText(name)}`]),
      `cg:holds cg:${localName(stanceValue(kind))}`,
      `cg:heldIn ${claims.map((claim) => node("claim", claim)).join(", ")}`,
    ].join(";\n    ");
  return `${node("point", id)} a cg:DisputedPoint;
    rdfs:label ${turtleText(label)};
    cg:aspect cg:${localName(aspectValue(aspect))}${about};
    cg:stance ${stances.map((stance) => node("stance", stance.id)).join(", ")}.
${stances.map((stance) => `${stanceText(stance)}.\n`).join("")}`;
}
