// Subtitles: cues with times become paragraphs of whole sentences; who speaks (WebVTT's <v>) becomes a label before the words.
import type { Part } from "../model/document.ts";
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { decode } from "./decode.ts";
import type { File, Inside } from "./reader.ts";
import { makeSource } from "./source.ts";

interface Cue {
  /** The time as written, without fractions of a second. */
  readonly time: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly words: string;
}

/** After the end of a sentence, a silence of so many seconds begins a new paragraph. */
const SILENCE = 2;
const TIMES =
  /^((?:\d{1,3}:)?\d{1,2}:\d\d)([.,]\d{1,3})?[ \t]*-->[ \t]*((?:\d{1,3}:)?\d{1,2}:\d\d)([.,]\d{1,3})?(?:\s|$)/;

export function* readSubtitles({ bytes, name, given }: File): Generator<Inside> {
  const text = decode(bytes, { file: name, line: null }).replace(/^\ufeff/, "");
  const blocks = text.split(/\r?\n(?:[ \t]*\r?\n)+/);
  const title = /^WEBVTT[ \t]*-?[ \t]*([^\r\n]*)/.exec(text)?.[1] ?? null;
  const cues = blocks.flatMap((block) => cueOf(block) ?? []);
  if (cues.length === 0)
    throw new ClaimgraphError("there are no words with a time in this file", {
      exitCode: EXIT.badData,
      place: name,
      remedy: "It is damaged, or another kind of file",
    });
  const written = write(cues);
  yield {
    name,
    document: () =>
      makeSource({ ...written, reading: "plain", warnings: [] }, bytes, { file: name, line: null }, given, { title }),
  };
}

/** A block of lines as a cue; null for a note, a style or a sound. */
function cueOf(block: string): Cue | null {
  const lines = block.split(/\r?\n/);
  const at = lines.findIndex((line, i) => i < 3 && TIMES.test(line));
  const [, from = "", fromPart = "", to = "", toPart = ""] = TIMES.exec(lines[at] ?? "") ?? [];
  if (at < 0) return null;
  const marked = lines.slice(at + 1).join(" ");
  const speaker = /^\s*<v(?:\.[\w.-]*)?[ \t]+([^>]{1,200})>/.exec(marked)?.[1]?.trim() ?? null;
  const words = entities(marked.replace(/<[^<>]{0,300}>|\{\\[^{}]{0,100}\}/g, ""))
    .replace(/\s+/g, " ")
    .trim();
  if (words === "" || /^(?:\[[^\]]*\]|\([^)]*\)|[♪♫].*)$/u.test(words)) return null;
  return {
    time: from.split(":").length === 2 ? `00:${from}` : from,
    start: seconds(from, fromPart),
    end: seconds(to, toPart),
    speaker,
    words,
  };
}

const seconds = (clock: string, fraction: string): number =>
  clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) + Number(`0${fraction.replace(",", ".")}`);

const NAMED: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&nbsp;", "\u00a0"],
  ["&lrm;", ""],
  ["&rlm;", ""],
]);
const entities = (words: string): string => words.replace(/&[a-z]{2,4};/g, (one) => NAMED.get(one) ?? one);

function write(cues: readonly Cue[]): { readonly text: string; readonly parts: readonly Part[] } {
  const pieces: string[] = [];
  const parts: Part[] = [];
  let length = 0;
  const add = (words: string): void => {
    pieces.push(words);
    length += words.length;
  };
  let turn: { readonly start: number; readonly by: string } | null = null;
  const endTurn = (): void => {
    if (turn !== null) parts.push({ kind: "turn", start: turn.start, end: length, by: turn.by });
    turn = null;
  };
  let before: Cue | null = null;
  for (const cue of cues) {
    // Dashes separate two people in one cue
    const words = cue.words.replace(/^[-–—]\s*/, "");
    const speakerChanges = cue.speaker !== (before?.speaker ?? null);
    const dashed = words !== cue.words;
    const rests = before !== null && /[.!?…]["”’]?$/.test(before.words) && cue.start - before.end >= SILENCE;
    if (speakerChanges) endTurn();
    if (before !== null) add(speakerChanges || dashed || rests ? "\n\n" : " ");
    if (speakerChanges && cue.speaker !== null) {
      turn = { start: length, by: cue.speaker };
      parts.push({ kind: "label", start: length, end: length + cue.speaker.length + 1 });
      parts.push({ kind: "speaker", start: length, end: length + cue.speaker.length });
      add(`${cue.speaker}: `);
    }
    parts.push({ kind: "paragraph", start: length, end: length + words.length, time: cue.time });
    add(words);
    before = cue;
  }
  endTurn();
  return { text: `${pieces.join("")}\n`, parts };
}
