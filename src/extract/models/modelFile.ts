// The container of a model's file: eight bytes that name kind and version, a checksum of the rest, a checksum of the features that it was
// trained with, then sections, each with its length before it.
import { ClaimgraphError, EXIT } from "../../model/errors.ts";

export type ModelKind = "POS" | "CLM";

/** Raised whenever the file format changes; the features have a checksum of their own. */
export const MODEL_VERSION = 2;
const HEADER = 16;

/** The purpose of a model, and the features, classes and tags that its weights belong to. */
export interface ModelForm {
  readonly kind: ModelKind;
  /** Checksum of how features are made: weights trained with other features mean nothing here. */
  readonly features: number;
}

/** FNV-1a, 32 bits. */
export function checksum(bytes: Uint8Array): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193);
  return h >>> 0;
}

/** Checksum of a sequence of whole numbers. */
export const checksumOfNumbers = (numbers: ArrayLike<number>): number =>
  checksum(new Uint8Array(Int32Array.from(numbers).buffer));

/** Checksum of a text. */
export const checksumOfText = (text: string): number => checksum(new TextEncoder().encode(text));

/** Puts sections into one file. */
export function packModel({ kind, features }: ModelForm, sections: readonly Uint8Array[]): Uint8Array {
  const size = sections.reduce((sum, section) => sum + 4 + section.length, HEADER);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  for (let k = 0; k < 3; k++) file[k + 2] = kind.charCodeAt(k);
  file[0] = 67;
  file[1] = 71;
  view.setUint16(6, MODEL_VERSION);
  view.setUint32(12, features);
  let at = HEADER;
  for (const section of sections) {
    view.setUint32(at, section.length);
    file.set(section, at + 4);
    at += 4 + section.length;
  }
  view.setUint32(8, checksum(file.subarray(HEADER)));
  return file;
}

/**
 * The sections of a model's file.
 * @throws ClaimgraphError (bad data) naming the file if it is no model of this kind, of another version, truncated, damaged, or
 * learnt with other features than this program makes
 */
export function unpackModel(file: Uint8Array, form: ModelForm, name: string, count: number): Uint8Array[] {
  const fail = (message: string): never => {
    throw new ClaimgraphError(message, {
      code: "bad-model",
      exitCode: EXIT.badData,
      place: name,
      remedy: "Take the file of this release, or make one with: npm run train",
    });
  };
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEADER) return fail(`the model file is truncated: ${file.length} bytes`);
  const magic = String.fromCharCode(...file.subarray(0, 5));
  if (magic !== `CG${form.kind}`) return fail("this is not the model file that is expected here");
  const version = view.getUint16(6);
  if (version !== MODEL_VERSION)
    return fail(`the model file is of version ${version}; this program reads version ${MODEL_VERSION}`);
  const sections: Uint8Array[] = [];
  let at = HEADER;
  while (at < file.length) {
    const length = at + 4 <= file.length ? view.getUint32(at) : Number.POSITIVE_INFINITY;
    if (at + 4 + length > file.length) return fail("the model file is truncated");
    sections.push(file.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  if (sections.length !== count) return fail("the model file is truncated");
  if (view.getUint32(8) !== checksum(file.subarray(HEADER))) return fail("the model file is damaged");
  if (view.getUint32(12) !== form.features)
    return fail("the model was learnt with other features, word classes or tags than this program makes");
  return sections;
}

/** Whole numbers from 0, seven bits a byte, lowest first. */
export function packNumbers(numbers: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  for (let n of numbers) {
    while (n >= 128) {
      bytes.push((n % 128) | 128);
      n = Math.floor(n / 128);
    }
    bytes.push(n);
  }
  return Uint8Array.from(bytes);
}

export function unpackNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let n = 0;
  let scale = 1;
  for (const byte of bytes) {
    n += (byte & 127) * scale;
    if (byte & 128) scale *= 128;
    else {
      numbers.push(n);
      n = 0;
      scale = 1;
    }
  }
  return numbers;
}

/** Words, joined by line breaks. */
export const packWords = (words: readonly string[]): Uint8Array => new TextEncoder().encode(words.join("\n"));
export const unpackWords = (bytes: Uint8Array): string[] =>
  bytes.length === 0 ? [] : new TextDecoder().decode(bytes).split("\n");
