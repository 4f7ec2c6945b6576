import type { Act, Polarity } from "../../../model/claim.ts";
import type { Scheme } from "../../options.ts";
import type { Complement } from "./frames/frame.ts";
import type { Subject } from "./subject.ts";
import type { VerbSite } from "./verbSite.ts";

/** A verb of speaking with its subject and content, before it is decided whether that is a claim. */
export interface VerbReading {
  readonly site: VerbSite;
  readonly scheme: Scheme;
  readonly act: Act;
  readonly polarity: Polarity;
  readonly subject: Subject | null;
  readonly complement: Complement;
  /** The content stands before the verb and its subject. */
  readonly before: boolean;
}
