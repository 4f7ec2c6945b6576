// What the program needs to run, as a bill of materials (CycloneDX 1.5): from the lock file alone, so that equal locks give equal bytes.
import { readFileSync } from "node:fs";

const hexOf = (integrity) => Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");

const purlOf = (name, version) => `pkg:npm/${name.replace("@", "%40")}@${version}`;

function componentOf(path, { version, license, integrity }) {
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  return {
    type: "library",
    "bom-ref": path,
    name,
    version,
    purl: purlOf(name, version),
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    ...(integrity?.startsWith("sha512-") ? { hashes: [{ alg: "SHA-512", content: hexOf(integrity) }] } : {}),
  };
}

/** @param {string | URL} lockFile a package-lock.json */
export function billOfMaterials(lockFile) {
  const { name, version, packages } = JSON.parse(readFileSync(lockFile, "utf8"));
  const components = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && dev !== true && devOptional !== true)
    .map(([path, locked]) => componentOf(path, locked));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name, version, purl: purlOf(name, version) } },
    components,
  };
}
