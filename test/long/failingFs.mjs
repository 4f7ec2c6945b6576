// Loaded before the program: the nth call that writes to the disk fails, or ends the program. CLAIMGRAPH_FAIL=n:CODE, or n:KILL; 0:… counts only.
import { writeSync } from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";

const fs = createRequire(import.meta.url)("node:fs");
const [nth, code] = (process.env.CLAIMGRAPH_FAIL ?? "0:EIO").split(":");
let calls = 0;

function failing(name, original) {
  return function (...args) {
    if (++calls !== Number(nth)) return original.apply(this, args);
    if (code === "KILL") process.kill(process.pid, "SIGKILL");
    return Promise.reject(Object.assign(new Error(`${code}: made to fail, ${name}`), { code, syscall: name }));
  };
}

const WRITING = ["open", "rename", "unlink", "mkdir", "rm", "link", "writeFile", "chmod"];
for (const name of WRITING) fs.promises[name] = failing(name, fs.promises[name]);
const { open } = fs.promises;
fs.promises.open = async (...args) => {
  const handle = await open(...args);
  for (const name of ["writeFile", "sync", "close"]) {
    // To close is done in any case: what fails is to be told that it was
    const original = handle[name].bind(handle);
    handle[name] = failing(name, original);
  }
  return handle;
};
syncBuiltinESMExports();
process.on("exit", () => {
  if (process.env.CLAIMGRAPH_COUNT === "1") writeSync(2, `\ncalls ${calls}\n`);
});
