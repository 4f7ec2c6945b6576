// Words that show who is meant.

// Acronyms
export const WITHIN_NAMES = /^(?:of|for|and|the|on|in|to)$/;

// Antecedents
/** Offices that a text on two states may name for both. */
export const ABROAD = /^(?:foreign|defence|prime)\b/;

/** Organs that every state has, and rebels' armies are not. */
export const ARMIES: ReadonlySet<string> = new Set(["army", "military", "navy"]);

// Bodies
/** Nouns for any kind of body. */
export const ANY_BODY = /^(?:group|organi[sz]ation|movement|front)$/i;

/** Nouns that tell what kind of body bears the name beside them: "the company Orlec Minerals". */
export const NAMED_BODIES: ReadonlySet<string> = new Set([
  "agency",
  "charity",
  "company",
  "conglomerate",
  "consortium",
  "cooperative",
  "firm",
  "group",
  "militia",
  "movement",
  "network",
  "organisation",
  "organization",
  "party",
]);
/** Last words of the names of bodies, by which alone a text calls them later: "the Union". */
export const SHORT_BODIES: ReadonlySet<string> = new Set([
  "alliance",
  "association",
  "bloc",
  "coalition",
  "commission",
  "confederation",
  "council",
  "federation",
  "forum",
  "front",
  "league",
  "movement",
  "organisation",
  "organization",
  "pact",
  "party",
  "union",
]);
/** Nouns for bodies that are rather the one just named than another: "the agency" behind a known name. */
export const ANY_AGENCY: ReadonlySet<string> = new Set(["agency", "charity", "organisation", "organization"]);
/** The same of bodies that no lookup knows: a body of states is no "group". */
export const ANY_GROUP: ReadonlySet<string> = new Set(["group"]);
/** Last words of the titles of papers: "the Hestrel Courier". */
export const PAPER_TITLES: ReadonlySet<string> = new Set([
  "chronicle",
  "courier",
  "examiner",
  "gazette",
  "guardian",
  "herald",
  "journal",
  "mail",
  "messenger",
  "monitor",
  "observer",
  "post",
  "register",
  "sentinel",
  "standard",
  "telegraph",
  "times",
  "tribune",
]);
/** Words beside them that show fighters. */
export const ARMED_BODIES: ReadonlySet<string> = new Set([
  "armed",
  "insurgent",
  "islamist",
  "jihadist",
  "militant",
  "militia",
  "paramilitary",
  "rebel",
  "separatist",
]);
/** Words before the name of a body or place that are no part of it: "the insurgent Wayra Front". */
export const DESCRIBES_BODIES =
  /^(?:(?:pro|anti)-\p{L}+|(?:state|government|army|privately)-(?:run|owned|funded|backed)|insurgent|rebel|separatist|opposition|neighbou?ring|nearby|rival|independent|ruling|breakaway|outlawed|banned|jihadist|islamist|militant|paramilitary|(?:left|right|far-right|far-left)-wing)$/u;
/** What somebody speaks for who is in it, but in no office of a state: "my party". */
export const SPEAKERS_BODIES: ReadonlySet<string> = new Set(
  "alliance association bench caucus coalition faction front group league movement organisation organization party union".split(
    " ",
  ),
);
/** What a delegate speaks for: "his country". */
export const OWN_COUNTRY: ReadonlySet<string> = new Set(["country", "nation", "homeland"]);

// Chain
/** Offices that speak for somebody else: unless the text says for whom, the principal is unknown. */
export const OFFICIALS =
  /^(?:minister|president|premier|spokesperson|ambassador|representative|official|envoy|diplomat|commander|general|admiral|secretary|delegate|negotiator|governor|chancellor|attaché|consul|aide|adviser|counterpart)$/;
/** "Everyone said": the first word of a sentence, and no name. */
export const NOBODY_SPEAKS =
  /^(?:all|any|anybody|anyone|both|each|either|everybody|everyone|few|many|most|neither|nobody|no one|one|others?|several|some|somebody|someone|such|that|these|this|those)(?:\s.*)?$/i;

/** Between a noun and a name that is not the noun's: "a geologist from the University of Osk". */
export const BEFORE_ANOTHER_NAME = / (?:of|from|at|in|on|for|with|near) .*/;
/** Opens the description of a body that belongs to no one state. */
export const BETWEEN_STATES = /^international\b/i;
/** "Bloggers", "Fact-checkers": in the first word of a sentence the capital shows nothing. */
export const PEOPLE_BY_TRADE = /^\p{Lu}[\p{Ll}-]+(?:ers|ists|ologists)$/u;

/** Institutes, organisations of states and the like, whose names are their fields. */
export const NAMED_BY_FIELD =
  /^(?:(?:Institute|Cent(?:re|er)|Foundation|Academy|Society|Association|Organi[sz]ation|League|Community|Commonwealth|Conference|Forum|Alliance) (?:for|of|on) \p{Lu}|(?:\p{Lu}\p{L}+ ){0,3}(?:Council|Committee|Congress|Command|Coordination|Assembly|Union|Coalition|Movement|Front) for (?:the )?(?:Defen[cs]e|Liberation|Deliverance|Salvation|Freedom|Independence|Resistance|Restoration|Protection|Rights|Unity|Self-Determination) of )/u;
/** "Army of the Hills": fighters who bear the name of a land, not that of a state. */
export const NAMED_FOR_LAND =
  /^(?:Army|Brigades?|Forces|Front|Movement) of the (?!(?:Democratic |Federal |Islamic |People['’]s |United )*(?:Republic|State|States|Kingdom|Union|Federation|Emirate)\b)\p{Lu}\p{Ll}+$/u;
/** In the name of a body, "for the … of" a people or land. */
export const MOVEMENT_CAUSES = new Set([
  "defence",
  "defense",
  "liberation",
  "deliverance",
  "salvation",
  "freedom",
  "independence",
  "resistance",
  "restoration",
  "protection",
  "rights",
  "unity",
  "self-determination",
]);

// Doubles

// Bodies
/** Bodies that may meet in a capital without belonging to its state. */
export const GUEST_BODIES =
  /^(?:tribunals?|part(?:y|ies)|delegations?|missions?|embass(?:y|ies)|coalition|committee|group|federation)$/;

// Lone names
export const BEFORE_LONE_NAMES =
  /^(?:the|group|movement|militants?|militias?|rebels?|party|faction|organi[sz]ation|company|firm|agency|militant)$/;
export const BEHIND_LONE_NAMES =
  /^(?:airspace|army|artillery|attacks?|authorities|border|borders|campaign|capital|control|embassy|forces|government|group|helicopters|jets|leadership|military|ministry|missiles|movement|navy|party|police|positions|rockets|run|led|backed|affiliated|soldiers|tanks|targets|territory|troops|warplanes|warships|waters)$/;

/** Offices and organs that no single person has: "the Prime Minister of Ostra", "Minister of Foreign Affairs of Ostra". */
export const GOVERN =
  /^(?:affairs|army|chancellor|defen[cs]e|emir|forces|government|interior|king|minister|navy|parliament|premier|queen|sultan)$/;

// Named states
/** Nouns that follow "Keldora's". */
export const OWNED_BY_STATES =
  /^(?:government|president|army|military|parliament|armed|foreign|defence|defense|interior|ministry|navy|prime|ambassador|embassy)$/;
/** Those of them that nobody else has. */
export const ONLY_OF_STATES =
  /^(?:army|armed|foreign|defence|defense|interior|military|navy|prime|ambassador|embassy)$/;
/** Words that are no names of states: "Ministry of Defence", "Government of National Unity". */
export const NO_STATE_NAMES =
  /^(?:defence|defense|foreign|external|internal|interior|affairs|justice|health|finance|economy|culture|education|trade|energy|agriculture|transport|information|environment|labour|labor|national|unity|accord|salvation|reconciliation|change|state|security|peace|god|parliament|congress|europe|asia|africa|america|islam|arab|united|international|general|security|council|union|nations|assembly)$/;
/** Words with capitals from which adjectives are made, or that stand before names, and that name no state. */
export const NEVER_STATES: ReadonlySet<string> = new Set(
  "states members democrat republic north south east west christ catholic communist".split(" "),
);
/** Nouns behind an adjective of the state's name. */
export const BEHIND_STATE_ADJECTIVES =
  /^(?:aircraft|airspace|ambassador|army|artillery|authorities|border|citizens|coast|commandos|consulate|counterpart|defence|defense|delegation|diplomats?|drones|embassy|envoy|fleet|forces|foreign|frigates?|government|guards|gunboats?|gunners|helicopters?|independence|interior|jets?|lawmakers|leaders?|leadership|military|minister|ministry|missiles|mortars|nationals|navy|officials|parliament|planes|police|presidency|president|prime|regime|sailors|side|soldiers|sovereignty|statehood|tanks|territory|troops|warplanes?|warships?|waters)$/;
export const DEMONYM_ENDING = /(?:n|i|ese|ish|ic|ite)$/;

// Namings
/** Nouns of polities: “Republic” in quotation marks names a body. */
export const POLITIES = new Set(["republic", "state", "emirate", "caliphate", "kingdom", "duchy", "principality"]);
/** Words that tell of a polity only how it is ruled. */
export const BEFORE_POLITY: ReadonlySet<string> = new Set(["democratic", "federal", "islamic", "united"]);

// Organs
export const FIGHTING_ORGANS = new Set([
  "army",
  "armies",
  "battalion",
  "brigade",
  "brigades",
  "corps",
  "force",
  "forces",
  "front",
  "militia",
  "movement",
]);

// Origins
/** Verbs whose subject answers for the text, unlike circulating or publishing somebody else's. */
export const AUTHORING =
  /^(?:sen[dt]s?|sending|wr[oi]te(?:s)?|written|writing|submit(?:s|ted)?|sign(?:s|ed)?|issue[sd]?|address(?:es|ed)?|deliver(?:s|ed)?|draft(?:s|ed)?|adopt(?:s|ed)?|prepare[sd]?|release[sd]?|compile[sd]?)$/;

// Part kind
/** Behind "Mr." an office; "Mr. Monk" bears that name. */
export const ADDRESSED_OFFICES =
  /^(?:acting|ambassador|attorney|chair\w*|chancellor|chief|commissioner|deputy|director|envoy|first|foreign|general|governor|justice|mayor|minister|permanent|premier|president|prime|representative|secretary.*|senator|speaker|special|under.*|vice.*)$/;

// Phrase affiliation
/** Offices whose affiliation may be named right before them: "Ornite spokespersons". Base forms. */
export const SPEAKS_FOR_NAME =
  /^(?:spokesperson|official|officer|liaison|leader|commander|representative|negotiator|minister)$/;

// Phrase role
/** Ranks before a name, beside which its bearer may hold an office. */
export const RANKS = /^(?:admiral|brigadier|captain|colonel|general|lieutenant|major|marshal)$/;
/** Behind these nouns stands "of" with a field: "Minister of Communication". */
export const OF_A_FIELD = /^ministers?$/;
/** Bodies whose name goes on with "for" and what they are for. */
export const BODIES_FOR =
  /^(?:agency|alliance|association|campaign|coalition|commission|committee|council|foundation|fund|league|network|office|organi[sz]ation|union)$/;
export const HAS_FIELD =
  /^(?:minister|secretary|secretary-general|under-secretary|under-secretary-general|undersecretary)$/;

// Pronouns
/** Open a clause before the main one, with the same subject as it: "Although the report dwells on P, it says". */
export const CONCESSIVE = new Set([
  "although",
  "though",
  "while",
  "whereas",
  "as",
  "when",
  "after",
  "before",
  "since",
  "because",
]);
/** Last words of names that no person bears. */
export const BODY_ENDING =
  /(?:agency|association|bank|centre|center|club|company|corporation|council|foundation|front|fund|group|institute|league|movement|network|news|organi[sz]ation|party|press|society|times|trust|tv|union|university|observatory|laboratory|college|archive|international|watch|relief|alliance)$/i;

// Record home
/** By the kind of body that the head of a record names: the offices whose holders speak for that body; a leader may be a guest. Base forms. */
export const SPEAKS_THERE = /^(?:spokesperson|official)$/;
/** A line of a head that begins with the name of a ministry. */
export const MINISTRY_LINE = /^(?:(?:the|royal|federal)\s)*(?:ministry|office of the (?:prime minister|president))\b/i;
/** A title that tells what the remarks under it are about. */
export const REMARKS_ON = /\b(?:remarks|statement|comments?|reply|response|answers?)\s(?:on|to|about|regarding)\b/i;
export const RECORD_OCCASIONS = /^(?:briefing|briefings|conference|gaggle|stakeout)$/;
export const WANTED_OF_OFFICES = /^(?:comment|comments|response|reaction|position|view|stance|take|policy)$/;

/** First words of a phrase that names no speaker: "no patrol". */
export const NO_SPEAKER = /^(?:no|neither|nobody|nothing|none)$/;

// Speakers
/** Before those for whom a speaker speaks, too: ", also speaking for". */
export const SPEAKS_ALSO_FOR =
  /, (?:who )?(?:also )?(?:speaking|speaks|spoke) (?:also )?(?:for|on behalf of)(?: the)?$/;
export const REFLEXIVE_ENDING = /sel(?:f|ves)$/;
/** With the gender of those whom they mean. */
export const OBJECT_PRONOUNS: ReadonlyMap<string, "m" | "f"> = new Map([
  ["him", "m"],
  ["her", "f"],
]);
export const POSSESSIVES = new Set(["its", "his", "her", "their"]);

/** Before the name of a place. */
export const BEFORE_PLACES: ReadonlySet<string> = new Set(["at", "in", "near", "outside"]);

/** A question up to the one it asks for: "Who", "But who was it that", "Which minister". */
export const ASKS_WHO =
  /^(?:(?:and|but|so|then|now) )?(?:who(?: (?:is|was|were|has been) (?:it|he|she|they|the one))?(?: (?:who|that))?|(?:which|what) \S+)$/;
/** The first words of a sentence whose subject is only described: "Those who fired", "Whoever burned it". */
export const UNNAMED_SUBJECT =
  /^(?:(?:and|but|yet) )?(?:(?:those|these|all|the ones|anyone|anybody|everyone|everybody|the (?:people|men|women|persons|ones)) (?:of (?:you|us|them) )?(?:who|that)\b|whoever\b|(?:he|she) who\b)/;

// Turn speakers
/** Labels that name an office of the meeting, or no person at all. */
export const NOBODYS_LABELS =
  /^(?:the )?(?:(?:acting |vice-|deputy )?(?:president|chair|chairman|chairwoman|chairperson|speaker|moderator|operator|host|presenter|anchor|narrator|audience|participants?|speaker \d+))$/i;

/** Documents that a body issues, named only by their kind. */
export const ISSUED_TEXTS: ReadonlySet<string> = new Set([
  "statement",
  "press statement",
  "press release",
  "communiqué",
  "communique",
  "declaration",
]);

/** How a text speaks of a paper that it has named. */
export const NEWSPAPERS: ReadonlySet<string> = new Set([
  "paper",
  "newspaper",
  "daily",
  "weekly",
  "monthly",
  "tabloid",
  "magazine",
  "outlet",
  "broadcaster",
  "channel",
  "portal",
  "station",
]);
/** The title of a text that tells what media report. */
export const PRESS_REVIEW =
  /^[^.!?]{0,60}?\b(?:(?:press|media|newspaper)\s(?:review|digest|monitoring|monitor|summary|round-?up|survey)|(?:what|how) the (?:papers|press|media|newspapers)\b)/i;
/** "Free Valley, the organ of the council, writes": what a body's paper is called beside its name. */
export const MOUTHPIECES: ReadonlySet<string> = new Set(["organ", "mouthpiece", "gazette", "journal", "bulletin"]);
/** Behind the name of a medium in brackets. */
export const KINDS_OF_MEDIA: ReadonlySet<string> = new Set(
  "independent private public state-owned state-run government-owned opposition pro-government pro-opposition daily weekly radio tv television newspaper online".split(
    " ",
  ),
);
/** Verbs by which a press review tells what a medium has. */
export const REVIEWED_VERBS: ReadonlySet<string> = new Set(
  "reports reported writes wrote says said claims claimed argues argued notes noted quotes quoted cites cited publishes published carries carried leads asks asked believes rejects rejected alleges comments commented headlines recalls".split(
    " ",
  ),
);

/** Verbs in "They say in Hestrel that P", where nobody in particular speaks. */
export const SAID_BY_ANYBODY: ReadonlySet<string> = new Set(["say", "tell", "believe", "think"]);

/** Those to whom things are told: "she spoke to reporters. They said" means others. */
export const LISTENERS: ReadonlySet<string> = new Set([
  "reporters",
  "journalists",
  "correspondents",
  "newsmen",
  "media",
  "press",
  "interviewers",
  "world",
  "public",
]);

/** Services that bear a state's name and are no other body's: "the Keldoran Coast Guard", while an army may be rebels'. */
export const STATE_SERVICES = /\b(?:coast ?guard|border guard|navy|air force)$/i;

/** The article that opens a surname and may be left out: "al-Otaishi", "Otaishi". */
export const NAME_ARTICLE = /^(?:al|el|an|ar|as|ash|at|az|ad)-/;

/** "deputy minister": words before an office that make it another one. */
export const DEPUTIES = /^(?:deputy|assistant|associate|vice|former)\b/;
/** "the prime minister's office": those who work for the holder of an office, and not the holder. */
export const OFFICE_AS_BODY = /\b(?:office|bureau|department|administration)$/i;

// Context states
/** Offices that every state has, in small letters. */
export const NATIONAL_OFFICES =
  /^(?:(?:deputy |vice |acting |interim )*(?:\p{L}+ )?minister|prime minister|president|army chief|chief of (?:the )?(?:general )?staff|head of state)$/u;
/** Those of them whose holders are less known than their offices. */
export const NATIONAL_MINISTERS = /^(?:(?:deputy |acting |interim )*(?!prime|first)\p{L}+ minister)$/u;
/** "Royal Keldoran " before "Ministry of Defence". */
export const BEFORE_OFFICE = /^.*?(?=\b(?:ministry|department|office)\sof\s)/iu;
/** Heads of a subject that acts for its state: "Keldoran authorities". */
export const GOVERNS_STATE: ReadonlySet<string> = new Set([
  "authorities",
  "officials",
  "side",
  "leaders",
  "lawmakers",
  "leadership",
  "delegation",
  "voters",
]);
/** Behind a state's adjective: where something happens at home. */
export const HOME_PLACES: ReadonlySet<string> = new Set([
  "capital",
  "city",
  "coast",
  "district",
  "island",
  "port",
  "province",
  "region",
  "side",
  "soil",
  "territory",
  "town",
  "village",
  "villages",
  "towns",
  "cities",
]);
/** Verbs that blame: whoever's office blames a state is not that state's. Lemmas. */
export const BLAMES: ReadonlySet<string> = new Set([
  "accuse",
  "blame",
  "condemn",
  "criticise",
  "criticize",
  "decry",
  "denounce",
  "deplore",
  "charge",
]);
/** Verbs that answer the other side. Lemmas. */
export const REBUTS: ReadonlySet<string> = new Set(["deny", "dismiss", "reject", "refute", "rebut", "dispute"]);
/** Verbs that tell what a state thinks, which its own offices say more often than others do. */
export const OWN_MINDS = /^(?:considers|regards|views|believes|sees|hopes|expects|recogni[sz]e|recogni[sz]es)$/;
/** Types of events in which one side does violence to another. */
export const VIOLENT_EVENTS: ReadonlySet<string> = new Set(["assault"]);

/** Verbs by which somebody answers. */
export const REPLYING: ReadonlySet<string> = new Set(
  "replied replies answered answers responded responds retorted".split(" "),
);
