// Words that show the act of an author's own sentence. Every list has words for deeds and judgements as such; grammar decides who
// acts or judges, never these lists.
const words = (text: string): string[] => text.trim().split(/\s+/);
const set = (text: string): ReadonlySet<string> => new Set(words(text));

/** Performative verbs: in the present, saying them is the act ("we condemn"). Each with its act. Lemmas. */
export const PERFORMATIVES: ReadonlyMap<
  string,
  | "condemn"
  | "demand"
  | "reject"
  | "deny"
  | "warn"
  | "praise"
  | "promise"
  | "confirm"
  | "ask"
  | "accuse"
  | "state"
  | "believe"
  | "concede"
> = new Map([
  ...words("condemn deplore denounce decry").map((w) => [w, "condemn"] as const),
  ...words(
    "demand urge call insist request require appeal propose expect ask_for invite want encourage seek exhort suggest recommend",
  ).map((w) => [w, "demand"] as const),
  ...words("reject refuse dismiss oppose repudiate").map((w) => [w, "reject"] as const),
  ...words("deny refute").map((w) => [w, "deny"] as const),
  ...words("warn caution").map((w) => [w, "warn"] as const),
  ...words("welcome commend praise support thank appreciate applaud salute endorse value").map(
    (w) => [w, "praise"] as const,
  ),
  ...words("promise pledge undertake commit vow guarantee swear").map((w) => [w, "promise"] as const),
  ...words("reaffirm confirm reiterate").map((w) => [w, "confirm"] as const),
  ...words("accuse blame charge").map((w) => [w, "accuse"] as const),
  ...words("believe think hope trust consider regard").map((w) => [w, "believe"] as const),
  ...words("admit acknowledge concede").map((w) => [w, "concede"] as const),
  ...words("regret mourn").map((w) => [w, "state"] as const),
]);

/** Negated, with the speaker as subject: "we shall never recognise". */
export const WITHHELD = set("recognize recognise accept tolerate allow agree acknowledge forgive permit consent");

/** Nouns for false claims. */
export const CLAIM_NOUNS = set(
  "claim claims allegation allegations assertion assertions accusation accusations version account story statement statements insinuation insinuations report reports pretext suggestion narrative contention",
);
/** Nouns that sum up what was told, behind a comma: ", a charge | Keldora denies", ", a move | Keldora called a provocation". */
export const SUMMING_NOUNS: ReadonlySet<string> = new Set([
  ...CLAIM_NOUNS,
  ...words(
    "charge figure description term label move step decision plan demand proposal comparison rumour rumor threat verdict deal vote law order raid strike attack killing bombing incident arrest request remark comment",
  ),
]);
/** "does not | correspond | to the | truth |": verbs, and what words are held against. */
export const MATCHES_FACTS = set("correspond match reflect bear");
export const FACTS = set("truth reality facts");
export const UNTRUE = set(
  "false untrue baseless groundless unfounded unsubstantiated fabricated invented absurd ridiculous incorrect wrong untenable lie lies fabrication fabrications invention falsehood falsehoods misleading slander slanderous inaccurate disinformation misinformation propaganda nonsense",
);

/** Nouns for what one may be blamed for. */
export const BLAME_NOUNS = set(
  `violation violations breach breaches crime crimes atrocity atrocities aggression aggressor provocation provocations occupation occupier cleansing
genocide massacre massacres responsibility guilt blame disregard defiance contempt terror terrorism barbarism vandalism brutality impunity
abuse abuses offence offense threat threats blackmail cruelty deception hatred apartheid siege blockade deportation persecution intransigence
obstruction torture destruction expansionism annexation invasion invader sabotage injustice hostility misappropriation`,
);
/** Verbs for what one may be blamed for, beside those that name hostile events. Lemmas. */
export const BLAME_VERBS = set(
  `violate breach break undermine refuse prevent obstruct hinder ignore flout disregard resort continue challenge pretend lie mislead distort falsify
fail endanger jeopardize jeopardise provoke escalate destroy mutilate deprive impose exploit unleash launch commit perpetrate conduct subject
target hide conceal reject deny block stall threaten seize occupy annex expel drive plunder loot sabotage instigate incite fund harbour harbor
manipulate stage abuse betray decorate glorify shell fire shoot bomb attack kill murder kidnap deport arrest detain torture hold place use
ram harass politicize politicise evade delay thwart spread divert bear conceal open abandon intensify obstruct militarize torpedo violate`,
);
/** Those of them that blame wherever they stand in the sentence. */
export const MISDEEDS = set(
  "violate mislead distort falsify lie pretend threaten seize occupy annex expel plunder loot sabotage instigate incite torture kidnap deport murder torpedo mutilate perpetrate massacre slaughter behead rape",
);
/** Verbs that only say that another spoke. Lemmas. */
export const SPEECH_VERBS = set(
  "say claim assert state declare argue allege maintain note report insist warn tell announce speak write mention describe call respond reply ask stress admit acknowledge recognize agree sign accept receive welcome congratulate ratify join host meet",
);
/** "constitutes a violation", "is an insult". */
export const JUDGING_VERBS = set("be constitute amount represent remain");
/** What nobody is blamed for: "has not received a reply", "have not named the company". Lemmas. */
export const BLAMELESS = set("receive obtain get see hear sleep name learn know find wait arrive");
/** Judgements that condemn. */
export const JUDGEMENTS = set(
  "violation breach crime disgrace outrage insult shame abomination mockery affront stain atrocity unacceptable intolerable inadmissible unjustifiable inexcusable despicable regrettable unbearable unconscionable disgraceful shameful outrageous barbaric heinous cynical illegal unlawful criminal inhuman inhumane reprehensible appalling deplorable",
);
export const DEMANDING_ADJECTIVES = set(
  "imperative essential necessary crucial vital incumbent important urgent indispensable critical",
);
/** Verbs that announce harm after "will". */
export const CONSEQUENCES = set(
  "consequences answer punished punishment pay price regret retaliate retaliation response respond justice accountable measure measures defeat defeated crush crushed prepared destroyed",
);

/** Courtesy and procedure: verbs with which the sentence asserts nothing. Lemmas, with "I" or "we" as subject. */
export const COURTESIES = set(
  "congratulate thank wish extend convey express greet assure pay join bow apologize offer",
);
/** Those of them that are deeds, where another than "I" or "we" does them. */
export const DONE_BY_OTHERS = set("pay join offer bow assure extend");
export const COURTESY_NOUNS = set(
  "congratulations gratitude appreciation condolences sympathy thanks greetings wishes admiration honour honor pleasure privilege tribute confidence predecessor presidency election assumption success cooperation respect felicitations",
);

/** Words that show that a stretch of text is about a conflict. */
export const CONFLICT_NOUNS = set(`
  killed weapons arms military terrorism terrorist terrorists annexation enemy   war wars conflict conflicts hostilities ceasefire cease-fire truce armistice army armies troops soldiers forces militants rebels
  separatists occupation occupied refugees displaced exile aggression aggressor attack attacks offensive shelling missile missiles drone
  drones artillery blockade siege frontier captives prisoners hostages casualties civilians massacre genocide cleansing liberation invasion
  invader violence terror peacekeepers peacekeeping crimes atrocities de-escalation escalation withdrawal demilitarization mines landmines
  trenches bombs bombing wounded martyrs fighters battlefield frontline deportation deported guns shells
`);

/** Words of which two are needed. */
export const CONFLICT_HINTS = set(`
 peace peaceful territory territories territorial integrity sovereignty independence self-determination settlement negotiations mediation
 mediators mediator co-chairs resolution resolutions security defence defense border borders victims guards observers regime 
 secession front provocation provocations violation violations sanctions
 
`);

/** Nouns of which only a body says "our": a state's, a ministry's, a movement's. */
export const OWN_NOUNS = set(
  `army forces armed troops soldiers defenders people peoples nation nations country countries state homeland government citizens territory
lands borders border sovereignty ministry delegation movement authorities security commitment support call calls condemnation position
solidarity condolences diplomats ambassador presidency society martyrs`,
);

/** Forms with which news reports speech. */
export const NEWS_TELLING = set(
  `said told added reported announced stated claimed denied accused warned noted argued insisted tweeted wrote says reports citing cited explained
expressed welcomed emphasized emphasised stressed underscored thanked informed discussed`,
);

/** Nouns with which "our" always refers to the subject: its own acts and rights. */
export const OWN_ACTS = set(
  "right rights commitment support call calls condemnation position solidarity readiness determination obligations",
);

/** In the present, with a body as subject: a statement in the third person. */
export const DECLARING = set(
  "affirm affirms express expresses remind reminds stress stresses emphasize emphasizes emphasise emphasises underline underlines underscore underscores recall recalls declare declares consider considers reserves",
);

/** "The Ministry wishes to state that P". */
export const WISHING = set("wishes wish");

/** "The Ministry has learned with concern of P". */
export const LEARNING = set("learned learnt noted followed");

/** In the present, with a body as subject: what it holds or feels. */
export const HELD_BY_BODIES = set(
  "believes believe regrets regret mourns mourn deplores deplore maintains maintain notes",
);

// Courtesy
export const TRANSMITTAL =
  /\bhave the hono(?:u)?r (?:, .{3,60} , )?to (?:transmit|forward|enclose|submit|convey|write)\b(?!.*\bthat\b)/;
/** "I request that this letter be circulated", "I write in response to your letter" without a clause. */
export const CIRCULATION =
  /\b(?:letter|note|statement|annex)\b.{0,60}\bcirculated\b|\b(?:avails? (?:itself|himself|herself|myself) of this opportunity|presents? (?:its|his|her|my) compliments)\b(?!.* that )|^i (?:write|am writing) (?:to you )?(?:in response|in reply|with reference|in reference|further) to\b(?!.* that )/;
export const COURTESY_PROCEDURE =
  /\b(?:grateful if|have the hono(?:u)?r to (?:state|transmit|refer|inform|forward|enclose|convey|address|write|submit|request|bring)|present letter|long live|take the floor|allow me to (?:begin|congratulate|thank|express|extend|conclude|wish)|glory to|thank you)\b/;
/** "The facts are as follows", "I draw your attention to the following": what is told stands behind. */
export const FOLLOWING = /\b(?:as follows|(?:to|of) the following)$/;
export const INFORMING = /\b(?:inform|advise|draw|bring|report|remind)\b(?: [\w']+){1,5} that\b/;
/** "I expressed the hope that P" also claims P. */
export const HOPING = /\b(?:express(?:es|ed)?|voiced?) (?:the|my|our) (?:hope|view|belief|conviction|opinion) that\b/;

// Party
export const ANOTHER_SIDE = /^(?:(?:neighbou?r|enemy|adversary|opponent|aggressor|occupier|invader)s?|terrorists)$/;

// Harm
/** "Any aircraft that enters will be shot down". */
export const FORCED_OUT =
  /^(?:shot|sunk|destroyed|escorted|expelled|arrested|detained|seized|fired|intercepted|downed|struck|boarded)$/;

// Blame
export const CRUEL_WORDS =
  /^(?:brutally|deliberately|indiscriminately|savagely|barbarically|mercilessly|cold-blooded|treacherously|forcibly|beheaded|executed|massacred|tortured|murdered|raped|mutilated)$/;
/** Verbs of an author who sees or suffers another's deed. */
export const SUFFERING_VERBS =
  /^(?:see|sees|saw|seen|face|faces|faced|witness|witnessed|suffer|suffered|endure|endured|wait|waiting|received|know)$/;
/** Words that judge a deed as wrong. */
export const GRAVE_WORDS =
  /^(?:brutal|illegal|illegally|unlawful|unlawfully|cynical|terrorist|terrorists|destabilize|destabilise|violation|diktats?|proxy|proxies)$/;

// Performative
/** "The Ministry is appalled that P": what condemns as a feeling. */
export const INDIGNANT = /^(?:appalled|outraged|shocked|dismayed|disgusted|horrified|indignant)$/;
export const BEING_VERBS = /^(?:am|are|is|'m|'re|remain|remains|stand|stands)$/;
/** Verbs whose noun names the act, and how far behind the verb it may stand. */
export const SAID_ONCE_MORE = /^(?:reiterate|reaffirm|affirm|renew|restate)s?$/;
export const EXPRESSING_VERBS = /^(?:express(?:es)?|(?:voice|convey|extend|register|lodge)s?)$/;

// Own words
export const INFORMING_VERBS =
  /^(?:inform|draw|bring|advise|convey|point|state|recall|stress|underline|emphasi[sz]e|reiterate|note|remind|say|report)$/;

/** Behind "was not": the sentence says how far something is so, and denies nothing. */
export const PARTLY: ReadonlySet<string> = new Set("always only just merely simply easy simple enough yet".split(" "));
