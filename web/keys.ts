import type { Session } from "./state/session.ts";
import { cleared, isFiltered } from "./state/view.ts";

/** The keys of the page and what they do; the help dialog shows the same list. */
export const KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: "/", does: "Search" },
  { keys: "↓ or j, ↑ or k", does: "Next claim, previous claim" },
  { keys: "Home, End", does: "First claim, last claim" },
  { keys: "Enter", does: "Open the claim’s evidence" },
  { keys: "Esc", does: "Close this help; leave the search; clear all filters" },
  { keys: "?", does: "This help" },
];

const TYPING = "input, textarea, select, [contenteditable]";

/** Listens to the keys that work anywhere on the page. Returns what stops it. */
export function pageKeys(session: Session, help: () => HTMLDialogElement | null): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help()?.open) return;
    const target = event.target instanceof Element ? event.target : null;
    const typing = target?.matches(TYPING) ?? false;
    if (event.key === "Escape") leave(session, typing ? target : null);
    else if (typing || !session.singleKeys.value) return;
    else if (event.key === "/") focus("search");
    else if (event.key === "?") help()?.showModal();
    else if ((event.key === "j" || event.key === "k") && !target?.closest(".claim-list")) focusClaim();
    else return;
    event.preventDefault();
  };
  addEventListener("keydown", listen);
  return () => removeEventListener("keydown", listen);
}

function leave(session: Session, typing: Element | null): void {
  if (typing instanceof HTMLElement && (!(typing instanceof HTMLInputElement) || typing.value === "")) {
    typing.blur();
    focusClaim();
  } else if (typing instanceof HTMLInputElement && typing.id === "search") {
    session.change((view) => ({ ...view, query: "" }), "replace");
  } else if (isFiltered(session.view.value)) session.change(cleared);
}

const focus = (id: string) => document.getElementById(id)?.focus();

const focusClaim = () => document.querySelector<HTMLElement>('.claim-list [tabindex="0"]')?.focus();
