import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { parseDate } from "../../src/model/edtf.ts";
import { CORRECTED_FIELDS, type CorrectedField } from "../../src/model/review.ts";
import type { Of } from "../evidence/claimEvidence.tsx";
import { t } from "../strings.ts";
import { Choose, type Option } from "./choose.tsx";
import { FIELD_KEYS } from "./fieldKeys.ts";
import { Marking } from "./marking.tsx";
import { type ChosenField, currentValue, optionsFor, writtenFor } from "./options.ts";
import { w } from "./words.ts";

/** Written where the document tells none. */
const NONE = "-";
const WITHOUT: ReadonlySet<CorrectedField> = new Set(["claimant", "principal", "place", "date"]);
const TYPED: ReadonlySet<CorrectedField> = new Set(["claimant", "principal"]);

interface Correcting extends Of {
  readonly onCorrect: (field: CorrectedField, value: string, words: string) => void;
  readonly onBack: () => void;
}

/** What of the claim is wrong: each field with its key and what it has now. */
export function Fields({ index, entry, onField }: Of & { readonly onField: (field: CorrectedField) => void }) {
  return (
    <fieldset class="review-fields">
      <legend>{w.what}</legend>
      {CORRECTED_FIELDS.filter((field) => isTold(entry, field)).map((field) => (
        <button type="button" key={field} onClick={() => onField(field)}>
          <span class="key" aria-hidden="true">
            {FIELD_KEYS[field]}
          </span>{" "}
          <span>{w.fields[field]}</span>{" "}
          <span class="muted" dir="auto">
            {currentValue(index, entry, field)}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

/** Event and place are of what a claim describes. */
export const isTold = ({ claim }: Of["entry"], field: CorrectedField): boolean =>
  (field !== "event" && field !== "place") || claim.descriptions.length > 0;

/** What is right of one field instead. */
export function Instead({ field, ...of }: Correcting & { readonly field: CorrectedField }) {
  const { index, entry, onCorrect, onBack } = of;
  if (field === "extent")
    return <Marking entry={entry} onTake={(place, words) => onCorrect(field, place, words)} onBack={onBack} />;
  if (field === "date") return <DateField {...of} />;
  return (
    <Choose
      key={field}
      label={w.choose(w.fields[field])}
      options={optionsFor(index, entry, field as ChosenField)}
      none={WITHOUT.has(field) ? { value: NONE, label: w.none } : null}
      typed={TYPED.has(field) ? (words): Option<string> => ({ value: words, label: w.other(words) }) : null}
      onChoose={(one) => onCorrect(field, writtenFor(one), labelIn(one.value, one.label))}
      onBack={onBack}
    />
  );
}

/** A name that was typed is told as it was typed. */
const labelIn = (value: string, label: string): string => (label === w.other(value) ? value : label);

function DateField({ entry, onCorrect, onBack }: Correcting) {
  const isWrong = useSignal(false);
  return (
    <Words
      label={w.dateLabel}
      start={entry.claim.dating?.edtf ?? ""}
      trouble={isWrong.value ? w.badDate : null}
      onBack={onBack}
      onSave={(words) => {
        const dating = words === "" ? null : parseDate(words);
        if (words !== "" && dating === null) isWrong.value = true;
        else onCorrect("date", dating?.edtf ?? NONE, dating === null ? w.none : t.date(dating.edtf));
      }}
    />
  );
}

interface WordsGiven {
  readonly label: string;
  readonly start?: string;
  readonly trouble?: string | null;
  readonly onSave: (words: string) => void;
  readonly onBack: () => void;
}

/** A field for words of one's own: Enter keeps them. */
export function Words({ label, start = "", trouble = null, onSave, onBack }: WordsGiven) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <form
      class="review-words"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(input.current?.value.trim() ?? "");
      }}
    >
      <label>
        <span>{label}</span>
        <input
          ref={input}
          type="text"
          dir="auto"
          autocomplete="off"
          defaultValue={start}
          aria-invalid={trouble !== null}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            event.stopPropagation();
            onBack();
          }}
        />
      </label>
      {trouble !== null && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <button type="submit" class="primary">
        {w.save}
      </button>
    </form>
  );
}
