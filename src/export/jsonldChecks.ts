import { isIri, isLanguage } from "../rdf/guard.ts";

type JsonObject = { readonly [key: string]: unknown };

const VALUE_KEYS: ReadonlySet<string> = new Set(["@value", "@type", "@language", "@index"]);
/** Words of a relative path, which name no term. */
const PATH = /^(?:\.{0,2}\/|[?#])/;

/** The fault of a value object, or an unsupported part of it; null if there is none. */
export function faultOfValue(value: JsonObject): string | null {
  const { "@value": content, "@type": type, "@language": language, "@index": index } = value;
  const other = Object.keys(value).find((key) => key.startsWith("@") && !VALUE_KEYS.has(key));
  if (other !== undefined) return `${other} is not read in a value`;
  if (index !== undefined && typeof index !== "string") return "an @index is no text";
  if (language === undefined || language === null) return null;
  if (type !== undefined) return "a value has both @type and @language";
  if (typeof content !== "string") return "a value with @language is no text";
  return typeof language === "string" && isLanguage(language) ? null : "an @language is no language tag";
}

/** The fault of a term's name and definition, before expansion; null if there is none. */
export function faultOfTerm(key: string, id: unknown): string | null {
  if (key === "" || PATH.test(key)) return `${JSON.stringify(key)} names no term`;
  if (id === "@context") return `${key} stands for @context`;
  return typeof id === "string" && id.startsWith(`${key}:`) && key !== "_" ? `${key} is defined by itself` : null;
}

/** The fault of a term's IRI; null if there is none. */
export function faultOfMeaning(key: string, id: string, ownMeaning: string): string | null {
  if (key.includes(":", 1) && isIri(ownMeaning) && id !== ownMeaning)
    return `${key} stands for another IRI than its own`;
  return id.startsWith("@") || id.startsWith("_:") || isIri(id) ? null : `${key} stands for no IRI`;
}

/** The fault of a term's type; null if there is none. */
export const faultOfType = (key: string, type: string): string | null =>
  type === "@id" || type === "@vocab" || isIri(type) ? null : `the type ${JSON.stringify(type)} of ${key} is not read`;

/** An absolute IRI, or null: by RFC 3986, 5.2, without the further normalisation that URL does. */
export function resolved(text: string, base: string): string | null {
  const [, scheme, authority = "", path = "", query = ""] = partsOf(base);
  if (scheme === undefined) return null;
  const [, own, ownAuthority, ownPath = "", ownQuery, fragment = ""] = partsOf(text);
  if (own !== undefined) return text;
  if (ownAuthority !== undefined) return `${scheme}${ownAuthority}${withoutDots(ownPath)}${ownQuery ?? ""}${fragment}`;
  if (ownPath === "") return `${scheme}${authority}${path}${ownQuery ?? query}${fragment}`;
  const folder = path === "" && authority !== "" ? "/" : path.slice(0, path.lastIndexOf("/") + 1);
  const full = ownPath.startsWith("/") ? ownPath : folder + ownPath;
  return `${scheme}${authority}${withoutDots(full)}${ownQuery ?? ""}${fragment}`;
}

/** Scheme with its colon, authority with its slashes, path, query with its mark, fragment with its mark. */
const partsOf = (iri: string): readonly (string | undefined)[] =>
  /^([A-Za-z][A-Za-z0-9+.-]*:)?(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(iri) ?? [];

/** A path without `.` and `..` (RFC 3986, 5.2.4). */
function withoutDots(path: string): string {
  const out: string[] = [];
  const parts = path.split("/");
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    if (part === "." || part === "..") {
      if (part === ".." && out.length > 1) out.pop();
      if (isLast) out.push("");
    } else out.push(part);
  }
  return out.join("/");
}
