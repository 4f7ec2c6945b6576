// Words that tell places from other names.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Before a place where something is. */
export const LOCATIVE = set(
  `in near at around outside inside throughout within across over along toward towards into off above beyond from to against through`,
);
/** Of these, such as need the noun after them to be known for a place. */
export const AMBIGUOUS_LOCATIVE = set("to from against over on of into at towards toward through");
/** Parts of a land: "the occupied territories of Keldora" are not Keldora. */
export const LAND_PARTS = set(
  `territory territories region regions area areas part parts district districts province provinces border borders north south east west
  centre center land lands coast coasts villages towns cities settlement settlements`,
);
/** Buildings and sides that are of a place, in the singular. */
export const SITES = set(
  `market square bridge dam school hospital church mosque monastery cemetery airport station north south east west centre center east-bank
  direction outskirt part`,
);
/** Last words of names that are of no place: "in Lowmere Protocol". */
export const NO_PLACE_HEADS = set(
  "protocol agreement treaty accord accords group process plan war declaration charter act resolution convention",
);
/** Tie a place to the noun before it: "the market of Hestrel", "the hills around Osk". */
export const PLACE_TIES = set("of in around near at");
