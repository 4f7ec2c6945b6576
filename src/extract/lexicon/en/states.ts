// Words that show whether a name that no lookup knows is that of a state.
const words = (text: string): string[] => text.trim().split(/\s+/);
const set = (text: string): ReadonlySet<string> => new Set(words(text));

/** Points of an organ before "of" and a name: 3 where hardly anything but a state has it, 2 where mostly states have it, 1 where other bodies do, too. */
export const STATE_ORGAN_POINTS: ReadonlyMap<string, number> = new Map([
  ...words("republic kingdom forces embassy sultanate emirate principality").map((word) => [word, 3] as const),
  ...words("minister ministers sultan emir").map((word) => [word, 2] as const),
  ...words(
    "president presidents people peoples army armies territory capital borders citizens ambassador ambassadors authorities consulate king representative representatives",
  ).map((word) => [word, 1] as const),
]);
/** Heads before "of" behind which several names may stand: "the governments of Keldora and Pallumia". */
export const OF_SEVERAL_STATES = set("governments presidents ministers armies ambassadors representatives peoples");
/** Polities whose name says so: "the Republic of Keldora". */
export const POLITY_NOUNS = set("republic kingdom sultanate emirate principality");
/** Forms of states that other bodies have, too ("Federation of Trade Unions"): they count where the text also has an adjective of the name. */
export const FEDERAL_NOUNS = set("federation confederation commonwealth union");
/** Before "States of Keldora". */
export const STATES_TOGETHER = set("federated united");
/** Behind the name of a state that has, does or is something; a town hardly has or does so much. */
export const ACTS_AS_STATE =
  /^(?:['’]s?|has|had|will|does|did|stands|remains|reserves|rejects|calls|supports|considers|respects|claims|denies)$/;
/** Nouns before "of" in the full names of states. */
export const FULL_NAME_NOUNS: ReadonlySet<string> = new Set([...POLITY_NOUNS, ...FEDERAL_NOUNS, "state", "states"]);
/** Between a delegate or minister and his state or field. */
export const OF_OR_FOR = set("of for");
export const GOVERNMENT_NOUNS = set("government governments");
/** Behind "permanent": what only states have at an organisation of states. */
export const PERMANENT_NOUNS = set("representative mission");
/** Those who speak for states in records of meetings, before "of" or "for". */
export const STATE_DELEGATES = set("representative delegate");
/** Bodies whose members are states: a record or the coverage of a meeting names one at its head. */
export const BODIES_OF_STATES: readonly string[] = [
  "security council",
  "general assembly",
  "united nations",
  "human rights council",
  "permanent council",
];
/** Fields of ministers and ministries that only states have; "prime" stands here because "prime minister" is such an office, too. */
export const FIELDS_OF_STATES = set("foreign external defence defense interior prime");
export const MINISTERIAL = set("minister ministers ministry ministries");
/** Offices of states, where their field stands beside them: "Department of External Relations". */
export const OFFICES_OF_STATES = set("ministry department office");
/** "House of Deputies of Keldora", "Chamber of Representatives of Keldora": a parliament by its house, and its members. */
export const HOUSES_OF_STATES = set("house chamber council");
export const MEMBERS_OF_HOUSES = set("deputies representatives commons lords peers senators delegates");
/** Small words within the name of a state: "(Velmar del Sur)". */
export const WITHIN_STATE_NAMES = set("de del da do dos das di la le and");
/** Armed services and committees that states have, and few others. */
export const FORCES_OF_STATES: ReadonlySet<string> = new Set([
  "coast guard",
  "state committee",
  "border guard",
  "border guards",
  "air force",
  "general staff",
]);
/** The city from which a state is governed. */
export const CAPITAL_CITY = set("capital");
/** Behind "military", with which it is a party's: "the Front's military wing". */
export const WINGS = set("arm branch council wing");
/** What hardly anything but a state has, behind "Keldora's": two points. */
export const SOVEREIGN_NOUNS = set("independence sovereignty statehood territorial");
/** "I speak for all the people | of Keldora": before "of", within so many words behind "for". */
export const PEOPLES = set("people");
export const SPOKEN_FOR = /\b(?:speak|speaking|spoke|behalf)\b.{0,20}\bpeople$/;
/** Offices of persons, behind which a state's name and the holder's may stand without a comma: "President of Keldora Rami Sol". */
export const HELD_OFFICES = set(
  "president premier chancellor king queen minister ministers leader leaders head state government council",
);
/** "Royal Keldora Embassy": bodies of monarchies, behind a bare name. */
export const ROYAL = set("royal");
export const ROYAL_BODIES = set("embassy legation government navy consulate");
/** What states own and other bodies may, too, behind "Keldora's": one point. */
export const ALSO_OF_STATES = set(
  "airspace artillery border borders capital coastline commandos delegation drones economy forces helicopters jets missiles parliamentarians police soldiers tanks troops waters warplanes warships",
);
/** Heads of states and governments, before a name and "of Keldora". */
export const RULERS = set("president king queen emir sultan chancellor premier ambassador minister");
/** Behind the bare name of a state: "the Keldora government". */
export const BEHIND_STATE_NAMES = set("government army military navy parliament authorities embassy");
/** Words before an office: "Keldora's new foreign minister". */
export const BEFORE_MINISTERIAL = set(
  "deputy acting new newly-appointed former outgoing interim caretaker then own first vice",
);
/** Words before "government", with which it is no state's: "the city government of Hestrel". */
export const GOVERNMENTS_OF_PARTS = set(
  "city regional provincial local municipal district county state town student shadow self island tribal prefectural",
);
/** Words that the names of places of two words begin with. */
export const BEGIN_STATE_NAMES = set(
  "new san santa saint st são north south east west northern southern eastern western upper lower great greater inner outer costa sierra puerto port el la las los free",
);
/** Nouns that stand behind or, with "of", before the name of what is no state: "Lorne region", "the city of Lorne", "the Harbour party". */
export const NO_STATE_NOUNS = set(
  "region province district county governorate oblast prefecture city town village municipality suburb party movement faction clan tribe university college company firm newspaper family",
);
/** Words that place what stands behind them: people are never "in" or "across" somebody. */
export const PLACES_STATES = set("in across throughout inside within into neighbouring neighboring");
/** Words before the name of a state that are no part of it: "Neighbouring Keldora". */
export const BEFORE_STATE_NAMES = set("neighbouring neighboring nearby and as but meanwhile both while then later");
/** Words with capitals that stand before "'s" at the start of a sentence and name nobody. */
export const TIME_OWNERS = set(
  "today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december",
);
/** "Foreign Ministry Spokesperson Rami Sol" at the end of what stands before a comma. */
export const SPOKES_OF_MINISTRY =
  /\b(?:Foreign|Defen[cs]e) Ministry Spokes(?:person|man|woman)(?: \p{Lu}[\p{L}’'-]+){1,4}$/u;
/** Behind that comma: a name, and the day. */
export const DATED_BEHIND = /^\s\p{Lu}[\p{L}-]+, \d{1,2} \p{Lu}\p{Ll}+/u;
/** The title of a briefing with both, and the name between them. */
export const SPOKES_BRIEFING =
  /^(?:Press )?(?:Briefing|Conference) (?:by|of) .{0,40}Ministry Spokes.{4,60}?, (\p{Lu}[\p{L}-]+), \d{1,2} \p{Lu}\p{Ll}+ \d{4}$/u;
/** Words of somebody who briefs a council. */
export const BRIEFS_COUNCIL =
  /\b(?:opportunity to brief|to brief (?:the|this) Council|my (?:last|previous) briefing)\b/i;
/** Whom members thank for a briefing on behalf of the United Nations. */
export const OFFICES_OF_BRIEFERS =
  /\b[Tt]hank (?:the )?(?:Special (?:Representative|Envoy|Coordinator)|(?:Under|Assistant)-Secretary-General|Deputy Special)\b/;
/** Endings of the names of lands, without which they are the names of their people: "Keldor" of "Keldoria" and "Keldorstan". */
export const LAND_ENDINGS: readonly string[] = ["ia", "stan", "istan", "land"];
