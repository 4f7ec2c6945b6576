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
