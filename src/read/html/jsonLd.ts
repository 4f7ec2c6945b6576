/** The metadata of the text that the JSON-LD of a page gives. */
export interface PageStatements {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

type Node = Readonly<Record<string, unknown>>;

/** The types of texts in schema.org, the most certain first. */
const TYPES = [
  /Article$|^Report$/,
  /(?:BlogPosting|PressRelease|Legislation|ScholarlyWork)$/,
  /^(?:CreativeWork|WebPage|AboutPage|ItemPage)$/,
];
/** The most objects that are read from the JSON-LD of a page. */
const MOST_NODES = 10_000;

/**
 * Takes title, publisher, authors, date and address from JSON-LD scripts (schema.org), read as plain JSON: in arrays and `@graph`, with
 * references by `@id`. Scripts that are not JSON get a warning.
 */
export function readJsonLd(scripts: readonly string[], warnings: string[]): PageStatements {
  const nodes: Node[] = [];
  for (const script of scripts) {
    const value = parse(script);
    if (value === undefined) warnings.push("a JSON-LD script of the page is no JSON and was left out");
    else collect(value, nodes);
  }
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = node["@id"];
    if (typeof id === "string" && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const text = TYPES.map((type) => nodes.find((node) => typesOf(node).some((name) => type.test(name)))).find(
    (node) => node !== undefined,
  );
  if (text === undefined) return { title: null, publisher: null, author: null, date: null, url: null };
  const named = (value: unknown): string[] => namesOf(value, byId);
  return {
    title: firstString(text.headline) ?? firstString(text.name),
    publisher: named(text.publisher)[0] ?? named(text.sourceOrganization)[0] ?? null,
    author: joined(named(text.author)) ?? joined(named(text.creator)),
    date: firstString(text.datePublished) ?? firstString(text.dateCreated),
    url: firstString(text.url) ?? firstString(text.mainEntityOfPage),
  };
}

/** The value of a script; undefined if it is not JSON. Some pages wrap it in a comment or a CDATA section. */
function parse(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/, "");
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Collects all objects inside a value, outer ones first. */
function collect(value: unknown, nodes: Node[]): void {
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && nodes.length < MOST_NODES; i++) {
    const item = queue[i];
    if (typeof item !== "object" || item === null) continue;
    if (!Array.isArray(item)) nodes.push(item as Node);
    for (const inner of Object.values(item)) if (typeof inner === "object" && inner !== null) queue.push(inner);
  }
}

const typesOf = (node: Node): string[] =>
  [node["@type"]]
    .flat()
    .filter((type): type is string => typeof type === "string")
    .map((type) => type.replace(/^.*[/:#]/, ""));

function namesOf(value: unknown, byId: ReadonlyMap<string, Node>): string[] {
  return [value].flat().flatMap((one) => {
    if (typeof one === "string") return /^https?:/.test(one) ? [] : [one];
    if (typeof one !== "object" || one === null) return [];
    const node = one as Node;
    const id = node["@id"];
    return firstString(node.name) ?? (typeof id === "string" ? firstString(byId.get(id)?.name) : null) ?? [];
  });
}

/** A string: the value itself, the first of several, or its `@value` or `@id`. */
function firstString(value: unknown): string | null {
  const first = [value].flat()[0];
  if (typeof first === "string") return first.trim() === "" ? null : first;
  if (typeof first !== "object" || first === null) return null;
  const inner = (first as Node)["@value"] ?? (first as Node)["@id"];
  return typeof inner === "string" ? inner : null;
}

const joined = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
