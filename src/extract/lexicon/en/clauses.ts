// Words that join clauses and phrases: prepositions, conjunctions, parts of the day.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Prepositions that tie a phrase to the noun before it ("Minister of Defence", "ambassador to Russia"). */
export const TIES = set(
  "of for in at to from on with against near within inside outside under across along throughout around between among",
);

/** Behind a comma, before what is among the things just told: "nine cases, including two deaths". */
export const NAMES_MEMBERS: ReadonlySet<string> = new Set(["including", "especially", "notably", "particularly"]);
/** Behind "in", before "of": on whose side something is done, and nobody who speaks. */
export const ON_ONES_SIDE: ReadonlySet<string> = new Set(["favour", "favor", "support", "defence", "defense"]);

/** Open a clause of content or circumstance: the words behind them do not belong to the noun before. */
export const CLAUSE_OPENERS = set(
  "that if whether because as while although though since after before until unless once than",
);

/** Between "as" or "so" and "as": "as long as". */
export const AS_LONG = set("long soon far much");

/** Open a clause or phrase that belongs to the verb and not to its object. */
export const SUBORDINATORS = set(
  "as while whilst after because when whenever before since if unless although though until till once amid despite where",
);

/** Open what stands before the subject: "in Velmar the army fired", "if attacked, it would answer". */
export const FRONTED_OPENERS = set(
  "if as while when although though because since in on at after before despite during for with under from",
);

/** Set a clause against the one before: ", while Y denied". */
export const OPPOSING = set("while whilst whereas but as");

/** "As I speak, …", "Even though P, …": open a clause before the main one. */
export const FRONTING = set("as if unless when while whilst whereas because although though since given despite");

/** "Should it fire again, P": before their subject they open a condition. */
export const INVERTING = set("should had were");

/** Stand before the verb of a clause that is not the main one. */
export const SUBORDINATE_OPENERS = set(
  "if unless whether when while whilst because although though after before since until that which who whom whose where what why how",
);

/** Before an occasion: "in an interview", "at a briefing". */
export const OCCASION_PREPOSITIONS = set("in at on during");

/** Before an occasion that is named by its kind only: "in an interview", "in his speech". */
export const OCCASION_DETERMINERS = set("a an his her its their");

/** With "last" or "this" before them: "last night". */
export const PERIODS = set("night morning afternoon evening week weekend month year spring summer autumn fall winter");

/** Behind "in", how somebody speaks: "assured us in writing that". */
export const MANNERS = set("writing public private person full detail response return reply turn");

/** Stand before the subject of a clause that is joined to another. */
export const CLAUSE_JOINTS = set("and but that while as");

/** Before a comma they tie a sentence to the one before it. */
export const CONNECTIVES = set(
  "moreover furthermore therefore thus consequently besides nevertheless nonetheless meanwhile additionally",
);

/** Determiners that never stand for a noun. */
export const NEVER_HEADS = set("his her its their our my your a an every no");

/** Join verbs of one subject: "has condemned P and called for Q". */
export const COORDINATORS = set("and but or");

/** What stands before a verb that shares the subject of the verb before it: "P, and said Q". */
export const JOINED_VERB_OPENERS = set("and but or , ; then also");

/** What stands before a gerund whose subject is that of the main verb: "said P, adding that Q". */
export const GERUND_OPENERS = set('and by while before after when in without , ” " — –');
