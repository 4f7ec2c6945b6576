import type { Aspect, StanceKind } from "../../src/model/point.ts";
import { namesAtIssue } from "../../src/query/points/namesAtIssue.ts";

/** What one side holds of a point. */
export interface Holding {
  /** Of its point, the same in every picture of it. */
  readonly key: string;
  readonly side: PictureSide;
  readonly stance: StanceKind;
  /** Which of two names it uses, by place in the label; null where that is not what is asked. */
  readonly variant: number | null;
  /** What it answers where it is asked who did it, how many or when; most claims first. */
  readonly answers: readonly string[];
  readonly claims: readonly string[];
  /** How many claims: of a big graph more than are listed. */
  readonly count: number;
  /** Ids of its documents, copies counted once. */
  readonly documents: readonly string[];
}

export interface PictureSide {
  readonly key: string;
  readonly name: string;
  /** A side of its own, somebody whom nobody names, or one of whom another tells. */
  readonly kind: "named" | "nobody" | "told";
}

/** A question with those who answer it: what a box of the picture stands for. */
export interface PicturePoint {
  readonly id: string;
  readonly title: string;
  /** Of what a name is asked: where and when; empty where the title tells it. */
  readonly setting: string;
  /** Of what two names are asked: the words of all who use neither; null where these have no words in common. */
  readonly otherwise: string | null;
  /** What is asked; null where it is only what sides speak about. */
  readonly aspect: Aspect | null;
  readonly event: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly claims: number;
  readonly documents: number;
  readonly holdings: readonly Holding[];
}

/** The names at issue of a point; none where no name is asked. */
export const namesOf = ({ aspect, title }: Pick<PicturePoint, "aspect" | "title">): readonly string[] =>
  namesAtIssue(aspect, title);

/** Whether a holding is among what is meant: keys of sides, or of single holdings where a side has another one of the same point. */
export const isAmong = (who: readonly string[], { side, key }: Holding): boolean =>
  who.includes(side.key) || who.includes(key);

/** Whether a holding names the thing by none of the names at issue. */
export const usesOtherWords = ({ stance, variant }: Pick<Holding, "stance" | "variant">): boolean =>
  stance === "names" && variant === null;

/** Whether a holding says that something is not so. */
export const denies = ({ stance }: Pick<Holding, "stance">): boolean => stance === "denies";

/**
 * Whether two holdings of a point answer it differently. Of “who did it” each only says so: where two sides alone speak and neither
 * denies it, their answers differ, since a dispute is never within one side.
 */
export function answerDifferently({ aspect, holdings }: PicturePoint, a: Holding, b: Holding): boolean {
  if (denies(a) !== denies(b)) return true;
  if (a.variant !== null && b.variant !== null && a.variant !== b.variant) return true;
  if (denies(a) || a.variant !== null || b.variant !== null || a.side.key === b.side.key) return false;
  const areAlone = holdings.every((one) => !denies(one) && [a.side.key, b.side.key].includes(one.side.key));
  return a.stance !== "says" || (aspect !== null && areAlone);
}

/** The names at issue in a label of “what it is called”, and what stands behind them. */
const NAMES_AT_ISSUE = /^What it is called: ((?:“[^”]*”(?: or )?)+)(?: – (.+))?$/su;

/** The label of a point without the words of its question, which stand under it; of names without where and when, which stand there, too. */
export const titleOf = (label: string): string =>
  NAMES_AT_ISSUE.exec(label)?.[1] ?? /^[^:“]+: (.+)$/su.exec(label)?.[1] ?? label;

/** What a label tells behind the names at issue, but for the years of its documents, which the picture tells itself. */
export const settingOf = (label: string): string =>
  (NAMES_AT_ISSUE.exec(label)?.[2] ?? "").replace(/(?:^|, )in documents of .+$/u, "");
