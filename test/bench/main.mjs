// `npm run bench [-- PART...]`: every timing is taken side by side in one run and printed as a ratio, for machines differ and are shared.
const PARTS = {
  reading: () => import("./reading.mjs"),
  growth: () => import("./growth.mjs"),
  linking: () => import("./linking.mjs"),
  templated: () => import("./templated.mjs"),
  dense: () => import("./dense.mjs"),
  triples: () => import("./triples.mjs"),
  asking: () => import("./asking.mjs"),
  viewer: () => import("./viewer.mjs"),
  serving: () => import("./serving.mjs"),
  reviewing: () => import("./reviewing.mjs"),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No part of the bench is called ${unknown.join(", ")}. There are: ${Object.keys(PARTS).join(", ")}`);
  process.exitCode = 2;
} else
  for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
    console.log(`\n# ${name}`);
    const { run } = await PARTS[name]();
    await run();
  }
