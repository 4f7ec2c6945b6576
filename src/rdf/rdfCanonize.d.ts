/** Types for the part of rdf-canonize that is used; the package has none. */
declare module "rdf-canonize" {
  interface Options {
    readonly algorithm: "RDFC-1.0";
    readonly inputFormat: "application/n-quads";
    readonly format: "application/n-quads";
    /** The limit for deep comparisons of blank nodes, as a power of their number. */
    readonly maxWorkFactor?: number;
  }
  export function canonize(nquads: string, options: Options): Promise<string>;
}
