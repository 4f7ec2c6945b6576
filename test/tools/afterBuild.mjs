// Makes the program runnable as it stands in dist/: first line `#!/usr/bin/env node`, executable bit set; writes into it what it reads with, and
// beside it what it needs to run; and puts the thread that reads into few files.
import { chmod, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bundleThread } from "./bundledThread.mjs";
import { readerHash, withReaderHash } from "./readerHash.mjs";
import { billOfMaterials } from "./sbom.mjs";

const SHEBANG = "#!/usr/bin/env node\n";
const program = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));

const source = await readFile(program, "utf8");
if (!source.startsWith(SHEBANG)) await writeFile(program, SHEBANG + source.replace(/^#!.*\n/, ""));
await chmod(program, 0o755);

const version = fileURLToPath(new URL("../../dist/extract/version.js", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
await writeFile(version, withReaderHash(await readFile(version, "utf8"), readerHash(root)));

const bill = billOfMaterials(new URL("../../package-lock.json", import.meta.url));
await writeFile(new URL("../../dist/sbom.cdx.json", import.meta.url), `${JSON.stringify(bill, null, 1)}\n`);

await bundleThread(root);
