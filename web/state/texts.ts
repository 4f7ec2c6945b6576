import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { loadServedText } from "../load/served.ts";
import { t } from "../strings.ts";

/** A document's text on its way to the screen; `missing` says why there is none. */
export type TextState =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly text: string }
  | { readonly state: "missing"; readonly message: string };

/** The texts of documents by their hash: opened here, or loaded from where the page came from. */
export interface Texts {
  /** The text of that hash; loaded when it is first asked for. */
  of(textId: string): ReadonlySignal<TextState>;
  /** A text whose hash is known to fit. */
  add(textId: string, text: string): void;
  /** Forgets all texts: another graph is shown. `served` tells whether its texts come from the server. */
  reset(served: boolean): void;
  /** Returns a function that puts back all texts that are known now. */
  remember(): () => void;
}

export function createTexts(): Texts {
  let known = new Map<string, Signal<TextState>>();
  let served = true;

  const load = (textId: string, text: Signal<TextState>) => {
    loadServedText(textId).then(
      (words) => {
        text.value = { state: "ready", text: words };
      },
      (error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        text.value = { state: "missing", message: t.load.noText(why) };
      },
    );
  };

  return {
    of(textId) {
      const own = known.get(textId);
      if (own !== undefined) return own;
      const text = signal<TextState>(served ? { state: "loading" } : { state: "missing", message: t.load.onlyQuotes });
      known.set(textId, text);
      if (served) load(textId, text);
      return text;
    },
    add(textId, words) {
      const ready: TextState = { state: "ready", text: words };
      const own = known.get(textId);
      if (own === undefined) known.set(textId, signal<TextState>(ready));
      else own.value = ready;
    },
    reset(from) {
      served = from;
      known = new Map();
    },
    remember() {
      const was = { served, known };
      return () => {
        ({ served, known } = was);
      };
    },
  };
}
