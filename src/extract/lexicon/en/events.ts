// Words that name events, by type (PLOVER: https://github.com/openeventdata/PLOVER), with the places in the clause where participants
// stand. Taking a town is one type whether it is called liberation, capture or occupation: the deed decides the type, never the speaker's
// word for it.
import type { EventType, Role } from "../../../model/claim.ts";

/** The role of who or what stands as "subject", "object", "possessive" (of a noun), or behind a preposition. */
export type Slots = Readonly<Partial<Record<string, Role>>>;

export interface EventTrigger {
  /** Base form of a verb, singular of a noun. */
  readonly word: string;
  /** Must follow a verb: "out" of "carry out". */
  readonly particle?: string;
  readonly part: "verb" | "noun";
  readonly type: EventType;
  readonly slots: Slots;
}

const slotsOf = (text: string): Slots =>
  Object.fromEntries(text.split(" ").map((pair) => pair.split(":") as [string, Role]));

/** "shoot_down" is "shoot" with the particle "down". */
function triggers(part: "verb" | "noun", type: EventType, slots: string, words: string): EventTrigger[] {
  const shared = slotsOf(slots);
  return words
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [word, particle] = entry.split("_") as [string, string?];
      return particle === undefined
        ? { word, part, type, slots: shared }
        : { word, particle, part, type, slots: shared };
    });
}
const verbs = (type: EventType, slots: string, words: string): EventTrigger[] => triggers("verb", type, slots, words);
const nouns = (type: EventType, slots: string, words: string): EventTrigger[] => triggers("noun", type, slots, words);

const ON_TARGET = "subject:agent object:target";
const BY_ON = "possessive:agent by:agent of:target on:target against:target";
const OF_DOER = "possessive:agent by:agent of:agent on:target against:target";
const WITH = "subject:agent object:target with:target";
const NOUN_WITH = "possessive:agent of:agent between:agent by:agent with:target";
const TO = "subject:agent object:object to:recipient";
const NOUN_TO = "possessive:agent by:agent from:agent of:object to:recipient";

/** Deeds whose "of" names the agent: "the aggression of Velmar", but "the invasion of Velmar". */
const DOER_NOUNS =
  "attack offensive counter-offensive counteroffensive aggression hostility atrocity counter-attack counterattack";
export const DEEDS_OF_DOERS: ReadonlySet<string> = new Set(
  `${DOER_NOUNS} attacks offensives counter-offensives counteroffensives hostilities atrocities counter-attacks counterattacks`.split(
    " ",
  ),
);

/** Before "supply" and "supplies": goods that flow through pipes and wires, or to shops, and are not a gift. */
export const UTILITIES: ReadonlySet<string> = new Set(
  "water power gas electricity energy electric oil fuel heat heating blood air oxygen food money grain coal".split(" "),
);
/** Words beside "settlement" that make it an agreement and not a place: before it, and after "of". */
export const SETTLING: ReadonlySet<string> = new Set(
  "peace political peaceful negotiated diplomatic comprehensive lasting final just durable two-state out-of-court financial mutual fair viable reach reaches reached reaching negotiate negotiates negotiating sign signed achieve achieved accept accepted reject rejected seek seeking sought".split(
    " ",
  ),
);
export const SETTLED: ReadonlySet<string> = new Set(
  "conflict conflicts dispute disputes crisis war question issue issues problem problems debt debts case claims situation".split(
    " ",
  ),
);
/** Objects of a figurative fight: an "attack on crime" is no attack. */
export const FOUGHT_IN_FIGURES: ReadonlySet<string> = new Set(
  "crime corruption poverty drugs inflation disease diseases hunger virus pandemic epidemic cancer malaria unemployment illiteracy racism discrimination inequality bureaucracy disinformation misinformation smuggling trafficking democracy freedom freedoms privilege waste fraud pollution prejudice ignorance".split(
    " ",
  ),
);
/** Nouns of fighting that are used in such figures. */
export const FIGURATIVE: ReadonlySet<string> = new Set(
  "attack attacks assault war battle fight offensive struggle crackdown combat".split(" "),
);

export const EVENT_TRIGGERS: readonly EventTrigger[] = [
  ...verbs(
    "assault",
    ON_TARGET,
    `attack assault shell bombard bomb strike raid storm invade ambush assassinate kill murder massacre slaughter slay execute behead lynch
shoot_down down gun_down injure wound maim mutilate torture rape abuse beat beat_up stab hit torpedo shoot_at fire_at fire_on wipe_out
annihilate exterminate capture recapture retake overrun conquer occupy reoccupy liberate annex besiege encircle destroy gas decapitate
repel repulse strafe molest blow_up take_out engage`,
  ),
  ...verbs(
    "assault",
    "subject:agent at:target on:target",
    "fire shoot clash fight battle skirmish wage advance counter-attack counterattack open_fire",
  ),
  ...verbs("assault", "subject:target", "die perish"),
  ...verbs("assault", "subject:object", "explode detonate"),
  ...nouns(
    "assault",
    BY_ON,
    `assault shelling bombardment bombing strike airstrike air-strike raid invasion incursion ambush
assassination killing murder massacre slaughter execution beheading shooting shootout gunfire crossfire gunbattle explosion blast fire gunshot injury
wounding mutilation torture rape abuse beating fighting fight battle clash skirmish combat war warfare escalation violence bloodshed
genocide cleansing pogrom terrorism casualty death capture occupation liberation annexation siege downing destruction`,
  ),
  ...nouns("assault", OF_DOER, DOER_NOUNS),

  ...verbs(
    "coerce",
    ON_TARGET,
    `arrest detain imprison jail intern incarcerate seize confiscate expropriate impound kidnap abduct evict deport displace relocate uproot
banish outlaw ban censor disperse suppress repress crack_down quell hack deface vandalize demolish raze ransack loot plunder burn torch blockade
sabotage harass intimidate persecute coerce force_out drive_out round_up interrogate search ground intercept hijack oust overthrow
depose topple dissolve prosecute indict convict sentence extort close_off cordon_off wiretap jam`,
  ),
  ...nouns(
    "coerce",
    BY_ON,
    `arrest detention imprisonment jailing seizure confiscation kidnapping abduction eviction deportation displacement expulsion ban curfew
censorship crackdown suppression repression hacking cyberattack cyber-attack vandalism demolition looting arson blockade sabotage persecution
overthrow coup hijacking blackmail interception`,
  ),

  ...verbs("protest", ON_TARGET, "picket heckle boo barricade"),
  ...verbs("protest", "subject:agent against:target", "protest demonstrate rally riot march mutiny revolt walk_out"),
  ...nouns(
    "protest",
    BY_ON,
    "protest demonstration rally riot march sit-in unrest uprising mutiny revolt walkout vigil intifada rioting picket",
  ),

  ...verbs(
    "sanction",
    ON_TARGET,
    "sanction penalize blacklist embargo expel boycott ostracize suspend cancel halt recall downgrade discontinue sever call_off break_off cut_off",
  ),
  ...nouns(
    "sanction",
    BY_ON,
    "sanction embargo boycott blacklist suspension cancellation restriction countermeasure severance",
  ),

  ...verbs(
    "mobilize",
    "subject:agent object:object to:recipient against:target",
    `mobilize deploy redeploy station arm rearm remilitarize amass mass garrison conscript recruit reinforce patrol militarize
fortify strengthen train call_up`,
  ),
  ...nouns(
    "mobilize",
    "possessive:agent by:agent of:object to:recipient against:target",
    "mobilization mobilisation deployment redeployment build-up buildup militarization militarisation conscription reinforcement patrol alert manoeuvre maneuver overflight",
  ),

  ...verbs("threaten", "subject:agent object:target against:target", "threaten warn menace"),
  ...nouns("threaten", BY_ON, "threat ultimatum warning provocation"),

  ...verbs(
    "retreat",
    "subject:agent object:object from:target",
    "withdraw retreat pull_back pull_out evacuate demobilize disarm demilitarize surrender capitulate disengage vacate leave_behind decommission lay_down back_off stand_down fall_back resign step_down abdicate",
  ),
  ...nouns(
    "retreat",
    "possessive:agent by:agent of:object from:target",
    "withdrawal retreat pullback pull-back pullout pull-out evacuation demobilization demobilisation disarmament demilitarization demilitarisation surrender capitulation disengagement resignation",
  ),

  ...verbs(
    "agree",
    "subject:agent object:object on:object to:object with:target",
    "agree sign ratify initial conclude accept consent accede pledge promise vow offer approve commit adopt undertake guarantee assure",
  ),
  ...nouns(
    "agree",
    "possessive:agent between:agent by:agent with:target on:object",
    "agreement accord treaty pact deal settlement compromise consensus memorandum ratification pledge promise offer commitment signing truce ceasefire cease-fire armistice",
  ),

  ...verbs(
    "consult",
    WITH,
    "meet visit consult negotiate mediate host telephone phone confer greet receive discuss arrive travel",
  ),
  ...nouns(
    "consult",
    NOUN_WITH,
    "meeting visit consultation negotiation talk mediation summit conference discussion dialogue conversation trip tour contact",
  ),

  ...verbs(
    "support",
    ON_TARGET,
    "support back endorse praise commend applaud laud hail defend recognize welcome congratulate rally_behind forgive apologize thank side_with",
  ),
  ...nouns(
    "support",
    "possessive:agent by:agent for:target of:target",
    "support endorsement recognition praise backing apology solidarity condolence",
  ),

  ...verbs(
    "concede",
    ON_TARGET,
    "release free pardon amnesty concede yield relent return repatriate ease relax lift reinstate allow permit legalize grant back_down hand_over give_in hand_back",
  ),
  ...nouns("concede", NOUN_TO, "release concession amnesty pardon repatriation handover easing lifting"),

  ...verbs(
    "cooperate",
    WITH,
    "cooperate co-operate collaborate share exchange extradite coordinate co-ordinate team_up join_forces",
  ),
  ...nouns(
    "cooperate",
    NOUN_WITH,
    "cooperation co-operation collaboration exchange extradition partnership coordination",
  ),

  ...verbs(
    "aid",
    TO,
    "aid assist help donate provide supply deliver give fund rescue shelter contribute lend finance airlift hand_out ship resettle",
  ),
  ...nouns(
    "aid",
    NOUN_TO,
    "aid assistance relief donation supply delivery grant loan asylum corridor rescue shipment convoy",
  ),

  ...verbs(
    "request",
    "subject:agent object:addressee for:object to:addressee from:addressee",
    "demand request urge ask appeal call_for call_on call_upon order plead beg petition implore press lobby seek insist propose suggest recommend want apply exhort campaign require",
  ),
  ...nouns(
    "request",
    "possessive:agent by:agent from:agent for:object to:addressee",
    "demand request appeal plea petition call proposal urging",
  ),

  ...verbs(
    "accuse",
    "subject:agent object:target of:object for:object",
    "accuse blame condemn denounce criticize deplore censure rebuke slam blast charge allege complain decry chide lambast lambaste castigate assail sue denigrate investigate probe inquire inspect summon ridicule lament reproach disapprove fault attribute suspect",
  ),
  ...nouns(
    "accuse",
    BY_ON,
    "accusation allegation condemnation criticism complaint denunciation censure blame charge lawsuit investigation inquiry enquiry probe inspection indictment trial",
  ),

  ...verbs(
    "reject",
    "subject:agent object:object",
    "reject refuse deny decline dismiss veto oppose rule_out turn_down rebuff spurn defy disobey resist abandon renounce ignore block disregard withhold repudiate object scuttle stall delay postpone dispute refute walk_away quit violate",
  ),
  ...nouns("reject", BY_ON, "rejection refusal denial veto opposition defiance violation impasse deadlock breach"),

  ...verbs("election", "subject:agent object:object", "elect re-elect reelect vote inaugurate"),
  ...nouns(
    "election",
    "possessive:agent by:agent of:object in:target",
    "election vote referendum plebiscite ballot by-election poll runoff run-off voting",
  ),

  ...verbs(
    "publication",
    "subject:agent object:object to:addressee under:heading on:basedOn",
    "circulate publish issue distribute disseminate post transmit address submit table enclose leak print reprint",
  ),
  ...nouns(
    "publication",
    "possessive:agent by:agent from:agent to:addressee of:object under:heading",
    "circulation publication issuance letter communique communiqué",
  ),

  ...verbs(
    "other",
    "subject:agent object:object",
    "build construct declare proclaim move appoint amend bury open introduce cross",
  ),
  ...nouns(
    "other",
    "possessive:agent of:object",
    "construction declaration independence funeral burial amendment appointment crisis famine earthquake accident crash",
  ),
];

/**
 * A light verb with an object that names the event: "lift sanctions" gives way, "send troops" mobilises, "send food" helps.
 * These come before the verb's or noun's own type.
 */
export interface Combination {
  readonly verbs: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly type: EventType;
}

const combination = (type: EventType, verbWords: string, objectWords: string): Combination => ({
  verbs: new Set(verbWords.trim().split(/\s+/)),
  objects: new Set(objectWords.trim().split(/\s+/)),
  type,
});

const TROOPS =
  "troops troop forces force soldiers soldier army navy warships warship ships tanks tank artillery jets aircraft fighters mercenaries peacekeepers reservists police battalion battalions brigade brigades units reinforcements missiles";
const RELATIONS = "ties tie relations relation links link contacts cooperation";
const RELIEF =
  "aid food medicine medicines goods supplies relief assistance help loan loans grant grants dollars euros tents blankets shelter fuel intelligence arms weapons ammunition equipment expertise training funds money troops";
const CAPTIVES = "prisoner prisoners hostage hostages detainee detainees captive captives inmates dissidents pows";

export const COMBINATIONS: readonly Combination[] = [
  combination(
    "concede",
    "lift ease end remove relax suspend loosen revoke drop scrap shorten reduce",
    "sanctions sanction embargo embargoes ban bans curfew emergency restrictions censorship",
  ),
  combination("concede", "accept grant meet", "demand demands"),
  combination("retreat", "lift ease end remove raise", "siege blockade blockades"),
  combination("retreat", "open reopen re-open", "border borders bridge crossing crossings road corridor"),
  combination("sanction", "withdraw", "peacekeepers inspectors ambassador diplomats workers aid recognition"),
  combination("sanction", "prohibit ban deny refuse", "aid exports imports trade entry visa visas loan loans travel"),
  combination("concede", "release free return exchange swap repatriate hand", `${CAPTIVES} bodies remains`),
  combination("retreat", "declare observe announce call hold extend reach", "ceasefire cease-fire truce armistice"),
  combination("retreat", "withdraw pull evacuate remove redeploy lead", `${TROOPS} settlements positions`),
  combination(
    "sanction",
    "cut sever suspend break halt freeze downgrade end stop terminate reduce",
    `${RELATIONS} aid assistance talks negotiations supplies funding payments flights exports imports deliveries mediation membership`,
  ),
  combination(
    "sanction",
    "impose tighten reimpose renew extend",
    "sanctions sanction embargo embargoes restrictions tariffs",
  ),
  combination(
    "sanction",
    "expel recall",
    "diplomat diplomats ambassador ambassadors inspectors envoy envoys attache attaché journalists",
  ),
  combination("sanction", "close", "embassy consulate mission office"),
  combination("sanction", "freeze", "assets accounts funds"),
  combination("sanction", "cancel postpone", "visit trip talks meeting summit"),
  combination(
    "coerce",
    "impose reimpose declare enforce",
    "curfew blockade blockades siege emergency law censorship ban",
  ),
  combination("coerce", "close seal shut", "border borders crossing crossings roads road checkpoint airspace"),
  combination("coerce", "take hold use", "hostage hostages captive shields"),
  combination("coerce", "set", "fire"),
  combination("coerce", "blow", "lines line pipeline pipelines bridge"),
  combination("coerce", "prevent", "demonstration protest rally march"),
  combination("coerce", "seize", "assets goods weapons documents property ship vessel explosives"),
  combination(
    "assault",
    "seize take retake lose",
    "village villages town towns city territory stronghold position positions base hill hills heights highlands district control",
  ),
  combination("assault", "violate break breach", "ceasefire cease-fire truce armistice airspace border"),
  combination(
    "assault",
    "open launch fire lob drop hurl",
    "fire attack offensive assault raid shells shell bombs bomb missile missiles rocket rockets grenade grenades artillery mortar invasion strike strikes",
  ),
  combination("assault", "declare wage", "war"),
  combination("mobilize", "send deploy dispatch rush move mass place put", `${TROOPS}`),
  combination("mobilize", "hold conduct stage start begin", "exercise exercises manoeuvres maneuvers drills drill"),
  combination("mobilize", "remain stay", "alert"),
  combination("aid", "send give provide supply deliver donate contribute ship grant offer airlift extend", RELIEF),
  combination("aid", "grant give offer", "asylum refuge sanctuary"),
  combination("aid", "open", "corridor corridors doors"),
  combination(
    "consult",
    "hold begin start resume renew open continue undertake launch attend host",
    "talks talk meeting meetings negotiations consultations discussions summit mediation conference dialogue",
  ),
  combination("consult", "pay make", "visit trip call"),
  combination("support", "establish restore upgrade resume normalize open", `${RELATIONS} embassy`),
  combination("support", "express voice reiterate", "support solidarity sympathy condolences"),
  combination("cooperate", "hold conduct stage launch", "war-games"),
  combination("cooperate", "share exchange", "intelligence information evidence expertise data"),
  combination(
    "agree",
    "sign reach conclude seal strike ratify initial",
    "agreement agreements treaty pact accord accords deal memorandum protocol compromise contract consensus understanding settlement",
  ),
  combination("reject", "block veto kill oppose", "resolution bill motion proposal plan entry statement"),
  combination("reject", "walk", "talks"),
  combination(
    "protest",
    "hold stage launch organize join block begin continue call",
    "protest protests demonstration demonstrations rally rallies march marches sit-in vigil streets street roads road highway bridge traffic transport",
  ),
  combination("protest", "burn throw hurl", "flag flags effigy effigies stones tyres tires"),
  combination("protest", "go", "strike"),
  combination("accuse", "file bring press lodge", "charges charge lawsuit complaint suit protest"),
  combination("accuse", "launch open begin order", "investigation inquiry probe hearing trial"),
  combination("election", "hold win lose contest", "election elections vote referendum poll polls"),
  combination(
    "publication",
    "issue publish circulate release send distribute submit",
    "document documents letter letters statement report communique communiqué decree resolution note paper",
  ),
  combination("publication", "adopt pass", "resolution"),
];

/** "is willing to", "ready to": the infinitive is an offer. */
export const WILLING: ReadonlySet<string> = new Set(["willing", "ready", "prepared", "committed", "poised"]);

/** Types of hostile deeds: with "will" and "vow" they are threats, whereas friendly deeds are agreements. */
/** Verbs of promising: to promise harm is a threat. */
export const VOWS: ReadonlySet<string> = new Set(["vow", "swear", "pledge", "promise"]);

/** With "not", "fail to", "unable to" they are a rejection. */
export const FRIENDLY_TYPES: ReadonlySet<EventType> = new Set<EventType>([
  "agree",
  "concede",
  "support",
  "cooperate",
  "aid",
  "consult",
  "retreat",
]);

/** Before "strike": workers or prisoners do it, not aircraft. */
export const STRIKE_CONTEXT: ReadonlySet<string> = new Set(
  "hunger general labour labor work workers worker union unions employees miners drivers teachers students wage warning sit-down prisoners nationwide".split(
    " ",
  ),
);

export const HOSTILE_TYPES: ReadonlySet<EventType> = new Set<EventType>([
  "assault",
  "coerce",
  "sanction",
  "mobilize",
  "protest",
  "threaten",
  "reject",
]);

/** Open a part of the sentence that gives the background and not the main event. */
export const BACKGROUND_OPENERS: ReadonlySet<string> = new Set(
  "after following because since despite amid who whom whose which where when while whereas although though before until unless if as due given upon against over".split(
    " ",
  ),
);

/** Too seldom an event to be described by themselves, although they may decide the main event of a sentence. */
export const VAGUE_TRIGGERS: ReadonlySet<string> = new Set(
  `want insist seek apply require recommend order receive arrive travel discuss visit_on give share move build introduce open accept commit offer back
support allow permit grant ease relax ignore object quit stall delay investigate suspect attribute fault charge complain halt cancel recall engage
independence violation breach threat provocation warning accusation allegation criticism complaint blame charge condemnation denunciation
censure contact trip conversation dialogue compromise consensus pledge promise commitment offer support backing solidarity call appeal demand
proposal amendment issuance letter communique communiqué gas torture beat hit abuse train strengthen`
    .trim()
    .split(/\s+/),
);
