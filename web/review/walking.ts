import type { Session } from "../state/session.ts";

/** Opens the claim behind the one that was decided on; the focus goes with it where it was in the list. */
export function openNextClaim(session: Session): void {
  const entries = session.results.peek()?.entries ?? [];
  const at = entries.findIndex(({ claim }) => claim.id === session.pageState.peek().claim);
  const next = entries[at + 1];
  if (next !== undefined) openAgain(session, next.claim.id);
}

/** Opens a claim with what one looks at left as it is: it is no step to go back to. */
export function openAgain(session: Session, claim: string | null): void {
  if (claim === null) return;
  const isInList = document.activeElement === document.body || document.activeElement?.closest(".claim-list") != null;
  session.change((old) => ({ ...old, claim }), "replace");
  if (isInList) requestAnimationFrame(focusOnClaim);
}

/** Puts the focus on the open claim, in the list or where it is decided on. */
export function focusOnClaim(): void {
  const found = document.querySelectorAll<HTMLElement>('.claim-list .card[aria-current="true"], .review-right');
  [...found].find((one) => one.getClientRects().length > 0)?.focus({ preventScroll: true });
}
