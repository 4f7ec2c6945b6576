// Families of words for one event, with which a text refers back to it.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Nouns that may refer back to any event. */
export const GENERIC_EVENTS: ReadonlySet<string> = new Set(
  words(
    `attack violence hostility fighting incident event crime provocation aggression assault offensive action war clash vote election poll ballot
    referendum`,
  ),
);

const FORCE = [
  "attack assault aggression offensive strike raid incursion invade invasion provocation",
  "shell shelling bombard bombardment fire fire_on open_fire bombing bomb",
  "kill killing die death murder massacre slaughter casualty",
];
/** Nouns for the use of force by two sides: they refer back to no other deed. */
const FIGHTING = "fight fighting clash battle hostility violence war combat skirmish";
const OTHERS = [
  "vote election elect poll ballot referendum voting re-elect hold",
  "withdraw withdrawal pull_back pull_out retreat",
  "agree agreement accord deal sign",
  "ceasefire cease-fire truce armistice",
  "meet meeting summit talk negotiation consultation",
  "send transmit address submit forward deliver convey",
  "circulate circulation distribute",
  "publish publication release issue print post",
  "occupy occupation annex annexation seize capture liberate liberation",
  "deport deportation displace displacement expel expulsion",
  "exchange return release",
];
const FAMILIES = [...FORCE, FIGHTING, ...OTHERS].map(words);

/** The number of the family of a word for an event; of a word in two, the later. */
export const EVENT_FAMILY: ReadonlyMap<string, number> = new Map(
  FAMILIES.flatMap((family, n) => family.map((word) => [word, n] as const)),
);
export const FIGHTS: ReadonlySet<string> = new Set(words(FIGHTING));
/** Whether a word is one for the use of force. */
export const isForceWord = (lemma: string): boolean => (EVENT_FAMILY.get(lemma) ?? FAMILIES.length) <= FORCE.length;

/** Harm that people suffer by a deed. */
export const SUFFERED: ReadonlySet<string> = new Set(
  words("kill die wound injure death casualty perish injury shoot explosion"),
);
/** Before a noun: an event before the text's main event. */
export const EARLIER: ReadonlySet<string> = new Set(words("earlier previous prior past former preceding"));
