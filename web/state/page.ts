import type { Signal } from "@preact/signals";
import type { Preparation } from "./ahead.ts";
import type { Dataset } from "./dataset.ts";
import type { ViewHistory } from "./history.ts";
import type { Originals } from "./originals.ts";
import type { Selection } from "./selection.ts";
import type { Texts } from "./texts.ts";

/** What was just done that can be undone: told as long as the address is the one that it led to. */
export interface Undoable {
  readonly words: string;
  readonly hash: string;
  /** What undoes it; a step back in the views where none is given. */
  readonly undo?: () => void;
  /** What could have been meant instead. */
  readonly instead?: readonly { readonly label: string; readonly run: () => void }[];
}

/** The parts of a page's state, which loading works with. */
export interface Page {
  readonly dataset: Dataset;
  readonly ahead: Preparation;
  readonly selection: Selection;
  readonly history: ViewHistory;
  readonly texts: Texts;
  readonly originals: Originals;
  /** Trouble or news that the status line shows once, before the question. */
  readonly notice: Signal<string>;
  readonly undoable: Signal<Undoable | null>;
  /** How many scenes were drawn. */
  readonly drawn: Signal<number>;
}
