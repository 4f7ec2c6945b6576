import { ASPECTS, type KeptPoint, type KeptStance, STANCES } from "../model/point.ts";
import type { Descriptions } from "./description.ts";
import { reusedIri } from "./n3.ts";
import { turtleTextOf } from "./turtleText.ts";
import { aspectValue, localName, stanceValue } from "./vocabulary/terms.ts";
import type { PropertyName, Vocabulary } from "./vocabulary/vocabulary.ts";

const LABEL = reusedIri("rdfs", "label").value;
const ASPECT_OF = new Map(ASPECTS.map((aspect) => [localName(aspectValue(aspect)), aspect]));
const KIND_OF = new Map(STANCES.map((stance) => [localName(stanceValue(stance)), stance]));

const ID = "[A-Za-z0-9-]+";
const TEXT = '"([^"\\\\\\n]*(?:\\\\.[^"\\\\\\n]*)*)"';
const POINT = new RegExp(
  `^<point/(${ID})> a cg:DisputedPoint;\\n {4}rdfs:label ${TEXT};\\n {4}cg:aspect cg:(\\w+)(?:;\\n {4}cg:concerns <event/(${ID})>)?;\\n {4}cg:stance (<stance/${ID}>(?:, <stance/${ID}>)*)\\.\\n`,
  "my",
);
const STANCE = new RegExp(
  `^<stance/(${ID})> a cg:Stance(?:;\\n {4}cg:side <[a-z]+/(${ID})>)?(?:;\\n {4}cg:toldBy <[a-z]+/(${ID})>)?(?:;\\n {4}rdfs:label ${TEXT})?;\\n {4}cg:holds cg:(\\w+);\\n {4}cg:heldIn (<claim/${ID}>(?:, <claim/${ID}>)*)\\.\\n`,
  "my",
);

const idsIn = (list: string): string[] => [...list.matchAll(/\/([A-Za-z0-9-]+)>/g)].map(([, id = ""]) => id);
const textOf = (written: string | undefined): string | null => (written === undefined ? null : turtleTextOf(written));

/** The point at a place of a text, in exactly the form that `pointToTurtle` writes, and where it ends; null if there is none. */
export function pointAt(turtle: string, from: number): { readonly point: KeptPoint; readonly end: number } | null {
  POINT.lastIndex = from;
  const [told, id, label, aspectName = "", event = null, list = ""] = POINT.exec(turtle) ?? [];
  const aspect = ASPECT_OF.get(aspectName);
  if (told === undefined || id === undefined || label === undefined || aspect === undefined) return null;
  const stances: KeptStance[] = [];
  let end = from + told.length;
  for (const wanted of idsIn(list)) {
    STANCE.lastIndex = end;
    const [own, stance, side = null, toldBy = null, name, kindName = "", claims = ""] = STANCE.exec(turtle) ?? [];
    const kind = KIND_OF.get(kindName);
    if (own === undefined || stance !== wanted || kind === undefined) return null;
    stances.push({ id: wanted, side, toldBy, name: textOf(name), kind, claims: idsIn(claims) });
    end += own.length;
  }
  return { point: { id, label: turtleTextOf(label), aspect, event, stances }, end };
}

/**
 * The point with a subject, and its stances.
 * @returns null if it is not one of ours, because somebody has added another one
 * @throws ClaimgraphError if it lacks what it must have
 */
export function pointFrom(said: Descriptions, subject: string, v: Vocabulary): KeptPoint | null {
  const need = (of: string, property: PropertyName): string => said.needIri(of, v.property(property).value);
  const all = (of: string, property: PropertyName): string[] => said.iris(of, v.property(property).value);
  const idOf = (iri: string | null): string | null => (iri === null ? null : (v.parseId(iri)?.id ?? null));
  const one = (of: string, property: PropertyName): string | null => idOf(said.iri(of, v.property(property).value));
  const labelOf = (of: string): string | null | "several" => {
    const labels = new Set(said.texts(of, LABEL));
    return labels.size > 1 ? "several" : ([...labels][0] ?? null);
  };
  const id = idOf(subject);
  const label = labelOf(subject);
  const aspect = ASPECT_OF.get(need(subject, "aspect").slice(v.names.ns.length));
  const stances: KeptStance[] = [];
  for (const stance of all(subject, "stance").sort()) {
    const own = idOf(stance);
    const kind = KIND_OF.get(need(stance, "holds").slice(v.names.ns.length));
    const name = labelOf(stance);
    const claims = all(stance, "heldIn").flatMap((claim) => idOf(claim) ?? []);
    if (own === null || kind === undefined || name === "several" || claims.length === 0) return null;
    stances.push({
      id: own,
      side: one(stance, "side"),
      toldBy: one(stance, "toldBy"),
      name,
      kind,
      claims: claims.sort(),
    });
  }
  if (id === null || label === null || label === "several" || aspect === undefined || stances.length === 0) return null;
  return { id, label, aspect, event: one(subject, "concerns"), stances };
}
