// "said on Friday the army had fired", "said too much was made of it", "denied firing".   not: "said in the town" (no verb)

import { startsFiniteClause } from "../../../structure/finiteClause.ts";
import { CONJUNCTION, GERUND, PREPOSITION, TO, tagBitsOf } from "../../../structure/tagClasses.ts";
import { quotationOpening } from "../quotes.ts";
import { clauseFrom, complement, type FrameRule, type FrameSite, verbTakes } from "./frame.ts";

/** A clause without "that", words in quotation marks, a gerund. */
export const CLAUSE_FRAMES: readonly FrameRule[] = [
  {
    id: "clause-behind-adjuncts",
    finds: [["He said on Friday the army had left.", "He | said | the army had left"]],
    read: (site) =>
      verbTakes(site, "clause") &&
      site.skipped > site.direct &&
      startsFiniteClause(site.analysis, site.skipped, site.end)
        ? complement(site, [clauseFrom(site, site.skipped)], "clause", 78)
        : undefined,
  },
  {
    id: "clause",
    finds: [["He said there was no attack.", "He | said | there was no attack"]],
    read: (site) =>
      verbTakes(site, "clause") && site.direct < site.end && startsFiniteClause(site.analysis, site.direct, site.end)
        ? complement(site, [clauseFrom(site, site.direct)], "clause", 82)
        : undefined,
  },
  {
    id: "verb-soon",
    finds: [["The mayor said plenty had been made of it.", "The mayor | said | plenty had been made of it"]],
    read: (site) =>
      verbTakes(site, "clause") && site.cue.weak !== true && site.cue.inverts === true && hasVerbSoon(site)
        ? complement(site, [clauseFrom(site, site.direct)], "clause", 76)
        : undefined,
  },
  {
    id: "quoted-noun",
    finds: [["Keldora denied “all of it” at once.", "Keldora | denied | “all of it” at once"]],
    read: (site) =>
      verbTakes(site, "np") && quotationOpening(site.analysis, site.direct) !== null
        ? complement(site, [clauseFrom(site, site.direct)], "np", 74)
        : undefined,
  },
  {
    id: "gerund",
    finds: [
      ["Keldora denied firing.", "Keldora | denied | firing"],
      ["Keldora denied, however, firing.", "Keldora | denied | firing"],
    ],
    read: (site) => {
      const { analysis, direct } = site;
      const gerund = analysis.groupIndex(direct) >= 0 && (tagBitsOf(analysis.tags, direct) & GERUND) !== 0;
      return verbTakes(site, "ing") && gerund && !analysis.has(direct, "citing", "quoting")
        ? complement(site, [clauseFrom(site, direct)], "ing", 84)
        : undefined;
    },
  },
];

/** "said too much was made of it": no subject is recognised, but a finite verb stands before the next mark of punctuation. */
function hasVerbSoon({ analysis, direct, end }: FrameSite): boolean {
  if (
    tagBitsOf(analysis.tags, direct) & (PREPOSITION | TO | CONJUNCTION) &&
    !analysis.has(direct, "neither", "either", "both", "there")
  )
    return false;
  for (let i = direct; i < end && i < direct + 14; i++) {
    if (/^[,;:.?!“”"—–()-]$/.test(analysis.word(i))) return false;
    if (analysis.groupAt(i)?.finite) return i > direct;
  }
  return false;
}
