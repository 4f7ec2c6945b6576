/** The part of the JSON-LD API (https://www.w3.org/TR/json-ld11-api/) that tests use; the package ships no types. */
declare module "jsonld" {
  interface Processor {
    toRDF(input: unknown, options?: { readonly format?: string }): Promise<unknown>;
    expand(input: unknown): Promise<unknown>;
    compact(input: unknown, context: unknown): Promise<unknown>;
    flatten(input: unknown): Promise<unknown>;
  }
  const processor: Processor;

  export { processor as default };
}
