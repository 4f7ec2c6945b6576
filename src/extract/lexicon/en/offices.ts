// Synonyms of offices, and roles that are no office: used to decide whether two roles are one office, and to whom a role belongs.
const words = (text: string): string[] => text.trim().split(/\s+/);
const set = (text: string): ReadonlySet<string> => new Set(words(text));

/** Words for one office, the first of them the one by which it is known. */
const SAME_OFFICE: readonly (readonly string[])[] = [
  ["prime minister", "pm", "premier"],
  [
    "foreign minister",
    "fm",
    "minister of foreign affairs",
    "external affairs minister",
    "foreign affairs minister",
    "minister for foreign affairs",
  ],
  ["defence minister", "minister of defence", "minister for defence"],
  [
    "interior minister",
    "minister of interior",
    "minister of the interior",
    "minister of internal affairs",
    "internal affairs minister",
  ],
  ["foreign secretary", "secretary of foreign affairs"],
  ["president", "head of state"],
  [
    "parliamentarian",
    "mp",
    "lawmaker",
    "backbencher",
    "legislator",
    "member of parliament",
    "congressperson",
    "assemblyperson",
  ],
];

const OFFICE_OF: ReadonlyMap<string, string> = new Map(
  SAME_OFFICE.flatMap(([first, ...others]) => others.map((other) => [other, first!] as const)),
);

/** The one name of an office, whichever synonym the phrase has; lower-cased. */
export function officeName(phrase: string): string {
  const written = phrase.replace(/\bdefense\b/g, "defence");
  return OFFICE_OF.get(written) ?? written;
}

/** Bodies whose members are parliamentarians: "a member of the assembly". */
export const LEGISLATURES = set(
  "parliament assembly senate congress duma knesset rada majlis legislature house commons",
);

/** People who speak for themselves, whichever state or people the phrase names: base forms of roles, and plurals that are no roles. */
export const PRIVATE_ROLES = set(
  `activist analyst attacker author blogger milblogger campaigner civilian columnist commentator correspondent critic dissident doctor economist editor
evacuee expert exile eyewitness farmer father geologist historian hostage inhabitant islamist journalist lawyer local migrant mother neighbour novelist nurse opponent
parent passenger patient person physician pilgrim poet politician pollster prisoner professor protester psychologist pundit refugee relative reporter resident researcher
scholar scientist settler sociologist source student supporter survivor teacher victim villager volunteer voter witness worker writer youth activists analysts
bloggers milbloggers children citizens civilians community communities critics crowd diaspora experts families family inhabitants locals media men
minorities minority neighbours observers opponents opposition outlets people press public refugees residents sources survivors victims
witnesses women`,
);

/** Fighters who are no state's army: a state's name beside them says where they are, not for whom they speak. */
export const IRREGULARS = set(
  `combatant fighter guerrilla gunman insurgent islamist jihadist militant militiaman mutineer paramilitary rebel secessionist separatist terrorist warlord
insurgency militia militias resistance rebels rebellion separatists militants insurgents guerrillas fighters jihadists`,
);

/** Words in the name of an armed body that rose against a state, anywhere in the world. */
export const IRREGULAR_NAMES = set(
  "democratic free insurgent insurrection liberation martyrs resistance revolutionaries revolutionary salvation",
);

/** Acronyms of an organ that every state has. */
export const ORGAN_SHORT: ReadonlyMap<string, string> = new Map([
  ["mfa", "Ministry of Foreign Affairs"],
  ["mofa", "Ministry of Foreign Affairs"],
  ["mod", "Ministry of Defence"],
  ["moi", "Ministry of Interior"],
  ["moh", "Ministry of Health"],
]);

/** Offices of a town or region, not of the state. */
export const LOCAL_OFFICES = set("mayor councillor councilor alderman");

/** Last words of names of parts of a state, whose leaders hold a state office. */
export const AREA_NOUNS = set("region regions district districts province provinces oblast county governorate area");

/** Offices whose title names the place on which they report, and for which they do not speak. */
export const REPORTS_ON: ReadonlySet<string> = set("rapporteur");
/** Offices that are sent somewhere: "the Special Envoy for Keldora", "an ambassador to Keldora". Base forms. */
export const SENT_OFFICES: ReadonlySet<string> = set(
  "ambassador analyst campaigner coordinator director envoy expert manager mediator facilitator representative researcher",
);
/** Behind such an office, before the name of the place to which it is sent. */
export const SENT_TO: ReadonlySet<string> = set("for to in on");
/** Words of an office that is sent somewhere by others than the state that it names, though its noun alone may be a delegate's. */
export const SENT_SPECIALLY: ReadonlySet<string> = set("special personal resident");

/** "opposition leader", "union leader": who leads less than the state. */
export const LEADS_A_PART =
  /\b(?:opposition|rebel|militia|party|union|separatist|militant|minority|majority|religious|church|community|protest|student|faction|coalition|parliamentary|business|tribal|exiled|former|guerrilla|insurgent|gang|cartel)\b/;
