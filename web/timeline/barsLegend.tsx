import { t } from "../strings.ts";
import "./timeline.css";

/** What the bars of a timeline mean, and how they are used. */
export const BarsLegend = ({ hint }: { hint: string }) => (
  <ul class="graph-legend">
    <li>
      <span class="key-bar" aria-hidden="true" />
      {t.timeline.asserted}
    </li>
    <li>
      <span class="key-bar denied" aria-hidden="true" />
      {t.timeline.denied}
    </li>
    <li>{hint}</li>
  </ul>
);
