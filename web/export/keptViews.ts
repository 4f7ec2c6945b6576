import { keep, kept } from "../state/storage.ts";

/** A view that is kept under a name. */
export interface KeptView {
  readonly name: string;
  /** The view as in the page's address. */
  readonly hash: string;
  /** What tells the graph that it was saved of ({@link GraphSign}); views without are offered always. */
  readonly of?: readonly string[];
}

/** What tells a graph from others in few letters, and keeps telling it when documents are added. */
export interface GraphSign {
  /** For a view that is saved of it. */
  readonly of: readonly string[];
  /** Whether a view was saved of it. */
  has(view: KeptView): boolean;
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

/**
 * Changes the views that this browser keeps: as they are now, for another page may have changed them since they were read.
 *
 * @returns the views after it, and whether the browser keeps them
 */
export function changeViews(change: (views: readonly KeptView[]) => readonly KeptView[]): {
  readonly views: readonly KeptView[];
  readonly areKept: boolean;
} {
  const views = change(readViews());
  return { views, areKept: keep(NAME, JSON.stringify(views)) };
}

export const isView = (one: unknown): one is KeptView =>
  typeof one === "object" &&
  one !== null &&
  typeof (one as KeptView).name === "string" &&
  typeof (one as KeptView).hash === "string";

/** Views with others of this graph beside them: one of the same name in it that shows something else gets a number. */
export function viewsWith(
  kept: readonly KeptView[],
  others: readonly Pick<KeptView, "name" | "hash">[],
  sign: GraphSign,
): readonly KeptView[] {
  const all = [...kept];
  for (const { name, hash } of others) {
    const here = all.filter((one) => sign.has(one));
    let free = name;
    for (let n = 2; here.some((one) => one.name === free && one.hash !== hash); n++) free = `${name} (${n})`;
    if (!here.some((one) => one.name === free)) all.push({ name: free, hash, of: sign.of });
  }
  return all;
}
