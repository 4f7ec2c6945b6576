/** Room above a mark that is too tall to be centred. */
const ABOVE = 56;

/** By these a reader scrolls; where the room changes the browser may scroll, too, and that is no reader's wish. */
const BY_READER = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * Keeps the marks of a text in the middle of what is visible of the scroller around it: now, and whenever its room changes, until the
 * reader scrolls. Returns a function that stops it.
 */
export function keepInSight(box: HTMLElement, scroller: HTMLElement): () => void {
  let isRead = false;
  const read = () => {
    isRead = true;
  };
  const centre = () => {
    const marks = [...box.querySelectorAll<HTMLElement>("mark")];
    const [first, end] = [marks[0], marks.at(-1)];
    if (isRead || first === undefined || end === undefined || scroller.clientHeight === 0) return;
    const [top, bottom] = [first.getBoundingClientRect().top, end.getBoundingClientRect().bottom];
    const room = scroller.clientHeight;
    const above = Math.max(Math.min(ABOVE, room / 3), (room - (bottom - top)) / 2);
    // not scrollIntoView: that would move the page of a narrow window as well
    scroller.scrollTop += top - scroller.getBoundingClientRect().top - above;
  };
  const resized = new ResizeObserver(centre);
  resized.observe(scroller);
  resized.observe(box);
  for (const event of BY_READER) scroller.addEventListener(event, read, { passive: true });
  centre();
  return () => {
    resized.disconnect();
    for (const event of BY_READER) scroller.removeEventListener(event, read);
  };
}
