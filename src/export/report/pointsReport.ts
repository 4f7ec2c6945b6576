import { citationText } from "../../model/citation.ts";
import type { StanceKind } from "../../model/point.ts";
import type { ClaimInRecord, CorpusIndex } from "../../query/corpusIndex.ts";
import { type Answered, answered } from "../../query/points/answers.ts";
import { Comparables } from "../../query/points/comparables.ts";
import type { DisputedPoint } from "../../query/points/disputedPoint.ts";
import { type Block, type Inline, type Line, NOTE, type Report } from "./blocks.ts";
import { References, type ReportOptions } from "./references.ts";
import { sideJson } from "./sideJson.ts";
import { counted, documentLine, nameOf, strong, text } from "./words.ts";

/** The most claims of a stance that are quoted; the rest is counted. */
const QUOTED = 6;

const HOLDS: Readonly<Record<StanceKind, string>> = {
  says: "says so",
  denies: "denies it",
  figure: "gives a figure",
  names: "names it so",
  other: "gives another account",
};

/** Disputed points for reading: each with its stances, their holders and their words. */
export function pointsReport(
  corpus: CorpusIndex,
  points: readonly DisputedPoint[],
  options: ReportOptions = {},
): Report {
  const references = new References(corpus, options);
  const blocks: Block[] = [{ kind: "paragraph", line: [text(NOTE)] }];
  if (points.length === 0) blocks.push({ kind: "paragraph", line: [text("No disputed point was found.")] });
  for (const point of points) blocks.push(...pointBlocks(corpus, point, references, 2));
  return { title: `Disputed points (${points.length})`, blocks: [...blocks, ...references.blocks()] };
}

/** A point under a heading: the number of claims, the stances with their holders, and the silent sides. */
export function pointBlocks(corpus: CorpusIndex, point: DisputedPoint, references: References, level: 2 | 3): Block[] {
  const { label, claims, documents, from, to, event, silent } = point;
  const days = from === null ? "undated" : from === to ? from : `${from} to ${to}`;
  const about = event === null || label.includes(corpus.label(event)) ? "" : ` ${corpus.label(event)}.`;
  const blocks: Block[] = [
    { kind: "heading", level, text: label },
    {
      kind: "paragraph",
      line: [text(`${counted(claims, "claim")} of ${counted(documents, "independent document")}, ${days}.${about}`)],
    },
    { kind: "list", items: answered(corpus, point).map((stance) => stanceLine(corpus, stance, references)) },
  ];
  // the silence of "officials" or "sides" means nothing
  const names = [...new Set(silent.map(nameOf))].filter((name) => /\p{Lu}/u.test(name));
  if (names.length > 0)
    blocks.push({ kind: "paragraph", line: [text(`Speak of the event and not of this: ${names.join(", ")}.`)] });
  return blocks;
}

function stanceLine(corpus: CorpusIndex, stance: Answered, references: References): Line {
  const { side, claims, documents, answers } = stance;
  const isAnswer = answers.length > 0 && stance.stance !== "denies";
  const holds = isAnswer ? `says ${answers.join(" or ")}` : HOLDS[stance.stance];
  const shown = differing(references, claims);
  const count = `${counted(claims.length, "claim")} of ${counted(documents, "independent document")}`;
  const rest = shown.length - QUOTED;
  return [
    strong(nameOf(side)),
    text(` ${holds} (${count}): `),
    ...shown
      .slice(0, QUOTED)
      .flatMap((one, i): Inline[] => [
        text(i === 0 ? "" : "; "),
        ...references.quote(one),
        text(" "),
        ...documentLine(corpus, one.record),
        text(citedAt(one)),
        references.to(one),
      ]),
    ...(rest > 0 ? [text(`; and ${rest} more`)] : []),
  ];
}

/** The page and paragraph after the document, if the claim has them. */
function citedAt({ claim }: ClaimInRecord): string {
  const cited = citationText(claim.citation);
  return cited === "" ? " " : `, ${cited} `;
}

/** The first claim of each wording. */
function differing(references: References, claims: readonly ClaimInRecord[]): ClaimInRecord[] {
  const seen = new Set<string>();
  return claims.filter((one) => {
    const key = references
      .wordsOf(one)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Disputed points as plain data.
 *
 * @param sourcesOf the names under which a document was given, if they are kept
 */
export function pointsJson(
  corpus: CorpusIndex,
  points: readonly DisputedPoint[],
  sourcesOf: (document: string) => readonly string[],
): unknown {
  const words = new Comparables(corpus);
  const claimJson = (one: ClaimInRecord): object[] => {
    const { claim, record } = one;
    const sources = sourcesOf(record.id);
    // a text that was given under several names has all of them
    return (sources.length === 0 ? [record.id] : sources).map((source) => ({
      id: claim.id,
      source,
      content: words.wordsOf(one),
      claimant: claim.claimant === null ? null : corpus.label(claim.claimant),
      speaker: sideJson(corpus.speakerOf(claim)),
      act: claim.act,
      polarity: claim.polarity,
      document: record.id,
      title: record.title,
      date: record.dating?.edtf ?? null,
      url: record.url,
    }));
  };
  return points.map(({ id, label, aspect, event, stances, silent, claims, documents, from, to }) => ({
    id,
    label,
    aspect,
    event: event === null ? null : { id: event, label: corpus.label(event) },
    claims,
    documents,
    from,
    to,
    stances: answered(corpus, { aspect, stances }).map(({ side, stance, answers, claims: own, documents: all }) => ({
      side: sideJson(side),
      stance,
      answers,
      documents: all,
      claims: own.flatMap(claimJson),
    })),
    silent: silent.map(sideJson),
  }));
}
