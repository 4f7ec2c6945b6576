import type { Naming } from "../../../model/claim.ts";
import type { QuotedSpan } from "../../../model/record.ts";
import { stem } from "../../../text/stems.ts";
import { tokenize } from "../../../text/tokens.ts";
import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import { classOf } from "../../digest/wordClass.ts";
import { DISPARAGING, INSTITUTIONS } from "../../lexicon/language.ts";
import { type Between, rowOf } from "../claimRow.ts";
import { contents, type Finding, haveDifferentPrincipals, say } from "../pair.ts";
import type { DisputeRule } from "../rule.ts";

/** One uses a name plainly from which the other keeps its distance. */
export const RECOGNITION: DisputeRule = {
  id: "recognition",
  finds: [
    [
      "Keldora, state, election: the so-called election was held in Hestrel",
      "Pallumia, state, election: the election was held in Hestrel",
    ],
  ],
  findsNot: [
    [
      "Keldora, state, election: the election was held in Hestrel",
      "Pallumia, state, election: the election was held in Hestrel",
    ],
  ],
  find: recognition,
};

/** One names a thing plainly, the other keeps its distance from that name. */
function recognition(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!haveDifferentPrincipals(between)) return null;
  const far = distanced(a);
  const near = distanced(b);
  if ((far === null) === (near === null)) return null;
  const [held, plain] = far !== null ? [a, b] : [b, a];
  const name = (far ?? near)!;
  const used = plain.claim.namings.findIndex(
    ({ form, distance }) =>
      distance.length === 0 &&
      !plain.classes.some((word) => DISPARAGING.has(word)) &&
      institutionsIn(form).some((one) => institutionsIn(name.form).includes(one)),
  );
  const use = plain.claim.namings[used];
  if (use === undefined) return null;
  const denoted = rowOf(between, held).denoted[held.claim.namings.indexOf(name)];
  if (!between.sameEvent && rowOf(between, plain).denoted[used] !== denoted) return null;
  return {
    relation: "disputes",
    a: held,
    b: plain,
    score: 80,
    rule: "dispute.recognition",
    because: `recognised against not recognised: ${say(name.form)} at a distance against ${say(use.form)}`,
    words: [name.span, use.span],
  };
}

const LATELY = 31;
/** One claim rejects a word that the other uses. */
export const REFUSAL: DisputeRule = {
  id: "term",
  finds: [["Keldora, state: the killings as genocide", "Pallumia, reject, denied: the term ‘genocide’"]],
  findsNot: [
    ["Keldora, demand: those responsible for genocide must be found", "Pallumia, reject, denied: the term ‘genocide’"],
  ],
  find: refusal,
};

/** One rejects a word for something, the other uses it: as a name, or in few words. */
function refusal(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if ((a.refused === null) === (b.refused === null) || !haveDifferentPrincipals(between)) return null;
  const [no, yes] = a.refused !== null ? [a, b] : [b, a];
  if (no.pointer !== null && !between.sameDocument) return null;
  // a word used in another year is no answer
  const [day, other] = [a.document.day, b.document.day];
  if (!between.sameDocument && (day === null || other === null || Math.abs(day - other) > LATELY)) return null;
  if (yes.negative || !usesRefusedName({ text: ownText(yes) }, no.refused!)) return null;
  return {
    relation: "disputes",
    a: no,
    b: yes,
    score: 74,
    rule: "dispute.term",
    because: `one refuses a word that the other uses: ${say(no.text)} against ${say(yes.text)}`,
    words: contents(no, yes),
  };
}

/** Its words without those of the claims within it. */
const ownText = ({ text, within }: ComparableClaim): string =>
  within.reduce((own, quote) => own.replace(quote, " … "), text);

/** "the killings as genocide", "the Armenian Genocide", "called it an occupation"; not: "those responsible for the genocide of others must …". */
export function usesRefusedName({ text }: Pick<ComparableClaim, "text">, refused: string): boolean {
  const { lower, word } = tokenize(text);
  return lower.some((one, i) => {
    if (one !== refused) return false;
    const before = lower.slice(Math.max(0, i - 3), i);
    return /^\p{Lu}/u.test(word[i]!) || before.some((other) => /^(?:as|call|calls|called|recogni[sz]ed?)$/.test(other));
  });
}

const institutionsIn = (form: string): string[] =>
  form
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map((word) => classOf(word))
    .filter((word) => INSTITUTIONS.has(word) || INSTITUTIONS.has(stem(word)));

const distanced = ({ claim }: ComparableClaim): Naming<QuotedSpan> | null =>
  claim.namings.find(({ form, distance }) => distance.length > 0 && institutionsIn(form).length > 0) ?? null;
