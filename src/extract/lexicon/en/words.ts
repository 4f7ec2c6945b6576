// Closed word lists for rules and resolution. All words are lower-cased, as the tokenizer cuts them ("n't", "'s", "gen.").
import type { Act, CitedGenre } from "../../../model/claim.ts";

const words = (text: string): string[] => text.trim().split(/\s+/);
const set = (text: string): ReadonlySet<string> => new Set(words(text));

export interface Pronoun {
  readonly person: 1 | 2 | 3;
  readonly plural: boolean;
  /** Pronouns for persons; "they" is one only if plural nouns may be, too. */
  readonly animate: boolean;
  readonly gender: "m" | "f" | null;
}

function pronouns(rows: readonly (readonly [string, Pronoun])[]): ReadonlyMap<string, Pronoun> {
  return new Map(rows.flatMap(([forms, pronoun]) => words(forms).map((form) => [form, pronoun] as const)));
}

export const PRONOUNS: ReadonlyMap<string, Pronoun> = pronouns([
  ["i me myself my mine", { person: 1, plural: false, animate: true, gender: null }],
  ["we us ourselves our ours", { person: 1, plural: true, animate: true, gender: null }],
  ["you yourself yourselves your yours", { person: 2, plural: false, animate: true, gender: null }],
  ["he him himself his", { person: 3, plural: false, animate: true, gender: "m" }],
  ["she her herself hers", { person: 3, plural: false, animate: true, gender: "f" }],
  ["it itself its", { person: 3, plural: false, animate: false, gender: null }],
  ["they them themselves their theirs both", { person: 3, plural: true, animate: false, gender: null }],
]);

export const AUXILIARY_BE = set("be am is are was were been being 's 're 'm");
export const AUXILIARY_HAVE = set("have has had having 've 'd");
/** "has | in | the past accused": prepositions that may stand between "have" and its participle. */
export const ASIDES = set("in on for over since during within");
export const AUXILIARY_DO = set("do does did");
export const MODALS = set("will would shall should can could may might must ought 'll 'd wo ca sha");
export const NEGATORS = set("not n't never neither nor no-one nobody none hardly scarcely barely");

/** Before a verb of saying: then no act of saying is reported: "could say", "should deny". */
export const DOUBT_MODALS = set("could may might should must ought");

/** Verbs that do not change the meaning of their infinitive: "continues to deny", "would like to note". */
export const ASPECT_VERBS = set(
  `continue continues continued continuing begin begins began begun start starts started proceed proceeds proceeded hasten hastens
hastened wish wishes wished want wants like have has had need needs rush rushes rushed hurry hurried move moved go goes went keep
forced compelled obliged bound come came dare dared rise rose take took`,
);

/** The act of a negated verb of speaking or thinking ("did not …"); any other negated verb makes no claim. */
/** Verbs whose meaning is in the noun behind them: "expressed hope". Lemmas. */
export const STANCE_VERBS = set("express voice convey share reiterate repeat");
/** The act of expressing each of these nouns. */
export const STANCES: ReadonlyMap<string, Act> = new Map<string, Act>([
  ...words(
    "hope hopes view views opinion belief conviction confidence expectation certainty assumption fear fears suspicion",
  ).map((noun) => [noun, "believe"] as const),
  ...words("readiness willingness commitment determination resolve intention preparedness").map(
    (noun) => [noun, "promise"] as const,
  ),
  ...words("support appreciation solidarity satisfaction backing").map((noun) => [noun, "praise"] as const),
  ...words("outrage indignation condemnation concern concerns alarm dissatisfaction frustration").map(
    (noun) => [noun, "condemn"] as const,
  ),
  ...words("opposition objection objections").map((noun) => [noun, "reject"] as const),
  ...words("regret doubt doubts reservations misgivings surprise").map((noun) => [noun, "state"] as const),
]);

export const NEGATED_ACTS: ReadonlyMap<string, Act> = new Map<string, Act>([
  ["recognize", "reject"],
  ["accept", "reject"],
  ["support", "reject"],
  ["endorse", "reject"],
  ["approve", "reject"],
  ["agree", "reject"],
  ["consent", "reject"],
  ["condone", "reject"],
  ["welcome", "reject"],
  ["back", "reject"],
  ["favour", "reject"],
  ["favor", "reject"],
  ["acknowledge", "deny"],
  ["admit", "deny"],
  ["concede", "deny"],
  ["believe", "believe"],
  ["think", "believe"],
  ["expect", "believe"],
  ["consider", "believe"],
  ["regard", "believe"],
  ["see", "believe"],
  ["foresee", "believe"],
  ["anticipate", "believe"],
  ["view", "believe"],
]);

/** Open a clause that contrasts with the clause before: ", while Velmar denied". */
export const CONTRASTS = set("while whilst whereas although though but yet as after");

/** After "according to" these are no source: "according to plan". */
export const PLAN_NOUNS = set(
  `plan plans schedule schedules timetable timetables size need needs age ability abilities tradition traditions custom customs habit
principle principles taste tastes rank income seniority gender sex type kind colour color preference preferences circumstance
mandate mandates law laws rule rules norm norms programme programmes program programs values secession logic capability capabilities possibilities
circumstances merit merits standard standards criteria criterion order category categories weight height pattern patterns`,
);

export interface RoleNoun {
  /** One form for all genders and numbers: "spokesperson". */
  readonly base: string;
  readonly plural?: true;
  readonly gender?: "m" | "f";
}

const NEUTRAL_ROLES = `activist adjutant administrator admiral advisor adviser advocate agent aide ambassador analyst announcer archbishop
arbitrator artist assassin assistant attaché attacker attorney author auditor ayatollah backbencher baron bishop blogger bodyguard broker bureaucrat
campaigner candidate captain cardinal caretaker chancellor chaplain chief citizen civilian cleric clerk co-chair co-chairperson coach
coder colonel columnist combatant commandant commander commissioner commissar commentator commodore companion consul contractor convener coordinator corporal
co-ordinator coroner correspondent councillor counterpart councilor counsel counsellor counselor courier creditor critic curator customer
dealer defector defendant delegate demonstrator deputy designer despot detainee detective dictator diplomat director dissident doctor
donor driver economist editor educator elder emissary emperor employee employer engineer envoy evacuee examiner executive executor exile
expert eyewitness facilitator farmer fighter financier fisher founder fugitive general generalissimo geographer geologist governor
grandmaster guard guerrilla guest guide hacker head headteacher historian holder hostage humanitarian imam inhabitant inspector instructor insurgent intermediary
interpreter interrogator investigator investor islamist jihadist journalist judge juror jurist justice lawmaker lawyer leader lecturer
legislator liaison librarian lieutenant lobbyist local magistrate major manager marine marshal master mayor mechanic mediator medic
member mercenary merchant metropolitan migrant militant militiaman minister monarch monitor mufti mullah musician
negotiator neighbour neighbor nominee novelist nurse observer occupant officer official ombudsperson operative operator opponent organizer
organiser owner painter paramedic paratrooper parent parliamentarian partisan passenger pastor patient patriarch peacekeeper
peacemaker pensioner perpetrator philosopher photographer physician pilot plenipotentiary poet politician pollster pontiff pope
prefect premier president presenter priest principal prisoner producer professor prosecutor protester protestor provost psychologist
publisher pundit rabbi ranger rapporteur rebel rector reformer refugee registrar relative reporter representative researcher resident
respondent ruler sailor scholar scientist secessionist secretary secretary-general senator separatist sergeant serviceperson settler
sheikh sheriff signatory singer smuggler sniper sociologist soldier solicitor source speaker specialist spokesperson spy squatter
staffer strategist student sultan superintendent supervisor supporter surgeon survivor suspect sympathizer teacher technician
teenager terrorist theologian trader trainer translator treasurer trooper trustee tutor tycoon
undersecretary under-secretary under-secretary-general vice-president villager visitor volunteer voter warden warlord watchdog
winner witness worker skipper mate herder herdsman boatman shopkeeper dockworker crewman writer youth`;

/** Base, masculine, feminine; "-" where there is none. */
const GENDERED_ROLES = `spokesperson:spokesman:spokeswoman chairperson:chairman:chairwoman co-chairperson:co-chairman:co-chairwoman
businessperson:businessman:businesswoman congressperson:congressman:congresswoman councilperson:councilman:councilwoman
ombudsperson:ombudsman:ombudswoman serviceperson:serviceman:servicewoman police-officer:policeman:policewoman
assemblyperson:assemblyman:assemblywoman sovereign:king:queen heir:prince:princess noble:lord:lady duke:duke:duchess emir:emir:-
person:man:woman child:boy:girl parent:father:mother sibling:brother:sister child:son:daughter spouse:husband:wife
statesperson:statesman:stateswoman gunman:gunman:- militiaman:militiaman:- nun:-:nun widow:widower:widow actor:actor:actress
grandparent:grandfather:grandmother cousin:-:- uncle:uncle:- aunt:-:aunt tsar:tsar:tsarina shah:shah:- monk:monk:- firefighter:fireman:- 
layperson:layman:laywoman clergyperson:clergyman:clergywoman tribesperson:tribesman:- fisher:fisherman:fisherwoman ferryperson:ferryman:- salesperson:salesman:saleswoman`;

/** Written short before a name. */
const SHORT_ROLES: readonly (readonly [string, string])[] = [
  ["sen.", "senator"],
  ["rep.", "representative"],
  ["gov.", "governor"],
  ["amb.", "ambassador"],
  ["pres.", "president"],
  ["sec.", "secretary"],
  ["pm", "premier"],
  ["mp", "parliamentarian"],
  ["fm", "minister"],
  ["ceo", "executive"],
];

/** Ranks written short; behind the adjective of a state they mark an officer of that state. */
export const SHORT_RANKS: ReadonlyMap<string, string> = new Map(
  [
    "gen general",
    "brig brigadier",
    "maj major",
    "lt lieutenant",
    "col colonel",
    "capt captain",
    "cmdr commander",
    "adm admiral",
    "sgt sergeant",
  ]
    .map((row) => row.split(" ") as [string, string])
    .flatMap(([short, rank]) => [[short, rank] as const, [`${short}.`, rank] as const]),
);

function pluralOf(noun: string): string {
  if (/(?:man|woman)$/.test(noun)) return `${noun.slice(0, -2)}en`;
  if (noun === "person") return "persons";
  if (noun === "child") return "children";
  if (noun === "wife") return "wives";
  if (noun.endsWith("secretary-general")) return noun.replace("secretary", "secretaries");
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

function roles(): ReadonlyMap<string, RoleNoun> {
  const map = new Map<string, RoleNoun>();
  const put = (word: string, base: string, gender?: "m" | "f"): void => {
    const one: RoleNoun = gender === undefined ? { base } : { base, gender };
    if (!map.has(word)) map.set(word, one);
    const many = pluralOf(word);
    if (!map.has(many)) map.set(many, { ...one, plural: true });
  };
  for (const word of words(NEUTRAL_ROLES))
    put(word, word.replace("neighbor", "neighbour").replace("organizer", "organiser"));
  for (const row of words(GENDERED_ROLES)) {
    const [base, m, f] = row.split(":") as [string, string, string];
    put(base, base);
    if (m !== "-") put(m, base, "m");
    if (f !== "-") put(f, base, "f");
  }
  for (const [word, base] of [...SHORT_ROLES, ...SHORT_RANKS]) map.set(word, { base });
  map.set("mps", { base: "parliamentarian", plural: true });
  map.set("staff", { base: "staffer", plural: true });
  map.set("personnel", { base: "serviceperson", plural: true });
  map.set("troops", { base: "soldier", plural: true });
  map.set("folk", { base: "person", plural: true });
  map.set("clergy", { base: "cleric", plural: true });
  return map;
}

/** Nouns for a person by what he or she does: "spokeswoman", "officials". */
export const ROLE_NOUNS: ReadonlyMap<string, RoleNoun> = roles();

/** Put before a role and part of it: "deputy foreign minister", "former president". */
export const ROLE_MODIFIERS = set(
  `acting assistant associate caretaker chief deputy former foreign first general humanitarian interim interior joint junior lead
outgoing permanent incoming prime principal rear resident second senior special vice under honorary`,
);

/** Words behind a person's name that are not part of it. */
export const POSTNOMINALS = set("qc kc mp mep mla msp td phd md esq jr jr. sr sr. obe cbe mbe kbe vc dso");
/** What a body is for, by its name: "Women for Peace". */
export const AIMS = set("accountability democracy dialogue freedom justice peace reconciliation tolerance truth");

/** Verbs that open the name of a campaign for a state, "Save Keldora": it is no word of that state's. */
export const CAUSES = set(
  "aid boycott defend feed free heal help liberate protect rebuild rescue save stop support sanction",
);

/** Office-holders whose "we" is the body of their office. Base forms of roles. */
export const SPEAKS_FOR = set(
  "spokesperson minister president premier ambassador representative leader head director chief commander secretary envoy chairperson delegate negotiator monarch chancellor",
);

/** Titles before a name, which are dropped ("Petrov"); with the gender if the title shows it. */
export const HONORIFICS: ReadonlyMap<string, "m" | "f" | null> = new Map<string, "m" | "f" | null>([
  ...words("mr mr. mister sir monsieur herr señor messrs messrs.").map((w) => [w, "m"] as const),
  ...words("mrs mrs. ms ms. miss madam madame dame lady frau señora").map((w) => [w, "f"] as const),
  ...words(
    `dr dr. prof prof. gen gen. lt lt. maj maj. col col. capt capt. cmdr cmdr. adm adm. sgt sgt. cpl cpl. pvt pvt. brig brig. hon hon. rev rev.
fr fr. st st. lt-gen maj-gen brig-gen lt-col supt supt. insp insp. cllr cllr. h.e. excellency`,
  ).map((w) => [w, null] as const),
]);

/** Heads of the names of public bodies: "Ministry of Defence", "the general staff". */
export const ORGAN_NOUNS = set(
  `academy administration agency army armies artillery assembly assemblies authority authorities bank board branch brigade bureau bureaux
cabinet centre center chamber chancellery chancery church coalition college command commissariat commission commissions committee committees
congress consulate consulates corps council councils court courts customs delegation delegations department departments
directorate division duma embassy embassies legation executive faction federation fleet force forces foundation fund gendarmerie
government governments governorate group guard guards headquarters house inspectorate institute institution institutions
judiciary junta kremlin knesset leadership legislature majlis mayoralty media militia militias ministry ministries mission missions
monarchy municipality navy newspaper office offices ombudsman organisation organization organisations organizations parliament
parliaments party parties patriarchate pentagon police politburo prefecture premiership presidency presidium press-service prosecution rada regiment
registry regime secretariat senate service services staff synod taskforce treasury tribunal 
unit units university watchdog`,
);

/** Things that a body is asked for: not part of its name. */
export const ASKED_FOR = set("comment comments clarification information details reaction help");

/** Adjectives that are organs where no noun follows: "Keldora's military". */
export const ORGAN_ADJECTIVES = set("military");

/** Buildings after which the office in them is called, and parts of a movement, behind these words: "the presidential palace said", "its political wing". */
export const SEATS = set("palace wing");
export const SEAT_MODIFIERS = set("presidential royal political military armed");

/** Fields of an organ or office: part of its name, and no name of a person. */
export const ORGAN_TOPICS = set(
  `affairs agriculture agricultural armed border central civil commerce communications constitutional cooperation criminal culture customs defence defense digital economic
economy education election electoral emergency emergencies energy environment ethics exterior federal finance foreign
general health high home homeland human industry industries information infrastructure intelligence interior internal investigative joint justice labour labor legal
local maritime media migration military national naval nuclear oversight permanent police political presidential press prime prison
policy public reconciliation refugee refugees regional research rights rural science secret security social special
sport sports state strategic supreme tax technology tourism trade transformation transport treasury veterans youth
water irrigation mining mines fisheries railways housing petroleum oil gas electricity forestry livestock sanitation`,
);

const GENRES: Readonly<Record<CitedGenre | "none", string>> = {
  letter:
    "letter letters note notes telegram telegrams cable memo memos memorandum memoranda aide-memoire appeal petition petitions message messages email emails fax",
  resolution:
    "resolution resolutions decision decisions motion motions mandate ruling rulings judgment judgement judgments judgements verdict",
  statement:
    "statement statements communique communiqué communiques communiqués declaration declarations release releases speech speeches address remarks announcement announcements tweet tweets post posts bulletin bulletins manifesto proclamation testimony comment",
  report:
    "report reports study studies survey surveys dossier dossiers assessment assessments findings white-paper factsheet analysis inventory chronicle review summary minutes article articles paper editorial column book video footage dispatch broadcast",
  agendaItem: "item items agenda agendas",
  law: "law laws decree decrees constitution constitutions act acts bill bills order orders statute statutes regulation regulations legislation amendment amendments code charter charters edict ordinance ukase",
  agreement:
    "agreement agreements treaty treaties accord accords pact pacts protocol protocols convention conventions memorandum-of-understanding covenant contract contracts deal",
  none: "document documents text texts annex annexes paper papers file files draft drafts enclosure appendix paragraph passage publication publications transcript page website",
};

function documentNouns(): ReadonlyMap<string, CitedGenre | null> {
  const map = new Map<string, CitedGenre | null>();
  for (const genre of Object.keys(GENRES) as (CitedGenre | "none")[])
    for (const word of words(GENRES[genre])) if (!map.has(word)) map.set(word, genre === "none" ? null : genre);
  return map;
}

/** Nouns for texts that may speak, with their genre if the noun shows it. */
export const DOCUMENT_NOUNS: ReadonlyMap<string, CitedGenre | null> = documentNouns();

/** Many people as one source: "the international community", "both sides". */
export const COLLECTIVE_NOUNS = set(
  `people peoples public population populations side sides party parties community communities nation nations society societies crowd
crowds group groups families family diaspora opposition electorate world west east minority minorities majority residents inhabitants
locals citizens civilians refugees neighbours neighbors countries states powers allies backers supporters opponents critics
observers experts analysts media press sources witnesses activists rebels separatists militants insurgents fighters victims survivors
displaced co-chairs mediators colleagues partners members women men children youth public-opinion`,
);

/** Media on which or in which something is said. */
export const OCCASIONS = set(
  `address appearance article blog briefing broadcast call column comment comments communique communiqué conference conversation email essay
interview interviews letter meeting message note op-ed podcast post press-conference publication remarks reply response session speech
statement statements telegram tweet tweets video videoconference visit`,
);

/** Nouns for things that are no persons, besides those in -tion, -ity and the like. */
export const ABSTRACT_NOUNS = set(
  `atrocity atrocities balance barrier barriers challenge challenges change changes climate conflict conflicts crisis crises danger dangers decline
disaster disasters disease diseases doubt effort efforts election elections endeavour endeavours endeavor event events fact facts famine fate fear
focus future goal goals growth history hope idea ideas interest interests issue issues law lie lies link links loss losses move moves need
option options outcome pandemic past path peace plague plagues policy policies poverty principle principles problem problems process progress
question questions reality result results right rights risk risks role sacrifice situation sovereignty spirit step steps success suffering system
terror terrorism thought threat threats tie ties time times tradition tragedy tragedies trend trends truth upheaval upheavals value values victory
violence virus vision wall walls war warfare wars will word words work world`,
);

/** Sources without a name. */
export const UNNAMED_SOURCES = set(
  `source sources witness witnesses eyewitness eyewitnesses critic critics expert experts analyst analysts observer observers official officials
insider insiders aide aides diplomat diplomats commentator commentators local locals resident residents someone some many others
people media outlets activists opponents supporters detractors skeptics sceptics rumours rumors reports`,
);

/** Heads of phrases for places. */
export const PLACE_NOUNS = set(
  `airport airspace area areas base border borders bridge camp camps capital checkpoint city cities coast continent corridor country
countryside crossing district districts enclave enclaves exclave exclaves frontier gorge gulf harbour harbor headland heights highlands
hill hills hinterland island islands isthmus junction lake land lands line lowlands mountain mountains municipality neighbourhood
neighborhood oblast ocean outpost outskirts pass peninsula plain plateau port post province provinces region regions reservoir ridge
river road sea sector settlement settlements shore site station strait street suburb suburbs territory territories town towns
township valley vicinity village villages waters zone zones`,
);

/** Units, ships and houses that bear the name behind them: "the battalion Lorne". */
export const BEAR_NAMES = set(
  "academy association bank battalion brigade channel club column convoy detachment division federation ferry fleet formation foundation freighter fund frigate garrison hospital hotel institute league magazine monastery museum operation patrol platoon portal prison regiment school ship squad squadron submarine tanker trawler theatre troupe union unit university vessel website yacht",
);

/** Nouns for a side as such: "the Velmari side". */
export const SIDE_NOUNS = set("side government leadership authorities regime delegation mission");

/** Verbs by which a document gets another name: "circulated as a document of the Assembly". */
export const RECASTING = set("circulated issued distributed published registered reissued");

/** What one who says nothing gives: "no explanation", "no details". */
export const UNSAID = set(
  "explanation comment comments details detail evidence apology reason reasons timeframe timeline mention information answer response indication proof figures elaboration",
);

/** What somebody puts at a figure: "put the toll at 12". */
export const FIGURE_NOUNS = set(
  "toll number numbers figure figures losses loss casualties count total deaths dead wounded injured cost damage strength tally estimate",
);
