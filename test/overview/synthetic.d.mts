import type { Links } from "../../src/model/link.ts";
import type { DocumentRecord } from "../../src/model/record.ts";

export interface SyntheticSize {
  readonly documents: number;
  readonly claimsEach?: number;
  readonly actors?: number;
  readonly events?: number;
  readonly places?: number;
  readonly seed?: number;
}

export interface Synthetic {
  readonly records: readonly DocumentRecord[];
  readonly links: Links;
  readonly texts: ReadonlyMap<string, string>;
}

export function syntheticGraph(size: SyntheticSize): Synthetic;
