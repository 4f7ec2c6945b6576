import {
  HAS_FIELD,
  LEGISLATURES,
  OF_A_FIELD,
  ORGAN_TOPICS,
  officeName,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  type RoleNoun,
  SENDING_OFFICE,
} from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import type { Part } from "./phraseParts.ts";

/** The noun of a part that is a role: "minister" of "the foreign minister". */
export const roleNoun = (analysis: Analysis, role: Part): RoleNoun | null =>
  ROLE_NOUNS.get(analysis.lower(role.to - 1)) ?? null;

/** The last role before the name; "the minister's claim" is the claim. */
export const roleIn = (parts: readonly Part[], core: number, before: number): Part | null =>
  parts.findLast(
    (part, k) =>
      part.kind === "role" &&
      part.to <= core &&
      part.from < before &&
      parts[k + 1]?.kind !== "possessive" &&
      !isOthersOffice(parts, k),
  ) ?? null;

/** "Aide to the President | Rami Sol": the article shows that the office is another person's, not that of the person named. */
const isOthersOffice = (parts: readonly Part[], k: number): boolean =>
  k > 2 && parts[k - 1]!.kind === "other" && parts[k - 2]!.kind === "link" && parts[k - 3]!.kind === "role";

/** "the Minister for Relief": the field of an office is no body for which its holder speaks. */
export const affiliationUnlessField = (
  analysis: Analysis,
  role: RoleNoun | null,
  affiliation: Range | null,
): Range | null =>
  affiliation !== null &&
  role !== null &&
  HAS_FIELD.test(role.base) &&
  (analysis.has(affiliation[0] - 1, "for") || isFieldBehind(analysis, affiliation[0]))
    ? null
    : affiliation;

/** "the Minister of | Communication", but "the Foreign Minister of | Orna": behind a minister without another field stands his field. */
function isFieldBehind(analysis: Analysis, at: number): boolean {
  const of = analysis.has(at - 1, "the") ? at - 2 : at - 1;
  return (
    analysis.has(of, "of") &&
    OF_A_FIELD.test(analysis.lower(of - 1)) &&
    !ORGAN_TOPICS.has(analysis.lower(of - 2)) &&
    !/^\p{Lu}/u.test(analysis.word(of - 2).replace(/^(?:The|A)$/, ""))
  );
}

/** The office under its usual name: "foreign minister" of "Minister of Foreign Affairs", "prime minister" of "PM". */
export function roleWords(analysis: Analysis, [from, to]: Range, at: number): string {
  const modifies = (k: number): boolean => ROLE_MODIFIERS.has(analysis.lower(k)) || ORGAN_TOPICS.has(analysis.lower(k));
  let start = at;
  while (start - 1 >= from && modifies(start - 1)) start--;
  const words: string[] = [];
  for (let k = start; k <= at; k++) words.push(analysis.lower(k));
  const topic = topicBehind(analysis, at + 1, to);
  const noun = words.at(-1)!;
  if (noun === "head" && /^of state$/.test(analysis.tokens.lower.slice(at + 1, at + 3).join(" ")))
    return officeName("head of state");
  if (noun === "member" && LEGISLATURES.has(topic.at(-1) ?? "")) return "parliamentarian";
  return officeName([...(noun === "minister" ? topic.filter((word) => word !== "affairs") : []), ...words].join(" "));
}

/** "Special Envoy of the Secretary-General", "the Secretary-General's Special Envoy". */
export function isSentBySecretary(analysis: Analysis, [from, to]: Range, at: number): boolean {
  const { lower } = analysis.tokens;
  let start = at;
  while (start - 1 >= from && ROLE_MODIFIERS.has(lower[start - 1]!)) start--;
  if (at + 3 < to && lower[at + 1] === "of" && lower[at + 2] === "the" && SENDING_OFFICE.test(lower[at + 3]!))
    return true;
  return start - 2 >= from && /^['’]s$/.test(lower[start - 1]!) && SENDING_OFFICE.test(lower[start - 2]!);
}

/** "of Foreign Affairs" behind a role: its topics, lower-cased. */
function topicBehind(analysis: Analysis, from: number, to: number): string[] {
  const { lower } = analysis.tokens;
  if (!/^(?:of|for)$/.test(lower[from] ?? "")) return [];
  let k = lower[from + 1] === "the" ? from + 2 : from + 1;
  const topic: string[] = [];
  for (; k < to && (ORGAN_TOPICS.has(lower[k]!) || LEGISLATURES.has(lower[k]!)); k++) topic.push(lower[k]!);
  return topic;
}
