/** So many documents are opened at a time. */
export const AT_ONCE = 20;

/** What is opened of a graph that is too big to be shown whole, and how many of its documents. */
export type Opening =
  | { readonly kind: "thing"; readonly id: string; readonly count: number }
  | { readonly kind: "words"; readonly words: string; readonly count: number }
  | { readonly kind: "time"; readonly from: number; readonly to: number; readonly count: number }
  | { readonly kind: "document"; readonly number: number };

/** An opening as a link holds it. */
export function writeOpening(opening: Opening): string {
  switch (opening.kind) {
    case "thing":
      return `thing.${opening.count}.${opening.id}`;
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
  const [, kind, digits, rest = ""] = /^(thing|words|time|document)\.(\d{1,6})\.(.+)$/su.exec(text) ?? [];
  const count = Number(digits);
  if (kind === undefined || rest === "") return null;
  if (kind === "thing") return { kind, id: rest, count };
  if (kind === "words") return { kind, words: rest, count };
  const numbers = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(rest);
  if (numbers === null) return null;
  if (kind === "document") return { kind: "document", number: Number(numbers[1]) };
  return { kind: "time", from: Number(numbers[1]), to: Number(numbers[2] ?? numbers[1]), count };
}

/** The same with more documents of it. */
export const more = (opening: Opening): Opening =>
  opening.kind === "document" ? opening : { ...opening, count: opening.count + AT_ONCE };
