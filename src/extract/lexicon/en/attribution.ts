// Words that decide whether and how a claim is made.

// Cues
export const COURTESIES_SAID =
  /^(?:condolences?|sympath(?:y|ies)|gratitude|thanks|congratulations|felicitations|greetings|wishes)$/;

// Nobody
export const NONE_WORDS = /^(?:no|neither|nor|nobody|no-one|none|nothing|few|hardly|scarcely|barely)$/;
export const INVERTED = /^(?:did|does|do|has|have|had|will|would)$/;
/** What stands before a speaker who said nothing of the kind: "at no point did". */
export const NEVER_DID =
  /(?:^|[,;] )(?:(?:but|and|yet|however ,) )?(?:at no (?:point|time|stage|moment)|never|not once|not a single time|nowhere|nor|neither|in no way|under no circumstances|on no account)\b[^,;]{0,40} (?:did|does|do|has|have|had|will|would)\b[^,;]{0,40}$/;
/** "none of the owners whom": a relative clause of nobody. */
export const RELATIVE_OF_NONE =
  /^(?:none|neither|no|nobody|not one|few)\b[^,;]{0,80} (?:whom|who|which|that)(?: (?:the|an?))?$/;

/** "no evidence that": what is looked for in vain stands behind it. */
export const NOTHING_SHOWS =
  /(?:^| )(?:no|without|little|any|scant) (?:[\p{L}-]+ ){0,2}(?:evidence|proof|signs?|indications?|traces?)(?: (?:whatsoever|at all|yet|so far))? that(?: (?:the|an?|its|their|his|her|our))?$/u;
/** "To say that": what opens a sentence which judges what stands behind it. */
export const JUDGED_OPENING =
  /^(?:(?:and|but) )?to (?:say|claim|pretend|suggest|allege|imply|assert|maintain|insinuate) that(?: (?:the|an?|its|their|his|her|our))?$/;

// Propose
/** Words that end as abstract nouns do, but are people, bodies or texts. */
export const ABSTRACT_ENDING_EXCEPTIONS =
  /^(?:acquaintance|audience|constitution|intelligence|legislation|movement|provision|station)s?$/;
export const ABSTRACT_ENDING = /.{3}(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|dom|hood|sis|acy)s?$/;

/** What somebody declines to give: "her name". */
export const DECLINED = /^(?:(?:sur)?names?|details?|information|comments?|interviews?)$/;

// Withheld
const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** "declined to say". */
export const WITHHOLDING_VERBS = words(
  "decline declines declined declining refuse refuses refused refusing fail fails failed failing hesitate hesitates hesitated neglect neglects neglected omit omits omitted",
);
/** "avoided saying". */
export const WITHHOLDING_GERUND = words("avoid avoids avoided avoiding resist resists resisted resisting");
/** "has yet to say", "is unwilling to say", "it is too early to say". */
export const NOT_TO = words("yet unwilling reluctant early soon");
/** What is declined where somebody says nothing: "declined to comment". */
export const KEPT_BACK = words(
  "answer clarify comment confirm deny disclose discuss divulge elaborate explain identify name reply respond reveal say specify speculate state tell",
);

/** Those who take the floor in a meeting: "The representative of Keldora". */
export const DELEGATES: ReadonlySet<string> = new Set([
  "representative",
  "delegate",
  "speaker",
  "observer",
  "ambassador",
]);

// Claims within claims, of nobody who is named
/** "is believed to have fired" */
export const HEARSAY_PASSIVES: ReadonlySet<string> = new Set(
  "said reported alleged rumoured rumored believed thought presumed assumed feared understood claimed".split(" "),
);
/** "is expected to grow", "are seen as proof": nobody in particular says so. */
export const NOBODYS_VIEW: ReadonlySet<string> = new Set(
  "expected seen viewed regarded perceived meant supposed reminded told asked known".split(" "),
);

/** "denied | there | had been a raid": no speaker. */
export const EXISTENTIAL = /^there$/;
