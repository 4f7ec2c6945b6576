// Words that rules of attribution need.
import { PUBLISHED } from "./verbTags.ts";

// Beside quotation
/** "The mayor was blunt. “P.”": adjectives that announce words. */
/** First words of a sentence whose clause before ", as the ministry said" is not told by the ministry. */
export const LYING_BESIDE = /^(?:if|whether|why|how|when|while|because|although|though|and|but)$/;
export const BLUNT = /^(?:adamant|blunt|categorical|clear|defiant|direct|emphatic|firm|frank|scathing|unequivocal)$/;
export const SPOKE_VERBS =
  /^(?:spoke|speaks|talked|talks|wrote|writes|addressed|addresses|commented|posted|testified|recalled)$/;

// Content end
export const GOING_ON_VERBS =
  /^(?:add|stress|note|emphasize|underline|underscore|highlight|reiterate|recall|affirm|point)$/;

// Hearsay
export const PICTURES =
  /^(?:video|footage|clip|film|photo|photos|photograph|photographs|picture|pictures|image|images|recording)$/;

// Monitor
/** Games and songs are recorded, too. */
/** Words that refer to something mentioned before and have no content themselves: "did not see any". */
export const BARE_OBJECTS = new Set("any none some it them this that these those one either neither".split(" "));
/** "ordered | an investigation". */
export const INQUIRIES = new Set("investigation investigations inquiry enquiry probe review audit".split(" "));
/** "was | welcomed | by Velmar", "was | turned | down by Velmar": weak verbs that speak of their subject where "by" names who speaks. */
export const SAID_OF_PLANS = new Set("welcome turn oppose contest endorse".split(" "));
/** "not accepted by | any state". */
export const ANYBODY = new Set("any all every each most many some both anyone everyone".split(" "));
/** "blames | neither side", "accepts | no blame". */
export const NOBODY_AT_ALL = new Set("nothing little neither nobody none no".split(" "));
export const RECORDED_THINGS =
  /^(?:wins?|victor(?:y|ies)|songs?|albums?|goals?|points?|profits?|loss|losses|growth|success|need|needs)$/;

// Nominal
export const MAKING_VERBS =
  /^(?:makes?|made|making|issues?|issued|raises?|raised|repeats?|repeated|spreads?|gave|gives?)$/;

// Relative
/** Nouns that may be denied themselves. */
export const DENIABLE =
  /^(?:charges?|claims?|allegations?|accusations?|reports?|responsibility|involvement|rumou?rs?|statements?|links?|role|access)$/;

// List frames
/** "the following steps:": what announces a list and is no part of it. */
export const LIST_TITLES =
  "following follows points demands steps measures conditions recommendations proposals acts questions things".split(
    " ",
  );

// Complement after
/** Adverbs that count a noun: "most residents", "nearly all". */
export const NOUN_ADVERBS: ReadonlySet<string> = new Set(
  "most more fewer almost nearly roughly about around even".split(" "),
);

// Verb content
/** Words that open or separate a clause: a verb behind them belongs to that clause. */
export const CONTENT_JOINTS =
  /^(?:[,;:—–(“”"]|and|or|but|that|who|which|whom|whose|what|if|when|while|because|as|how|where|whether)$/;

// Verb subject
export const PROMPTING_VERBS = /^(?:prompt|prompted|prompting|prompts|led|leading|caused|causing|spurred|spurring)$/;
export const CONTACT_NOUNS =
  /^(?:calls?|talks?|conversations?|meetings?|discussions?|contacts?|consultations?|exchanges?)$/;

/** Verbs for how information reaches others: "information provided by the ministry". */
export const PROVIDED: ReadonlySet<string> = new Set([
  ...PUBLISHED,
  ..."provided given supplied compiled collected gathered presented disclosed".split(" "),
]);

/** Those to whom a speech is made, as it calls them. */
export const AUDIENCES: ReadonlySet<string> = new Set([
  "assembly",
  "council",
  "committee",
  "members",
  "delegates",
  "representatives",
  "readers",
]);

/** "The Assembly will recall that P": what the audience is expected to do with the speaker's words. */
export const NOTED: ReadonlySet<string> = new Set([
  "note",
  "recall",
  "remember",
  "notice",
  "observe",
  "appreciate",
  "recognize",
  "recognise",
]);
/** Behind "may" and "might", before the infinitive of what somebody only may say. */
export const WISHES: ReadonlySet<string> = new Set(["wish", "want", "care", "choose"]);
/** Modals before these; "I should like to note" notes. */
export const WISHING_MODALS: ReadonlySet<string> = new Set(["may", "might"]);
/** Modals with which a speaker tells those who listen what they know: "Members will recall". */
export const TELLING_MODALS: ReadonlySet<string> = new Set(["will", "may", "might"]);

/** "Instead, “P.”": words that join a quotation to what the same speaker has said before it. */
export const SENTENCE_JOINTS: ReadonlySet<string> = new Set(
  "and but so then yet still indeed instead besides nevertheless nonetheless moreover furthermore also rather".split(
    " ",
  ),
);
/** "in the mayor's view": nouns for what somebody thinks or says. */
export const VIEW_NOUNS: ReadonlySet<string> = new Set(
  "view opinion words telling judgement judgment phrase".split(" "),
);
/** "the mayor's answer was: “P”": nouns for what is said to somebody. */
export const ANSWER_NOUNS: ReadonlySet<string> = new Set(
  "answer response reply reaction verdict explanation".split(" "),
);

// Doers within a content
/** Behind such a verb, "citing N" gives the reason of who does it. Forms of the past. */
export const REFUSED: ReadonlySet<string> = new Set(
  "refused denied declined rejected barred banned blocked closed cancelled canceled suspended postponed halted stopped withdrawn withdrew turned resigned".split(
    " ",
  ),
);
/** Behind such a verb, "accusing them of N" accuses those to whom it was done. Forms of the past. */
export const SEIZED: ReadonlySet<string> = new Set(
  "killed shot executed beheaded hanged murdered abducted kidnapped seized arrested detained imprisoned jailed beaten whipped flogged expelled sentenced".split(
    " ",
  ),
);

/** Words that may part a verb from its particle: "ruled | this | out". */
export const PARTED: ReadonlySet<string> = new Set(["this", "that", "it", "them"]);

/** "His country would not support the draft": words by which a delegate's state is meant. */
export const OWN_STATE: ReadonlySet<string> = new Set(["country", "delegation", "government", "nation", "people"]);

// Coverage
/** In the head of what an organisation's press office writes about a meeting. */
export const MEETINGS_COVERAGE = /\bmeetings? coverage\b/i;

// Frames
/** Words of several parts that may stand between commas behind a verb, and are no adverbs by themselves. */
export const REMARKS: ReadonlySet<string> = new Set([
  "above all",
  "all along",
  "as ever",
  "as usual",
  "no less",
  "not surprisingly",
  "once more",
  "so far",
  "to date",
  "to this day",
  "true to form",
]);
