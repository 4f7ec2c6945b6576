// Words beside the name of an event that decide whether it is an event, and of which type.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Before a noun: a word behind them that may be a verb is none. */
export const NOUN_OPENERS = set(
  "the a an this that these those its their his her our my 's ' any no some several two three many all new more further",
);
export const NOUN_CONTEXT = set(
  `of in on for by with from into against during after amid over between under despite without and joint military armed air fresh heavy mass
  peace car suicide`,
);
/** Before a verb: a word behind them that may be a noun is none. */
export const VERB_CONTEXT = set(
  `to will would can could may might must should shall n't not have has had been was were be is are being who which they he she it we i
  've 'd 'll`,
);
/** Behind a verb and before its object. */
export const OBJECT_OPENERS = set("the a an its their his her on to against with for that");
/** Words that end the reach of a verb over its objects. */
export const OBJECT_BOUNDS = set("after before that which who because while if until and but");
/** Forms of "be" that a passive participle stands behind. */
export const PASSIVE_AUXILIARIES = set("was were been be being is are");

/** Before "of war", "of violence": these name no event. "prisoners of war", "an act of aggression". */
export const OF_NO_EVENT = set(
  "prisoner prisoners captive captives act acts state man men weapon weapons theatre theater",
);
/** Behind a noun that names an event elsewhere: "war games", "strike warning". */
export const COMPOUND_HEADS = set(
  `game games crime crimes criminal criminals power powers helicopter helicopters plane planes ship ships warning fund funds minister
  secretary office ministry`,
);
/** Behind "settlement" in the sense of an agreement. */
export const SETTLEMENT_HEADS = set("agreement talks process plan efforts");
/** Nouns for those who strike by not working. */
export const STRIKERS = set("workers union unions employees miners");

/** Before a verb of agreement or aid: the event did not come about. */
export const FAILING = set("fail fails failed unable unwilling reluctant");
export const ANNOUNCING = set("will would 'll wo");
export const OBLIGING = set("must should ought");
export const NEGATIONS = set("not n't never");

/** Behind "demonstrate" in the sense of "protest" and not of "show". */
export const PROTEST_CONTEXT = set("against for in outside on at near over , . ;");
/** Open a relative clause that still belongs to the event before it. */
export const RELATIVE_OPENERS = set("that which who whom where when");
/** Words that open a clause apart from the event before. */
export const EVENT_BOUNDS = set("; : that which who but while when after before");
export const COORDINATION_BOUNDS = set("that which who whom after before when while because since as if ; :");
/** Consequences of violence: "…, killing 14 civilians and wounding 31". */
export const CONSEQUENCE = /^(?:kill|wound|injur|maim|destroy|damag|leav|tak)/;
