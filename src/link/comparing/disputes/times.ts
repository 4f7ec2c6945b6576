import { tokenize } from "../../../text/tokens.ts";
import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import { dayOf } from "../../digest/days.ts";
import { ATTACKS, BEGINNINGS, GOES_ON } from "../../lexicon/language.ts";
import { type Between, rowOf } from "../claimRow.ts";
import { contents, type Finding, haveDifferentPrincipals, likeness, say, wordsAt } from "../pair.ts";
import type { DisputeRule } from "../rule.ts";

/** Each dates the event to the day, and the days differ. */
export const DAYS: DisputeRule = {
  id: "date",
  finds: [
    [
      "Keldora, state, on 2025-03-03: the market was shelled on 3 March",
      "Pallumia, state, on 2025-03-05: the market was shelled on 5 March",
    ],
  ],
  findsNot: [
    [
      "Keldora, state, on 2025-03-03: the market was shelled on 3 March",
      "Pallumia, state, on 2025-03-05: the market was still shelled on 5 March",
    ],
  ],
  find: days,
};

/** Each dates the event to the day, and the days differ. */
function days(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!between.sameEvent || !haveDifferentPrincipals(between) || GOES_ON.test(a.text) || GOES_ON.test(b.text))
    return null;
  const [own, others] = [rowOf(between, a).described, rowOf(between, b).described];
  for (const [n, x] of a.claim.descriptions.entries())
    for (const [m, y] of b.claim.descriptions.entries()) {
      if (own[n] !== others[m] || !between.events.includes(own[n] ?? "")) continue;
      const from = exactDay(x.dating);
      const to = exactDay(y.dating);
      if (from === null || to === null || from === to || likeness(a, b).shared < 1) continue;
      if (!namesDay(a, from) || !namesDay(b, to)) continue;
      return {
        relation: "disputes",
        a,
        b,
        score: 80,
        rule: "dispute.date",
        because: `different dates for the same event: ${x.dating!.edtf} against ${y.dating!.edtf}`,
        words: contents(a, b),
      };
    }
  return null;
}

function exactDay(dating: { readonly earliest: string | null; readonly latest: string | null } | null): number | null {
  return dating !== null && dating.earliest === dating.latest ? dayOf(dating.earliest) : null;
}
/** Whether its words name that day: by the day of the month, a weekday, or counted from another day. */
const namesDay = ({ text }: ComparableClaim, day: number): boolean => {
  const { lower } = tokenize(text);
  const number = String(new Date(day * 86_400_000).getUTCDate());
  return lower.some(
    (word) => word === number || /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester)day|today)$/.test(word),
  );
};

/** Each gives the time of day at which it began, and the times differ. */
export const CLOCKS: DisputeRule = {
  id: "time",
  finds: [["Keldora, state: the shelling began at 7.40", "Pallumia, state: the shelling began at 9.15"]],
  findsNot: [["Keldora, state: the shelling began at 7.40", "Pallumia, state: the shelling began at 7.41"]],
  find: clocks,
};

/** Each gives the time of day at which it began, and the times differ. */
function clocks(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!between.sameSubject || !haveDifferentPrincipals(between)) return null;
  for (const x of a.clocks)
    for (const y of b.clocks) {
      const gap = Math.max(x.from, y.from) - Math.min(x.to, y.to);
      if (gap < 5 || !tellsOfBeginning(a) || !tellsOfBeginning(b)) continue;
      const [p, q] = [wordsAt(a, x.start, x.end), wordsAt(b, y.start, y.end)];
      return {
        relation: "disputes",
        a,
        b,
        score: 76,
        rule: "dispute.time",
        because: `different times of day for its beginning: ${say(p.quote)} against ${say(q.quote)}`,
        words: [p, q],
      };
    }
  return null;
}

const tellsOfBeginning = ({ classes }: ComparableClaim): boolean =>
  classes.some((one) => ATTACKS.has(one) || BEGINNINGS.has(one));
