interface Given {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  /** Id of the list of what is offered; its options have it with a number behind. */
  readonly list: string;
  /** How many things are offered, and the one that the keys stand on; -1 for none. */
  readonly offered: number;
  readonly at: number;
  readonly value: string;
  readonly dir?: "auto";
  readonly disabled?: boolean;
  readonly onKeys: (event: KeyboardEvent) => void;
  readonly onFocus?: (input: HTMLInputElement) => void;
  readonly onLeave: () => void;
  readonly onWords: (words: string) => void;
}

/** A field that one types in and that offers things below it ({@link Offered}). */
export function Combobox({ id, label, list, offered, at, onKeys, onFocus, onLeave, onWords, ...rest }: Given) {
  return (
    <>
      <label class="hidden" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={offered > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 && at < offered ? `${list}-${at}` : ""}
        autocomplete="off"
        spellcheck={false}
        {...rest}
        onKeyDown={onKeys}
        onFocus={(event) => onFocus?.(event.currentTarget)}
        onBlur={onLeave}
        onInput={(event) => onWords(event.currentTarget.value)}
      />
    </>
  );
}
