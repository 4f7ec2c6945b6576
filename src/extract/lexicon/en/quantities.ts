// Words beside numbers that only reading asks for; those that linking needs, too, are in text/lexicon.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words in place of a number: "dozens of houses". */
export const MASSES = set("dozens hundreds thousands scores millions several many numerous");
/** Things that have a number as their name, which counts nothing. */
export const NUMBERED_THINGS = set(
  `item items no. nos. number paragraph paragraphs para. article articles resolution resolutions page pages chapter section session decision annex rule`,
);
/** Between the numbers that are names of things: "items 32, 37 and 68". */
export const NUMBERS_GO_ON = /^(?:\d.*|,|and|\(|\)|\p{Ll})$/u;
/** "one" and "from zero" count nothing. */
export const NO_COUNT = set("one zero");
/** Before a number that only identifies: "the two states". */
export const NUMBER_DETERMINERS = set("the these those both its their his her");
/** Words for people who may be harmed; other nouns are counted as what they are, not as casualties. */
export const COUNTED_PEOPLE =
  /^(?:people|persons?|(?:\p{L}+-)?(?:wo)?men|children|soldiers|troops|servicemen|servicewomen|conscripts|reservists|recruits|officers|guards|fighters|militants|insurgents|rebels|terrorists|gunmen|personnel|peacekeepers|observers|civilians|residents|inhabitants|villagers|farmers|workers|families|citizens|nationals|refugees|prisoners|hostages|passengers|doctors|medics|nurses|journalists|reporters|teachers|students|pupils|policemen|police|firefighters|rescuers|volunteers|protesters|demonstrators|sailors|pilots|crew|others|victims|casualties|dead|wounded|injured|lives|deaths|fatalities|youths?|boys|girls|infants|adults|elders|staff|employees|miners|fishermen|shepherds|combatants|commanders|sappers|infantrymen|paratroopers)$/u;
