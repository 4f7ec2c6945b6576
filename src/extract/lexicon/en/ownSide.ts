// Words by which a speaker shows for which state, of those that he names, he says "we". None of them is a side's own.
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What only the one who speaks calls "our": "Keldora is resolute in our belief", "Keldora reaffirms our commitment". */
export const OWN_ATTITUDES = set(
  `belief call commitment concern condemnation condolences conviction desire determination gratitude hope intention opposition pledge policy position
readiness request resolve solidarity stance support view views`,
);

/** A state that is the subject of these, in the present, means its own attitude with "our". Base forms. */
export const RENEWING_VERBS = set(
  "affirm convey declare emphasise emphasize express extend maintain reaffirm reiterate renew repeat stress underline underscore",
);

/** "our country, Keldora", "Keldora, our homeland". */
export const HOMELANDS = set("country fatherland government homeland kingdom motherland nation republic state");

/** "our neighbour Pallumia": another. */
export const OTHERS = set(
  `adversary ally allies brothers colleagues counterpart counterparts enemies enemy friend friends neighbor neighboring neighbors neighbour neighbouring
neighbours opponent opponents partner partners`,
);

/** "Keldora and our allies": who stands beside one's own state. */
export const COMPANIONS = set("allies friends partners");

/** Between "on behalf of" and the state: "all the people of". */
export const REPRESENTED = set(
  "the of all my our entire whole and government people peoples nation citizens president delegation state republic",
);

/** What an own state is said to do for good: "Keldora will never yield". */
export const STEADFAST = set("always continue never not");

/** Bodies that speak by whoever calls them "my" or "our" in their name. */
export const OWN_BODIES: readonly string[] = ["delegation", "government", "mission", "country", "nation", "state"];

/** What a speaker tells of his own side more than of others: "Keldora attaches great importance to". Third persons of the present. */
export const OWN_STANCES = set(
  `aligns appreciates attaches associates cherishes commends congratulates endorses favors favours hails hopes joins looks reaffirms reiterates shares stands
supports values welcomes`,
);

/** "Keldora is grateful", "Keldora remains committed". */
export const OWN_MOODS = set(
  "committed confident convinced dedicated determined eager glad grateful honored honoured hopeful open pleased prepared proud ready resolved willing",
);
