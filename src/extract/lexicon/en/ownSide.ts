// Words by which a speaker shows for which state, of those that he names, he says "we". None of them is specific to a side.
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nouns that only the speaker's own side calls "our": "Keldora is resolute in our belief", "Keldora reaffirms our commitment". */
export const OWN_ATTITUDES = set(
  `belief call commitment concern condemnation condolences conviction desire determination gratitude hope intention opposition pledge policy position
readiness request resolve solidarity stance support view views`,
);

/** If a state is the subject of these verbs in the present, "our" is its own attitude. Base forms. */
export const RENEWING_VERBS = set(
  "affirm convey declare emphasise emphasize express extend maintain reaffirm reiterate renew repeat stress underline underscore",
);

/** "our country, Keldora", "Keldora, our homeland". */
export const HOMELANDS = set("country fatherland government homeland kingdom motherland nation republic state");

/** "our neighbour Pallumia": another side. */
export const OTHERS = set(
  `adversary ally allies brothers colleagues counterpart counterparts enemies enemy friend friends neighbor neighboring neighbors neighbour neighbouring
neighbours opponent opponents partner partners`,
);

/** "Keldora and our allies": nouns for those who stand beside the speaker's own state. */
export const COMPANIONS = set("allies friends partners");

/** Between "on behalf of" and the state: "all the people of". */
export const REPRESENTED = set(
  "the of all my our entire whole and government people peoples nation citizens president delegation state republic",
);

/** Words behind "will" in what speakers say of their own state: "Keldora will never yield". */
export const STEADFAST = set("always continue never not");

/** Bodies in whose name a person speaks who calls them "my" or "our". */
export const OWN_BODIES: readonly string[] = ["delegation", "government", "mission", "country", "nation", "state"];

/** Verbs that speakers use more often of their own side than of others: "Keldora attaches great importance to". Third persons of the present. */
export const OWN_STANCES = set(
  `aligns appreciates attaches associates cherishes commends congratulates endorses favors favours hails hopes joins looks reaffirms reiterates shares stands
supports values welcomes`,
);

/** "Keldora is grateful", "Keldora remains committed". */
export const OWN_MOODS = set(
  "committed confident convinced dedicated determined eager glad grateful honored honoured hopeful open pleased prepared proud ready resolved willing",
);
