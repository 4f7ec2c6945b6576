// Makes the program runnable as it stands in dist/: first line `#!/usr/bin/env node`, executable bit set.
import { chmod, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const SHEBANG = "#!/usr/bin/env node\n";
const program = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));

const source = await readFile(program, "utf8");
if (!source.startsWith(SHEBANG)) await writeFile(program, SHEBANG + source.replace(/^#!.*\n/, ""));
await chmod(program, 0o755);
