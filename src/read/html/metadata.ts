import type { Found } from "../source.ts";
import { readJsonLd } from "./jsonLd.ts";
import type { Page } from "./page.ts";

/** The keys of each field in pages, the most certain first (Open Graph, Dublin Core, Highwire Press, Parse.ly, schema.org's itemprop, plain HTML). */
const KEYS = {
  title: ["og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title"],
  publisher: [
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "publisher",
    "application-name",
  ],
  author: ["author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author"],
  date: [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
  ],
  url: ["canonical", "og:url", "citation_public_url"],
} as const;

/** The metadata of a page: from JSON-LD, otherwise from `<meta>`, otherwise from its title. `warnings` gets what could not be read. */
export function readMetadata(page: Page): { readonly found: Found; readonly warnings: readonly string[] } {
  const warnings: string[] = [];
  const stated = readJsonLd(page.jsonLd, warnings);
  const meta = (key: keyof typeof KEYS): string | null => {
    for (const name of KEYS[key]) {
      const value = page.metas.find((entry) => entry.key === name && entry.value.trim() !== "")?.value;
      // article:author is often the address of a profile
      if (value !== undefined && !(key === "author" && /^\s*(?:https?:|\/|@)/.test(value))) return value;
    }
    return null;
  };
  const publisher = stated.publisher ?? meta("publisher");
  return {
    found: {
      title: stated.title ?? meta("title") ?? withoutMasthead(page.title, publisher),
      publisher,
      author: stated.author ?? meta("author"),
      date: stated.date ?? meta("date") ?? onlyDay(page),
      url: meta("url") ?? stated.url,
    },
    warnings,
  };
}

/** The day of the times in a page, if all have the same day. */
function onlyDay({ metas }: Page): string | null {
  const days = new Set(
    metas.flatMap(({ key, value }) => (key === "time" ? (/^\s*(\d{4}-\d\d-\d\d)/.exec(value)?.[1] ?? []) : [])),
  );
  const [day = null] = days;
  return days.size === 1 ? day : null;
}

/** “Headline | Masthead” without its masthead. */
function withoutMasthead(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null) return title;
  const trimmed = title.trim();
  const end = publisher.trim();
  if (!trimmed.endsWith(end)) return title;
  const cut = /^(.*\S)\s*[|·•–—:-]\s*$/s.exec(trimmed.slice(0, trimmed.length - end.length));
  return cut?.[1] ?? title;
}
