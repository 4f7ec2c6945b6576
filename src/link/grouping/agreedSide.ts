/**
 * Who answers for an actor, of the sides that documents tell for it: the one that they agree on. Null where they tell several, so that
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
