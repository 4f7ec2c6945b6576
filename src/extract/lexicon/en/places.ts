// Words that distinguish places from other names.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Before a place where something is. */
export const LOCATIVE = set(
  `in near at around outside inside throughout within across over along toward towards into off above beyond from to against through`,
);
/** Those of them that mark a place only if the noun after them is a known place. */
export const AMBIGUOUS_LOCATIVE = set("to from against over on of into at towards toward through");
/** Parts of a country: "the occupied territories of Keldora" is not Keldora as a whole. */
export const LAND_PARTS = set(
  `territory territories region regions area areas part parts district districts province provinces border borders north south east west
  centre center land lands coast coasts villages towns cities settlement settlements`,
);
/** Buildings and parts of a place, in the singular. */
export const SITES = set(
  `market square bridge dam school hospital clinic kindergarten university church cathedral mosque synagogue temple monastery cemetery airport
  station depot warehouse store granary silo tower plant refinery substation factory port harbour harbor pier crossing checkpoint court
  courthouse prison theatre theater stadium library museum barracks north south east west centre center east-bank
  direction outskirt part`,
);
/** Last words of names that are no names of places: "in Lowmere Protocol". */
export const NO_PLACE_HEADS = set(
  `protocol agreement treaty accord accords group process plan war declaration charter act resolution convention conference summit forum initiative
  quartet appeal strategy rights nations community union alliance council programme program fund ages time order space market hall congress
  assembly house office`,
);
/** Words that need a place beside them and name none alone: "the Republic", "in the North", "the Black". */
export const NO_NAME_ALONE = set(
  `republic state states kingdom nation country homeland motherland fatherland north south east west northern southern eastern western central
  east-west north-south arab black white red`,
);
/** "the Korean peninsula", "the Ukrainian-Russian border": an adjective of a people, no name of a place. */
export const PEOPLE_ADJECTIVE = /(?:[ei]an|ese|ish)$|\p{L}(?:an|ese|ish|i)-\p{L}/u;
/** Tie a place to the noun before it: "the market of Hestrel", "the hills around Osk". */
export const PLACE_TIES = set("of in around near at");
