// Reads the tags of a page (PDF 1.7, 14.7), which mark paragraphs, headings and cells in the reading order of the author.
import type { Block, Role } from "./page.ts";

/** A node of the tree of tags, as pdf.js gives it. */
export interface TagNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TagNode[];
}

/** Marked letters: the block to which they belong, and their place in the order of the tags. */
export interface Marked {
  readonly block: number;
  readonly order: number;
}

/** The blocks of a page, and which marked letters belong to which of them. */
export interface Tags {
  readonly blocks: readonly Block[];
  readonly byId: ReadonlyMap<string, Marked>;
}

const BLOCKS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...["P", "LI", "Caption", "TOCI", "BibEntry", "Lbl", "LBody"].map((name): [string, Role] => [name, "paragraph"]),
  ...["H", "H1", "H2", "H3", "H4", "H5", "H6", "Title"].map((name): [string, Role] => [name, "heading"]),
  ["TD", "cell"],
  ["TH", "cell"],
  ["Note", "note"],
  ["FENote", "note"],
]);
/** How deep the tree of tags is read. */
const DEEPEST = 100;

/** Reads the tree of one page. */
export function readTags(root: TagNode): Tags {
  const blocks: Block[] = [];
  const byId = new Map<string, Marked>();
  let rows = 0;
  const open = (role: Role, row: number): number => blocks.push({ role, row }) - 1;
  const walk = (node: TagNode, block: number, row: number, depth: number): void => {
    if (node.type === "content" && node.id !== undefined) {
      byId.set(node.id, { block: block >= 0 ? block : open("paragraph", -1), order: byId.size });
      return;
    }
    if (depth > DEEPEST) return;
    const inRow = node.role === "TR" ? rows++ : row;
    const role = BLOCKS.get(node.role ?? "");
    // A paragraph inside an item or a cell is not a separate block
    const isNew = role !== undefined && (block < 0 || (role === "cell") !== (blocks[block]?.role === "cell"));
    const inner = isNew ? open(role, role === "cell" ? inRow : -1) : block;
    for (const child of node.children ?? []) walk(child, inner, inRow, depth + 1);
  };
  walk(root, -1, -1, 0);
  return { blocks, byId };
}
