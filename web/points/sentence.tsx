import type { ComponentChildren } from "preact";
import type { Act } from "../../src/model/claim.ts";
import { highlight, type Segment } from "../evidence/highlight.ts";
import { type ClaimEntry, type GraphIndex, labelOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import type { TextState } from "../state/texts.ts";
import { t } from "../strings.ts";

/** Characters that are shown of the text before and after the words of a claim, where no sentence ends sooner. */
const AROUND = 160;

/** The sentence that a claim stands in with its words marked, as a button that opens its document. */
export function Sentence({ index, entry, names }: { index: GraphIndex; entry: ClaimEntry; names: readonly string[] }) {
  const session = useSession();
  const { claim, record } = entry;
  const segments = sentenceIn(index, entry, session.textOf(record).value);
  const said = claim.dating === null ? claim.latest : claim.dating.edtf;
  return (
    <SentenceButton
      segments={segments}
      language={record.language}
      foot={footOf(claim.act, labelOf(index, record.id), said)}
      current={session.pageState.value.claim === claim.id}
      names={names}
      onOpen={() => session.open(claim.id)}
    />
  );
}

/** The sentence of a claim with its words marked; the words alone where the text is not at hand. */
export function sentenceIn(index: GraphIndex, entry: ClaimEntry, text: TextState): readonly Segment[] {
  const cover = index.cover;
  const whole = text.state === "ready" ? highlight(cover === null ? text.text : cover(text.text), entry.claim) : null;
  return whole?.matches ? sentenceOf(whole.segments) : wordsOf(entry);
}

/** What a side does by saying it, in which document, and when. */
export const footOf = (act: Act, title: string, said: string | null): string =>
  [t.acts[act], title, said === null ? "" : t.date(said)].filter((one) => one !== "").join(" · ");

interface Words {
  readonly segments: readonly Segment[];
  readonly language: string;
  readonly foot: string;
  readonly current: boolean;
  /** Names at issue, which are printed bold. */
  readonly names: readonly string[];
  readonly onOpen: () => void;
}

/** Words with marks in them, and where they are from. */
export function SentenceButton({ segments, language, foot, current, names, onOpen }: Words) {
  return (
    <button type="button" class="sentence" aria-current={current ? "true" : undefined} onClick={onOpen}>
      <span class="sentence-words" lang={language} dir="auto">
        {segments.map(({ text: words, parts }, at) =>
          parts.length === 0 ? (
            words
          ) : (
            <mark key={at} data-part={parts.join(" ")}>
              {inBold(words, names)}
            </mark>
          ),
        )}
      </span>
      <span class="sentence-foot" dir="auto">
        {foot}
      </span>
    </button>
  );
}

/** Words with some names in them in bold letters. */
function inBold(words: string, names: readonly string[]): ComponentChildren {
  const small = words.toLowerCase();
  const name = names.find((one) => small.includes(one.toLowerCase()));
  if (name === undefined || name === "" || small.length !== words.length) return words;
  const at = small.indexOf(name.toLowerCase());
  const end = at + name.length;
  return [words.slice(0, at), <b key={at}>{words.slice(at, end)}</b>, inBold(words.slice(end), names)];
}

/** Where the text is not at hand: the words alone. */
const wordsOf = ({ claim }: ClaimEntry): readonly Segment[] =>
  claim.content.flatMap(({ quote }, at) => [
    ...(at === 0 ? [] : [{ text: " … ", parts: [] }]),
    { text: quote, parts: ["content" as const] },
  ]);

/** The pieces from where the sentence of the first mark begins to where that of the last ends. */
function sentenceOf(segments: readonly Segment[]): readonly Segment[] {
  const first = segments.findIndex(({ parts }) => parts.length > 0);
  const last = segments.findLastIndex(({ parts }) => parts.length > 0);
  return segments.slice(Math.max(0, first - 1), last + 2).map((segment, at, all) => {
    if (segment.parts.length > 0) return { ...segment, text: flat(segment.text) };
    if (at === 0 && first > 0) return { ...segment, text: beginning(segment.text) };
    if (at === all.length - 1) return { ...segment, text: ending(segment.text) };
    return { ...segment, text: shortened(flat(segment.text)) };
  });
}

const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

function beginning(text: string): string {
  const own = text.slice(-AROUND);
  const end = Math.max(
    ...[...own.matchAll(/[.!?…][”"’)]?\s+(?=[\p{Lu}“"‘])|\n\s*\n/gu)].map((one) => one.index + one[0].length),
    -1,
  );
  if (end >= 0) return flat(own.slice(end));
  return text.length <= AROUND ? flat(own).trimStart() : `… ${flat(own.slice(own.indexOf(" ") + 1))}`;
}

function ending(text: string): string {
  const own = text.slice(0, AROUND);
  const end = /[.!?…][”"’)]?(?=\s|$)|\n\s*\n/u.exec(own);
  if (end !== null) return flat(own.slice(0, end.index + end[0].length)).trimEnd();
  return text.length <= AROUND ? flat(own).trimEnd() : `${flat(own.slice(0, own.lastIndexOf(" ")))} …`;
}

const shortened = (text: string): string =>
  text.length <= 2 * AROUND ? text : `${text.slice(0, AROUND)} … ${text.slice(-AROUND)}`;
