import { type Signal, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { investigationText } from "../../src/query/reviews/investigationFile.ts";
import { save } from "../export/save.ts";
import { useSession } from "../state/session.ts";
import { investigationFileName } from "./file.ts";
import { investigationFrom, investigationNow } from "./opening.ts";
import { w } from "./words.ts";

/** Saves what one works on as one file, and opens such a file. */
export function InvestigationPart({ news }: { news: Signal<string> }) {
  const session = useSession();
  const name = useSignal("");
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File): Promise<void> => {
    const { isOpen, told } = await investigationFrom(session, file);
    if (isOpen) session.dialog.value = null;
    (isOpen ? session.notice : news).value = told;
  };
  return (
    <>
      <h3 class="dialog-part">{w.title}</h3>
      <p class="muted">{w.what}</p>
      <form
        class="save-view"
        onSubmit={(event) => {
          event.preventDefault();
          const own = name.value.trim() || w.title;
          const file = investigationFileName(own);
          const text = investigationText(investigationNow(session, own));
          save(file, new Blob([text], { type: "application/json;charset=utf-8" }));
          news.value = w.saved(file);
        }}
      >
        <input
          type="text"
          aria-label={w.name}
          placeholder={w.short}
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
        <button type="submit">{w.save}</button>
        <button type="button" onClick={() => input.current?.click()}>
          {w.open}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={w.open}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (file !== undefined) void open(file);
          }}
        />
      </form>
    </>
  );
}
