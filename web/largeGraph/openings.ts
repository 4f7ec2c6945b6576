/** So many documents are opened at a time. */
export const AT_ONCE = 20;
/** A path has fewer steps. */
const MOST_STEPS = 99;

/** What is opened of a graph that is too big to be shown whole: documents that speak of all the things, or of a community, or lie on the path between two, or have the words, and how many. */
export type Opening =
  | { readonly kind: "things"; readonly ids: readonly string[]; readonly count: number }
  | { readonly kind: "community"; readonly id: string; readonly count: number }
  | { readonly kind: "path"; readonly from: string; readonly to: string; readonly count: number }
  | { readonly kind: "words"; readonly words: string; readonly count: number }
  | { readonly kind: "time"; readonly from: number; readonly to: number; readonly count: number }
  | { readonly kind: "document"; readonly number: number };

/** An opening as a link holds it. */
export function writeOpening(opening: Opening): string {
  switch (opening.kind) {
    case "things":
      return `things.${opening.count}.${opening.ids.join("+")}`;
    case "community":
      return `community.${opening.count}.${opening.id}`;
    case "path":
      return `path.${opening.count}.${opening.from}+${opening.to}`;
    case "words":
      return `words.${opening.count}.${opening.words}`;
    case "time":
      return `time.${opening.count}.${opening.from}-${opening.to}`;
    case "document":
      return `document.1.${opening.number}`;
  }
}

/** The opening that a link holds; null where it is none. */
export function readOpening(text: string): Opening | null {
  const [, kind, digits, rest = ""] =
    /^(things|community|path|words|time|document)\.(\d{1,6})\.(.+)$/su.exec(text) ?? [];
  const count = Number(digits);
  if (kind === undefined || rest === "") return null;
  if (kind === "things") return { kind, ids: rest.split("+"), count };
  if (kind === "community") return { kind, id: rest, count };
  if (kind === "path") {
    const [from = "", to = ""] = rest.split("+");
    return { kind, from, to, count };
  }
  if (kind === "words") return { kind, words: rest, count };
  const numbers = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(rest);
  if (numbers === null) return null;
  if (kind === "document") return { kind: "document", number: Number(numbers[1]) };
  return { kind: "time", from: Number(numbers[1]), to: Number(numbers[2] ?? numbers[1]), count };
}

/** The same with more documents of it. */
export const withMoreSteps = (opening: Opening): Opening =>
  opening.kind === "document" ? opening : { ...opening, count: opening.count + AT_ONCE };

/** What lies on the path between two things, as long as a path may be. */
export const pathOpening = (from: string, to: string): Opening => ({ kind: "path", from, to, count: MOST_STEPS });
