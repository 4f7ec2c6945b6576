import { afterAll, afterEach, beforeAll } from "vitest";
import type { Site } from "./serve.ts";
import { startVisitor, type Visitor } from "./visit.ts";

/** A served viewer and a browser for the tests of one file: there before the first of them, gone after the last. */
export function visiting(serving: () => Promise<Site>): { readonly site: Site; readonly visitor: Visitor } {
  let site: Site;
  let visitor: Visitor;
  beforeAll(async () => {
    site = await serving();
    visitor = await startVisitor();
  });
  // A page that is left open goes on drawing
  afterEach(async () => {
    for (const page of visitor?.context.pages() ?? []) await page.close();
  });
  afterAll(async () => {
    await visitor?.close();
    await site?.close();
  });
  return {
    get site() {
      return site;
    },
    get visitor() {
      return visitor;
    },
  };
}
