// Records of documents that nobody wrote, about events in an invented war: for measuring what linking costs, and for tests of large graphs.
import { createHash } from "node:crypto";

const SIDES = ["Keldora", "Pallumia"];
const PEOPLE = { Keldora: "Keldoran", Pallumia: "Pallumian" };
const UNITS = ["artillery", "soldiers", "mortars", "guards", "forces", "aircraft", "drones", "tanks"];
const DEEDS = ["shelled", "attacked", "fired on", "struck", "bombed", "raided"];
const THINGS =
  "market bridge school mill station depot crossing hospital square road harbour farm church library".split(" ");
const HARMED = ["civilians", "soldiers", "people", "residents", "guards"];
const PUBLISHERS = ["Lantern", "Halyard", "Eastbank Gazette", "Straits Courier", "Harbour Post", "River Mail"];

const id = (...parts) => createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);

/** Numbers from 0 to 1, the same every time (mulberry32). */
function numbers(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words that nobody uses, the first of them often. */
const WORDS = Array.from({ length: 4000 }, (_, n) => {
  const syllable = (k) => "bcdfglmnprstvz"[k % 14] + "aeiou"[Math.floor(k / 14) % 5];
  return `${syllable(n)}${syllable(n * 7 + 3)}${syllable(Math.floor(n / 70))}`;
});

const dayOf = (n) => new Date(Date.UTC(2015, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
const dating = (day) => ({ edtf: day, earliest: day, latest: day, inferred: [] });

/**
 * Records of `count` documents with `claims` claims each, as dense in links as news of a war: an event is told by one document or two, some by many; every fourth
 * claim is about it. Every tenth document is a copy of another.
 *
 * @param {number} count
 * @param {{ claims?: number, seed?: number, speaker?: string }} options `speaker`: one name that says everything
 */
export function inventedRecords(count, { claims = 10, seed = 1, speaker } = {}) {
  const next = numbers(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const events = Array.from({ length: count }, (_, n) => ({
    place: `${pick(["Har", "Tor", "Sel", "Bren", "Mor", "Kes"])}${pick(["wick", "stow", "ley", "den", "mouth"])} ${Math.floor(n / 7)}`,
    thing: pick(THINGS),
    day: Math.floor((n * 2920) / count),
    by: pick(SIDES),
    deed: pick(DEEDS),
    killed: 1 + Math.floor(next() * 40),
  }));
  const records = [];
  for (let n = 0; n < count; n++) {
    if (n % 10 === 9) {
      records.push(copyOf(records[n - 1 - Math.floor(next() * 8)], n));
      continue;
    }
    records.push(recordOf(n, events, { claims, next, pick, speaker }));
  }
  return records;
}

function recordOf(n, events, { claims, next, pick, speaker }) {
  // a few of the events are told by very many
  const main = events[Math.floor((next() < 0.05 ? next() ** 3 : next()) * events.length)];
  const document = id("document", n);
  const textId = createHash("sha256").update(`text ${n}`).digest("hex");
  const publisher = pick(PUBLISHERS);
  const day = dayOf(main.day + Math.floor(next() * 3));
  const actors = new Map();
  const actor = (key, kind, name) => {
    if (!actors.has(key)) actors.set(key, { id: key, kind, names: [name] });
    return key;
  };
  const places = new Set();
  const own = new Set();
  let at = 0;
  const span = (quote) => {
    const start = at;
    at += quote.length + 2;
    return { start, end: start + quote.length, quote };
  };
  for (const side of SIDES) actor(id("state", side), "state", side);
  const list = Array.from({ length: claims }, (_, k) => {
    const side = pick(SIDES);
    const event = next() < 0.25 ? main : next() < 0.05 ? pick(events) : null;
    const person =
      speaker ??
      `${pick(["Anna", "Bram", "Corin", "Dora", "Edrel", "Ilven"])} ${pick(["Halv", "Sorb", "Merr", "Quor", "Tyl", "Osk"])}${Math.floor(next() ** 3 * 200)}${side[0].toLowerCase()}`;
    const claim = id("claim", document, k);
    const says =
      event === null
        ? Array.from({ length: 8 + Math.floor(next() * 8) }, () => WORDS[Math.floor(next() ** 2 * WORDS.length)]).join(
            " ",
          )
        : next() < 0.15
          ? `the ${PEOPLE[side]} ${pick(UNITS)} did not fire on the ${event.thing}`
          : `${PEOPLE[next() < 0.6 ? event.by : pick(SIDES)]} ${pick(UNITS)} ${event.deed} the ${event.thing} of ${event.place}, killing ${event.killed + (next() < 0.3 ? 3 : 0)} ${pick(HARMED)}`;
    const denied = says.includes("did not");
    const content = span(says);
    const eventId = event === null ? null : id("event", document, event.place, event.day);
    const place = event === null ? null : id("place", document, event.place);
    if (eventId !== null) own.add(eventId);
    if (place !== null) places.add(place);
    const from = event === null ? -1 : says.indexOf(event.place);
    return {
      id: claim,
      level: 1,
      parent: null,
      voice: "reported",
      form: "indirect",
      act: denied ? "deny" : "state",
      polarity: "asserted",
      source: [span(person)],
      cue: [span("said")],
      content: [content],
      claimant: actor(id("actor", document, person), "person", person),
      onBehalfOf: [],
      principal: id("state", side),
      basis: [],
      dating: null,
      latest: day,
      descriptions:
        event === null
          ? []
          : [
              {
                id: id("description", claim),
                event: eventId,
                type: "assault",
                status: denied ? "didNotHappen" : "happened",
                span: content,
                dating: next() < 0.6 ? dating(dayOf(event.day)) : null,
                place,
                quantities: [],
                participants: [],
              },
            ],
      namings:
        from < 0
          ? []
          : [
              {
                id: id("naming", claim),
                denotes: place,
                span: {
                  start: content.start + from,
                  end: content.start + from + event.place.length,
                  quote: event.place,
                },
                form: event.place,
                distance: [],
              },
            ],
      confidence: 90,
      rule: "invented",
    };
  });
  return {
    id: document,
    sha256: textId,
    textId,
    language: "en",
    title: `The ${main.thing} of ${main.place}`,
    dating: dating(day),
    genre: "news",
    url: null,
    creators: [],
    publishers: [actor(id("actor", document, publisher), "organisation", publisher)],
    identifiers: [],
    extraction: id("extraction", document),
    extractor: "invented",
    claims: list,
    actors: [...actors.values()],
    cited: [],
    things: [],
    events: [...own].map((one) => ({ id: one })),
    places: [...places].map((one) => ({ id: one })),
  };
}

/** The same text under another masthead: every id of its own. */
function copyOf(record, n) {
  const renamed = new Map(
    [record, ...record.claims, ...record.actors, ...record.events, ...record.places]
      .filter(({ id: one }) => !SIDES.some((side) => id("state", side) === one))
      .map((one) => [one.id, id("copy", n, one.id)]),
  );
  for (const { descriptions, namings } of record.claims)
    for (const { id: one } of [...descriptions, ...namings]) renamed.set(one, id("copy", n, one));
  return JSON.parse(JSON.stringify(record), (_key, value) =>
    typeof value === "string" ? (renamed.get(value) ?? value) : value,
  );
}
