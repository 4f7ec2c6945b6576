// Words for those who take part in an event, and prepositions by which they do.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Military bodies that act, beside organs: the agent of what weapons do is unknown. */
export const FORCES = set(
  `troop troops soldier soldiers force forces guard guards army armies fighter fighters militant militants rebel rebels separatist
  separatists artillery navy militia mercenaries servicemen military insurgent insurgents commando commandos gunmen unit units brigade
  brigades battalion battalions`,
);
/** Pronouns for one who acts. */
export const AGENT_PRONOUNS = set("he she they him her them");
/** Between a verb and the agent of an infinitive or gerund: "urged Velmar immediately to". */
export const INFINITIVE_ADVERBS = set("not never immediately unconditionally fully");
/** Tie an infinitive or gerund to its agent: "accused Velmar of", "urged Velmar to". */
export const CONTROL_LINKS = set("of for from to with");
/** Prepositions by which participants, places and things follow an event. */
export const PARTICIPANT_PREPOSITIONS = set(
  "by on against at to with from for of between under in near across into over",
);
/** Those of them that take the whole phrase behind them. */
export const WHOLE_PHRASE = set("by to between with");
/** Open another role within a phrase: "the representative of Keldora | to the Secretary-General". */
export const ROLE_OPENERS = set("to in on at against with from under near");
/** Join two verbs with one subject. */
export const VERB_JOINTS = set("and but or");
