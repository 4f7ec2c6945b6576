const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};
const timed = (work) => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

/**
 * Runs several ways of doing one thing in turn, round after round, so that all meet the same machine. The first way is what the
 * others are compared with. Every round has input of its own: whoever remembers what it has seen gains nothing by it.
 *
 * @param ways `{ name: (input) => void }`
 * @param inputs one for each round; the first is for warming up
 * @returns rows of `{ name, seconds, ratio, low, high }`: medians; `ratio` is how many times faster than the first, in the same round
 */
export function paired(ways, [first, ...inputs]) {
  const names = Object.keys(ways);
  for (const name of names) ways[name](first);
  const seconds = Object.fromEntries(names.map((name) => [name, []]));
  for (const input of inputs) for (const name of names) seconds[name].push(timed(() => ways[name](input)));
  return names.map((name) => {
    const ratios = seconds[name].map((one, k) => seconds[names[0]][k] / one);
    return {
      name,
      seconds: median(seconds[name]),
      ratio: median(ratios),
      low: Math.min(...ratios),
      high: Math.max(...ratios),
    };
  });
}

export function table(rows, columns) {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, show]) => String(show(row))))];
  const widths = columns.map((_, k) => Math.max(...cells.map((line) => line[k].length)));
  for (const line of cells)
    console.log(line.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k]))).join("  "));
}
