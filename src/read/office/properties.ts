import type { Hints } from "../../model/document.ts";

const NO_TITLE =
  /^(?:untitled|title|document ?\d*|microsoft word\b.*|.*\.(?:docx?|pdf|rtf|odt|indd|qxd|exe|p65|wpd|txt|html?|tmp)|[\w./\\-]*\d{4,}[\w./\\-]*|\W*)$/i;
const NO_AUTHOR = /^(?:anonymous|unknown|user|admin|administrator|owner|author|default|guest|.*[\\@\d_].*)$/i;

/** The title in the properties of a file; null if it is the name of a file or was made by a program. */
export function statedTitle(title: string | null | undefined): string | null {
  const words = (title ?? "").replace(/\s+/g, " ").trim();
  return words === "" || NO_TITLE.test(words) ? null : words;
}

/** The author in the properties of a file; null for an account or a single word. */
export function statedAuthor(author: string | null | undefined): string | null {
  const words = (author ?? "").replace(/\s+/g, " ").trim();
  return NO_AUTHOR.test(words) || !/\S\s\S/.test(words) ? null : words;
}

/** The properties of a file, as written. */
export interface Properties {
  readonly title?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly created?: string | null | undefined;
}

/** The metadata from the properties of a file and its first heading. */
export const hintsOf = ({ title, author, created }: Properties, heading: string | null): Hints => ({
  title: statedTitle(title) ?? heading,
  author: statedAuthor(author),
  created: /^\d{4}-\d\d-\d\d/.exec(created ?? "")?.[0] ?? null,
});
