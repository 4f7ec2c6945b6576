// "calls upon the council to: (a) end the raids; (b) send guards", "demands that Velmar: ↵ • end the raids": each item belongs to the content.
// not: "told the council: (a) …" (the council is spoken to)
import { LIST_TITLES } from "../../../lexicon/language.ts";
import type { Range } from "../../../structure/analysis.ts";
import { introducedList } from "../../../structure/introducedList.ts";
import { type Complement, complement, type FrameRule, type FrameSite, verbTakes } from "./frame.ts";

/** So many tokens may stand between the verb and the colon. */
const FAR = 24;

/** Contents that go on in a list behind a colon. */
export const LIST_FRAME: FrameRule = {
  id: "list",
  finds: [
    [
      "Keldora calls upon the council to: (a) end the raids; (b) demand that Velmar leave; and (c) send guards.",
      "Keldora | calls upon | the council to … end the raids … demand that Velmar leave … send guards",
    ],
    [
      "The movement demands that Velmar:\n(a) open the roads to Lorne;\n(b) release all captives.",
      "The movement | demands | Velmar … open the roads to Lorne … release all captives",
    ],
    [
      "The union urged the mayor to:\n1. Open the bridge.\n2. Pay the guards. They have waited for a year.",
      "The union | urged | the mayor to … Open the bridge … Pay the guards. They have waited for a year",
    ],
    [
      "The council of mothers calls for: (a) an inquiry; (b) the return of the missing.",
      "The council of mothers | calls for | an inquiry … the return of the missing",
    ],
    [
      "The envoy told the council: (i) the bridge is shut; (ii) the road is mined.",
      "The envoy | told | the bridge is shut … the road is mined",
    ],
    [
      "Pallumia condemned the following acts: (a) the raid on Lorne; (b) the arrest of the crew.",
      "Pallumia | condemned | the raid on Lorne … the arrest of the crew",
    ],
  ],
  read: listed,
};

function listed(site: FrameSite): Complement | null | undefined {
  const { analysis, cue, direct, end } = site;
  // "calls | for | : (a) …": the preposition belongs to the verb
  const governed = cue.preps?.includes(analysis.lower(direct)) === true;
  if (analysis.has(direct, "for") && !governed) return undefined;
  let colon = direct;
  while (colon < end && colon < direct + FAR && analysis.word(colon) !== ":") {
    if (analysis.groupAt(colon)?.finite || /^[;“”"]$/.test(analysis.word(colon))) return undefined;
    colon++;
  }
  const items = introducedList(analysis, colon);
  if (items === null) return undefined;
  if (governed && colon === direct + 1) return complement(site, items, "pp", 88, { cueTo: colon });
  const that = analysis.has(direct, "that") ? direct : -1;
  return complement(site, [...leadTo(site, that, colon), ...items], that < 0 ? "objTo" : "that", 88, { that });
}

/** The words before the colon that the items continue: "the council to", "Velmar" behind "that". */
function leadTo(site: FrameSite, that: number, colon: number): Range[] {
  const { analysis, direct } = site;
  const from = that < 0 ? direct : that + 1;
  if (colon <= from) return [];
  if (that >= 0) return [[from, colon]];
  return verbTakes(site, "objTo") && colon - from > 1 && !analysis.has(colon - 1, ...LIST_TITLES)
    ? [[from, colon]]
    : [];
}
