// Closed lists for comparing what claims say. Stems as text/stems makes them. Nothing here belongs to one side of any conflict.

const rows = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [name = "", members = ""] = line.split(":");
        return members
          .trim()
          .split(/\s+/)
          .map((member): [string, string] => [member, `=${name.trim()}`]);
      }),
  );
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Stems that mean one thing when claims are compared; the name of a class starts with "=". */
export const CLASSES = rows(`
fire: fir shell shoot shot bombard bombardment shellfir gunfir open-fir
attack: attack assault aggression onslaught
die: die kill killing deadly fatal fatality perish
wound: wound injur injury
fighter: fighter mercenary militant
soldier: soldier servicemen serviceman troop trooper
stop: stop end cea halt cessation
fight: fight hostility combat clash battl
vote: vot elect election poll ballot voter
leave: withdraw withdrawal pullout
help: support back aid assist assistanc
send: send transfer deploy dispatch
deport: deport deportation
warn: warn warning
letter: letter not notic messag
dam: dam sluic
genocide: genocide genocidal
agree: agre agreement deal treaty accord
prove: prov proof evidenc confirmation
force: forc coerc compel
involve: involv involvement
presence: presenc present
defence: defenc defens
violate: violat violation breach break
return: return
city: city town
party: side sid party
drown: drown
`);

const groups = (text: string): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const line of text.trim().split("\n")) {
    const [name = "", members = ""] = line.split(":");
    for (const member of members.trim().split(/\s+/)) found.set(member, [...(found.get(member) ?? []), name.trim()]);
  }
  return found;
};

/** Stems and classes that may mean one thing if event and parties are known: a kind and its members, or a thing and other words for it. */
export const KINDRED = groups(`
weapon: weapon mortar gun howitzer artillery rocket missil cannon launcher
place: plac station =send posit install emplac
built: =city hous hom school shop street villag quarter neighbourhood settlement
will: voluntary voluntarily willingly want wish
go: go migration mov =leave fle fled depart relocation resettlement emigration
fighting: =fight =fire violenc bloodsh action operation
vote: =vote referendum plebiscit turnout part participat participation
aircraft: plan aeroplan airplan aircraft jet airlifter airliner
construction: construction build
carry: carry supply transport deliver ship
`);

/** Nouns that stand for somebody else's claim. */
export const SAYING_NOUNS =
  set(`claim allegation accusation assertion version account suggestion charg insinuation rumour rumor story denial
rhetoric speculation fabrication term word label figure figur`);
/** Words about claims of any content. */
export const SAID_OF_SAYINGS = set(
  "new recent latest repeat earlier previou similar seriou grav variou wild absurd mer late claim allegation media press official public ongo constant",
);
/** Before a noun of saying: together they mean an earlier claim. */
export const POINTING = set("that this these those such the their his her its any all both");
/** Pronouns that can stand for a whole claim. */
export const POINTING_ALONE = set("that this these those");

/** Those of these nouns that point only if they stand alone ("the term", "the figure"). */
export const NAMING_NOUNS = set("term word label figure figur");
/** Words of place, time and setting that nearly every report has: they do not make two claims similar. Stems. */
export const SETTING =
  set(`region area territory zone country state world international global military conflict situation event today yesterday tomorrow
morning night evening year month week day time hour monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december recent recently early late last first second new local follow include continu become make take =party person armed force army unit single`);
/** Content with one of these words asks or leaves something open and asserts nothing. */
export const OPEN_QUESTIONS = set("whether clarify investigat ascertain inquir");

/** Words that make a clause say that something is not so. */
export const NEGATORS = set("not n't never no none nobody nothing neither nor cannot");
/** "Denied them access", "denied its obligations": objects of withholding or not keeping, not contents of a denial. */
export const WITHHELD = set(
  "right access obligation principl entry permission opportunity exercis visa freedom sovereignty establishment",
);
/** Predicates that call a claim false. */
export const FALSE_WORDS = set(
  "false fals untru baseless groundless unfounded unsubstantiated nonsens absurd fabricat invent fabrication lie fak ridiculou",
);
/** Nouns and adjectives, as a pattern, by which something told is called false: "another lie". */
export const FALSELY_TOLD = "lies?|nonsense|fabrications?|inventions?|false|untrue|baseless|groundless|unfounded";

/** Verbs of attack: sides differ on their agent. */
export const ATTACKS =
  set(`=fire =attack strik raid invad invasion hit launch unleash start begin provok violat =violate resum resumption open resort commit
carry undertak`);
/** Things that are broken by beginning again. */
export const TRUCES = set("ceasefir truc armistic =agree silenc");
/** Deeds of which only one side can have been the agent. */
export const BEGINNINGS = set("first began begin start unleash provok initiat launch");

/** "blame each other for causing the flare-up": who began. */
export const CAUSES =
  /\b(?:caus(?:e|ed|ing)|start(?:ed|ing)?|provok(?:e|ed|ing)|unleash(?:ed|ing)?|trigger(?:ed|ing)?|began|begun|beginning|initiat(?:e|ed|ing))\b/i;
/** Who says that he defends himself says that the other began, and so does who tells of the other's offensive. */
export const DEFENDS =
  /\b(?:resist(?:s|ed|ing)?\b.{0,60}\b(?:attack|offensive|assault|aggression)|defend(?:s|ed|ing)? (?:themselves|itself|himself|herself|ourselves)|in self-defen[cs]e)\b/i;
export const OFFENSIVE = /\b(?:offensive|aggression|assault|invasion)\b/i;

/** Pairs of stems that cannot both be true of one thing. */
export const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = (
  [
    ["voluntary voluntarily willingly", "forcibly forcib forc =force deport =deport"],
    ["alive", "=die"],
    ["legal lawful legitimat", "illegal unlawful illegitimat"],
    ["innocent", "guilty"],
    ["accidental accident", "deliberat intentional purpos"],
    ["complet intact", "destroy"],
    ["calm peaceful", "violent violenc"],
    ["defensiv", "offensiv"],
    ["accept", "reject refus"],
  ] as const
).map(([a, b]) => [set(a), set(b)] as const);

/** The measure of a number, by the verb or noun beside it. */
export const DEATHS = set("=die =drown");
export const WOUNDS = set("=wound");
export const MISSING = set("missing unaccount");
export const CAPTURED = set("captur detain detention arrest");
export const DISPLACED = set("displac evacuat flee fled");
/** General nouns for people who are counted. */
export const PEOPLE = set(
  "person civilian resident man woman child inhabitant citizen victim prisoner human live body",
);
export const FIGHTERS = set("=soldier =fighter fighter conscript guard officer reservist combatant");
/** Nouns of measure, which need another noun for the thing measured. */
export const UNITS = set(
  "hectar kilometr km metr mil ton tonn per percent percentag cent % million billion thousand euro dollar crown rubl pound",
);
/** Nouns whose number gives a time, a duration, an age or an item, not a count. */
export const NO_MEASURE =
  set(`year month week day hour minut second am pm january february march april may jun june july august september october november
december agenda item resolution articl no number paragraph centimetr calibr year-old th st nd rd o'clock km kilometr metr mm cm point time tim sid other`);

/** Words that keep a distance from the noun after them without quotation marks. */
export const DISPARAGING = set(
  "sham pseudo fak mock bogu stag rig farcical self-styl self-proclaim unrecogniz unrecognis",
);

/** Nouns whose use recognises a thing: a plain use stands against one with distance. */
export const INSTITUTIONS =
  set(`=vote election vot referendum republic president parliament assembly government ministry authority authoriti state minister
commission constitution independenc army territory border`);

/** Numbers in words, which labels leave out. */
export const NUMBER_WORDS = set(
  "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million",
);

/**
 * Pairs of opposed names for one kind of thing: a speaker who uses one does not use the other. One pattern for
 * each; either word is used for the deeds of either party.
 */
export const OPPOSED_NAMES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:civil war|(?:intra-state|non-international) (?:armed )?conflict)\b/i,
    /\b(?:invasion|(?:war|act) of aggression|(?:military|armed) aggression|(?<=\p{Lu}\p{L}+n )aggression)\b/u,
  ],
  [
    /\b(?:anti|counter)-?\s?terror(?:is[mt])?['"”’]? (?:\p{L}+ )?operations?\b/iu,
    /\b(?:punitive|terror) (?:\p{L}+ )?operations?\b/iu,
  ],
  [/\bre-?unification\b/i, /\bannexation\b/i],
  [/\bspecial (?:military )?operation\b/i, /\b(?:invasion|war of aggression|act of aggression)\b/i],
];

/** Each of the opposed names has one of these words: a text without them is passed over, and they are found thirty times as fast. A test holds the two together. */
export const IN_OPPOSED_NAMES = /civil war|conflict|invasion|aggression|operation|unification|annexation/iu;

/** Words before a name by which a speaker is told to call a thing so: "there is a civil war", "described it as an invasion", "in a state of". */
export const CALLS_IT_SO =
  /\b(?:an?|as|called it|calls it|state of|nothing (?:but|other than an?)|is|was|are|were)\s+["“‘']?\s*(?:\p{Ll}[\p{L}-]*\s+){0,2}$/u;

/** With one of these nearby a name does not name an existing thing: "the risk of civil war", "any invasion". */
export const NOT_THERE =
  /\b(?:any|would|could|might|may|if|risk|threat|brink|prevent|avoid|fears?|possible|planned|potential|so-called|slid(?:e|ing))\b/i;

/** Kinds of things that claims call lawful or recognised, or not; each with a pattern of its words. */
export const JUDGED: readonly (readonly [string, RegExp])[] = [
  ["vote", /\b(?:referend(?:um|ums|a)|elections?|votes?|plebiscites?|polls?)\b/i],
  ["status", /\b(?:annex(?:es|ed|ing|ation)?|accession|takeover|incorporation|republics?|independence|secession)\b/i],
  ["power", /\b(?:governments?|presidents?|presidency|authorities|regime|parliament|leadership)\b/i],
  ["deed", /\b(?:occupation|blockade|sanctions|settlements?|(?:air)?strikes?|attacks?|operation|invasion|war)\b/i],
  ["agreement", /\b(?:agreements?|accords?|deals?|treat(?:y|ies)|pacts?)\b/i],
];
/** Before "recognised" these make it no recognition by the speaker: "the internationally recognised border", "states that recognised". */
export const BEFORE_RECOGNISED =
  /\b(?:internationally|widely|universally|officially|generally|that|which|who|those|the|a|an|not)\s*$/i;
/** The results of a vote that somebody accepts or builds upon. */
export const ACCEPTED =
  /\b(?:given|respect(?:s|ed|ing)?|accept(?:s|ed|ing)?|(?:based|on the basis|in view) (?:of|on|up)\b|uphold(?:s|ing)?|upheld)\s+(?:the )?((?:results?|outcome|will|declaration of will|choice|verdict)\b[^.;]{3,90})/i;
/** Behind what is condemned or praised: why, or as what. */
export const AFTER_JUDGED = /\s+(?:as|for|because|since|which|who|that|while|after)\s|[,;.]/i;
/** A preposition behind the head of a thing. */
export const PREPOSITION =
  /\s+(?:of|on|in|at|to|with|against|between|by|from|over|during|before|after|amid|under|about|towards?|into|through|including)\s/i;
/** A place that only its document names. */
export const GENERIC_PLACE = /\bthe (?:peninsula|region|island|territory|enclave|province)\b/i;
/** A vote that only its document names. */
export const THE_VOTE = /\bthe (?:\p{Ll}+ )?(?:referendum|election|vote|plebiscite)\b/iu;
/** After "recognise" these are no recognition: "the importance of the elections". */
export const NO_RECOGNITION =
  /\b(?:importance|role|need|efforts?|rights?|contribution|progress|challenges?|significance|sacrifices?|integrity|borders?|part of|that|how|what)\b/i;

/** What is not recognised, and what is. */
const NOT = String.raw`(?:not|never|n['’]t|cannot|refus\p{L}+ to)`;
export const REJECTED = new RegExp(String.raw`\b${NOT}\s+(?:\p{L}+\s+){0,2}recogni[sz]e\s+([^.;]{3,90})`, "iu");
export const RECOGNISED = /\brecogni[sz](?:e|es|ed)\s+([^.;]{3,60})/iu;
const IS = String.raw`(?:is|are|was|were|as|be considered|considered|declared)\s+(?:\p{L}+ly\s+)?`;
/** Patterns, as source, for what is said of a thing behind it. */
export const IS_UNLAWFUL = String.raw`\s${IS}(?:illegal|unlawful|illegitimate|unconstitutional|invalid|null and void)\b`;
export const IS_LAWFUL = String.raw`\s${IS}(?:legal|lawful|legitimate|constitutional|valid|in (?:full |strict )?(?:accordance|line|compliance) with (?:the )?(?:international law|constitution))\b`;
export const UNLAWFUL_THING = /\b(?:illegal|unlawful|illegitimate|unconstitutional) ([^.;,]{3,60})/iu;
/** A quick first check: without one of these words none of the patterns above can match. */
export const JUDGES = /recogni[sz]|legal|lawful|legitimate|constitution|valid|null and void|international law/iu;
/** A negation right before a judgement. */
export const NOT_BEFORE = new RegExp(String.raw`\b${NOT}\s*$`, "iu");
/** "hailed it as justice": a thing that the claim before names. */
export const POINTS_BACK = /^(?:it|this|that)\b/iu;
/** Two things in one clause, the second up to a preposition: "sent arms or foreign fighters to Lorne". */
export const EITHER_THING =
  /^(.*\s)(\p{Ll}+)\s+or\s+(?!that\b|to\b|even\b|other\b|more\b|less\b)((?:\p{L}+\s+)?\p{Ll}+)(?=$|[\s,.;])(.*)$/su;
/** Participles are no things: "armed" groups are no arms. */
export const PARTICIPLE = /\b\p{L}+(?:ed|ing)\b/giu;

/** Things that are in force for a time. */
export const STANDING =
  /\b(?:cease-?fires?|truces?|armistice|blockades?|sieges?|curfews?|martial law|state of emergency|embargo|moratorium)\b/gi;
/** Patterns for such a thing being in force, or no longer in force. */
export const IN_FORCE =
  /\b(?:still|remains?|continues? to be) (?:in (?:effect|force|place)|valid|observed)\b|\b(?:is|are|was) (?:in (?:effect|force)|holding|being (?:observed|respected))\b/i;
export const ENDED =
  /\b(?:suspend(?:s|ed|ing)?|suspension of|interrupt(?:s|ed|ing)?|lift(?:ed|ing)|called off|cancel(?:s|led|ling)|has (?:ended|collapsed)|had (?:ended|collapsed)|collapse of|end of)\b/i;
/** Patterns for somebody not having perceived a thing. */
export const NOT_PERCEIVED =
  /\b(?:did|had|has|have)(?: not|n['’]t) (?:heard?|seen?|observed?|noticed?|witness(?:ed)?|recorded?|detect(?:ed)?) (?:any |an? )?/i;

/** Words of offices and ranks that stand before a name. */
export const OFFICE_WORDS = set(
  `president vice deputy prime first minister premier chancellor foreign defence defense interior secretary general spokesman spokeswoman
spokesperson ambassador envoy representative permanent governor mayor speaker chairman chairwoman commander colonel major lieutenant captain
brigadier admiral marshal lt col maj gen capt mr mrs ms dr sir king queen prince emir sheikh senator`,
);

/** Phrases for parties that are not named: "both sides". */
export const UNNAMED_PARTIES = /\b(?:sides?|nations|countries|country|parties|neighbou?rs|states)\b/i;
/** What stands before the first of two parties, and between the two: "both the Keldoran and the Pallumian army". */
export const BEFORE_BOTH = /^(?:both\s+)?(?:the\s+)?/i;
export const BETWEEN_BOTH = /\s+and\s+(?:the\s+)?/;
/** A name, and a body of a state behind it: "Keldora's forces". */
export const BODY_OF_STATE =
  /^(\p{Lu}.*?)(?:['’]s)?\s+(?:forces|troops|authorities|government|army|military|officials|leaders|side)$/u;
/** A preposition, behind which the head of a phrase no longer stands. */
export const BEHIND_HEAD = /\s+(?:of|on|in|at|for|from|with|to|about)\s/u;
/** The deed in what somebody is accused of: "firing on the town" of "Pallumia of firing on the town". */
export const DEED_OF_ACCUSED = /^(?:\S+ ){1,8}?(?:of|for) (\p{Ll}+ing\b.*)$/u;

/** Heads of phrases for speakers who are no party to a dispute, unless a name in the phrase says whose they are. */
export const NO_PARTIES = set(
  `critics critic experts expert analysts analyst observers observer commentators sources source officials official witnesses witness eyewitnesses
insiders diplomats media press outlets reports rumours rumors people men women man woman person locals residents passers-by countries country
nations nation states state sides side parties party others some many users user historians historian`,
);
/** Adjectives of states, peoples and parts of the world, by their endings. */
export const DEMONYM = /^\p{Lu}.*(?:an|ish|ese|ern|[^aeiou]i)$|^(?:French|Dutch|Greek|Czech|Swiss|Welsh|Turkic)$/u;
/** Heads of phrases for texts and pictures, which somebody has made and which are no party. */
export const WRITINGS = set(
  `order decree letter statement report resolution law act treaty agreement document text term terms word words phrase version video videos
footage picture photo photos image images article book paper note post message study survey poll map`,
);

/** Forms of verbs by which things are lost: "destroyed 12 tanks", "12 tanks were destroyed". */
export const LOST =
  /^(?:destroy(?:s|ed|ing)?|demolish(?:es|ed|ing)?|wreck(?:s|ed|ing)?|burn(?:t|ed|ing)?|sank|sunk|sinking|flattened|levell?ed|downed|downing|ruined|razed)$/;
/** The same in two words: "shot down three drones". */
export const SHOT = /^(?:shot|shoot|shoots|shooting)$/;

/** Verbs of greeting and thanks, and phrases of congratulation. */
export const GREETS =
  /\b(?:congratulat\w*|thank(?:s|ed|ing)?|greet(?:s|ed|ing)?|felicitat\w*|grateful|gratitude|appreciat\w*|condolences?)\b/i;
export const CONGRATULATES =
  /\b(?:congratulat\w*|thank you|felicitat\w*|condolences)\b|\b(?:his|her|your|their) (?:re-? ?)?(?:unanimous )?(?:election|appointment)\b|\belection as (?:the )?President\b|\bassumption of (?:the )?(?:presidency|office)\b/i;

// Pointed disputes
/** "held a theatre performance and called it an election": the deed under two names. */
export const CALLED_SO = /\b(?:call|name|style|term|label|describe|present|portray)(?:s|ed|led|d)?\b/i;
export const NAMED_SO =
  /^(?:it|this|that|them|these|those)\b\s+(?!(?:is|was|are|were|do|does|did|has|had|have|will|would|not|no)\b)\p{L}/iu;
export const INSTEAD_IT_IS = /^(?:it|this|that|these|those|they) (?:is|are|was|were)\b/i;
/** Adverbs with which a narrator calls another's words untrue. */
export const FALSELY = /\b(?:falsely|groundlessly|baselessly|wrongly|untruthfully|fraudulently)\b/i;

// Contradiction
/** A negation about another thing than the rest of the sentence: "they are ready, but Keldora is not". */
export const OTHERWISE =
  /^(?:(?!\b(?:not|no|never|cannot|nothing|nobody)\b|n['’]t\b).)*,? but .*\b(?:not|no|never|cannot|n['’]t)\b/isu;
export const HYPOTHETICAL = /\b(?:would|could|might|if)\b/i;

// Denial
export const AUXILIARY_VERBS = /\b(?:is|are|was|were|had|has|have|did|does|do|would|could|will)\b/i;
export const OF_ITSELF = /^(?:ever |having|being|any\b)/i;
export const OF_SPEAKER = /^(?:he|she|I|my)\b/i;
/** Words for people that do not say who they are. */
export const ANYBODY: ReadonlySet<string> = new Set(["person", "man", "victim", "human", "live", "body"]);

// Notice
export const NOTICE_GIVEN =
  /\b(?:announced|notified|informed|gave (?:\w+ )?(?:notice|warning)|sent (?:\w+ ){0,3}(?:letter|notice|warning)s?)\b/i;
export const WITHOUT_NOTICE = /\bwithout (?:\w+ )?(?:warning|notice|announcement|notification)\b/i;
export const NOTICE_NOUNS = new Set(["=letter", "=warn", "announcement", "notification"]);
export const NOTICE_COMES = /\b(?:receiv\w+|came|arrived|reached|got|there was no)\b/i;

// Numbers
export const ON_OWN_SIDE =
  /\b(?:on|from) (?:its|their|our) (?:own )?side\b|\b(?:its|their|our) own (?:\w+ )?(?:soldiers|troops|servicemen|losses|dead)\b/i;
/** A total that grows as long as it goes on. */
export const RUNNING_TOTAL =
  /\b(?:so far|to date|since|(?:has|have) (?:\p{L}+ )?(?:killed|died|wounded|injured|displaced|been (?:killed|wounded|injured|displaced)))\b/iu;
/** "five other members were killed": beside those that are told of before. */
export const COUNTED_BESIDE =
  /^(?:\p{L}+ ){0,2}(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|one) (?:other|more|further)\b/iu;

// Times
/** Things that last several days and have no single day. */
export const GOES_ON = /\b(?:continu(?:es?|ed|ing)|still|ongoing|since|so far|resum(?:es?|ed|ing))\b/i;

// Name label
/** "Ministry of Foreign Affairs", "Jorun Halvey"; not "Long live Keldora", "27 April", "MINISTRY OF DEFENCE". */
export const PROPER_NAMES = /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|for|and|on|to|in|de|al|von|van|bin|’s)(?: |$))+$/u;
export const SMALL_NAME_WORDS = /^(?:of|the|for|and|on|to|in)$/i;

// Actor digest
export const INDEFINITE_OPENING =
  /^(?:an?|some|several|many|few|two|three|four|five|six|seven|eight|nine|ten|\d+|one|another|other|both|all|most|no|any)\b/i;

// Count the same
export const ANY_PERSON = new Set(["", "person", "man", "body", "live", "human", "victim"]);

// Quantities
export const MONTH_NAMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?$/;
/** Words before a number that is the number of an item and counts nothing. */
export const NUMBERED_THINGS = /^(?:item|items|no|no\.|number|resolution|article|paragraph|age|aged|chapter)$/;
/** "they have added two dead": a difference is no count. */
export const DIFFERENCE_VERBS = /^(?:add(?:s|ed|ing)?|invent(?:s|ed|ing)?)$/;

/** "14 of them". */
export const POINTING_BACK = /^(?:them|whom|those|us|these)$/;
/** Plurals that do not end in "s", and words for many people without a singular here. */
export const UNMARKED_PLURALS =
  /^(?:people|children|police|troops|personnel|civilians|lives)$|(?:^|[a-z])(?:men|women)$/;

// Says not
export const CONCEALING_VERBS = /^(?:tell|admit|acknowledge|recogni[sz]e|hide|conceal|forget|deny|mention)$/;

// Actor comparing
/** Organs that a state has only once: two mentions for one state are the same. */
export const ONLY_ONES =
  /^(?:army|government|parliament|forces|armed forces|armed person|navy|cabinet|presidency|military|security council)$/;
export const GENERIC_ORGAN =
  /^(?:ministry|commission|council|committee|court|office|agency|department|service|spokesman|spokeswoman|spokesperson|officer|official|representative|minister|president|ambassador)$/;

// Actor row
export const LINKING_WORDS = /^(?:of|the|for|and|on|in|to|at|s|republic)$/;
