/** All files of data/gazetteer by their names, made anew. */
export function filesOf(placeKey: (name: string) => string): ReadonlyMap<string, string>;
