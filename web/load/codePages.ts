// Stands in the viewer for `iconv-lite`, with which msgreader decodes the words of old mails: a browser knows these encodings itself.
import { decodeAs } from "../../src/read/western.ts";

/** Decodes bytes in a code page (“cp1251”); in Windows-1252 where the browser does not know it. */
export const decode = (bytes: Uint8Array, codePage: string): string =>
  decodeAs(bytes, codePage) ?? decodeAs(bytes, "windows-1252") ?? "";
