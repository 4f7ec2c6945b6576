/**
 * The side that all documents which name one agree on for an actor. Null where they name several, so that
 * nobody is known; undefined where none tells one.
 */
export function agreedSide(told: Iterable<string>): string | null | undefined {
  let agreed: string | undefined;
  for (const side of told) {
    if (agreed !== undefined && side !== agreed) return null;
    agreed = side;
  }
  return agreed;
}
