/** The part of rdf-canonize that is used; the package ships no types. */
declare module "rdf-canonize" {
  interface Options {
    readonly algorithm: "RDFC-1.0";
    readonly inputFormat: "application/n-quads";
    readonly format: "application/n-quads";
    /** How often blank nodes may be compared in depth, as a power of their number. */
    readonly maxWorkFactor?: number;
  }
  export function canonize(nquads: string, options: Options): Promise<string>;
}
