/** Keys of features, written one after the other: the template in the upper six bits, its value in the lower 26. */
export class KeyList {
  readonly keys: Uint32Array;
  /** How many keys there are. */
  count = 0;

  /** @param most keys that are ever written between two calls of `clear` */
  constructor(most: number) {
    this.keys = new Uint32Array(most);
  }

  clear(): void {
    this.count = 0;
  }

  put(template: number, value: number): void {
    this.keys[this.count++] = (template << 26) | value;
  }
}
