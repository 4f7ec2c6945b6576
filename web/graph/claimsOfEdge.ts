import { type PageState, START } from "../state/pageState.ts";
import type { SceneEdge, SceneNode } from "./scene.ts";

/** The filters that keep exactly the claims of a line in the scene: those of the line, and what else narrows the scene. */
export function claimsOfEdge(
  { kind, source, target }: Pick<SceneEdge, "kind" | "source" | "target">,
  kindOf: (id: string) => SceneNode["kind"] | undefined,
  isDocument: (id: string) => boolean,
  now: PageState["chosen"] = START.chosen,
): Partial<PageState> {
  const chosen = (own: Partial<PageState["chosen"]>): Partial<PageState> => ({
    chosen: { ...now, ...own },
    node: null,
    path: null,
  });
  if (kind === "place") return chosen({ event: [source], place: [target] });
  if (kind === "behalf") return chosen({ by: [source], side: [target] });
  // without a named speaker the line starts at the document; without an event it ends at the document
  const who = isDocument(source) ? { document: [source] } : { by: [source] };
  return chosen({ ...who, ...(kindOf(target) === "event" ? { event: [target] } : { document: [target] }) });
}
