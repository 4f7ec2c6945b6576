// Words of the lexicon of cues in uses that report no speech. All are base forms, as the lexicon has them.
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** "refused to fall": an event that happens to a person or thing without a word being said. */
export const HAPPENING_VERBS = set(
  "fall die budge start go burn heal disappear vanish fade sink work open close crumble collapse",
);

/** With a reason or words these condemn ("attacked the vote as a farce"); otherwise they are blows. */
export const PHYSICAL_CONDEMNATIONS = set(
  "attack assail hit strike hammer blast bash knock rip pan savage rap trash slam",
);

/** Their object is the topic, not the content. */
export const TOPIC_VERBS = set("comment speak talk elaborate discuss address mention touch brief");

/** The first two words of a greeting or thanks. */
export const COURTEOUS_OPENINGS =
  /^(?:thank you|thanks(?: .*)?|many thanks|good (?:morning|evening|afternoon|day|night)|hello(?: .*)?|welcome (?:to|back|,|everybody|everyone|,)|dear .*|goodbye.*|congratulations(?: .*)?)$/;

/** Deeds that somebody may threaten to do; any other object of "threaten" is in danger. */
export const THREATENED_DEEDS = set(
  `action actions annihilation answer attack attacks blockade boycott bombardment closure consequences counterattack destruction embargo escalation
force invasion lawsuit legal measures nuclear offensive reprisal reprisals resignation response retaliation retaliatory retribution revenge sanctions
step steps strike strikes tariff tariffs use veto violence walkout war withdrawal`,
);

/** Objects of "deny" in the sense of keeping something from somebody. */
export const WITHHELD_NOUNS = set(
  "access entry permission passage bail asylum visas visa freedom care treatment food water",
);

/** Objects of "raise" that an event may raise without a speaker. */
export const STIRRED_NOUNS = set(
  "fears fear hopes prospect prospects tension tensions stakes spectre specter expectations risk risks",
);

/** Verbs that stir such feelings: ", sparking fears that". */
export const STIRRING =
  /^(?:rais|spark|stok|fuel|fuell|trigger|eas|allay|heighten|feed|prompt|renew)(?:e|es|ed|ing|s)?$/;

/** Objects of "declare" that begin with the declaration: an event, not a claim. */
export const DECLARED_STATES =
  /^(?:the |a |an |its |their )?(?:full |nationwide |national |three-day )?(?:war|independence|martial law|curfew|mourning|state of (?:emergency|war|siege|alert)|emergency|public holiday)\b/;

/** Objects that soldiers defend by arms, not speakers by words. */
export const DEFENDED_NOUNS = set(
  `town city village capital border borders frontier land lands territory country homeland position positions line lines hill bridge base airport civilians
population skies airspace coast`,
);

/** The same, with the event named before: ", raising questions". */
export const OPENED_NOUNS = set("concern concerns question questions doubt doubts suspicions possibility");

/** Objects that are accepted by taking them, whereas a plan or an offer is accepted by words. */
export const TAKEN_NOUNS = set(
  "help assistance aid support hospitality money bribe bribes gift gifts award prize medal refugees weapons prisoners hostages",
);

/** "the attack highlights that P": where their subject is a thing or an event, the narrator draws a conclusion, and nobody speaks. */
export const SHOWING_VERBS = set(
  "highlight indicate show demonstrate suggest reveal underscore underline illustrate imply",
);
/** Things that are made to tell something, beside documents: their showing counts as a source. */
export const TELLING_THINGS = set(
  `analysis autopsy copy data draft evidence examination figure figures findings footage image images imagery information inquiry inspection investigation
investigations news photo photograph photographs photos picture pictures poll polls radar record recording recordings records research results
screenshot screenshots series slew statistics studies study survey surveys test tests video videos`,
);

/** Those whose office it is to speak: whatever they threaten, they say so. */
export const SPOKESPEOPLE = /^spokes(?:man|woman|person|men|women|people|persons)$/;
