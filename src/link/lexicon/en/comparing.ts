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

const groups = (text: string): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const line of text.trim().split("\n")) {
    const [name = "", members = ""] = line.split(":");
    for (const member of members.trim().split(/\s+/)) found.set(member, [...(found.get(member) ?? []), name.trim()]);
  }
  return found;
};

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

/** Content with one of these words asks or leaves something open and asserts nothing. */
export const OPEN_QUESTIONS = set("whether clarify investigat ascertain inquir");

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

// Actor comparing
/** Organs that a state has only once: two mentions for one state are the same. */
export const ONLY_ONES =
  /^(?:army|government|parliament|forces|armed forces|armed person|navy|cabinet|presidency|military|security council)$/;

export const GENERIC_ORGAN =
  /^(?:ministry|commission|council|committee|court|office|agency|department|service|spokesman|spokeswoman|spokesperson|officer|official|representative|minister|president|ambassador)$/;

// Actor row
export const LINKING_WORDS = /^(?:of|the|for|and|on|in|to|at|s|republic)$/;
