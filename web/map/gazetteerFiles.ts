/// <reference types="vite/client" />

/** What loads the files of the gazetteer, one for each letter that keys begin with (data/gazetteer/README.md). A page of one file has none. */
export const FILES: Readonly<Record<string, () => Promise<string>>> = import.meta.glob<string>(
  "../../data/gazetteer/names-*.txt",
  { query: "?raw", import: "default" },
);
