import type { Actor, CitedDocument, GeoPoint, Place, Thing } from "../../model/claim.ts";
import type { Entity } from "../coreference/entity.ts";

/** Entities as the model has them: actors, cited documents, things and places, in order of id. */
export function entitiesAsModel(entities: ReadonlySet<Entity>): {
  actors: Actor[];
  cited: CitedDocument[];
  things: Thing[];
  places: Place[];
} {
  const sorted = [...entities].sort((x, y) => (x.id < y.id ? -1 : 1));
  return {
    actors: sorted.filter((e) => e.sort === "actor").map((e) => ({ id: e.id, kind: e.kind, names: namesOf(e) })),
    cited: sorted
      .filter((e) => e.sort === "cited")
      .map((e) => ({ id: e.id, genre: e.genre, names: namesOf(e), title: e.title, identifier: e.identifier })),
    things: sorted.filter((e) => e.sort === "thing").map((e) => ({ id: e.id, names: namesOf(e) })),
    places: sorted
      .filter((e) => e.sort === "place")
      .map(({ id, point }) => (point === null ? { id } : { id, point: roundedPoint(point) })),
  };
}

/** The name as written; an entity that is only implied ("the Velmari army" implies Velmar) has the name that the lookup gives it. */
const namesOf = ({ names, canonical }: Entity): string[] => (names.length > 0 ? [...names] : [canonical]);

/** Four places behind the point are ten metres: a number that needs no exponent where it is written. */
const roundedPoint = ({ latitude, longitude }: GeoPoint): GeoPoint => {
  const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4 + 0;
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
};
