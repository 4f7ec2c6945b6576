// Words of the lexicon of cues in uses that tell no speech. All are base forms, as the lexicon has them.
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** "refused to fall": what befalls one who, or a thing that, says nothing. */
export const HAPPENING_VERBS = set(
  "fall die budge start go burn heal disappear vanish fade sink work open close crumble collapse",
);

/** Condemn where a reason or words follow ("attacked the vote as a farce"); else they are blows. */
export const PHYSICAL_CONDEMNATIONS = set(
  "attack assail hit strike hammer blast bash knock rip pan savage rap trash slam",
);

/** What they govern is what is spoken of, not what is said. */
export const TOPIC_VERBS = set("comment speak talk elaborate discuss address mention touch brief");

/** The first two words of a greeting or thanks. */
export const COURTEOUS_OPENINGS =
  /^(?:thank you|thanks(?: .*)?|many thanks|good (?:morning|evening|afternoon|day|night)|hello(?: .*)?|welcome (?:to|back|,|everybody|everyone|,)|dear .*|goodbye.*|congratulations(?: .*)?)$/;

/** What one threatens to do; anything else that is threatened is in danger. */
export const THREATENED_DEEDS = set(
  `action actions annihilation answer attack attacks blockade boycott bombardment closure consequences counterattack destruction embargo escalation
force invasion lawsuit legal measures nuclear offensive reprisal reprisals resignation response retaliation retaliatory retribution revenge sanctions
step steps strike strikes tariff tariffs use veto violence walkout war withdrawal`,
);

/** What one denies others by keeping it from them. */
export const WITHHELD_NOUNS = set(
  "access entry permission passage bail asylum visas visa freedom care treatment food water",
);

/** What an event raises without anybody's saying so. */
export const STIRRED_NOUNS = set(
  "fears fear hopes prospect prospects tension tensions stakes spectre specter expectations risk risks",
);

/** What stirs them: ", sparking fears that". */
export const STIRRING =
  /^(?:rais|spark|stok|fuel|fuell|trigger|eas|allay|heighten|feed|prompt|renew)(?:e|es|ed|ing|s)?$/;

/** What begins by being declared: an event, and no claim. */
export const DECLARED_STATES =
  /^(?:the |a |an |its |their )?(?:full |nationwide |national |three-day )?(?:war|independence|martial law|curfew|mourning|state of (?:emergency|war|siege|alert)|emergency|public holiday)\b/;

/** What soldiers defend, and no one by words. */
export const DEFENDED_NOUNS = set(
  `town city village capital border borders frontier land lands territory country homeland position positions line lines hill bridge base airport civilians
population skies airspace coast`,
);

/** The same, where the event is told before: ", raising questions". */
export const OPENED_NOUNS = set("concern concerns question questions doubt doubts suspicions possibility");

/** What one accepts by taking it, where a plan or an offer is accepted by saying so. */
export const TAKEN_NOUNS = set(
  "help assistance aid support hospitality money bribe bribes gift gifts award prize medal refugees weapons prisoners hostages",
);
