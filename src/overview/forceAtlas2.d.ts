// Types of parts of graphology-layout-forceatlas2 that its own types leave out: the pieces of its synchronous layout.

declare module "graphology-layout-forceatlas2/defaults.js" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";

  const defaults: Required<ForceAtlas2Settings>;
  export default defaults;
}

declare module "graphology-layout-forceatlas2/iterate.js" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";

  /** One iteration: changes the matrix of nodes. */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}

declare module "graphology-layout-forceatlas2/helpers.js" {
  import type Graph from "graphology-types";

  const helpers: {
    graphToByteArrays<N extends object, E extends object>(
      graph: Graph<N, E>,
      weightOf: (edge: string, attributes: E) => number,
    ): { readonly nodes: Float32Array; readonly edges: Float32Array };
    assignLayoutChanges<N extends object, E extends object>(
      graph: Graph<N, E>,
      nodes: Float32Array,
      reducer: null,
    ): void;
  };
  export default helpers;
}
