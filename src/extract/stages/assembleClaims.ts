import type { Claim, Voice } from "../../model/claim.ts";
import type { Dating } from "../../model/dating.ts";
import { makeId } from "../../model/ids.ts";
import { basisOf, bySentence } from "../assembly/basis.ts";
import { Describer, type DescriptionParts } from "../assembly/descriptions.ts";
import { speechDates } from "../assembly/speechTime.ts";
import type { Attribution } from "../attribution/select.ts";
import { contentSpans, formOf } from "../attribution/wording.ts";
import type { Authorship } from "../coreference/authorship.ts";
import type { Entity } from "../coreference/entity.ts";
import type { Scheme } from "../options.ts";
import { type Analysis, type Range, spanOf } from "../structure/analysis.ts";

export interface Assembly extends Omit<DescriptionParts, "speaking"> {
  readonly textId: string;
  readonly scheme: Scheme;
  /** Date of the document. */
  readonly dating: Dating | null;
  readonly authorship: Authorship;
  readonly speakers: ReadonlyMap<Attribution, Entity | null>;
}

/** The claims of a document, and what they speak of. */
export interface AssembledClaims {
  readonly claims: readonly Claim[];
  readonly events: readonly string[];
  /** Every entity that a claim names. */
  readonly entities: Set<Entity>;
}

/** Makes claims of attributions: spans, ids, chain, dates, events and names. In document order. */
export function assembleClaims(
  analysis: Analysis,
  attributions: readonly Attribution[],
  to: Assembly,
): AssembledClaims {
  const ids = claimIds(analysis, attributions, to);
  const idOf = (one: Attribution | null): string | null => (one === null ? null : (ids.get(one) ?? null));
  const near = bySentence(analysis, attributions);
  const inside = innerRanges(attributions);
  const speaking = new Set([...to.speakers.values()].filter((one) => one !== null));
  const describer = new Describer(analysis, { ...to, speaking });
  const spoken = speechDates(analysis, attributions, near, to.dating?.latest ?? null);
  const claims = attributions.map((one): Claim => {
    const id = ids.get(one) as string;
    const { candidate, parent } = one;
    const speaker = to.speakers.get(one) ?? null;
    const chain = speaker === null ? null : to.authorship.chainOf(speaker);
    const { dating, latest } = spoken.get(one) ?? { dating: null, latest: null };
    for (const entity of [speaker, chain?.principal ?? null, ...(chain?.onBehalfOf ?? [])])
      if (entity !== null) describer.entities.add(entity);
    const { descriptions, namings } = describer.describe(id, one, inside.get(one) ?? []);
    const source =
      candidate.label === undefined ? candidate.source : [candidate.label].filter(([from, to]) => from < to);
    return {
      id,
      level: one.level,
      parent: idOf(parent),
      voice: voiceOf(one),
      form: formOf(analysis, one),
      act: candidate.act,
      polarity: candidate.polarity,
      source: source.map((range) => spanOf(analysis.tokens, range)),
      cue: candidate.cue.map((range) => spanOf(analysis.tokens, range)),
      content: contentSpans(analysis, one, to.scheme),
      claimant: speaker?.id ?? null,
      onBehalfOf: behalf(chain?.onBehalfOf ?? [], speaker),
      principal: chain?.principal?.id ?? null,
      basis: [...basisOf(analysis, near, chain?.shownAt ?? [], one)].flatMap((other) => idOf(other) ?? []),
      dating,
      latest,
      descriptions,
      namings,
      confidence: candidate.confidence,
      rule: candidate.rule,
    };
  });
  return { claims, events: [...describer.events], entities: describer.entities };
}

/** The contents, cues and sources of the attributions that are nested in each. */
function innerRanges(attributions: readonly Attribution[]): Map<Attribution, Range[]> {
  const inside = new Map<Attribution, Range[]>();
  for (const { parent, candidate, content } of attributions)
    if (parent !== null)
      inside.set(parent, [...(inside.get(parent) ?? []), ...candidate.cue, ...candidate.source, ...content]);
  return inside;
}

const voiceOf = ({ candidate }: Attribution): Voice =>
  candidate.rule === "authorial" || candidate.rule === "turn"
    ? "authorial"
    : candidate.rule === "narration"
      ? "narration"
      : "reported";

/** Gives each claim its id, as the data model wants it: by the place of the cue, and by how many earlier claims have the same cue. */
function claimIds(analysis: Analysis, attributions: readonly Attribution[], to: Assembly): Map<Attribution, string> {
  const counts = new Map<string, number>();
  const ids = new Map<Attribution, string>();
  for (const one of attributions) {
    const { cue } = one.candidate;
    const [first = one.content[0]] = cue;
    const last = cue.at(-1);
    const start = first === undefined ? 0 : analysis.start(first[0]);
    const end = last === undefined ? null : analysis.end(last[1] - 1);
    const key = `${start} ${end}`;
    const n = counts.get(key) ?? 0;
    counts.set(key, n + 1);
    ids.set(one, makeId("claim", to.documentId, to.textId, start, end, n));
  }
  return ids;
}

/** Cited documents first, then actors, each in order of id. */
function behalf(chain: readonly Entity[], speaker: Entity | null): string[] {
  const order = (sort: "cited" | "actor") =>
    chain
      .filter((e) => (e.sort === "cited") === (sort === "cited") && e !== speaker)
      .map((e) => e.id)
      .sort();
  return [...new Set([...order("cited"), ...order("actor")])];
}
