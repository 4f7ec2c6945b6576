// Words by which the tags of verbs are corrected.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs of speaking in -s that are no plurals of nouns. */
export const NEVER_NOUNS = set(
  `accuses acknowledges adds admits agrees alleges announces argues asserts believes concedes condemns confirms considers contends contradicts
criticises criticizes declares denies denounces describes dismisses explains informs insists maintains mentions observes opposes recognises recognizes
refuses refutes reiterates rejects repudiates responds reveals says stresses tells thinks threatens urges warns welcomes writes`,
);
/** Forms in -s that attribute a sentence, behind a name: "the Courier reports." */
export const TELLING_IN_S = set("reports claims notes states comments remarks");
/** Behind "armed", which then is an adjective. */
export const ARMED = set("forces men group groups gang gangs unit units guard guards");
/** Words that are only modal verbs, whatever the training data say. */
export const SURE_MODALS: readonly string[] = ["shall", "should", "would", "could", "cannot", "ought"];
/** Behind "called", which then is a verb: "called for", "called on". */
export const CALL_PREPOSITIONS = set("for on upon");
/** Times behind "called for": "talks called for Monday". */
export const CALL_TIME =
  /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** Verbs in -s before which a participle may stand: "that remains closed". */
export const LINKING = set(
  "has is was does gets becomes remains stands feels looks seems goes keeps lies appears stays comes sits",
);
/** Participles for what is done with a text or a recording: "in a video posted online". */
export const PUBLISHED = set(
  "dated signed posted published released broadcast aired issued circulated shared uploaded sent",
);

/** "offered to | host | talks": verbs behind which "to" opens an infinitive. */
export const OFFERED = set("offered pledged promised vowed refused threatened undertook declined");

/** "condemned the raid and called | on both sides": what follows a second verb of speaking. */
export const OPENS_SECOND = set("on upon for that both all");
