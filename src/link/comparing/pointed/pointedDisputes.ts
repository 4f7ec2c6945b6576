// "Velmar's ministry has rejected that claim": disputes the earlier claim of another.   "denied claims that it has any fighter planes":
// disputes the claim inside it.
// not: "confirmed that report"; "that claim" of one's own side
import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import { CALLED_SO, FALSE_WORDS, FALSELY, INSTEAD_IT_IS, NAMED_SO } from "../../lexicon/language.ts";
import type { ClaimRow } from "../claimRow.ts";
import { contents, type Finding, say } from "../pair.ts";
import { antecedents } from "./antecedents.ts";
import { statesProposition } from "./puts.ts";

const FEW = 12;

/**
 * Disputes within a document that follow from its pointing words and its nesting. Linear in its claims.
 *
 * @param rows the claims of one document, in its order
 */
export function pointedDisputes(rows: readonly ClaimRow[]): Finding[] {
  const byId = new Map(rows.map((row) => [row.claim.claim.id, row]));
  const children = new Map<string, ClaimRow[]>();
  for (const row of rows) {
    const { parent } = row.claim.claim;
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), row]);
  }
  return rows.flatMap((row, at) => {
    const { id, parent } = row.claim.claim;
    const outer = parent === null ? undefined : byId.get(parent);
    const held = outer === undefined ? null : heldAgainst(row, outer);
    const denied = denies(row.claim) ? deniedBy(row, at, rows, children.get(id) ?? []) : [];
    return held === null ? denied : [held, ...denied];
  });
}

/** Whether the two claims have different speakers, on different sides as far as these are known. */
const ofAnother = (a: ClaimRow, b: ClaimRow): boolean =>
  (a.speaker === null || a.speaker !== b.speaker) && (a.side === null || a.side !== b.side);

/** Finds how a claim contradicts the claim that it reports. */
function heldAgainst(row: ClaimRow, outer: ClaimRow): Finding | null {
  if (!ofAnother(row, outer)) return null;
  const cue = row.claim.claim.cue.map(({ quote }) => quote).join(" ");
  if (FALSELY.test(cue)) return within(outer, row, "calls untrue what it tells of another");
  return outer.claim.claim.act === "accuse" && CALLED_SO.test(cue) && NAMED_SO.test(row.claim.text)
    ? within(outer, row, "holds against another what it calls it")
    : null;
}

/** The claims that a denial denies: the claims inside it, else the claims that it points to. */
function deniedBy(row: ClaimRow, at: number, rows: readonly ClaimRow[], children: readonly ClaimRow[]): Finding[] {
  const inner = children.filter(
    (other) =>
      statesProposition(other.claim) &&
      other.claim.claim.act !== "deny" &&
      ofAnother(row, other) &&
      isWithinDenied(row.claim, other.claim),
  );
  const found = inner.map((other) => within(row, other, "denies a claim of another that it tells"));
  const instead = insteadOf(row, at, rows, children.length);
  if (instead !== null)
    for (const other of inner)
      if (!instead.claim.negative) found.push(within(instead, other, "says what it was instead of what"));
  if (inner.length > 0 || row.claim.pointer === null) return found;
  const because = `denies what was claimed just before (${say(row.claim.text)})`;
  return meantBy(row, at, rows).map((other) => finding(row, other, "dispute.pointer", because));
}

/** The claims that a pointing denial refers to: in "A dismissed the drone claim while B called it a lie" both mean one. */
function meantBy(row: ClaimRow, at: number, rows: readonly ClaimRow[]): ClaimRow[] {
  const before = rows[at - 1];
  const isSame =
    before !== undefined && before.claim.pointer !== null && IT.test(row.claim.text) && denies(before.claim);
  return isSame
    ? antecedents(before, at - 1, rows).filter((other) => ofAnother(row, other))
    : antecedents(row, at, rows);
}

/** A pronoun for what was told before. */
const IT = /^it\b/iu;

/** "These were local forces": the correct version, right after the denial. */
function insteadOf(row: ClaimRow, at: number, rows: readonly ClaimRow[], children: number): ClaimRow | null {
  const { level } = row.claim.claim;
  const next = rows.slice(at + 1, at + 1 + children + 1).find(({ claim }) => claim.claim.level === level);
  return next !== undefined &&
    next.speaker === row.speaker &&
    INSTEAD_IT_IS.test(next.claim.text) &&
    next.claim.length <= FEW
    ? next
    : null;
}

/** Whether its words or its act say that something is not so; "that claim did not survive" does, too. */
function denies({ claim, classes, pointer, negative }: ComparableClaim): boolean {
  if (claim.act === "believe") return false;
  if (claim.act === "deny" || claim.act === "reject" || claim.polarity === "denied") return true;
  return pointer !== null && pointer !== "this" && (negative || classes.some((one) => FALSE_WORDS.has(one)));
}

/** "Keldora's claim that P is false": the claim inside is the denied one, unless it is itself a denial by another. */
function isWithinDenied(one: ComparableClaim, { claim }: ComparableClaim): boolean {
  if (one.claim.polarity === "denied") return true;
  // "laws that violate resolutions which affirm the right" does not deny its relative clause
  const called = one.pointer !== null || one.classes.some((word) => FALSE_WORDS.has(word));
  if (claim.act === "allege" || claim.act === "accuse") return called || one.claim.voice !== "authorial";
  return called && claim.act !== "state";
}

function finding({ claim: a }: ClaimRow, { claim: b }: ClaimRow, rule: string, how: string): Finding {
  const score = rule === "dispute.within" ? 88 : 80;
  return { relation: "disputes", a, b, score, rule, because: `one ${how}: ${say(b.text)}`, words: contents(a, b) };
}

const within = (a: ClaimRow, b: ClaimRow, how: string): Finding => finding(a, b, "dispute.within", how);
