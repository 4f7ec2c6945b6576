import type { Position } from "../../src/overview/layout.ts";

const PIN = /^(.+)@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/su;

/** The places where somebody put things, by id; what makes no sense is passed over. */
export function pinsIn(pins: readonly string[]): ReadonlyMap<string, Position> {
  const found = new Map<string, Position>();
  for (const pin of pins) {
    const [, id, x, y] = PIN.exec(pin) ?? [];
    if (id !== undefined) found.set(id, { x: Number(x), y: Number(y) });
  }
  return found;
}

/** The pins with one thing put elsewhere; let go where no place is given. */
export function withPin(pins: readonly string[], id: string, at: Position | null): readonly string[] {
  const others = pins.filter((pin) => PIN.exec(pin)?.[1] !== id);
  return at === null ? others : [...others, `${id}@${at.x},${at.y}`];
}
