/**
 * The characters of Windows-1252 from 0x80 on, where Latin-1 has control characters (WHATWG Encoding, index windows-1252). Some versions of
 * Node decode them as control characters.
 */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const WESTERN = /^(?:windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/i;

/** Decodes bytes in an encoding by its name, the same on every machine; null if the name is unknown. */
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
