import type { Link } from "../model/link.ts";
import { type Across, compare, type SideName, type Told } from "./across.ts";

export interface Repeat extends Told {
  readonly link: Link;
  readonly speaker: SideName | null;
  /** Whether it stands in the same words in a copy of the document. */
  readonly copy: boolean;
}

/** What repeats a claim, by date of document. */
export function repeats(across: Across, claim: string): Repeat[] {
  return (across.linksOf.get(claim) ?? [])
    .filter(({ relation }) => relation === "repeats")
    .flatMap((link): Repeat[] => {
      const told = across.told.get(link.from === claim ? link.to : link.from);
      return told === undefined
        ? []
        : [{ ...told, link, speaker: across.speakerOf(told.claim), copy: link.rule === "repeat.copy" }];
    })
    .sort(
      (x, y) =>
        compare(x.record.dating?.latest ?? "", y.record.dating?.latest ?? "") || compare(x.claim.id, y.claim.id),
    );
}
