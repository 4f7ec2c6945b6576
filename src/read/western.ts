/** What Windows-1252 has where Latin-1 has controls, from 0x80 on (WHATWG Encoding, index windows-1252); some versions of Node leave the controls there. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const WESTERN = /^(?:windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/i;

/** Decodes bytes in an encoding by its name, the same on every machine; null where the name is of none. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  if (WESTERN.test(encoding)) {
    const latin = new TextDecoder("latin1").decode(bytes);
    return latin.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
  }
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}
