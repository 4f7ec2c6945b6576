// Words that corrections of the tagger's output need.

// Corrections
/** Things that a state runs: "state run media". */
export const STATE_RUN: ReadonlySet<string> = new Set([
  "agency",
  "broadcaster",
  "media",
  "news",
  "newspaper",
  "outlet",
  "television",
  "tv",
]);

// Correct finite
/** Verbs whose subject is the agent when they stand before "to": "aimed to", never "was aimed to". */
export const CONTROL_VERBS =
  /^(?:aimed|intended|wanted|needed|hoped|planned|refused|agreed|failed|tried|decided|continued|vowed|managed|ceased|wished|tended|pledged|threatened|attempted|struggled|started)$/;
export const SAYING_VERBS =
  /^(?:said|says|say|added|adds|stated|states|noted|notes|claimed|claims|believed|believes|insisted|insists|argued|argues|explained|that)$/;
/** In a relative clause: "a raid which the army | says | killed nine". */
export const SAYS_OF_IT = /^(?:says?|said|claims?|claimed|believes?|believed)$/;
/** "is in Lorne | stressing | that such talk": a clause with "that" does not modify a noun in this way. */
export const TELLING_ON_VERBS =
  /^(?:adding|stressing|noting|emphasi[sz]ing|underlining|recalling|reiterating|affirming|insisting|warning)$/;

/** Past tenses of irregular verbs that are never nouns. */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  "became began chose clung crept fled flew forgot grew knelt knew rode sat shook slept strode swore threw wept wrote".split(
    " ",
  ),
);

/** Prepositions that stand within names of bodies where they are written with a capital: "Doctors Without Borders". */
export const NAME_PREPOSITIONS: ReadonlySet<string> = new Set([
  "across",
  "against",
  "behind",
  "beyond",
  "over",
  "under",
  "within",
  "without",
]);

/** Before a role: participles that tell what somebody no longer is or has become. */
export const FORMER: ReadonlySet<string> = new Set(
  "retired exiled jailed imprisoned ousted deposed disgraced disbarred defeated elected appointed".split(" "),
);

/** Adverbs that join a sentence to the one before. */
export const CONNECTORS: ReadonlySet<string> = new Set(
  "additionally accordingly consequently conversely finally furthermore however meanwhile moreover nevertheless nonetheless similarly still therefore thus".split(
    " ",
  ),
);

/** Adverbs that may be taken for verbs between "we" and its verb. */
export const NEVER_VERBS: ReadonlySet<string> = new Set(["therefore", "hereby", "furthermore", "nevertheless"]);

/** Verbs that take a noun phrase and no clause: behind them "that" points at the noun. */
export const NAMING_VERBS: ReadonlySet<string> = new Set([
  "branded",
  "call",
  "called",
  "calls",
  "calling",
  "denounced",
  "described",
  "describes",
  "dismissed",
  "dubbed",
  "labelled",
  "labeled",
  "reject",
  "rejected",
  "rejects",
  "termed",
]);
/** Small words between a first name and a father's or family's name. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set([
  "ag",
  "ben",
  "bin",
  "bint",
  "der",
  "ibn",
  "ould",
  "van",
  "von",
]);

/** Participles that stand within names of bodies: "Monitoring Mission". */
export const IN_NAMES: ReadonlySet<string> = new Set([
  "monitoring",
  "planning",
  "training",
  "housing",
  "broadcasting",
  "engineering",
  "coordinating",
  "steering",
  "reporting",
  "policing",
  "fact-finding",
]);

/** Adverbs that may stand before "for" and are no names: "only for peace", "mainly for peace". */
export const ADVERBS_BEFORE_FOR =
  /(?:ly|^only|^even|^just|^not|^also|^so|^now|^never|^here|^there|^as|^once|^then|^too)$/;

/** Papers, named by how often they are printed. */
export const PAPERS = /^(?:daily|weekly|monthly)$/;

/** Nouns that end as adverbs do. */
export const LY_NOUNS: ReadonlySet<string> = new Set(["ally", "assembly", "family", "monopoly", "rally", "supply"]);
