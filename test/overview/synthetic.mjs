// Graphs of any size for tests and the bench: documents about a conflict that does not exist, the same for the same seed.

import { dateWords } from "../../dist/model/dateWords.js";
import { makeId, sha256Hex } from "../../dist/model/ids.js";

const SYLLABLES =
  "ba be bo da do fa fe go ka ke la le lo ma me mi na ne no pa pe ra re ri sa se so ta te to va ve".split(" ");
const DEEDS = [
  ["assault", "shelled", "the shelling of"],
  ["assault", "attacked", "the attack on"],
  ["retreat", "left", "the withdrawal from"],
  ["coerce", "closed the road to", "the closure of"],
  ["aid", "brought food to", "the convoy to"],
  ["mobilize", "moved troops to", "the movement of troops to"],
  ["consult", "held talks in", "the talks in"],
];
const ACTS = ["state", "state", "state", "report", "accuse", "allege", "confirm", "warn"];
const CUES = {
  state: "said",
  report: "reported",
  accuse: "alleged",
  allege: "alleged",
  confirm: "confirmed",
  warn: "warned",
  deny: "denied",
};
const DAY = 86_400_000;

export function syntheticGraph({
  documents,
  claimsEach = 12,
  actors = documents / 8,
  events = documents / 3,
  places = 60,
  seed = 7,
}) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  /** A few are spoken of much, most of them rarely. */
  const often = (list) => list[Math.floor(list.length * random() ** 2)];
  const name = (parts) => {
    const word = Array.from({ length: parts }, () => pick(SYLLABLES)).join("");
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const list = (count, make) => Array.from({ length: Math.max(1, Math.round(count)) }, (_, at) => make(at));
  const states = list(8, (at) => actor(`state ${at}`, "state", `${name(3)}ia`));
  const persons = list(actors, (at) => ({
    ...actor(`person ${at}`, "person", `${name(2)} ${name(3)}`),
    state: pick(states),
  }));
  const papers = list(40, (at) => actor(`paper ${at}`, "organisation", `${name(2)} Herald`));
  const towns = list(places, (at) => ({
    id: makeId("place", `synthetic ${at}`),
    names: at % 9 === 0 ? [name(3), name(3)] : [name(3)],
  }));
  const happenings = list(events, (at) => ({
    id: makeId("event", `synthetic ${at}`),
    deed: pick(DEEDS),
    town: often(towns),
    day: dayAt(Math.floor(random() * 700)),
    by: pick(states),
  }));

  const texts = new Map();
  const records = list(documents, (at) => {
    const day = dayAt(Math.floor((at / documents) * 730));
    const paper = often(papers);
    const title = `${paper.names[0]}, report ${at + 1}`;
    let text = `${title}\n\n`;
    const id = makeId("document", `synthetic ${seed} ${at}`);
    const used = new Map([[paper.id, paper]]);
    const eventIds = new Set();
    const placeIds = new Set();
    const claims = [];
    for (let n = 0; n < claimsEach; n++) {
      const { state, ...speaker } = often(persons);
      const happening = often(happenings);
      const denied = random() < 0.12;
      const act = denied ? "deny" : pick(ACTS);
      const town = pick(happening.town.names);
      const span = (words) => {
        const start = text.length;
        text += words;
        return { start, end: start + words.length, quote: words };
      };
      const source = span(speaker.names[0]);
      text += " ";
      const cue = span(CUES[act]);
      text += " that ";
      const from = text.length;
      text += `${happening.by.names[0]} had `;
      const deed = span(happening.deed[1]);
      text += " ";
      const place = span(town);
      text += ` on ${dateWords(happening.day)}`;
      const content = { start: from, end: text.length, quote: text.slice(from) };
      text += ".\n";
      const claim = makeId("claim", id, cue.start, cue.end, n);
      for (const one of [speaker, state, happening.by]) used.set(one.id, one);
      eventIds.add(happening.id);
      placeIds.add(happening.town.id);
      claims.push({
        id: claim,
        level: 1,
        parent: null,
        voice: "reported",
        form: "indirect",
        act,
        polarity: denied ? "denied" : "asserted",
        source: [source],
        cue: [cue],
        content: [content],
        claimant: speaker.id,
        onBehalfOf: [],
        principal: state.id,
        basis: [],
        dating: null,
        latest: day,
        descriptions: [
          {
            id: makeId("description", claim, happening.id),
            event: happening.id,
            type: happening.deed[0],
            status: denied ? "didNotHappen" : "happened",
            span: deed,
            dating: dating(happening.day),
            place: happening.town.id,
            quantities: [],
            participants: [{ role: "agent", entity: happening.by.id }],
          },
        ],
        namings: [
          {
            id: makeId("naming", claim, place.start, place.end),
            denotes: happening.town.id,
            span: place,
            form: town,
            distance: [],
          },
        ],
        confidence: 60 + Math.floor(random() * 40),
        rule: "synthetic",
      });
    }
    const textId = sha256Hex(text);
    texts.set(textId, text);
    return {
      id,
      sha256: textId,
      textId,
      language: "en",
      title,
      dating: dating(day),
      genre: "news",
      url: null,
      creators: [],
      publishers: [paper.id],
      identifiers: [],
      extraction: makeId("extraction", textId),
      extractor: "synthetic 1",
      claims,
      actors: [...used.values()],
      cited: [],
      things: [],
      events: [...eventIds].map((one) => ({ id: one })),
      places: [...placeIds].map((one) => ({ id: one })),
    };
  });
  return { records, links: { links: disputesOf(records), canonical: new Map() }, texts };
}

const actor = (key, kind, ...names) => ({ id: makeId("actor", `synthetic ${key}`), kind, names });
const dayAt = (days) => new Date(Date.UTC(2031, 0, 1) + days * DAY).toISOString().slice(0, 10);
const dating = (day) => ({ edtf: day, earliest: day, latest: day, inferred: [] });

/** Of each event a few pairs of a claim and a denial by others. */
function disputesOf(records) {
  const byEvent = new Map();
  for (const { claims } of records) {
    for (const claim of claims) {
      for (const { event } of claim.descriptions) {
        const own = byEvent.get(event) ?? { asserted: [], denied: [] };
        own[claim.polarity].push(claim);
        byEvent.set(event, own);
      }
    }
  }
  const links = [];
  for (const { asserted, denied } of byEvent.values()) {
    for (const one of denied.slice(0, 3)) {
      const other = asserted.find(({ principal }) => principal !== one.principal);
      if (other === undefined) continue;
      const [from, to] = [one, other].sort((a, b) => (a.id < b.id ? -1 : 1));
      links.push({
        id: makeId("link", "disputes", from.id, to.id),
        relation: "disputes",
        from: from.id,
        to: to.id,
        confidence: 80,
        because: "one denies what the other says",
        rule: "dispute.denial",
        words: [from.content[0], to.content[0]],
      });
    }
  }
  return links.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
}

/** Mulberry32 (Tommy Ettinger, public domain). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
