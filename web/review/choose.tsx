import { useSignal } from "@preact/signals";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { searchForm } from "../../src/overview/folded.ts";
import { Combobox } from "../search/combobox.tsx";
import { walk } from "../search/offered.tsx";
import { w } from "./words.ts";

/** One thing that can be chosen. */
export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  /** Other names by which it is found. */
  readonly also?: readonly string[];
}

interface Given<Value> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  /** What is chosen by 0; null where nothing may be left out. */
  readonly none: Option<Value> | null;
  /** What is meant by words that none of them has; null where only these are meant. */
  readonly typed: ((words: string) => Option<Value>) | null;
  readonly onChoose: (one: Option<Value>) => void;
  readonly onBack: () => void;
}

/** So many are offered at a time: each has a digit. */
const OFFERED = 9;

/** Chooses one of many things by a digit, or by letters of its name and Enter. */
export function Choose<Value>({ label, options, none, typed, onChoose, onBack }: Given<Value>) {
  const id = useId();
  const words = useSignal("");
  const at = useSignal(0);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector("input")?.focus(), []);
  const offered = offeredFor(words.value.trim(), options, { none, typed });
  const keys = (event: KeyboardEvent) => {
    const own = words.value === "" ? optionAt(event.key, options, none) : undefined;
    if (own !== undefined) onChoose(own);
    else if (event.key === "Enter" && offered[Math.max(0, at.value)] !== undefined)
      onChoose(offered[Math.max(0, at.value)] as Option<Value>);
    else if (event.key === "Escape") onBack();
    else if (!walk(event, at, offered.length)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="review-choose" ref={box}>
      <Combobox
        id={id}
        label={label}
        placeholder={label}
        list={`${id}-list`}
        offered={offered.length}
        at={at.value}
        dir="auto"
        value={words.value}
        onKeys={keys}
        onLeave={() => undefined}
        onWords={(now) => {
          words.value = now;
          at.value = 0;
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={w.options}>
        {offered.map((one, place) => (
          <div
            key={place}
            id={`${id}-list-${place}`}
            role="option"
            aria-selected={place === at.value}
            tabIndex={-1}
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(one);
            }}
          >
            {words.value === "" && (
              <span class="key" aria-hidden="true">
                {one === none ? 0 : place + 1}
              </span>
            )}{" "}
            <span dir="auto">{one.label}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** What a digit stands for. */
function optionAt<Value>(
  key: string,
  options: readonly Option<Value>[],
  none: Option<Value> | null,
): Option<Value> | undefined {
  if (key === "0") return none ?? undefined;
  return /^[1-9]$/.test(key) ? options[Number(key) - 1] : undefined;
}

function offeredFor<Value>(
  words: string,
  options: readonly Option<Value>[],
  { none, typed }: Pick<Given<Value>, "none" | "typed">,
): readonly Option<Value>[] {
  const last = none === null ? [] : [none];
  if (words === "") return [...options.slice(0, OFFERED), ...last];
  const wanted = searchForm(words);
  const holds = (name: string): number => {
    const own = searchForm(name);
    return own.startsWith(wanted) ? 2 : own.includes(wanted) ? 1 : 0;
  };
  const found = options
    .map((one) => ({ one, rank: Math.max(holds(one.label), ...(one.also ?? []).map(holds)) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ one }) => one);
  const isNamed = found.some(({ label }) => searchForm(label) === wanted);
  return [...found.slice(0, OFFERED), ...(typed === null || isNamed ? [] : [typed(words)])];
}
