/** The tests that the package ships for other datasets; it has no types for them. */
declare module "@rdfjs/dataset/test/DatasetCore.test.js" {
  interface Suite {
    readonly factory: { dataset(quads?: readonly never[]): unknown };
    readonly mocha: { readonly describe: unknown; readonly it: unknown };
  }
  export function runTests(suite: Suite): void;
  export { runTests as default };
}
