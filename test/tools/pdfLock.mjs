// Encrypts streams of a PDF as the standard handler does in its first version (RC4, 40 bits): enough to try passwords. For tests only.
import { createHash } from "node:crypto";

const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const ID = Buffer.from("00112233445566778899aabbccddeeff", "hex");
const PERMISSIONS = Buffer.from("fcffffff", "hex");

const md5 = (...parts) => createHash("md5").update(Buffer.concat(parts)).digest();
const padded = (password) => Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);

function rc4(key, bytes) {
  const state = Array.from({ length: 256 }, (_, i) => i);
  const swap = (i, j) => ([state[i], state[j]] = [state[j], state[i]]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i] + key[i % key.length]) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(bytes).map((byte) => {
    i = (i + 1) & 255;
    j = (j + state[i]) & 255;
    swap(i, j);
    return byte ^ state[(state[i] + state[j]) & 255];
  });
}

/** What encrypts the stream of an object, and what the trailer says of it. */
export function lockFor(password) {
  const owner = rc4(md5(padded(password)).subarray(0, 5), padded(password));
  const key = md5(padded(password), owner, PERMISSIONS, ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    locked: (stream, number) =>
      rc4(
        md5(key, Buffer.from([number & 255, number >> 8, 0, 0, 0])).subarray(0, 10),
        Buffer.from(stream, "latin1"),
      ).toString("latin1"),
    trailer: ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString("hex")}> /U <${user.toString("hex")}> >> /ID [<${ID.toString("hex")}> <${ID.toString("hex")}>]`,
  };
}
