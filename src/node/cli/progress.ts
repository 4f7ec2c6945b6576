/** The progress of a longer command. The last call is `done`. */
export interface Progress {
  /** `total` may still grow. */
  at(done: number, total: number, what?: string): void;
  done(): void;
}

/** The means to draw a progress bar. */
export interface ProgressScreen {
  /** The time in seconds, from any starting point. */
  readonly now: () => number;
  /** Draws over the previous bar; `columns` of the terminal are null if there is none. */
  readonly columns: () => number | null;
  readonly draw: (head: string, what: string) => void;
  readonly clear: () => void;
  /** Prints a line, if there is no terminal. */
  readonly tell: (line: string) => void;
}

const BAR = 24;
/** Seconds between two lines without a terminal, and between two drawings of the bar on one. */
const BETWEEN = { lines: 60, drawings: 0.1 } as const;
/** Before that time, in seconds, a rate means nothing. */
const SOON = 2;

/** Shows progress, rate and time left: as a bar on a terminal, else as a line each minute. */
export function progressOn(screen: ProgressScreen, title: string): Progress {
  const start = screen.now();
  let told = start;
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    at(done, total, what = "") {
      const now = screen.now();
      const pace = paceOf(done, total, now - start);
      const count = `${String(done).padStart(String(total).length)}/${total}`;
      if (screen.columns() === null) {
        if (now - told < BETWEEN.lines) return;
        told = now;
        screen.tell(`${title}: ${count}${pace === "" ? "" : `, ${pace}`}`);
        return;
      }
      if (now - drawn < BETWEEN.drawings && done < total) return;
      drawn = now;
      const filled = total === 0 ? 0 : Math.floor((BAR * done) / total);
      screen.draw(
        `${title} [${"#".repeat(filled)}${" ".repeat(BAR - filled)}] ${count} ${pace === "" ? "" : `${pace} `}`,
        what,
      );
    },
    done: screen.clear,
  };
}

/** "12 a second, 3:05 left"; nothing while it is unknown. */
function paceOf(done: number, total: number, seconds: number): string {
  if (done === 0 || seconds < SOON) return "";
  const rate = done / seconds;
  const told =
    rate >= 10
      ? `${Math.round(rate)} a second`
      : rate >= 1
        ? `${rate.toFixed(1)} a second`
        : `${(60 * rate).toFixed(1)} a minute`;
  return done >= total ? told : `${told}, ${clock((total - done) / rate)} left`;
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (n: number): string => String(n).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
