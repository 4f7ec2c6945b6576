/** An event as a button that opens it. */
export const EventLink = ({ label, title, onOpen }: { label: string; title?: string; onOpen: () => void }) => (
  <span class="event-link">
    <span class="shape shape-event" aria-hidden="true" />
    <button type="button" class="link" dir="auto" title={title} onClick={onOpen}>
      {label}
    </button>
  </span>
);
