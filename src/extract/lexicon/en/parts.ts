// Words of the parts of a document: labels, turns, answers.

// Asked
export const ASKED_OCCASIONS =
  /^(?:interview|conversation|briefing|conference|remarks|stakeout|q&a|questions|answers|comments|transcript)$/;
export const REGULAR_OCCASIONS = /^(?:regular|daily|weekly|monthly|press|media|news|first|second|last|online|joint)$/;

/** Behind the name of the person whom a line over an interview presents: "Oona Vesterly on the siege". */
export const PRESENTS = /^(?:on|about|talks|speaks|explains|answers|discusses|replies)$/;

// Turns
/** A paragraph behind an interview in which the paper speaks of it. */
export const ON_INTERVIEW =
  /\b(?:this|the) (?:interview|conversation|transcript)\b[^.]{0,60}\b(?:was|were|has been|is|took place)\b|\b(?:excerpts|publication|parts) (?:of|from) (?:this|the) (?:interview|conversation)\b|^\W{0,3}(?:interview(?:ed)? by|editor[’']s note|note:|this is an edited)\b/i;

// Opening turn
/** In a line over the questions: somebody speaks before he is asked. */
export const BRIEFINGS =
  /\b(?:briefing|press conference|news conference|media conference|press availability|stakeout|remarks|statement to the (?:press|media)|meets? the press|answers? (?:to )?(?:media )?questions)\b/i;
export const GREETING =
  /^(?:good (?:morning|afternoon|evening|day)|hello|welcome|thank you (?:all )?for (?:coming|joining|being))\b/i;

// Hansard
/** Members who speak together. */
export const MEMBERS_TOGETHER =
  /^(?:(?:several|some|an|a) )?(?:hon(?:\.|ourable)? |right hon\. |noble )?(?:members?|lords|senators)$/i;

/** Forms of address before the name of a member. */
export const MEMBERS_TITLES = "Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Senator|Deputy";
/** A peer with a place behind the name: "Lord Vask of Tamrin". */
export const PEER = /^((?:Lord|Lady|Baroness|Baron|Viscount)\s\S+)\sof\s.*$/u;

// Label kind
/** "Speaker 1", "SPEAKER_02", "Unidentified woman". */
export const UNNAMED_SPEAKERS =
  /^(?:unidentified |unknown )?(?:speaker|participant|voice|male|female|man|woman)[\s_#]?\d{0,3}$/;

// Labels
/** "(spoke in French)", "(via videoconference)", "[through interpreter]". */
export const MANNERS_OF_SPEAKING =
  /\b(?:spoke|speaking|spoken|speaks|interpretation|interpreter|interpreted|translat\w+|translation|retranslated|via|video\w*|teleconference|phone|off mic|continued|cont|in \p{Lu}\p{Ll}+|host|byline)\b/iu;

// Note marks
export const MEASURE_ENDING = /(?:^|[^\p{L}])(?:[kcdm]?m|in|ft|yd|mi)$/iu;

// Notes
export const NOTES_HEADING =
  /^(?:#{1,6}\s)?(?:notes|references|footnotes|endnotes|notes and references|sources|citations)\s?:?$/i;
/** Signs of a footnote that a sentence of the body does not have. */
export const CITATION =
  /\b(?:ibid|supra|op\. cit|see(?: also)?|https?:|www\.|doi|pp?\.\s?\d|para(?:s|graph)?\.?\s\d|[AES]\/\d|vol\.|retrieved|accessed|dated)\b/i;

// Page lines
export const MEDIUM_IN_BRACKETS =
  /(?<=\s)\((?:media|agencies|\p{Lu}[\p{L}\d.’'& -]{0,30})(?:, (?:media|agencies|\p{Lu}[\p{L}\d.’'& -]{0,30})){0,5}\)$/u;

// Turn claims
export const FORMS_OF_ADDRESS =
  /^(?:mr\.?|mrs\.?|ms\.?|madam|madame|dear|your|ladies|excellenc(?:y|ies)|distinguished|esteemed)$/;
export const QUESTION_AUXILIARIES =
  /^(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b/;
export const IDLE_VERBS =
  /^(?:be|am|is|are|was|were|been|being|do|does|did|done|have|has|had|mean|means|think|know|say|said|see|want|like|'s|'re)$/;

// Turns
/** Somewhere before the first question of an interview. */
export const INTERVIEWED =
  /\b(?:interview(?:s|ed)?|in conversation with|spoke (?:to|with)|q ?& ?a|questions and answers)\b/i;
/** The words over an interview that call it so. */
export const INTERVIEW_HEAD =
  /\b(?:interview\b(?!ed\b)|conversation with|q ?& ?a\b|questions and answers|\d{1,2} questions (?:to|for))/i;
/** The line behind an interview that tells who asked. */
export const INTERVIEW_CREDIT =
  /^(?:the )?(?:interview(?:ed|er)?|questions|translation|translated|conversation)\b[^.!?]{0,80}(?::|\bby\b)[^?!]{2,80}$/i;
/** Words by which somebody speaks of himself and his side. */
export const OWN_PERSON = /\b(?:I|me|my|mine|we|us|our|ours)\b|\b(?:My|We|Our)\b/;
/** Words to the person who answers. */
export const ADDRESSED = /\b(?:you|your|yours|yourself)\b/i;
export const PERSONAL_WORDS = /\b(?:I|me|we|We|you|You|our|Our|my|My|us)\b|\?/;

/** Words that every speaker in turns uses sooner or later, but a report about somebody does not; or a question. */
export const CONVERSES = /\b(?:i|we|me|us|my|our|you|your)\b|\?/i;

/** The notice of a verbatim record about itself, up to the next blank line. */
export const RECORD_NOTICE =
  /^[ \t]*(?:This|The present) record contains the text of speeches[\s\S]{0,1200}?(?=\n[ \t]*\n|$(?![\s\S]))/gm;

/** What a record notes between the words of a speaker. */
export const STAGE_DIRECTION =
  /[[(](?:laughs|laughter|applause|pauses?|sighs|smiles|inaudible|cross-?talk|interruption|interrupts|nods|cries|weeps)\.?[\])]/gi;

/** The heading over what readers wrote under an article. */
export const COMMENT_HEADING =
  /^(?:(?:#{1,6}\s)?(?:readers?['’]?\s|user\s|your\s|all\s)?comments?(?:\s?[([]\d{1,6}[)\]])?:?|\d{1,6}\s(?:comments?|thoughts on .{1,200})|comments?:\s\d{1,6}|join the (?:conversation|discussion)|have your say)$/i;
/** A line by which a reader's comment is known: a name with "says", the time of writing, or what one can do with it. */
export const COMMENT_SIGN =
  /\bsays:$|\b\d{1,2}\s(?:minutes?|hours?|days?|weeks?|months?|years?)\sago\b|\bat\s\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?$|^(?:reply|report|like|upvote|share)$|^posted (?:by|on)\b|\breply$/i;

/** The only sentence above the words of a meeting: who attends it. */
export const ATTENDANCE =
  /^(?:(?:also )?(?:taking part in|attending|present at|participating in)|(?:the|this) (?:meeting|session|conference|talks)\b[^.:;]{0,60}\b(?:was|were) (?:also )?attended by|(?:the following )?(?:were )?(?:present|in attendance)|participants)\b(?:(?!\b(?:said|told|says)\b)[^!?])*$/i;
