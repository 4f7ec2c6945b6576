/** What the shapes and lines of the picture mean. */
export function GraphLegend() {
  return (
    <ul class="graph-legend" aria-label="Legend">
      <li>
        <Sign>
          <circle class="key-shape key-actor" cx="8" cy="8" r="5.5" />
        </Sign>
        actor
      </li>
      <li>
        <Sign>
          <path class="key-shape key-event" d="M8 1.5 14.5 8 8 14.5 1.5 8z" />
        </Sign>
        event
      </li>
      <li>
        <Sign>
          <path class="key-shape key-place" d="M8 2 14.5 13.5h-13z" />
        </Sign>
        place
      </li>
      <li>
        <Sign>
          <path class="key-shape key-document" d="M3 3h10v10H3z" />
        </Sign>
        document
      </li>
      <li>
        <Line>
          <path class="key-line" d="M0 8h32" />
        </Line>
        claims
      </li>
      <li>
        <Line>
          <path class="key-line denied" d="M0 8h4m2 0h4m12 0h4m2 0h4M12.5 4.5l7 7m0-7-7 7" />
        </Line>
        denies
      </li>
      <li>
        <Line>
          <path class="key-line" d="M1 8h2m4 0h2m4 0h2m4 0h2m4 0h2m4 0h2" />
        </Line>
        place, principal
      </li>
    </ul>
  );
}

const Sign = ({ children }: { children: preact.JSX.Element }) => (
  <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    {children}
  </svg>
);

const Line = ({ children }: { children: preact.JSX.Element }) => (
  <svg viewBox="0 0 32 16" width="32" height="16" aria-hidden="true">
    {children}
  </svg>
);
