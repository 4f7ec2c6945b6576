// Words of the first and last lines of documents: mastheads, bylines, salutations.
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nouns in names of papers, agencies and broadcasters. */
export const MEDIA_NOUNS = set(
  `agency bulletin broadcasting chronicle courier daily dispatch examiner express gazette globe guardian herald independent inquirer journal
ledger mail media mirror monitor network news newspaper newswire observer online post press radio record reporter review sentinel standard
star sun telegraph times today tribune tv weekly wire world`,
);

/** Nouns in names of bodies that issue documents of their own. */
export const BODY_NOUNS = set(
  `ministry department office secretariat presidency government embassy mission delegation parliament assembly council committee commission
federation union organization organisation army command service administration cabinet party front movement court academy institute
association society centre center foundation legation directorate forces authorities`,
);

/** "Statement by …": what kind of text the line opens. */
export const SPOKEN_NOUNS = set("address speech remarks sermon toast");
export const ISSUED_NOUNS = set(
  "statement comment commentary communiqué communique declaration answer reply message clarification briefing",
);

/** What a text calls itself in the first word of its title, which is no publisher: "Letter to the President of the Council". */
export const OWN_KINDS = set(
  "letter note statement address speech remarks interview transcript resolution declaration",
);

/** What is told of a meeting, without naming who tells it: "Outcomes of the talks", "Readout of the call". */
export const OUTCOME_NOUNS = set("outcome outcomes readout conclusions");

/** What opens the clauses of a resolution before it decides. */
export const PREAMBLE = set(
  `acknowledging acting affirming alarmed appreciating aware bearing commending concerned condemning conscious considering convinced deeply
deploring desiring determined emphasizing expressing gravely guided having mindful noting reaffirming realizing recalling recognising
recognizing reiterating seriously strongly stressing taking underlining underscoring welcoming`,
);

export const FIRST_PERSON = set("i me my mine myself we us our ours ourselves");

/** What the author of a letter says of it, whatever it is about. */
export const LETTER_MARK =
  /\b(?:as I write this letter|I am writing to you|(?:compelled|obliged|forced) to write to you|present letter (?:and its annex(?:es)? )?(?:be )?circulated|have the (?:present letter|present note|text of this letter)|presents its compliments to|upon instructions from my government|assurances? of my highest consideration|attached to this letter|I have the honou?r(?:, (?:on|upon) instructions? from my government,)? to (?:refer|transmit|enclose|forward|write|request|bring|draw))\b/gi;

/** The author turns to one reader, of whom he speaks as letters between governments do. */
export const TO_READER =
  /\b(?:(?:assure|thank|inform|advise|advising|informing|assuring|thanking|urge|remind|congratulate|grateful to|reply to|write to|writing to) you|your (?:\p{L}{3,12} )?(?:government|excellency|letter|message|support|statement|telegram|note|cable|assurances?|reply|friendship|prime minister|delegation|ministry)|(?:statement|assurances?|message|gesture|offer|letter) (?:of yours|(?:that |which )?you (?:made|sent|gave|wrote))|I hope (?:that )?you (?:will|would)|remain your)\b/giu;
