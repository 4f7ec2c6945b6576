import type { DocumentRecord } from "../model/record.ts";

/** Every name of a thing in any document: a claim is found under all of them. */
export function namesOf(records: readonly DocumentRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const add = (id: string, name: string) => {
    const own = names.get(id);
    if (own === undefined) names.set(id, new Set([name]));
    else own.add(name);
  };
  for (const record of records) {
    for (const { id, names: written } of record.actors) for (const name of written) add(id, name);
    for (const { id, names: written, title } of record.cited) {
      for (const name of written) add(id, name);
      if (title !== null) add(id, title);
    }
    for (const { id, names: written } of record.things) for (const name of written) add(id, name);
    for (const { namings } of record.claims) for (const { denotes: id, form } of namings) add(id, form);
  }
  return names;
}
