import type { Positions } from "./positions.ts";

/** Where the words of a text stand on the pages of a file, as it is kept beside the file. */
export interface Places {
  /** The text that offsets count in. */
  readonly textId: string;
  readonly positions: Positions;
}

/** Boxes are kept in tenths of a point. */
const PARTS = 10;

interface Written {
  readonly text: string;
  readonly labels: readonly string[];
  /** Each the difference to the one before. */
  readonly starts: readonly number[];
  readonly end: number;
  /** A page, and how many stretches one after the other stand on it. */
  readonly pages: readonly (readonly [page: number, stretches: number])[];
  readonly boxes: readonly number[];
}

/** As JSON: offsets in UTF-16 units, each as its difference to the one before, boxes in tenths of a point. */
export function writePlaces({ textId, positions }: Places): string {
  const { labels, starts, end, pages, boxes } = positions;
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last?.[0] === page) last[1]++;
    else runs.push([page, 1]);
  }
  const written: Written = {
    text: textId,
    labels,
    starts: [...starts].map((start, i) => start - (starts[i - 1] ?? 0)),
    end,
    pages: runs,
    boxes: [...boxes].map((value) => Math.round(value * PARTS)),
  };
  return `${JSON.stringify(written)}\n`;
}

/** The inverse of {@link writePlaces}; null where it is not what that wrote. */
export function readPlaces(json: string): Places | null {
  const written = parse(json);
  if (written === null) return null;
  const { text, labels, starts: steps, end, pages: runs, boxes } = written;
  let at = 0;
  const starts = Uint32Array.from(steps, (step) => {
    at += step;
    return at;
  });
  const pages = runs.flatMap(([page, stretches]) =>
    Array.from({ length: Math.min(stretches, steps.length) }, () => page),
  );
  if (pages.length !== starts.length || boxes.length !== 4 * starts.length) return null;
  return {
    textId: text,
    positions: {
      labels,
      starts,
      end,
      pages: Uint16Array.from(pages),
      boxes: Float32Array.from(boxes, (value) => value / PARTS),
    },
  };
}

function parse(json: string): Written | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { text, labels, starts, end, pages, boxes } = value as Readonly<Record<string, unknown>>;
  const isWritten =
    typeof text === "string" &&
    isCount(end) &&
    isListOf(labels, (one) => typeof one === "string") &&
    isListOf(starts, isCount) &&
    isListOf(boxes, Number.isInteger) &&
    isListOf(pages, (one) => Array.isArray(one) && one.length === 2 && one.every(isCount));
  return isWritten ? (value as Written) : null;
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isListOf = (value: unknown, is: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);
