import { keep, kept } from "../state/storage.ts";

/** A view that is kept under a name. */
export interface KeptView {
  readonly name: string;
  /** The view as in the page's address. */
  readonly hash: string;
  /** Documents of the graph that it was saved of; views without are offered always. */
  readonly of?: readonly string[];
}

const NAME = "views";

/** The views that this browser keeps. */
export function readViews(): readonly KeptView[] {
  try {
    const found: unknown = JSON.parse(kept(NAME) ?? "[]");
    return Array.isArray(found) ? found.filter(isView) : [];
  } catch {
    // not ours, or damaged: treated as empty
    return [];
  }
}

/** Keeps these views in place of the ones before; returns whether the browser did. */
export const keepViews = (views: readonly KeptView[]): boolean => keep(NAME, JSON.stringify(views));

export const isView = (one: unknown): one is KeptView =>
  typeof one === "object" &&
  one !== null &&
  typeof (one as KeptView).name === "string" &&
  typeof (one as KeptView).hash === "string";

/** Views with others beside them: one of the same name that shows something else gets a number. */
export function viewsWith(own: readonly KeptView[], others: readonly KeptView[]): readonly KeptView[] {
  const all = [...own];
  for (const view of others) {
    const { name, hash } = view;
    let free = name;
    for (let n = 2; all.some((one) => one.name === free && one.hash !== hash); n++) free = `${name} (${n})`;
    if (!all.some((one) => one.name === free)) all.push({ ...view, name: free });
  }
  return all;
}
