import { sharedCount } from "../../blocks/hash.ts";
import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import type { Between } from "../claimRow.ts";
import { contents, type Finding, haveDifferentPrincipals, say } from "../pair.ts";
import type { DisputeRule } from "../rule.ts";
import { SHOWN } from "./shown.ts";

/** Each names the other's side as the agent. */
export const AGENTS: DisputeRule = {
  id: "agent",
  finds: [
    [
      "Keldora, state: Pallumia shelled the market of Hestrel",
      "Pallumia, state: Keldora shelled the market of Hestrel",
    ],
  ],
  findsNot: [
    [
      "Keldora, state: Pallumia shelled the market of Hestrel",
      "Pallumia, state: a video shows how Keldora shelled the market of Hestrel",
    ],
    ["Keldora, state: Pallumia shelled the market of Hestrel", "Keldora, state: Keldora shelled the market of Hestrel"],
  ],
  find: agents,
};

/** Each names the other's side as the agent. */
function agents(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!between.sameSubject || !haveDifferentPrincipals(between) || a.negative || b.negative) return null;
  if (!between.sameEvent && sharedCount(a.common, b.common) < 2) return null;
  const x = a.agent;
  const y = b.agent;
  if (x === null || y === null || x === y || SHOWN.test(a.text) || SHOWN.test(b.text)) return null;
  return {
    relation: "disputes",
    a,
    b,
    score: 82,
    rule: "dispute.agent",
    because: `each says that another did it: ${say(a.text)} against ${say(b.text)}`,
    words: contents(a, b),
  };
}
