/**
 * The side of an actor on which all documents that name one agree. Null if they name several, so that
 * it is unknown; undefined if none names one.
 */
export function agreedSide(told: Iterable<string>): string | null | undefined {
  let agreed: string | undefined;
  for (const side of told) {
    if (agreed !== undefined && side !== agreed) return null;
    agreed = side;
  }
  return agreed;
}
