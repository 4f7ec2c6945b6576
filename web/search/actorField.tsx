import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { useLargeGraphSearch } from "./largeGraphSearch.tsx";
import { Offered, OfferedThing, walk } from "./offered.tsx";
import { type Suggestion, suggestionsOf } from "./suggestions.ts";

const LIMIT = 8;
/** Of what words find, so many are looked through for actors. */
const LOOKED = 60;

/** A field for one actor of the graph, found by any of its names; before anything is typed those with most claims are offered. */
export function ActorField({
  label,
  value,
  except,
  onChoose,
}: {
  label: string;
  /** The name of who is chosen. */
  value: string;
  /** Who cannot be chosen. */
  except: string | null;
  onChoose: (one: Suggestion) => void;
}) {
  const session = useSession();
  const id = useId();
  const open = useSignal(false);
  const words = useSignal<string | null>(null);
  const at = useSignal(-1);
  const overview = session.overview.value;
  const index = session.index.value;
  const typed = words.value ?? "";
  const largeGraph = useLargeGraphSearch(overview, open.value ? typed : "", LOOKED).value;
  const most = (overview?.nodes ?? index?.network.nodes ?? [])
    .filter(({ kind }) => kind === "actor")
    .map((node): Suggestion => ({ ...node, as: null }))
    .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1));
  const found = overview === null && index !== null ? suggestionsOf(index, typed, LOOKED) : (largeGraph?.things ?? []);
  const offered = !open.value
    ? []
    : (typed.trim() === "" ? most : found).filter((one) => one.kind === "actor" && one.id !== except).slice(0, LIMIT);
  const choose = (one: Suggestion) => {
    open.value = false;
    words.value = null;
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
      open.value = false;
      // It closes the list, and nothing else
      event.stopPropagation();
    }
  };
  return (
    <div class="actor-field">
      <label class="hidden" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={offered[at.value] === undefined ? "" : `${id}-found-${at.value}`}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={words.value ?? value}
        onKeyDown={keys}
        onFocus={(event) => {
          open.value = true;
          at.value = -1;
          event.currentTarget.select();
        }}
        onBlur={() => {
          open.value = false;
          words.value = null;
        }}
        onInput={(event) => {
          words.value = event.currentTarget.value;
          open.value = true;
          at.value = -1;
        }}
      />
      {offered.length > 0 && (
        <div class="found">
          <Offered id={`${id}-found`} offered={offered} at={at.value} onChoose={choose}>
            {(one) => <OfferedThing one={one} />}
          </Offered>
        </div>
      )}
      {open.value && typed.trim().length > 1 && offered.length === 0 && <p class="found nothing">{t.top.nobody}</p>}
    </div>
  );
}
