declare module "sparql-http-client/ParsingClient.js" {
  interface Term {
    readonly termType: string;
    readonly value: string;
  }
  /** What the tests use of it: it comes without types. */
  export default class ParsingClient {
    constructor(options: { readonly endpointUrl: string; readonly headers: Readonly<Record<string, string>> });
    readonly query: {
      select(query: string): Promise<readonly Readonly<Record<string, Term>>[]>;
      ask(query: string): Promise<boolean>;
      construct(query: string): Promise<{ readonly size: number }>;
    };
  }
}
