import type { SideName } from "../../query/corpusIndex.ts";

/** A value that JSON can write. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A speaker, with the tellers of its claim if there are any, from the innermost. */
export function sideJson(speaker: SideName | null): Json {
  if (speaker === null) return null;
  const { id, name, told } = speaker;
  return told === undefined ? { id, name } : { id: told.of?.id ?? null, name, toldBy: told.by.map(sideJson) };
}
