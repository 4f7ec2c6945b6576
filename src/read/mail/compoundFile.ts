// Whether a compound file (MS-CFB) is sound, before a library follows what it says: in a hostile one sectors lead in a circle, or a few of
// them are the contents of very many streams.

const END = 0xfffffffa; // from here on a number of a sector has another meaning
const NONE = 0xffffffff;
const ENTRY = 128;
const IN_HEADER = 109;
const STREAM = 2;

/** What is wrong with the structure of a compound file; null if nothing is. Takes time and memory in step with its size. */
export function faultOfCompound(bytes: Uint8Array): string | null {
  if (bytes.length < 512) return "it is cut off";
  const file = new Sectors(bytes);
  if (file.size !== 512 && file.size !== 4096) return "its sectors have no size that is known";
  const table = file.table();
  if (table === null) return "its table of sectors is damaged";
  if (table.some((next, sector) => sector >= file.count && next !== NONE)) return "it is cut off";
  if (hasCircle(table)) return "its sectors lead in a circle";
  const small = file.numbers(file.chain(table, file.at(0x3c)));
  if (hasCircle(small)) return "its small sectors lead in a circle";
  return faultOfFolders(file, table);
}

class Sectors {
  readonly #view: DataView;
  /** Bytes of a sector. */
  readonly size: number;
  readonly length: number;
  readonly count: number;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.size = 2 ** (this.#view.getUint16(0x1e, true) & 31);
    this.length = bytes.length;
    this.count = Math.max(0, Math.ceil(bytes.length / this.size) - 1);
  }

  /** The number at an offset; beyond the end of the file none. */
  at(offset: number): number {
    return offset + 4 <= this.length ? this.#view.getUint32(offset, true) : NONE;
  }

  /** Where a sector begins. */
  start(sector: number): number {
    return (sector + 1) * this.size;
  }

  /** All numbers in sectors. */
  numbers(sectors: readonly number[]): Uint32Array {
    const each = this.size / 4;
    const all = new Uint32Array(sectors.length * each);
    for (const [at, sector] of sectors.entries())
      for (let k = 0; k < each; k++) all[at * each + k] = this.at(this.start(sector) + k * 4);
    return all;
  }

  /** For each sector the one behind it; null where the list of its own sectors is damaged. */
  table(): Uint32Array | null {
    const own: number[] = [];
    const each = this.size / 4 - 1;
    for (let k = 0; k < IN_HEADER; k++) own.push(this.at(0x4c + k * 4));
    let more = this.at(0x44);
    for (let k = 0; more < END; k++) {
      if (k > this.count || more >= this.count) return null;
      for (let n = 0; n < each; n++) own.push(this.at(this.start(more) + n * 4));
      more = this.at(this.start(more) + each * 4);
    }
    const used = own.filter((sector) => sector < END);
    if (used.some((sector) => sector >= this.count) || new Set(used).size < used.length) return null;
    return this.numbers(used);
  }

  /** The sectors from a first one on, by a table without circles. */
  chain(table: Uint32Array, first: number): number[] {
    const found: number[] = [];
    for (let sector = first; sector < this.count; sector = table[sector] ?? NONE) found.push(sector);
    return found;
  }
}

/** Whether what follows what leads back to itself anywhere. */
function hasCircle(next: Uint32Array): boolean {
  const walk = new Uint32Array(next.length);
  for (let first = 0; first < next.length; first++) {
    for (let at = first; at < next.length; at = next[at] ?? NONE) {
      if (walk[at] === first + 1) return true;
      if (walk[at] !== 0) break;
      walk[at] = first + 1;
    }
  }
  return false;
}

/** Every folder and stream stands once in the tree, and all streams together are no longer than the file. */
function faultOfFolders(file: Sectors, table: Uint32Array): string | null {
  const sectors = file.chain(table, file.at(0x30));
  const each = file.size / ENTRY;
  const offsetOf = (entry: number): number | null => {
    const sector = sectors[Math.floor(entry / each)];
    return sector === undefined ? null : file.start(sector) + (entry % each) * ENTRY;
  };
  const seen = new Set<number>();
  const waiting = [0];
  let bytes = 0;
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (entry >= END) continue;
    const offset = offsetOf(entry);
    if (offset === null) return "a folder in it is missing";
    if (seen.has(entry)) return "its folders lead in a circle";
    seen.add(entry);
    if ((file.at(offset + 0x40) >>> 16) % 256 === STREAM) bytes += file.at(offset + 0x78);
    if (bytes > file.length) return "what is in it is longer than itself";
    waiting.push(file.at(offset + 0x44), file.at(offset + 0x48), file.at(offset + 0x4c));
  }
  return null;
}
