import { largePaneOf, maximised, nextPart, turnMaximised } from "./panes.ts";
import { cleared, isFiltered, VIEWS, type View } from "./state/pageState.ts";
import type { Session } from "./state/session.ts";
import { t } from "./strings.ts";

const TYPING = "input:not([type=checkbox], [type=range]), textarea, select, [contenteditable]";

/** Listens to the keys that work anywhere on the page; `keys` in `viewStrings.ts` lists them. Returns a function that stops it. */
export function pageKeys(session: Session): () => void {
  const listen = (event: KeyboardEvent) => {
    if (hasDialog(session) || event.altKey) return;
    if (event.key === "F6") {
      event.preventDefault();
      nextPart(event.shiftKey ? -1 : 1);
      return;
    }
    const target = event.target instanceof Element ? event.target : null;
    const typing = target?.matches(TYPING) ?? false;
    if (event.ctrlKey || event.metaKey) {
      if (typing || !walk(session, event)) return;
    } else if (event.key === "Escape") leave(session, typing ? target : null);
    else if (typing || !session.singleKeys.value || !single(session, event.key, target)) return;
    event.preventDefault();
  };
  addEventListener("keydown", listen);
  return () => removeEventListener("keydown", listen);
}

/** Whether the key did something. */
function walk(session: Session, event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  const redo = key === "y" || (key === "z" && event.shiftKey);
  if (redo && session.canRedo.value) session.redo();
  else if (key === "z" && !redo && session.canUndo.value) session.undo();
  else return false;
  return true;
}

function single(session: Session, key: string, target: Element | null): boolean {
  const view = VIEWS[Number(key) - 1];
  if (key === "/") focus("search");
  else if (key === "r") session.reviewing.toggle();
  else if (key === "?") session.dialog.value = "help";
  else if (key === "m") turnMaximised(largePaneOf(target));
  else if (view !== undefined) toView(session, view);
  else if ((key === "j" || key === "k") && !target?.closest(".claim-list")) focusClaim();
  else return false;
  return true;
}

/** Another view, which the focus follows where it was in the one before. */
function toView(session: Session, view: View): void {
  const active = document.activeElement;
  const follows = active === null || active === document.body || active.closest(".view, .overview") !== null;
  session.change((pageState) => ({ ...pageState, view, pane: "view" }));
  if (follows) requestAnimationFrame(() => document.getElementById("view-heading")?.focus());
}

function leave(session: Session, typing: Element | null): void {
  if (typing instanceof HTMLElement && (!(typing instanceof HTMLInputElement) || typing.value === "")) {
    typing.blur();
    focusClaim();
  } else if (typing instanceof HTMLInputElement && typing.id === "search") {
    session.change((pageState) => ({ ...pageState, query: "" }), "replace");
  } else if (maximised.value !== null) maximised.value = null;
  else if (isFiltered(session.pageState.value)) {
    session.change(cleared);
    session.offerUndo(t.page.cleared);
  }
}

const focus = (id: string) => document.getElementById(id)?.focus();

const STOPS = '.claim-list [tabindex="0"], .claim-table [tabindex="0"], .picture [tabindex="0"]';

/** The list, or the view in its place. */
const focusClaim = () =>
  [...document.querySelectorAll<HTMLElement>(STOPS)].find((one) => one.getClientRects().length > 0)?.focus();

/** Whether a dialog has the page. One that is closed stays on it until its event comes: on a busy machine that is after the next key. */
export const hasDialog = ({ dialog }: Session): boolean =>
  dialog.value !== null && document.querySelector("dialog:not([open])") === null;
