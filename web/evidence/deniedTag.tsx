import { t } from "../strings.ts";

/** Says that a claim denies: by word, cross and dashes, never by colour alone. */
export const DeniedTag = () => (
  <span class="tag denied">
    <span aria-hidden="true">✕ </span>
    {t.deniedTag}
  </span>
);
