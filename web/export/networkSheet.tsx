import type { LegendSide } from "../graph/currentSides.ts";
import { signsOf } from "../graph/graphLegend.tsx";
import type { Palette } from "../graph/palette.ts";
import type { Scene } from "../graph/scene.ts";
import { SceneSvg, type SceneSvgGiven } from "../graph/sceneSvg.tsx";
import { t } from "../strings.ts";
import type { AboutFile } from "./aboutFile.ts";
import { FileSheet, HEAD, KEY_LINE, MARGIN } from "./fileSheet.tsx";

interface Given extends Omit<SceneSvgGiven, "title" | "width" | "height"> {
  readonly width: number;
  readonly height: number;
  readonly sides: readonly LegendSide[];
  readonly about: AboutFile;
}

/** The network with title, question, legend, days and address around it: what a file holds of it. */
export function NetworkSheet({ width, height, sides, about, ...given }: Given) {
  const { scene, palette } = given;
  const entries = legendOf(scene, palette, sides);
  const lines = linesIn(entries, width - 2 * MARGIN);
  const foot = 60 + KEY_LINE * lines.length;
  const below = height - foot + 22;
  const title = t.graph.pictureTitle(t.graph.things(scene.nodes.length, scene.total));
  return (
    <FileSheet {...{ width, height, palette, title, about }}>
      <g transform={`translate(0 ${HEAD})`}>
        <SceneSvg {...given} title={title} width={width} height={height - HEAD - foot} />
      </g>
      {lines.map((line, at) => (
        <Line key={at} line={line} y={below + KEY_LINE * at} palette={palette} />
      ))}
    </FileSheet>
  );
}

interface Entry {
  readonly words: string;
  /** The colour of a side; null for a sign of shape or line. */
  readonly colour: string | null;
}

const widthOf = ({ words, colour }: Entry): number => words.length * 6.6 + (colour === null ? 0 : 18) + 20;

function legendOf(scene: Scene, palette: Palette, sides: readonly LegendSide[]): readonly Entry[] {
  const bySide = sides.map(({ number, name, count }) => ({
    words: `${number === 0 ? t.graph.sideUnknown : name} ${count}`,
    colour: palette.sides[number] ?? palette.muted,
  }));
  return [...bySide, ...signsOf(scene).map(({ words, count }) => ({ words: `${words} ${count}`, colour: null }))];
}

function linesIn(entries: readonly Entry[], room: number): readonly (readonly Entry[])[] {
  const lines: Entry[][] = [[]];
  let used = 0;
  for (const one of entries) {
    if (used + widthOf(one) > room && used > 0) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(one);
    used += widthOf(one);
  }
  return lines;
}

function Line({ line, y, palette }: { line: readonly Entry[]; y: number; palette: Palette }) {
  let x = MARGIN;
  return (
    <g fill={palette.muted}>
      {line.map((one) => {
        const at = x;
        x += widthOf(one);
        return (
          <g key={one.words}>
            {one.colour !== null && <circle cx={at + 6} cy={y - 4} r="6" fill={one.colour} />}
            <text x={at + (one.colour === null ? 0 : 18)} y={y}>
              {one.words}
            </text>
          </g>
        );
      })}
    </g>
  );
}
