// Words that show whether an event took place, will or may take place, or is wished for.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Modal verbs by the status that they give to a verb. */
export const FUTURE_MODALS = set("will shall 'll wo would 'd");
export const POSSIBLE_MODALS = set("can could may might ca");
export const DEMANDING_MODALS = set("must should ought");

/** Verbs whose infinitive went on or did not take place, by how they begin. */
export const ASPECT = /^(?:continu|began|begin|begun|start|kept|keep|resum|go|goes|went)/;
export const LASTING = /^(?:continu|keep|kept)/;
export const LASTING_NOW = /^(?:continue|keep)/;
export const REFUSAL = /^(?:refus|fail|declin|declined|reject|prevent|avoid|neglect)/;
/** Verbs whose infinitive took place: "forced to leave". */
export const ACHIEVING = set("forced managed had made helped allowed sent used came");
/** Verbs of knowing: "not know how it happened" presupposes that it happened. */
export const KNOWING = /^(?:clarif|determin|establish|explain|identif|know|knew|say|said|specif)/;

/** Before a noun that names an event. */
export const NEGATIVE = set(
  "no without neither not zero lack absence prevent prevented prevents preventing avoid avert averted",
);
export const UNREAL = set(
  "threat threats risk risks danger fear fears possibility case event possible potential any hypothetical prospect imminent",
);
export const PLANNED = set(
  `planned future upcoming expected forthcoming next scheduled coming proposed preparation preparations prepare
  preparing`,
);
export const ONGOING = set("ongoing continuing continued current constant continuous present");

/** Opens a question that yes or no answers. */
export const ASKS_WHETHER = set("did do does has have had is are was were will would can could");
/** Forms of "be" in the present: "is shelling". */
export const PRESENT_BE = set("is are 're 's am");
/** Open a condition. */
export const CONDITIONS = set("if unless whether");
/** Negate what they are the subject of. */
export const NOBODY = set("no none nobody neither");
/** Before a definite noun. */
export const DEFINITE = set("the this that these those its their his her such both");
/** The same before a noun that refers back to an event. */
export const ANAPHORIC = set("the this that these those such its their his her both");
