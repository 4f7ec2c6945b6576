import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { SourceDocument } from "../../src/model/document.ts";
import { readDocument } from "../../src/read/document.ts";

const read = (html: string, name = "page.html"): SourceDocument => readDocument(new TextEncoder().encode(html), name);

const BODY = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>The ministry of Keldora said on day ${i} that the bridge at Osk had been closed, that its soldiers had held their fire, and that talks would go on.</p>`,
).join("\n");
const page = (head: string, body = `<article><h1>Bridge closed</h1>${BODY}</article>`): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>${body}<footer>All rights reserved</footer></body></html>`;

describe("main text", () => {
  test("is what Readability finds, without menus and footers, headline and byline with it", () => {
    const document = read(
      page(
        "<title>Bridge closed</title>",
        `<article><h1>Bridge closed</h1><p class="byline">By Ann Orrel, 3 March 2025</p>${BODY}</article>`,
      ),
    );
    expect(document.reading).toBe("readability");
    expect(document.warnings).toEqual([]);
    expect(document.text).toMatch(
      /^Bridge closed\n\nBy Ann Orrel, 3 March 2025\n\nThe ministry of Keldora said on day 0/,
    );
    expect(document.text).not.toMatch(/Sport|All rights/);
    expect(document.text.split("\n\n")).toHaveLength(8);
  });

  test("has single spaces, line breaks kept, entities decoded, and quotation marks for <q>", () => {
    const document = read(
      page("", `<article>${BODY}<p>One\n  &amp;   two<br> three <q>four</q>, <b>fi</b>ve.</p></article>`),
    );
    expect(document.text).toMatch(/\n\nOne & two\nthree “four”, five\.$/);
  });

  test("leaves scripts and styles out, and is sniffed where the name has no ending", () => {
    const document = read(
      `\ufeff<!-- saved -->\n${page("<style>p {}</style>", `<article>${BODY}<script>alert("x")</script></article>`)}`,
      "page",
    );
    expect(document.reading).toBe("readability");
    expect(document.text).not.toMatch(/alert|p \{/);
  });

  test("of fifty thousand nested elements is all paragraphs in order, and the document says so", () => {
    const document = read(`<title>Deep</title>${"<div>".repeat(50_000)}first<p>second</div>third`);
    expect(document.reading).toBe("paragraphs");
    expect(document.text).toBe("first\n\nsecond\n\nthird");
    expect(document.warnings).toEqual([expect.stringMatching(/100 levels.*all its paragraphs were read in order/)]);
    expect(document.title).toBe("Deep");
  });

  test("at a hundred levels is Readability's, at a hundred and one it is not", () => {
    // html, body, the divs, p
    const deep = (divs: number): string => `${"<div>".repeat(divs)}${BODY}${"</div>".repeat(divs)}`;
    expect(read(`<html><body>${deep(97)}`).reading).toBe("readability");
    expect(read(`<html><body>${deep(98)}`).reading).toBe("paragraphs");
  });

  test("of more than 2 MB, and of tags that a parser repeats in every paragraph, is all paragraphs", () => {
    const large = read(`<html><body>${BODY.repeat(3000)}`);
    expect(large.reading).toBe("paragraphs");
    expect(large.text.split("\n\n")).toHaveLength(18_000);
    const left = read(`<html>${Array.from({ length: 20_000 }, (_, i) => `<p><b id=${i}>word`).join("")}`);
    expect(left.text.split("\n\n")).toHaveLength(20_000);
  });

  test("of a page without words is refused", () => {
    expect(() => read("<html><script>render()</script><img src=a.png></html>")).toThrow("the page holds no text");
  });
});

describe("metadata", () => {
  test("comes from JSON-LD in arrays and graphs, publishers by reference, several authors", () => {
    const ld = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "Site" },
        {
          "@type": ["NewsArticle"],
          headline: "Bridge closed",
          datePublished: "2025-03-19T18:20:00+00:00",
          author: [{ "@type": "Person", name: "Ann Orrel" }, { name: "Tam Hollis" }],
          publisher: { "@id": "#org" },
          url: "https://courier.example/bridge",
        },
        { "@id": "#org", "@type": "Organization", name: "The Straits Courier" },
      ],
    };
    const document = read(page(`<title>x</title><script type="application/ld+json">${JSON.stringify(ld)}</script>`));
    expect(document).toMatchObject({
      title: "Bridge closed",
      publisher: "The Straits Courier",
      author: "Ann Orrel and Tam Hollis",
      url: "https://courier.example/bridge",
    });
    expect(document.dating?.edtf).toBe("2025-03-19");
  });

  test("comes from OpenGraph, Dublin Core and plain meta; the page's title loses its masthead", () => {
    const document = read(
      page(
        '<title>Bridge closed | Lantern</title><meta property="og:site_name" content="Lantern"><meta name="DC.date" content="2025-04"><meta name=author content="Ann Orrel"><meta property="article:author" content="https://social.example/ann"><link rel="canonical" href="https://lantern.example/b">',
      ),
    );
    expect(document).toMatchObject({
      title: "Bridge closed",
      publisher: "Lantern",
      author: "Ann Orrel",
      url: "https://lantern.example/b",
    });
    expect(document.dating?.edtf).toBe("2025-04");
  });

  test("counts after what is given", () => {
    const html = new TextEncoder().encode(
      page('<meta property="og:site_name" content="Lantern"><meta name="date" content="2025-04-01">'),
    );
    const document = readDocument(html, "page.html", { publisher: "Halyard", date: "2024", genre: "statement" });
    expect(document).toMatchObject({ publisher: "Halyard", genre: "statement" });
    expect(document.dating?.edtf).toBe("2024");
  });

  test("that cannot be read is warned of: a date in words, JSON-LD that is no JSON", () => {
    const document = read(
      page('<meta name="date" content="spring"><script type="application/ld+json">{"@type": }</script>'),
    );
    expect(document.dating).toBeNull();
    expect(document.warnings).toEqual([expect.stringContaining("JSON-LD"), expect.stringContaining("spring")]);
  });

  test("inside a script's text is none", () => {
    const document = read(page(`<script>document.write('<meta name="author" content="Nobody">')</script>`));
    expect(document.author).toBeNull();
  });
});

describe("a page made to break what finds the main text", () => {
  test("of 200,000 signs that are written as entities gives all its paragraphs, with a warning", () => {
    for (const sign of ["<", "&amp;", "\u00a0|"]) {
      const document = read(`<html><body><p>${sign.repeat(200_000)}</p><p>The road is open.</p>`);
      expect(document.reading).toBe("paragraphs");
      expect(document.text).toContain("The road is open.");
      expect(document.warnings).toEqual([expect.stringContaining("signs that are written as entities")]);
    }
  });

  test("of 120,000 classes on one element is read like any other", () => {
    const classes = Array.from({ length: 120_000 }, (_, i) => `c${i}`).join(" ");
    const document = read(`<html><body><article class="${classes}">${BODY}</article>`);
    expect(document.reading).toBe("readability");
    expect(document.warnings).toEqual([]);
  });
});

test("every HTML sample gives its main text, publisher and date without a warning", () => {
  const samples = new URL("../../data/samples/", import.meta.url);
  const names = readdirSync(samples).filter((name) => name.endsWith(".html"));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const document = readDocument(readFileSync(new URL(name, samples)), name);
    expect(document).toMatchObject({ reading: "readability", warnings: [], publisher: expect.any(String) });
    expect(document.dating?.edtf).toBe(name.slice(0, 10));
  }
});

describe("what stands beside the main text", () => {
  const TEXT = `<div class="text">${BODY}</div>`;
  test("a headline outside of it is its first paragraph, a site's name is not", () => {
    const head = "<title>Keldora denies closing the bridge | Halyard</title>";
    const under = (h1: string): string => read(page(head, `<header><h1>${h1}</h1></header>${TEXT}`)).text;
    expect(under("Keldora denies closing the <em>bridge</em>")).toMatch(
      /^Keldora denies closing the bridge\n\nThe ministry/,
    );
    expect(under("Halyard")).toMatch(/^The ministry/);
  });

  test("a day is its date where its times name but one", () => {
    const at = (...days: string[]): string | undefined =>
      read(page("", `${days.map((day) => `<time datetime="${day}T10:00">then</time>`).join("")}${TEXT}`)).dating?.edtf;
    expect(at("2025-03-04", "2025-03-04")).toBe("2025-03-04");
    expect(at("2025-03-04", "2025-03-05")).toBeUndefined();
  });

  test("paragraphs that are one link, short lists and captions are kept", () => {
    const middle =
      '<p><a href="/x">Pallumia denied it on Monday.</a></p><ul><li>Keldora said so.</li><li>It rained.</li></ul><figure><img src="a.jpg"><figcaption>The bridge at Osk.</figcaption></figure>';
    const { text } = read(page("", `<article>${BODY}${middle}${BODY}</article>`));
    for (const words of ["Pallumia denied it on Monday.", "Keldora said so.", "It rained.", "The bridge at Osk."])
      expect(text.split("\n\n")).toContain(words);
  });
});
