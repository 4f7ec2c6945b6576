/** Room above a mark that is too tall to be centred. */
const ABOVE = 56;

/**
 * Keeps the marks of a text in the middle of what is visible of the scroller around it: now, and whenever its room changes, until the
 * reader scrolls. Returns a function that stops it.
 */
export function keepInSight(box: HTMLElement, scroller: HTMLElement): () => void {
  let last = -1;
  const centre = () => {
    const marks = [...box.querySelectorAll<HTMLElement>("mark")];
    const [first, end] = [marks[0], marks.at(-1)];
    if (first === undefined || end === undefined || scroller.clientHeight === 0) return;
    if (last >= 0 && Math.abs(scroller.scrollTop - last) > 2) return;
    const [top, bottom] = [first.getBoundingClientRect().top, end.getBoundingClientRect().bottom];
    const room = scroller.clientHeight;
    const above = Math.max(Math.min(ABOVE, room / 3), (room - (bottom - top)) / 2);
    // not scrollIntoView: that would move the page of a narrow window as well
    scroller.scrollTop += top - scroller.getBoundingClientRect().top - above;
    last = scroller.scrollTop;
  };
  const resized = new ResizeObserver(centre);
  resized.observe(scroller);
  resized.observe(box);
  centre();
  return () => resized.disconnect();
}
