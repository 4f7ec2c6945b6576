// The licence texts of what a build puts into the viewer: they have to go wherever the viewer goes, into the package and into every site.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where the texts lie beside the page. */
export const LICENCES_FILE = "licences.txt";

const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** The folder of the package that a module is of; null for a module of our own. */
export function packageFolderOf(id) {
  const path = id.replace(/[?#].*$/s, "").replace(/^\0+/, "");
  if (!/[\\/]node_modules[\\/]/.test(path)) return null;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, "package.json");
    // Folders inside a package may say how their modules are read: they have no version
    if (existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version !== undefined) return folder;
  }
  return null;
}

/** Common texts, for packages that name a licence and bring no text. */
const COMMON = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** What is given to everybody asks for no text. */
const FREE = new Set(["CC0-1.0"]);

/** The data of the map, which no package brings: data/gazetteer/README.md. */
const GAZETTEER = `Places of the map: GeoNames (https://www.geonames.org/), under Creative Commons Attribution 3.0 (https://creativecommons.org/licenses/by/3.0/). Changed: names are folded, coordinates rounded, and small places left out.

Coastlines of the map: Natural Earth (https://www.naturalearthdata.com/), in the public domain.
`;

/** The text of the licence that a package names, with its author. */
function commonText({ name, version, license = "", author }) {
  if (FREE.has(license)) return `${name} is in the public domain (${license}).`;
  const choice = license
    .replaceAll(/[()]/g, "")
    .split(/ OR /i)
    .find((one) => Object.hasOwn(COMMON, one));
  if (choice === undefined) throw new Error(`${name} ${version} (${license}) brings no text of its licence`);
  const who = typeof author === "string" ? author : (author?.name ?? `the authors of ${name}`);
  return `Copyright (c) ${who}\n\n${COMMON[choice]}`;
}

/**
 * The texts of packages, by their folders, in order of name.
 * @throws Error where a package brings no text and names no licence whose text is known: it may not be passed on like that
 */
export function licencesOf(folders) {
  const packages = [...folders].map((folder) => {
    const described = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const { name, version, license } = described;
    const texts = readdirSync(folder)
      .filter((file) => LICENCE.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), "utf8").trim());
    if (texts.length === 0) texts.push(commonText(described));
    return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
  });
  packages.push(GAZETTEER);
  const line = `\n${"-".repeat(80)}\n\n`;
  return `This page holds code and data of the following packages and sources.\n${line}${[...new Set(packages)].sort().join(line)}`;
}

/** Packages that are published with the code of those that they depend on in one file. */
const WITH_OTHERS = new Set(["@zazuko/yasgui"]);

/** The folders of the packages that one depends on, and of those that these do, as Node finds them. */
export function foldersBeneath(folder, found = new Set()) {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    let from = folder;
    while (!existsSync(join(from, "node_modules", name)) && from !== dirname(from)) from = dirname(from);
    const own = join(from, "node_modules", name);
    if (!existsSync(own) || found.has(own)) continue;
    found.add(own);
    foldersBeneath(own, found);
  }
  return found;
}

const isWithOthers = (folder) => WITH_OTHERS.has(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).name);

/** Vite plugins that write the texts of all that the page and its workers hold. */
export function licencePlugins() {
  const folders = new Set();
  const collect = {
    name: "claimgraph-licences-collect",
    transform(_code, id) {
      const folder = packageFolderOf(id);
      if (folder === null || folders.has(folder)) return null;
      folders.add(folder);
      if (isWithOthers(folder)) for (const beneath of foldersBeneath(folder)) folders.add(beneath);
      return null;
    },
  };
  const write = {
    name: "claimgraph-licences",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: LICENCES_FILE, source: licencesOf(folders) });
    },
  };
  return { page: [collect, write], worker: [collect] };
}
