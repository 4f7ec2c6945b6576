import { type ReadonlySignal, signal } from "@preact/signals";
import { type Places, readPlaces } from "../../src/model/places.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { loadServedOriginal, loadServedPlaces } from "../load/served.ts";
import { t } from "../strings.ts";

/** A file with pages, and where the words of its text stand on them. */
export interface PagedFile extends Places {
  readonly bytes: Uint8Array;
}

/** The files of documents, as they were opened here or are loaded from where the page came from. */
export interface Originals {
  /** Whether the page of a claim's document can be shown, as far as is known. */
  has(record: DocumentRecord): boolean;
  /** The file of a document. Rejects with one line where it cannot be had. */
  of(record: DocumentRecord): Promise<PagedFile>;
  /** A file whose hash is known to fit. */
  add(sha256: string, file: PagedFile): void;
  /** Forgets all files: another graph is shown. `served` tells whether its files come from the server. */
  reset(served: boolean): void;
  /** Returns a function that puts back all files that are known now. */
  remember(): () => void;
}

export function createOriginals(): Originals {
  const held = signal<ReadonlyMap<string, PagedFile>>(new Map());
  const served = signal(false);
  return {
    has: ({ sha256, readBy }) => held.value.has(sha256) || (readBy?.reader === "pdf" && served.value),
    of: async (record) => held.peek().get(record.sha256) ?? loadPaged(record, served),
    add(sha256, file) {
      held.value = new Map([...held.peek(), [sha256, file]]);
    },
    reset(from) {
      held.value = new Map();
      served.value = from;
    },
    remember() {
      const was = { held: held.peek(), served: served.peek() };
      return () => {
        held.value = was.held;
        served.value = was.served;
      };
    },
  };
}

async function loadPaged({ sha256, textId }: DocumentRecord, served: ReadonlySignal<boolean>): Promise<PagedFile> {
  if (!served.peek()) throw new Error(t.filePage.notKept);
  const [bytes, written] = await Promise.all([loadServedOriginal(sha256), loadServedPlaces(sha256)]);
  const places = written === null ? null : readPlaces(written);
  if (bytes === null || places === null) throw new Error(t.filePage.notKept);
  // The file was read by another version, whose text is another
  if (places.textId !== textId) throw new Error(t.evidence.otherVersion);
  return { ...places, bytes };
}
