// Words by which names and labels are made and read. Stems as text/stems makes them. Nothing here belongs to one side of any conflict.

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words of place, time and setting that nearly every report has: they do not make two claims similar. Stems. */
export const SETTING =
  set(`region area territory zone country state world international global military conflict situation event today yesterday tomorrow
morning night evening year month week day time hour monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december recent recently early late last first second new local follow include continu become make take =party person armed force army unit single`);

/** Words that make a clause say that something is not so. */
export const NEGATORS = set("not n't never no none nobody nothing neither nor cannot");

/** Numbers in words, which labels leave out. */
export const NUMBER_WORDS = set(
  "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million",
);

/** Words of offices and ranks that stand before a name. */
export const OFFICE_WORDS = set(
  `president vice deputy prime first minister premier chancellor foreign defence defense interior secretary general spokesman spokeswoman
spokesperson ambassador envoy representative permanent governor mayor speaker chairman chairwoman commander colonel major lieutenant captain
brigadier admiral marshal lt col maj gen capt mr mrs ms dr sir king queen prince emir sheikh senator`,
);

// Name label
/** "Ministry of Foreign Affairs", "Jorun Halvey"; not "Long live Keldora", "27 April", "MINISTRY OF DEFENCE". */
export const PROPER_NAMES = /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|for|and|on|to|in|de|al|von|van|bin|’s)(?: |$))+$/u;

export const SMALL_NAME_WORDS = /^(?:of|the|for|and|on|to|in)$/i;

// Says not
export const CONCEALING_VERBS = /^(?:tell|admit|acknowledge|recogni[sz]e|hide|conceal|forget|deny|mention)$/;
