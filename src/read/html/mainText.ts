import { Readability } from "@mozilla/readability";
import { DOMParser } from "linkedom/worker";
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { Paragraphs } from "./paragraphs.ts";

/**
 * The limits of a page for Readability. On 50,000 nested elements it took 27 s and overflowed the stack; linkedom makes a separate node for each
 * character that is written as an entity (`<`, `>`, `&`, a no-break space), and overflows the stack on 120,000 of them.
 */
export const LIMITS = { bytes: 2_000_000, depth: 100, elements: 50_000, entities: 20_000 } as const;

/** A longer value of an attribute is cut: linkedom overflows the stack on 120,000 classes, and Readability does not need so many. */
const LONGEST_VALUE = 2000;

/** Elements without words, or with words that no reader sees. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    "script style noscript template link meta base title img picture source svg canvas audio video track map area iframe object " +
    "embed param frame frameset noframes noembed textarea select button datalist"
  ).split(" "),
);

/** The attributes that Readability examines to find the main text. */
const KEPT = [
  "id",
  "class",
  "role",
  "rel",
  "href",
  "style",
  "hidden",
  "aria-hidden",
  "aria-modal",
  "itemprop",
  "dir",
  "summary",
  "border",
];

/** Thrown to stop the parser, which cannot be stopped otherwise. */
class TooLarge extends Error {}

/**
 * The main text of a page, by Readability over the tree that parse5 builds; "large" if the page exceeds its limits,
 * null if it finds no main text.
 */
export function readMainText(html: string): { readonly text: string } | "large" | null {
  const tree = parseWithin(html);
  if (tree === null) return "large";
  const article = new Readability<ArticleNode>(documentOf(tree), {
    disableJSONLD: true,
    serializer: (node) => node as unknown as ArticleNode,
  }).parse();
  if (article?.content === null || article?.content === undefined) return null;
  const paragraphs = new Paragraphs();
  write(article.content, paragraphs);
  const text = paragraphs.finish();
  return text === "" ? null : { text };
}

/** The tree of a page; null if it exceeds the limits. Parsing stops at the limit, because deep trees take more than linear time. */
function parseWithin(html: string): Tree.Document | null {
  const depths = new Map<Tree.ParentNode, number>();
  let elements = 0;
  let entities = 0;
  const write = (words: string): void => {
    for (const _ of words.matchAll(/[<>&\u00a0]/g)) if (++entities > LIMITS.entities) throw new TooLarge();
  };
  const place = (parent: Tree.ParentNode, node: Tree.Node): void => {
    if (!("tagName" in node)) return;
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > LIMITS.depth || ++elements > LIMITS.elements) throw new TooLarge();
    depths.set(node, depth);
    // The contents of a template are in a fragment of their own
    if ("content" in node) depths.set(node.content, depth);
  };
  try {
    return parse(html, {
      scriptingEnabled: false,
      treeAdapter: {
        ...defaultTreeAdapter,
        appendChild(parent, node) {
          place(parent, node);
          defaultTreeAdapter.appendChild(parent, node);
        },
        insertBefore(parent, node, next) {
          place(parent, node);
          defaultTreeAdapter.insertBefore(parent, node, next);
        },
        insertText(parent, words) {
          write(words);
          defaultTreeAdapter.insertText(parent, words);
        },
        insertTextBefore(parent, words, next) {
          write(words);
          defaultTreeAdapter.insertTextBefore(parent, words, next);
        },
      },
    });
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

/** The page as a linkedom document, with only the elements and attributes that Readability needs. */
function documentOf(tree: Tree.Document): Document {
  // With a title and an author of our own, Readability removes neither the headline as a copy of the title nor the byline
  const page = new DOMParser().parseFromString(
    '<!DOCTYPE html><html><head><meta name="title" content="-"><meta name="author" content="-"></head><body></body></html>',
    "text/html",
  ) as unknown as Document;
  const html = tree.childNodes.find((node): node is Tree.Element => node.nodeName === "html");
  const body = html?.childNodes.find((node): node is Tree.Element => node.nodeName === "body");
  if (body !== undefined) {
    copyAttributes(body, page.body);
    copyChildren(page, body, page.body);
  }
  return page;
}

function copyChildren(page: Document, from: Tree.ParentNode, to: Element): void {
  for (const node of from.childNodes) {
    if ("value" in node) to.appendChild(page.createTextNode(node.value));
    else if ("tagName" in node && !LEFT_OUT.has(node.tagName)) {
      const element = page.createElement(node.tagName);
      copyAttributes(node, element);
      copyChildren(page, node, element);
      to.appendChild(element);
    }
  }
}

function copyAttributes(from: Tree.Element, to: Element): void {
  for (const { name, value } of from.attrs)
    if (KEPT.includes(name)) to.setAttribute(name, value.slice(0, LONGEST_VALUE));
}

/** The part of a DOM node that is used of Readability's result. */
interface ArticleNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<ArticleNode>;
}

function write(node: ArticleNode, paragraphs: Paragraphs): void {
  if (node.nodeType === 3) paragraphs.text(node.nodeValue ?? "");
  if (node.nodeType !== 1) return;
  const name = node.localName ?? "";
  paragraphs.open(name);
  for (const child of node.childNodes) write(child, paragraphs);
  paragraphs.close(name);
}
