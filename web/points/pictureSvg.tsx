import type { ComponentChildren } from "preact";
import { v } from "../viewStrings.ts";
import type { Mark, SideLine } from "./foldSides.ts";
import type { PicturePalette } from "./picturePalette.ts";
import { namesOf } from "./picturePoint.ts";
import {
  heightOfTitle,
  type PlacedLine,
  type PlacedMark,
  type PlacedPicture,
  type PlacedPoint,
  SMALL,
  TITLE,
  TITLE_LINE,
} from "./placedPicture.ts";
import { halfBadge } from "./placingCounts.ts";
import { askedTitle } from "./question.ts";

/** What a mark of the picture leads to. */
export interface Choice {
  readonly point: string | null;
  /** Keys of sides or of holdings, of which any is meant. */
  readonly who: readonly string[];
}

interface Given {
  readonly placed: PlacedPicture;
  readonly palette: PicturePalette;
  readonly colours: ReadonlyMap<string, number>;
  readonly name: (mark: Mark) => string;
  /** What is open now; null in a file. */
  readonly chosen: Choice | null;
}

export const isChosen = (chosen: Choice | null, one: Choice): boolean =>
  chosen !== null && chosen.point === one.point && chosen.who.join() === one.who.join();

/** Everything in the picture, as the children of an SVG element: the same on the screen and in a file. */
export function PictureMarks({ placed, palette, colours, name, chosen }: Given) {
  const colourOf = ({ kind, sides: [key = ""] }: Mark): string =>
    palette.sides[kind === "named" ? (colours.get(key) ?? 0) : 0] ?? palette.muted;
  return (
    <>
      {placed.marks.map(({ mark, stem, y }) =>
        stem === null ? null : (
          <path key={`${mark.key} ${y}`} d={stem} fill="none" stroke={colourOf(mark)} stroke-opacity=".45" />
        ),
      )}
      {placed.lines.map((line) => (
        <Line key={line.id} line={line} colour={colourOf(line.from.mark)} palette={palette} chosen={chosen} />
      ))}
      {placed.points.map((one) => (
        <Box key={one.point.id} placed={one} palette={palette} chosen={chosen} />
      ))}
      {placed.marks.map((one) => (
        <SideMark
          key={`${one.mark.key} ${one.y}`}
          placed={one}
          colour={colourOf(one.mark)}
          palette={palette}
          chosen={chosen}
          name={name}
        />
      ))}
      {placed.lines.map((line) => (
        <Badge
          key={line.id}
          line={line}
          who={name(line.from.mark)}
          colour={colourOf(line.from.mark)}
          palette={palette}
          chosen={chosen}
        />
      ))}
    </>
  );
}

interface Target {
  readonly choice: Choice;
  readonly label: string;
  readonly current: boolean;
  readonly children: ComponentChildren;
}

/** A part of the picture that can be chosen; the page gives it its place in the order of keys. */
function Chooser({ choice, label, current, children }: Target) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
    <g
      class="mark-button"
      role="button"
      tabindex={-1}
      aria-current={current ? "true" : undefined}
      data-point={choice.point ?? ""}
      data-who={JSON.stringify(choice.who)}
    >
      <title>{label}</title>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus, and the title says what it shows */}
      <g aria-hidden="true">{children}</g>
    </g>
  );
}

interface Drawn {
  readonly palette: PicturePalette;
  readonly chosen: Choice | null;
}

function Line({ line, colour, chosen }: Drawn & { readonly line: PlacedLine; readonly colour: string }) {
  const { path, width, cross, tie, end } = line;
  const current = chosen !== null && chosen.point === tie.point.id;
  return (
    <g data-denies={tie.denies ? "" : undefined}>
      <path
        d={path}
        fill="none"
        stroke={colour}
        stroke-width={current ? width + 0.8 : width}
        stroke-dasharray={tie.denies ? "7 5" : undefined}
      />
      {cross === null && <circle cx={end.x} cy={end.y} r={width / 2 + 1.4} fill={colour} />}
      {cross !== null && (
        <path
          class="cross"
          d={`M${cross.x - 5.5} ${cross.y - 5.5}l11 11m0-11l-11 11`}
          fill="none"
          stroke={colour}
          stroke-width="2.4"
        />
      )}
    </g>
  );
}

function Badge({
  line,
  who,
  colour,
  palette,
  chosen,
}: Drawn & { readonly line: PlacedLine; readonly colour: string; readonly who: string }) {
  const { badge, count, tie } = line;
  const choice = { point: tie.point.id, who: whoseOf(tie) };
  const name = tie.variant === null ? undefined : namesOf(tie.point)[tie.variant];
  const label =
    name === undefined
      ? v.points.line(who, tie.denies, count, askedTitle(tie.point))
      : v.points.lineOfName(who, name, count);
  const half = halfBadge(count);
  return (
    <Chooser choice={choice} label={label} current={isChosen(chosen, choice)}>
      <rect
        x={badge.x - half}
        y={badge.y - 10}
        width={2 * half}
        height="20"
        rx="10"
        fill={isChosen(chosen, choice) ? colour : palette.ground}
        stroke={colour}
        stroke-width="1.4"
      />
      <text
        x={badge.x}
        y={badge.y}
        fill={isChosen(chosen, choice) ? palette.ground : palette.text}
        font-size={SMALL}
        font-weight="600"
        text-anchor="middle"
        dominant-baseline="central"
      >
        {count}
      </text>
    </Chooser>
  );
}

/** The sides behind a line; where one of them holds something else of the point as well, what the line stands for alone. */
function whoseOf({ point, holdings }: SideLine): readonly string[] {
  const sides = new Set(holdings.map(({ side }) => side.key));
  const all = point.holdings.filter(({ side }) => sides.has(side.key));
  return all.length > holdings.length ? holdings.map(({ key }) => key) : [...sides];
}

function Box({ placed, palette, chosen }: Drawn & { readonly placed: PlacedPoint }) {
  const { point, x, y, width, height, title, byName, row, rest, asked, below } = placed;
  const choice = { point: point.id, who: [] };
  const current = chosen !== null && chosen.point === point.id;
  const above = byName ? 0 : (height - heightOfTitle(title.length)) / 2;
  return (
    <Chooser choice={choice} label={v.points.box(point.title, asked + below)} current={current}>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="8"
        fill={palette.box}
        stroke={current ? palette.accent : palette.boxLine}
        stroke-width={current ? 3 : 1.3}
      />
      {title.map((words, at) => (
        <text
          key={at}
          x={x + width / 2}
          y={byName ? y + row / 2 + 5.5 + at * row : y + above + 14 + at * TITLE_LINE}
          fill={palette.text}
          font-size={TITLE}
          font-weight="600"
          text-anchor="middle"
        >
          {words}
        </text>
      ))}
      {rest !== null && (
        <text
          x={x + width / 2}
          y={y + row / 2 + 5 + title.length * row}
          fill={palette.text}
          font-size={SMALL}
          font-style="italic"
          text-anchor="middle"
        >
          {rest}
        </text>
      )}
      {byName &&
        [...title, ...(rest === null ? [] : [rest])].map((words, at) => (
          <path key={words} d={`M${x} ${y + 1 + (at + 1) * row}h${width}`} stroke={palette.boxLine} stroke-width=".5" />
        ))}
      <text x={x + width / 2} y={y + height - above - 5} fill={palette.muted} font-size={SMALL} text-anchor="middle">
        <tspan fill={palette.text} font-weight="600">
          {asked}
        </tspan>
        {below}
      </text>
    </Chooser>
  );
}

function SideMark({
  placed,
  colour,
  palette,
  chosen,
  name,
}: Drawn & { readonly placed: PlacedMark; readonly colour: string; readonly name: (mark: Mark) => string }) {
  const { mark, x, y, radius, label, uses, labelAt } = placed;
  const choice = { point: mark.point, who: mark.sides };
  const current = isChosen(chosen, choice);
  const hollow = mark.kind !== "named";
  return (
    <Chooser choice={choice} label={v.points.side(name(mark), mark.claims, mark.documents)} current={current}>
      {mark.kind === "several" && (
        <circle cx={x} cy={y} r={radius + 3} fill="none" stroke={colour} stroke-width="1.4" />
      )}
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill={hollow ? palette.ground : colour}
        stroke={current ? palette.accent : colour}
        stroke-width={current ? 4 : 2}
        stroke-dasharray={mark.kind === "told" ? "3 2" : undefined}
      />
      {label.map((words, line) => (
        <text
          key={line}
          x={labelAt.x}
          y={labelAt.y + (line - (label.length - 1) / 2) * 15 - uses.length * 7}
          fill={palette.text}
          font-size={TITLE}
          font-weight={mark.kind === "named" ? 600 : 400}
          text-anchor={labelAt.anchor}
          dominant-baseline="central"
        >
          {words}
        </text>
      ))}
      {uses.map((words, line) => (
        <text
          key={line}
          x={labelAt.x}
          y={labelAt.y + (label.length / 2) * 15 + line * 12 - (uses.length - 1) * 7}
          fill={palette.muted}
          font-size={SMALL}
          text-anchor={labelAt.anchor}
          dominant-baseline="central"
        >
          {words}
        </text>
      ))}
    </Chooser>
  );
}
