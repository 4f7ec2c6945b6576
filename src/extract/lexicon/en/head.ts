// Words of the first and last lines of documents: mastheads, bylines, salutations.
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nouns in names of papers, agencies and broadcasters. */
export const MEDIA_NOUNS = set(
  `agency bulletin broadcasting chronicle courier daily dispatch examiner express gazette globe guardian herald independent inquirer journal
ledger mail media mirror monitor network news newspaper newswire observer online post press radio record reporter review sentinel standard
star sun telegraph times today tribune tv weekly wire world`,
);

/** Nouns in names of bodies that are no media, whatever else their names say. */
export const NO_MEDIA_NOUNS = set("ministry presidency government embassy mission parliament department");

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

/** First words of a title by which a text names its kind; these are no publishers: "Letter to the President of the Council". */
export const OWN_KINDS = set(
  "letter note statement address speech remarks interview transcript resolution declaration",
);

/** "Joint statement on …": a title that does not name the author. */
export const ISSUED_ON = /^(?:joint\s)?(?:statement|communiqué|communique|declaration)\s(?:on|regarding|concerning)\s/i;

/** A title that tells of what somebody did: "Statement on the shelling of Osk by Pallumian forces". A comma before "by" makes him the author. */
export const TOLD_BY =
  /\s(?:on|regarding|concerning|about|following|after|in connection with)\s(.{3,160}?)(,|\s(?:delivered|read))?\s(?:(?:made|given|issued|held|committed|carried out)\s)?by\s+(.{3,240})$/iu;
/** Deeds that a title tells of, with "by" before the doer. */
export const TOLD_DEEDS = set(
  `abduction abductions abuse abuses action actions aggression annexation arrest arrests assault assaults assassination attack attacks attempt attempts
  blockade bombardment bombing bombings breach breaches burning capture closure confiscation crime crimes deployment desecration destruction detention
  detentions downing execution executions expulsion expulsions firing hostilities imprisonment incursion incursions infringement interception intrusion
  intrusions invasion kidnapping killing killings launch launches looting massacre massacres mining murder murders occupation offensive operation
  operations persecution provocation provocations raid raids ramming refusal rejection sabotage seizure seizures shelling shellings shooting shootings
  siege sinking strike strikes test tests torture use vandalism violation violations withdrawal`,
);
/** What others said, of which a title tells, with "by" before who said it. */
export const TOLD_WORDS = set(
  `accusation accusations allegation allegations announcement announcements claim claims comment comments decision decisions declaration declarations
  insinuations remark remarks rhetoric statement statements threat threats`,
);
/** Persons who speak for a body: its ministers, envoys and spokespersons. */
export const SPEAKERS_FOR_BODIES = set(
  `ambassador envoy minister ministers premier representative secretary secretary-general speaker spokesman spokesperson spokeswoman`,
);

/** Titles of texts about a meeting that do not name the author: "Outcomes of the talks", "Readout of the call". */
export const OUTCOME_NOUNS = set("outcome outcomes readout conclusions");

export const OUTCOME_TITLE = /^[*_#\s]*(\p{L}+)\s(?:of|from)\s/u;

/** Words that open the preamble clauses of a resolution. */
export const PREAMBLE = set(
  `acknowledging acting affirming alarmed appreciating aware bearing commending concerned condemning conscious considering convinced deeply
deploring desiring determined emphasizing expressing gravely guided having mindful noting reaffirming realizing recalling recognising
recognizing reiterating seriously strongly stressing taking underlining underscoring welcoming`,
);

export const FIRST_PERSON = set("i me my mine myself we us our ours ourselves");

/** Phrases about the letter itself that any letter may have. */
export const LETTER_MARK =
  /\b(?:as I write this letter|I am writing to you|(?:compelled|obliged|forced) to write to you|present letter (?:and its annex(?:es)? )?(?:be )?circulated|have the (?:present letter|present note|text of this letter)|presents its compliments to|upon instructions from my government|assurances? of my highest consideration|attached to this letter|I have the honou?r(?:, (?:on|upon) instructions? from my government,)? to (?:refer|transmit|enclose|forward|write|request|bring|draw))\b/gi;

/** Phrases by which the author addresses one reader, as in letters between governments. */
export const TO_READER =
  /\b(?:(?:assure|thank|inform|advise|advising|informing|assuring|thanking|urge|remind|congratulate|grateful to|reply to|write to|writing to) you|your (?:\p{L}{3,12} )?(?:government|excellency|letter|message|support|statement|telegram|note|cable|assurances?|reply|friendship|prime minister|delegation|ministry)|(?:statement|assurances?|message|gesture|offer|letter) (?:of yours|(?:that |which )?you (?:made|sent|gave|wrote))|I hope (?:that )?you (?:will|would)|remain your)\b/giu;

// Genre
export const ADDRESS_TITLE =
  /(?:^|[\s:,–—-])(?:statement|address|speech|remarks)\s(?:in|at|to|before|by|of|delivered)\s/i;
/** Words said to an audience; only ever looked for outside quotation marks. */
export const AUDIENCE =
  /^(?:mr\.? president|madam president|mr\.? speaker|mr\.? chairman|mr\.? chair|mr\.? secretary-general|ladies and gentlemen|excellencies|your excellenc(?:y|ies)|your majest(?:y|ies)|distinguished (?:delegates|guests|colleagues|members)|dear (?:friends|colleagues|compatriots|citizens|people)|(?:my )?fellow (?:citizens|countrymen|compatriots)|compatriots|esteemed (?:colleagues|friends))$/;
export const SPEECH_OCCASION =
  /^(?:this (?:rostrum|podium|assembly|forum|hall|chamber|august body)|general debate|the assembly|on behalf of (?:the|my))$/;
/** Phrases of a person who takes the floor: "I congratulate you, Sir, on your election", "It is an honour to address". */
export const TAKES_FLOOR =
  /(?:^| )(?:i|we|me|us)(?: \S+){0,8} congratulat\w+ (?:\S+ ){0,18}(?:election|presidency|president|assumption|assuming)(?: |$)| , sir ,|(?:honou?r|privilege|pleasure) (?:for me )?to (?:address|speak|return to|take the floor)/;
/** The audience of a speaker who says "we" throughout. */
export const BEFORE_NATIONS = /(?:general assembly|security council|united nations|this organi[sz]ation)(?: |$)/;

/** Behind an hour in the date of a head. */
export const TIME_ZONES = "gmt|utc|cet|cest|est|edt|msk|bst|eet|eest|et|local time";

// Head letter
export const LETTER_LINE =
  /^(?:identical letters?|letters?|notes? verbales?|note)\sdated\s(.{4,30}?)\sfrom\s(.{3,160}?)(?:\s(?:addressed\sto|to(?=\sthe\s(?:president|secretary-general|chair|chairman|members)\b))\s(.{3,160}?))?$/iu;
export const LETTER_CLOSING =
  /^(?:yours\s(?:sincerely|faithfully|truly)|sincerely(?:\syours)?|respectfully(?:\syours)?|(?:with\s)?(?:best|kind)\sregards),?$/i;

// Head patterns
export const AFTER_AUTHOR =
  /,?\s(?:on|to|at|before|in|regarding|about|concerning|following|during|after|delivered|addressed)\s(?:the|a|an|his|her|its|their|our|behalf|recent|\p{Lu}|\d)|,?\sfor\s(?:the|a|an|his|her|its|their|our|recent|\d)/u;
export const SMALL_NAME_WORDS = /^(?:of|the|and|for|on|in|to|at|by|de|la|le|des|du|del|und|der|&|–|-)$/i;

/** Before the noun of "statement by": what kind of statement it is. */
export const OPENED_BY =
  /(?:(?:the\s)?(?:full\s|abridged\s)?text of (?:the |his |her )?)?(?:(?:televised|tv|radio|broadcast|video|recorded|live|joint|official|formal|public|special|national|opening|closing|introductory|concluding|press|inaugural|inauguration|farewell|keynote|welcom(?:e|ing)|urgent|emergency|extraordinary|oral|written|annual|new year['’]?s?(?: day| eve)?|(?:independence|victory|national|liberation|republic|unity) day)\s){0,3}/;
/** A title that names the kind of text, and perhaps to whom it is said, but nobody who says it: "Address to the Nation". */
export const OPENED_ALONE =
  /^(?:(?:\p{L}{2,12}\s){0,2})?(address|speech|remarks|statement|message)(?:\s(?:to|before|at|in)\s[^.!?:;]{3,100})?$/iu;
/** The end of a line over which such a title goes on. */
export const OPENED_GOES_ON =
  /^(?=.{4,160}$)(?:.*\s)?(?:address|speech|remarks|statement|message)\b.*(?:\b(?:by|of|the|and|to|at|before)|,)$/i;
/** The line under the title of a speech that names the speaker: "by H.E. Mr. Orlan Tess". */
export const SPEAKERS_LINE =
  /^(?:(?:delivered\s)?by\s)?((?:his excellency|her excellency|[^.!?:;]|(?<=\b(?:H\.\s?E|H|Mr|Mrs|Ms|Dr|Gen|Col|Prof))\.){4,150})$/iu;

/** How several states that speak together call themselves. */
export const JOINT_NOUNS = set(
  "both countries delegations governments leaders ministers parties presidents sides signatories states",
);

// Head joint
/** The title of a text that several issue together. */
export const JOINT_TITLE =
  /^[*_#\s]*joint\s(?:(?:press|final|official|public|trilateral|bilateral|ministerial)\s){0,2}(?:statement|communiqu[ée]|declaration|appeal|memorandum|message|conclusions)(?!\p{L})/iu;
/** The parties of a joint text in its title: "the meeting between Keldora and Velmar"; not "the war between Keldora and Velmar", of which others speak. */
export const PARTIES_BETWEEN =
  /(?<!\b(?:war|conflict|fighting|clashes|ceasefire|cease-fire|truce|hostilities|dispute|tensions?|crisis|situation|violence|peace)\s(?:[^\s.;:]+\s){0,4})\bbetween\s(?:the\s)?(\p{Lu}[^.;:]*?\sand\s[^.;:]*?)(?:,?\s(?:(?:on|at|in)\s[^,]{3,90}|(?:held|concerning|regarding|following|under)\s.{3,120}))?$/u;
/** What stands between the names of a list. */
export const LISTED = /,?\sand\s(?:the\s)?|,\s(?:the\s)?/;
/** "Joint statement on the talks between P and Q": others may speak of them. */
export const SPEAKS_ABOUT = /\b(?:on|about|regarding|concerning|welcoming|supporting)\s[^.;:]*\bbetween\b/i;
/** "of the Presidents of Keldora and Velmar", "by Keldora and Velmar". */
export const PARTIES_OF = /\b(?:of|by)\s(?:the\s)?(\p{Lu}[^.;:]*?\sand\s[^.;:]*?)(?:,?\s(?:on|at|in)\s[^,]{3,90})?$/u;
/** "For Keldora          For Velmar": each signs for one party. */
export const SIGNS_FOR = /(?:^|\s{2,})for(?:\sand\son\sbehalf\sof)?\s(?:the\s)?\p{Lu}[^\n]*?(?=\s{2,}|$)/giu;

// Head report
export const REPORT_OF = /^(?:[\p{L}-]{3,14}\s){0,2}[Rr]eport\s(?:of|by)\s(the\s.{3,120}|\p{Lu}.{3,120})$/u;
/** The name of a series in which an institute or mission reports. */
export const REPORT_SERIES = /\b(?:report|update|file|assessment|sitrep|overview|bulletin)$/i;

/** "Flash Update No. 4: the valley", "Daily Report 211/2019". */
export const REPORT_NUMBERED =
  /^(?:\p{L}[\p{L} ’'-]{2,40}:\s)?(?:(?:flash|situation|daily|weekly|monthly|spot|special|humanitarian|status|interim)\s){1,3}(?:update|report|bulletin|overview)\s(?:no\.?|nr\.?|#|n°)?\s?\d[\d/.-]{0,12}(?::\s.{3,120})?$/iu;

/** The number of a paper of an institute: "Policy Brief 2029/4". */
export const BRIEF_NUMBERED =
  /^(?:policy|research|working|briefing|occasional|discussion|issue|conflict|analytical|background|strategic|regional|country|technical|special|security) (?:assessment|analysis|study|report|briefing|brief|paper|note)s?,?\s(?:no\.?\s|nr\.?\s|#\s?)?\d[\d/.-]{0,12}$/i;

// Head titles
/** The name of a column, or of a kind of text, over its title. */
export const RUBRIC =
  /^(?:meetings coverage|the long read|long read|press review|media review|interview|opinion|analysis|feature|explainer|commentary|editorial|reportage|profile|\d{1,5}(?:st|nd|rd|th) meeting(?: \([ap]m\))?)(?:\s\|\s(.{3,60}))?$/i;
/** "Letter from Keldora's ambassador to the Secretary-General on the shelling": a title, which also names the sender. */
export const LETTER_TITLE =
  /^(?:open\s|identical\s|joint\s)?letters?\s(?:from\s(.{3,90}?)\s)?to\s(?:the\s)?(?=\p{Lu})[^.!?:]{3,140}$/iu;
/** The time and the medium of a briefing: "1:22 p.m. EDT", "Via Teleconference". */
export const HELD_AT =
  /^\(?(?:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?\s?m\.?)?(?:\s(?:local time|[A-Z]{2,4}))?|via\s(?:tele|video|web)?-?(?:conference|phone|telephone|zoom|webex)(?:\scall)?|by\s(?:tele|video)conference)\)?$/iu;
/** The line that opens an annex. */
export const ANNEX_OPENS =
  /^[ \t]*(?:annex|enclosure|attachment|appendix)(?:[ \t]+([IVX]{1,5}|\d{1,2}|[A-Z]))?(?:[ \t]+to[ \t]+(?:the[ \t]+)?(?:identical[ \t]+)?(?:letters?|notes?)\b[^\n]{0,300})?[ \t]*:?[ \t]*$/gim;
/** The title of an annex that names its author. */
export const ANNEX_TITLE =
  /^(?:(?:[Jj]oint|[Oo]fficial|[Pp]ress|[Ii]dentical)\s)?(?:[Ll]etters?|[Nn]otes?(?:\sverbale)?|[Ss]tatement|[Cc]ommuniqu[ée]|[Dd]eclaration|[Mm]essage|[Rr]eport|[Mm]emorandum)\b.{0,40}?\s(?:from|by|of)\s((?:the\s)?\p{Lu}.{2,160}?)(?:\s(?:addressed\s)?to\s.*)?$/u;
/** "(Signed) Corin Vashet". */
export const SIGNED_LINE = /^\(?signed\)?[:\s]\s?(.{3,60})$/iu;
/** A mark where the signature was, over the name. */
export const SIGNED_ABOVE = /^[[(]?(?:signed|signature|s\/)[\])]?:?$/i;
/** The first line of the letterhead of a state, over its office: "REPUBLIC OF KELDORA". */
export const LETTERHEAD_STATE =
  /^(?:(?:THE )?(?:[\p{Lu}-]+ ){0,3}(?:REPUBLIC|KINGDOM|STATE|FEDERATION|EMIRATE|SULTANATE|PRINCIPALITY|UNION) OF [\p{Lu} ’'-]{3,50}|(?:The )?(?:\p{Lu}[\p{L}’'-]+ ){0,3}(?:Republic|Kingdom|State|Federation|Emirate|Sultanate|Principality|Union) of (?:\p{Lu}[\p{L}’'-]+ ?){1,4})$/u;
/** A line that says only what kind of text a body issues: "COMMUNIQUÉ No. 37", "Statement". */
export const ISSUED_LINE =
  /^(?:press |official |military |public |urgent )?(?:communiqu[ée]|statement|declaration|proclamation)(?:\s(?:no\.?|nr\.?|number|n°|#)?\s?\d[\p{Lu}\d/.-]{0,20})?$/iu;
/** A unit that issues the texts of a body: "Press Service", "Office of the Spokesperson". */
export const PRESS_UNIT =
  /^(?:(?:department|directorate|office|bureau|division|section) (?:of|for) (?:the )?(?:press\b.*|information\b.*|media\b.*|public (?:affairs|relations|diplomacy)|communications?|(?:\p{L}+ )?spokes\w+)|(?:.{2,40}\s)?(?:press|information|media|communications?|public (?:affairs|relations)|spokes\w+(?:['’]s)?)(?: and \w+)? (?:service|office|department|cent(?:re|er)|section|secretariat|directorate|division|unit|bureau|desk))$/iu;
/** Institutes and observers: their papers report, and do not speak for a side. */
export const RESEARCH_NOUNS = set(
  `institute academy observatory university centre center society association foundation college laboratory lab`,
);

/** The last lines of a text that tell how to reach its sender. */
export const CONTACT_LINE =
  /^(?:(?:press |media )?contacts?|tel(?:ephone|\.)?|phone|fax|e-?mail|for (?:more|further) information|(?:department|office|division) of (?:public )?information)\b.{0,160}$/i;
/** The line that opens the addressee under a letter. */
export const ADDRESSEE_LINE = /^(?:H\.?\s?E\.?|his excellency|her excellency|cc?:|copy to)(?:\s|$)/i;
/** Place and date of signing: "Corvath, 28 October 2023", "Done at Corvath on 28 October 2023". */
export const SIGNED_AT =
  /^(?:(?:(?:done|issued|given|signed|adopted) (?:at|in) )?\p{Lu}[\p{L} .’'-]{1,30}(?:,\s|,?\son\s(?:the\s)?)|(?:done|issued|signed|adopted) on )(?=[\d\p{Lu}])/iu;
/** "For the General Command", "For and on behalf of the Government of Keldora": for whom the signer signs. */
export const FOR_BODY = /^for(?:\sand\son\sbehalf\sof)?\s((?:the\s)?\p{Lu}[^.!?:;]{1,80}?),?$/iu;
/** The end of a line over which the title of an office goes on. */
export const TITLE_GOES_ON = /\b(?:of|the|and|for|to|by|at|before)$/i;
