// Links and time where very many short documents tell of few events, each with a number of its own.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { table } from "./paired.mjs";

const SELF = fileURLToPath(import.meta.url);
const SIZES = [500, 1_000, 2_000, 4_000];
const EVENTS = 40;
/** What a process may take, in MB. */
const HEAP = 1_500;

const id = (...parts) => createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
const dating = (day) => ({ edtf: day, earliest: day, latest: day, inferred: [] });
const dayOf = (n) => new Date(Date.UTC(2031, 2, 1 + n)).toISOString().slice(0, 10);

/**
 * Short documents about few places: three claims each of one shelling, by one of two sides, with numbers that differ.
 *
 * @param {number} count
 */
export function denseRecords(count) {
  return Array.from({ length: count }, (_, n) => {
    const document = id("document", n);
    const event = n % EVENTS;
    const place = `Hasterwick ${event}`;
    const side = ["Keldora", "Pallumia"][n % 3 === 0 ? 1 : 0];
    const state = id("state", side);
    const person = id("person", n);
    const day = dayOf(event * 3);
    let at = 0;
    const span = (quote) => {
      at += quote.length + 2;
      return { start: at - quote.length - 2, end: at - 2, quote };
    };
    const killed = 5 + ((n * 7919) % 61);
    const words = [
      `${killed} civilians were killed in the shelling of the market of ${place}`,
      `the shelling of the market of ${place} wounded ${killed + (n % 17)} civilians`,
      n % 5 === 0
        ? `${side} guards did not fire on the market of ${place}`
        : `${["Pallumian", "Keldoran"][n % 2]} artillery shelled the market of ${place}`,
    ];
    const claims = words.map((said, k) => {
      const content = span(said);
      const claim = id("claim", document, k);
      const form = content.start + said.indexOf(place);
      return {
        id: claim,
        level: 1,
        parent: null,
        voice: "reported",
        form: "indirect",
        act: said.includes("did not") ? "deny" : "state",
        polarity: "asserted",
        source: [span(`Anna Halvey${n}`)],
        cue: [span("said")],
        content: [content],
        claimant: person,
        onBehalfOf: [],
        principal: state,
        basis: [],
        dating: null,
        latest: day,
        descriptions: [
          {
            id: id("description", claim),
            event: id("event", document),
            type: "assault",
            status: "happened",
            span: content,
            dating: dating(day),
            place: id("place", document),
            quantities: [],
            participants: [],
          },
        ],
        namings: [
          {
            id: id("naming", claim),
            names: id("place", document),
            span: { start: form, end: form + place.length, quote: place },
            form: place,
            distance: [],
          },
        ],
        confidence: 90,
        rule: "invented",
      };
    });
    return {
      id: document,
      sha256: createHash("sha256").update(document).digest("hex"),
      textId: createHash("sha256").update(document).digest("hex"),
      language: "en",
      title: `The market of ${place}`,
      dating: dating(dayOf(event * 3 + 1)),
      genre: "news",
      url: null,
      creators: [],
      publishers: [],
      identifiers: [],
      extraction: id("extraction", document),
      extractor: "invented",
      claims,
      actors: [
        { id: state, kind: "state", names: [side] },
        { id: person, kind: "person", names: [`Anna Halvey${n}`] },
      ],
      cited: [],
      things: [],
      events: [{ id: id("event", document) }],
      places: [{ id: id("place", document) }],
    };
  });
}

export async function run() {
  console.log(`Short documents of three claims about ${EVENTS} events`);
  const rows = SIZES.map((size) =>
    JSON.parse(
      execFileSync(process.execPath, [`--max-old-space-size=${HEAP}`, SELF, String(size)], { encoding: "utf8" }),
    ),
  );
  table(rows, [
    ["documents", (row) => row.documents],
    ["seconds", (row) => row.time.toFixed(1)],
    ["MB", (row) => row.memory.toFixed(0)],
    ["links", (row) => row.links],
    ["links a claim", (row) => (row.links / row.claims).toFixed(1)],
  ]);
}

if (process.argv[1] === SELF) {
  const { link } = await import("../../dist/link/linker.js");
  const records = denseRecords(Number(process.argv[2]));
  const start = process.cpuUsage();
  const { links } = link(records);
  const { user, system } = process.cpuUsage(start);
  const memory = process.resourceUsage().maxRSS / 1024;
  const rules = {};
  for (const { rule } of links) rules[rule] = (rules[rule] ?? 0) + 1;
  const claims = records.reduce((sum, one) => sum + one.claims.length, 0);
  console.log(
    JSON.stringify({
      documents: records.length,
      claims,
      time: (user + system) / 1e6,
      memory,
      links: links.length,
      rules,
    }),
  );
}
