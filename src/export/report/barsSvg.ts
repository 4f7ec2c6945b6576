import type { Bar, Block } from "./blocks.ts";
import { escapeText } from "./escapeHtml.ts";

const SIZE = { width: 760, label: 250, right: 190, row: 26, top: 8, axis: 26 } as const;
/** The most letters of a label, and of the text beside a mark. */
const LETTERS = { label: 36, text: 28 } as const;

/** Figures side by side on one scale: a dot is a number, a bar the range that the words allow, an arrow a range that is open upwards. */
export function barsSvg({ title, bars }: Extract<Block, { readonly kind: "bars" }>): string[] {
  const most = Math.max(1, ...bars.map(({ low, high }) => high ?? low * 1.15));
  const x = (value: number): number => round(SIZE.label + (value / most) * (SIZE.width - SIZE.label - SIZE.right));
  const height = SIZE.top + bars.length * SIZE.row + SIZE.axis;
  const said = bars.map(({ label, text }) => `${label}: ${text}`).join("; ");
  const floor = SIZE.top + bars.length * SIZE.row;
  return [
    "<figure>",
    `<svg role="img" aria-label="${escapeText(`${title}. ${said}`)}" viewBox="0 0 ${SIZE.width} ${height}" width="${SIZE.width}" height="${height}" font-size="13" fill="currentColor">`,
    `<path d="M${SIZE.label} ${floor}H${SIZE.width - SIZE.right}" stroke="currentColor" stroke-opacity=".4"/>`,
    ...ticks(most).map(
      (value) =>
        `<path d="M${x(value)} ${SIZE.top}V${floor}" stroke="currentColor" stroke-opacity=".15"/><text x="${x(value)}" y="${floor + 17}" text-anchor="middle" opacity=".7">${value}</text>`,
    ),
    ...bars.map((bar, n) => barOf(bar, SIZE.top + n * SIZE.row + SIZE.row / 2, x, most)),
    "</svg>",
    "<figcaption>Each as told by the one beside it. A dot is a number, a bar what the words allow, an arrow “at least”, a cross what is denied.</figcaption>",
    "</figure>",
  ];
}

function barOf({ label, text, low, high, denied }: Bar, y: number, x: (value: number) => number, most: number): string {
  const [from, to] = [x(low), x(high ?? Math.min(most, low * 1.15))];
  const mark = denied
    ? `<path d="M${from - 5} ${y - 5}l10 10m0 -10l-10 10" stroke="currentColor" stroke-width="2"/>`
    : low === high
      ? `<circle cx="${from}" cy="${y}" r="5"/>`
      : `<rect x="${from}" y="${y - 4}" width="${Math.max(4, round(to - from))}" height="8" rx="3" fill-opacity=".55"/>${high === null ? `<path d="M${to} ${y - 7}l8 7l-8 7z"/>` : ""}`;
  return `<text x="${SIZE.label - 10}" y="${y + 4}" text-anchor="end">${escapeText(cut(label, LETTERS.label))}</text>${mark}<text x="${Math.max(from, to) + 14}" y="${y + 4}">${escapeText(cut(text, LETTERS.text))}</text>`;
}

const cut = (text: string, most: number): string => {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** At most some five round numbers up to the greatest. */
function ticks(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.2, 0.5, 1, 2].map((part) => part * power).find((one) => most / one <= 5) ?? power;
  const whole = Math.max(1, step);
  return Array.from({ length: Math.floor(most / whole) + 1 }, (_, n) => Math.round(n * whole));
}
