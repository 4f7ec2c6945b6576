// Words that join clauses and phrases: prepositions, conjunctions, parts of the day.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Prepositions that tie a phrase to the noun before it ("Minister of Defence", "ambassador to Russia"). */
export const TIES = set(
  "of for in at to from on with against near within inside outside under across along throughout around between among",
);

/** Pronouns that are subjects and nothing else: behind "and" they open a clause. */
export const SUBJECT_FORMS = set("i we he she they");

/** Behind a comma, before what is among the things just told: "nine cases, including two deaths". */
export const NAMES_MEMBERS: ReadonlySet<string> = new Set(["including", "especially", "notably", "particularly"]);
/** Behind "in", before "of": on whose side something is done, and nobody who speaks. */
export const ON_ONES_SIDE: ReadonlySet<string> = new Set(["favour", "favor", "support", "defence", "defense"]);

/** Open a clause of content or circumstance: the words behind them do not belong to the noun before. */
export const CLAUSE_OPENERS = set(
  "that if whether because as while although though since after before until unless once than",
);

/** Between "as" or "so" and "as": "as long as". */
export const AS_LONG = set("long soon far much");

/** Open a clause or phrase that belongs to the verb and not to its object. */
export const SUBORDINATORS = set(
  "as while whilst after because when whenever before since if unless although though until till once amid despite where",
);

/** Open what stands before the subject: "in Velmar the army fired", "if attacked, it would answer". */
export const FRONTED_OPENERS = set(
  "if as while when although though because since in on at after before despite during for with under from",
);

/** Set a clause against the one before: ", while Y denied". */
export const OPPOSING = set("while whilst whereas but as");

/** "As I speak, …", "Even though P, …": open a clause before the main one. */
export const FRONTING = set("as if unless when while whilst whereas because although though since given despite");

/** "Should it fire again, P": before their subject they open a condition. */
export const INVERTING = set("should had were");

/** Stand before the verb of a clause that is not the main one. */
export const SUBORDINATE_OPENERS = set(
  "if unless whether when while whilst because although though after before since until that which who whom whose where what why how",
);

/** Before an occasion: "in an interview", "at a briefing". */
export const OCCASION_PREPOSITIONS = set("in at on during");

/** Before an occasion that is named by its kind only: "in an interview", "in his speech". */
export const OCCASION_DETERMINERS = set("a an his her its their");

/** With "last" or "this" before them: "last night". */
export const PERIODS = set("night morning afternoon evening week weekend month year spring summer autumn fall winter");

/** Behind "in", how somebody speaks: "assured us in writing that". */
export const MANNERS = set("writing public private person full detail response return reply turn");

/** Stand before the subject of a clause that is joined to another. */
export const CLAUSE_JOINTS = set("and but that while as");

/** Before a comma they tie a sentence to the one before it. */
export const CONNECTIVES = set(
  "moreover furthermore therefore thus consequently besides nevertheless nonetheless meanwhile additionally",
);

/** Determiners that never stand for a noun. */
export const NEVER_HEADS = set("his her its their our my your a an every no");

/** Join verbs of one subject: "has condemned P and called for Q". */
export const COORDINATORS = set("and but or");

/** What stands before a verb that shares the subject of the verb before it: "P, and said Q". */
export const JOINED_VERB_OPENERS = set("and but or , ; then also");

/** What stands before a gerund whose subject is that of the main verb: "said P, adding that Q". */
export const GERUND_OPENERS = set('and by while before after when in without , ” " — –');

// Where words of the one who reports follow what is reported
/** Behind ", which" or ", a claim": words by which somebody judges what another said. */
export const JUDGES_CLAIM =
  /^(?:which|and (?:this|that)|this|that) (?:(?:of course|in fact|simply|plainly|clearly|obviously|as we (?:all )?know|however) ,? ?|, (?:of course|in fact|as we (?:all )?know) , )?(?:is|are|was|were|would be) (?:(?:simply|clearly|plainly|obviously|entirely|completely|totally|utterly|absolutely|patently|nothing but|nothing more than|no more than|just) )*(?:(?:an? |the )?(?:\w+ )?(?:lies?|falsehoods?|fabrications?|inventions?|slander|disinformation|misinformation|propaganda|nonsense|fiction)\b|(?:false|untrue|baseless|groundless|unfounded|unsubstantiated|absurd|ridiculous|fabricated|invented|incorrect)\b|not (?:true|so|the case|correct|accurate|the truth)\b|(?:contrary to|far from|at odds with|contradicted by|belied by) |without (?:any )?(?:basis|foundation|merit))/;
/** ", which, if true, would be grave": the one who reports leaves open whether it is. */
export const LEAVES_OPEN =
  /^which , if (?:(?:it|this) (?:is|were|was|proves|proved) )?(?:true|confirmed|proved|proven|accurate|correct|substantiated|verified|so) ,/;
/** ", whereas its own registry lists nineteen", ", although satellite imagery clearly shows it": a proof set against a claim. */
export const SHOWN_OTHERWISE =
  /^(?:(?:and )?(?:but|yet|although|though|even though|whereas|while|when) )(?:(?:[\p{L}’'-]+ ){0,4}own (?:[\p{L}-]+ ){1,5}|(?:the |several |many )?(?:[\p{L}-]+ ){0,2}(?:imagery|images|photographs?|photos?|footage|videos?|records?|logs|recordings?|documents?|data) (?:[\p{L}-]+ ){0,5}?)(?:clearly |plainly )?(?:lists?|listed|shows?|showed|shown|gives?|gave|puts?|says?|said|proves?|proved|contradicts?|contradicted|tells?|records?|recorded|confirms?|confirmed|names?|counts?|counted|found|established|concluded|admits?|admitted)\b/u;
/** Behind these another clause, or another member of the clause, begins. */
export const CLAUSE_BREAKS = set("and or but that which who , ;");
/** Acts against which the one who reports may set a proof. */
export const CONTESTED_ACTS = set("allege deny reject concede promise");
/** The end of a verb of speaking in the past. */
export const PAST_SPEECH = /(?:ed|id|old|ote)$/;
/** ", a lie", ", a claim without any basis": behind a comma, up to the end of the sentence. */
export const SUMS_UP_FALSE =
  /^(?:an? |the )?(?:\w+ ){0,2}(?:(?:false|untrue|baseless|groundless|unfounded|absurd|ridiculous) (?:claims?|allegations?|assertions?|accusations?|charges?)$|lies?|falsehoods?|fabrications?|(?:claims?|allegations?|assertions?|accusations?|charges?|versions?|statements?) (?:that (?:is|are|was|were) |(?:wholly |entirely |completely )?)(?:without (?:any )?(?:basis|foundation|merit|evidence)|(?:false|untrue|baseless|unfounded|contradicted|belied)\b|not true)[^,;]*)$/;
/** Open a clause before the main one: "While Velmar says that P, Q". */
export const FRONTED_CLAUSES = set(
  "if as while whilst whereas when although though because since after before once until",
);
/** Set the reporter's own knowledge against what somebody only claims: "claims that P, but Q". */
export const CONTRADICTS_CLAIM = set("but yet although though whereas");
/** Set it against any report. */
export const CONTRADICTS = set("yet whereas");
/** Stand before a clause that goes on where nothing was said in a clause: "called for talks, and Velmar agreed". */
export const GOES_ON_BESIDE = set("and but yet so while whilst whereas although though");
/** The reporter, in a clause that goes on behind what another said. */
export const REPORTER_PRONOUNS = set("we i");
/** Before a subject: what follows is only supposed. */
export const SUPPOSING = set("if unless");
/** Before "according to S, P": they open the clause that S claims. */
export const JOINS_CLAUSE = set("and but when because where while whereas although though since");
