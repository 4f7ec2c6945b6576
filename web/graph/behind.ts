import { START, type View } from "../state/view.ts";
import type { PictureEdge, PictureNode } from "./picture.ts";

/** The filters that leave the claims which a line of the picture stands for. */
export function behind(
  { kind, source, target }: Pick<PictureEdge, "kind" | "source" | "target">,
  kindOf: (id: string) => PictureNode["kind"] | undefined,
  isDocument: (id: string) => boolean,
): Partial<View> {
  const chosen = (own: Partial<View["chosen"]>): Partial<View> => ({
    chosen: { ...START.chosen, ...own },
    node: null,
    way: null,
  });
  if (kind === "place") return chosen({ event: [source], place: [target] });
  if (kind === "behalf") return chosen({ by: [source], side: [target] });
  // Where nobody is named the document that reports it stands in; a claim about no event leads to its document
  const who = isDocument(source) ? { document: [source] } : { by: [source] };
  return chosen({ ...who, ...(kindOf(target) === "event" ? { event: [target] } : { document: [target] }) });
}
