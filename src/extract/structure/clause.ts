// What the rules ask about phrases and clauses, under one name.
export { skipAdjuncts, withoutTime } from "./adjuncts.ts";
export { startsFiniteClause } from "./finiteClause.ts";
export { isList } from "./list.ts";
export { isDash } from "./marks.ts";
export { nounPhraseAt, startsNoun, verbFollows } from "./nounPhrase.ts";
export { phraseEndingAt, type Subject } from "./phraseBefore.ts";
export { subjectBefore } from "./subject.ts";
