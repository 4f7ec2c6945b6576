import { isSure } from "../../export/attributions.ts";
import { citationText } from "../../model/citation.ts";
import type { Claim, Extraction } from "../../model/claim.ts";
import { firstIndex } from "../../model/firstIndex.ts";
import { type Span, slice } from "../../model/span.ts";
import { counted } from "./counted.ts";
import { type Paint, printable } from "./terminal.ts";
import { type Styled, wrap, wrapStyled } from "./wrap.ts";

export interface ClaimTextOptions {
  readonly paint: Paint;
  /** Columns. */
  readonly width: number;
  /** 0 to 1. */
  readonly minConfidence?: number;
}

/** The verb for each act. */
const ACT_WORDS: Readonly<Record<Claim["act"], string>> = {
  state: "states",
  report: "reports",
  allege: "alleges",
  accuse: "accuses",
  deny: "denies",
  reject: "rejects",
  confirm: "confirms",
  concede: "concedes",
  demand: "demands",
  promise: "promises",
  threaten: "threatens",
  warn: "warns",
  condemn: "condemns",
  praise: "praises",
  believe: "believes",
  ask: "asks",
  intend: "intends",
};

/** A document and its claims for reading: a head line, then each claim with its claimant, act, exact words and place. Ends with a line break. */
export function claimText(extraction: Extraction, options: ClaimTextOptions): string {
  const { paint, width } = options;
  const { document } = extraction;
  const names = namesOf(extraction);
  const claims = extraction.claims.filter((claim) => isSure(claim, options.minConfidence));
  const title = extraction.title ?? document.name;
  const about = [
    extraction.publishers.map(names).join(", "),
    extraction.dating?.edtf ?? "no date",
    extraction.genre,
    extraction.creators.length === 0 ? "" : `by ${extraction.creators.map(names).join(", ")}`,
    extraction.title === null ? "" : document.name,
  ].filter((part) => part !== "");
  const count = claims.length === 0 ? "no claims" : counted(claims.length, "claim");
  const lines = [
    ...wrap(printable(flat(title)), width).map(paint.bold),
    ...wrap(printable(`${flat(about.join(" · "))} · ${count}`), width).map(paint.dim),
    "",
  ];
  const lineOf = lineFinder(document.text);
  const children = new Map<string | null, Claim[]>();
  const shown = new Set(claims.map(({ id }) => id));
  for (const claim of claims) {
    // a nested claim is shown by itself if its outer claim is left out for its confidence
    const parent = claim.parent !== null && shown.has(claim.parent) ? claim.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), claim]);
  }
  const print = (parent: string | null, prefix: string, depth: number): void => {
    children.get(parent)?.forEach((claim, n) => {
      const number = prefix === "" ? `${n + 1}` : `${prefix}.${n + 1}`;
      lines.push(...oneClaim(claim, number, depth, { document, names, lineOf, paint, width }), "");
      print(claim.id, number, depth + 1);
    });
  };
  print(null, "", 0);
  return `${lines.join("\n")}\n`;
}

interface Page {
  readonly document: Extraction["document"];
  readonly names: (id: string) => string;
  readonly lineOf: (offset: number) => string;
  readonly paint: Paint;
  readonly width: number;
}

function oneClaim(claim: Claim, number: string, depth: number, page: Page): string[] {
  const { paint, document } = page;
  const margin = " ".repeat(2 + 5 * depth);
  const body = `${margin}${" ".repeat(5)}`;
  const room = Math.max(24, page.width - body.length - 2);
  const who = claim.claimant === null ? "unnamed source" : page.names(claim.claimant);
  const behalf =
    claim.principal !== null && claim.principal !== claim.claimant ? `for ${page.names(claim.principal)}` : "";
  const head: Styled[] = [
    [printable(flat(who)), paint.bold],
    [`${printable(flat(behalf))} —`.trimStart(), plain],
    [ACT_WORDS[claim.act], paint.act],
    // the verb of a denial says so already
    [claim.polarity === "denied" && claim.act !== "deny" ? "(denied)" : "", paint.notice],
    [claim.cue.length === 0 ? "" : `“${printable(words(document.text, claim.cue))}”`, paint.dim],
  ];
  const where = [
    page.lineOf((claim.content[0] ?? claim.cue[0] ?? [0, 0])[0]),
    printable(citationText(claim.citation)),
    claim.voice === "reported" ? claim.form : claim.voice,
    claim.dating === null ? "" : `said ${claim.dating.edtf}`,
    `confidence ${(claim.confidence / 100).toFixed(2)}`,
  ].filter((part) => part !== "");
  const [first = "", ...rest] = wrapStyled(head, room + 2);
  return [
    `${margin}${paint.dim(number.padEnd(4))} ${first}`,
    ...rest.map((line) => body + line),
    ...wrap(printable(words(document.text, claim.content)), room).map((line) => `${body}${paint.dim("│")} ${line}`),
    ...wrap(where.join(" · "), room + 2).map((line) => body + paint.dim(line)),
  ];
}

const plain = (word: string): string => word;

/** Names in a text for its actors and cited documents; an id without a name is shown as unnamed. */
function namesOf(extraction: Extraction): (id: string) => string {
  const names = new Map<string, string | undefined>();
  for (const { id, names: written } of [...extraction.actors, ...extraction.cited])
    names.set(id, extraction.canonical.get(id) ?? written[0]);
  return (id) => names.get(id) ?? "unnamed";
}

const flat = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** The words of spans in one line, with an ellipsis for each gap. */
const words = (text: string, spans: readonly Span[]): string =>
  flat(spans.map((span) => slice(text, span)).join(" … "));

/** The line of an offset: "line 3". */
function lineFinder(text: string): (offset: number) => string {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => `line ${firstIndex(starts.length, (i) => starts[i]! > offset)}`;
}
