import type { Session } from "../state/session.ts";
import { t } from "../strings.ts";

/** The information about a file's contents. */
export interface AboutFile {
  /** The question, with the number of results. */
  readonly question: string;
  /** The days of the claims, not of the file. */
  readonly said: string;
  readonly link: string;
}

/** The question, the days of the claims, and the address of what is on the screen. */
export function aboutFile(session: Session): AboutFile {
  const { index, results, overview, pageState, status } = session;
  const link = location.href;
  if (overview.value !== null && pageState.value.parts.length === 0) {
    const { time } = overview.value;
    return { question: status.value, said: t.export.said(time[0]?.from ?? null, time.at(-1)?.to ?? null), link };
  }
  const entries = results.value?.entries ?? index.value?.entries ?? [];
  const days = entries.flatMap(({ claim }) => claim.latest ?? []).sort();
  return { question: status.value, said: t.export.said(days[0] ?? null, days.at(-1) ?? null), link };
}
