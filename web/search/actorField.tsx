import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { Combobox } from "./combobox.tsx";
import { useLargeGraphSearch } from "./largeGraphSearch.tsx";
import { Offered, OfferedThing, useOffering, walk } from "./offered.tsx";
import { type Suggestion, suggestionsOf } from "./suggestions.ts";

const LIMIT = 8;
/** Of what words find, so many are looked through for actors. */
const LOOKED = 60;

interface Given {
  readonly label: string;
  /** The name of who is chosen. */
  readonly value: string;
  /** Who cannot be chosen. */
  readonly except: string | null;
  readonly onChoose: (one: Suggestion) => void;
}

/** A field for one actor of the graph, found by any of its names; before anything is typed those with most claims are offered. */
export function ActorField({ label, value, except, onChoose }: Given) {
  const id = useId();
  const { open, at, offer, ...offering } = useOffering();
  const words = useSignal<string | null>(null);
  const typed = words.value ?? "";
  const actors = useActors(typed, open.value);
  const offered = open.value ? actors.filter((one) => one.id !== except).slice(0, LIMIT) : [];
  const close = () => {
    offering.close();
    words.value = null;
  };
  const choose = (one: Suggestion) => {
    close();
    onChoose(one);
  };
  const keys = (event: KeyboardEvent) => {
    if (walk(event, at, offered.length)) {
      open.value = true;
      return;
    }
    const one = offered[Math.max(0, at.value)];
    if (event.key === "Enter" && one !== undefined) {
      event.preventDefault();
      choose(one);
    } else if (event.key === "Escape" && open.value) {
      offering.close();
      // It closes the list, and nothing else
      event.stopPropagation();
    }
  };
  return (
    <div class="actor-field">
      <Combobox
        id={id}
        label={label}
        placeholder={label}
        list={`${id}-found`}
        offered={offered.length}
        at={at.value}
        dir="auto"
        value={words.value ?? value}
        onKeys={keys}
        onFocus={(input) => {
          offer();
          input.select();
        }}
        onLeave={close}
        onWords={(now) => {
          words.value = now;
          offer();
        }}
      />
      {open.value && (
        <Found id={`${id}-found`} words={typed.trim()} offered={offered} at={at.value} onChoose={choose} />
      )}
    </div>
  );
}

interface FoundGiven {
  readonly id: string;
  readonly words: string;
  readonly offered: readonly Suggestion[];
  readonly at: number;
  readonly onChoose: (one: Suggestion) => void;
}

function Found({ id, words, offered, at, onChoose }: FoundGiven) {
  if (offered.length === 0) return words.length > 1 ? <p class="found nothing">{t.top.nobody}</p> : null;
  return (
    <div class="found">
      <Offered id={id} offered={offered} at={at} onChoose={onChoose}>
        {(one) => <OfferedThing one={one} />}
      </Offered>
    </div>
  );
}

/** The actors that words lead to; those with most claims first where there are no words. */
function useActors(words: string, isOpen: boolean): readonly Suggestion[] {
  const session = useSession();
  const overview = session.overview.value;
  const index = session.index.value;
  const inLargeGraph = useLargeGraphSearch(overview, isOpen ? words : "", LOOKED).value;
  if (!isOpen) return [];
  if (words.trim() === "")
    return (overview?.nodes ?? index?.network.nodes ?? [])
      .filter(({ kind }) => kind === "actor")
      .map((node): Suggestion => ({ ...node, as: null }))
      .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1));
  const found = overview === null && index !== null ? suggestionsOf(index, words, LOOKED) : inLargeGraph?.things;
  return (found ?? []).filter(({ kind }) => kind === "actor");
}
