import { lookupWith } from "../../extract/lookup.ts";
import { readModels } from "../../extract/models/models.ts";
import type { ExtractOptions } from "../../extract/options.ts";
import { extract } from "../../extract/pipeline.ts";
import type { Extraction } from "../../model/claim.ts";
import type { SourceDocument } from "../../model/document.ts";
import type { ExtractionSettings } from "./extractionMessages.ts";

/** Reads documents by these settings, in the thread in which it is called. */
export function extractorOf({ scheme, models, names }: ExtractionSettings): (document: SourceDocument) => Extraction {
  const options: ExtractOptions = {
    ...(scheme === undefined ? {} : { scheme }),
    ...(models === undefined ? {} : { models: readModels(models) }),
    ...(names === undefined || names.length === 0 ? {} : { lookup: lookupWith(names) }),
  };
  return (document) => extract(document, options);
}
