import { FALSELY_TOLD } from "./comparing.ts";

// Words by which disputed points, answers and figures are told. Stems as text/stems makes them. Nothing here belongs to one side of any conflict.

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** "blame each other for causing the flare-up": who began. */
export const CAUSES =
  /\b(?:caus(?:e|ed|ing)|start(?:ed|ing)?|provok(?:e|ed|ing)|unleash(?:ed|ing)?|trigger(?:ed|ing)?|began|begun|beginning|initiat(?:e|ed|ing))\b/i;

/** Who says that he defends himself says that the other began, and so does who tells of the other's offensive. */
export const DEFENDS =
  /\b(?:resist(?:s|ed|ing)?\b.{0,60}\b(?:attack|offensive|assault|aggression)|defend(?:s|ed|ing)? (?:themselves|itself|himself|herself|ourselves)|in self-defen[cs]e)\b/i;

export const OFFENSIVE = /\b(?:offensive|aggression|assault|invasion)\b/i;

/**
 * Pairs of opposed names for one kind of thing: a speaker who uses one does not use the other. One pattern for
 * each; either word is used for the deeds of either party.
 */
export const OPPOSED_NAMES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:civil war|(?:intra-state|non-international) (?:armed )?conflict)\b/i,
    /\b(?:invasion|(?:war|act) of aggression|(?:military|armed) aggression|(?<=\p{Lu}\p{L}+n )aggression)\b/u,
  ],
  [
    /\b(?:anti|counter)-?\s?terror(?:is[mt])?['"”’]? (?:\p{L}+ )?operations?\b/iu,
    /\b(?:punitive|terror) (?:\p{L}+ )?operations?\b/iu,
  ],
  [/\bre-?unification\b/i, /\bannexation\b/i],
  [/\bspecial (?:military )?operation\b/i, /\b(?:invasion|war of aggression|act of aggression)\b/i],
];

/** Each of the opposed names has one of these words: a text without them is passed over, and they are found thirty times as fast. A test holds the two together. */
export const IN_OPPOSED_NAMES = /civil war|conflict|invasion|aggression|operation|unification|annexation/iu;

/** Words before a name by which a speaker is told to call a thing so: "there is a civil war", "described it as an invasion", "in a state of". */
export const CALLS_IT_SO =
  /\b(?:an?|as|called it|calls it|state of|nothing (?:but|other than an?)|is|was|are|were)\s+["“‘']?\s*(?:\p{Ll}[\p{L}-]*\s+){0,2}$/u;

/** With one of these nearby a name does not name an existing thing: "the risk of civil war", "any invasion". */
export const NOT_THERE =
  /\b(?:any|would|could|might|may|if|risk|threat|brink|prevent|avoid|fears?|possible|planned|potential|so-called|slid(?:e|ing))\b/i;

/** Kinds of things that claims call lawful or recognised, or not; each with a pattern of its words. */
export const JUDGED: readonly (readonly [string, RegExp])[] = [
  ["vote", /\b(?:referend(?:um|ums|a)|elections?|votes?|plebiscites?|polls?)\b/i],
  ["status", /\b(?:annex(?:es|ed|ing|ation)?|accession|takeover|incorporation|republics?|independence|secession)\b/i],
  ["power", /\b(?:governments?|presidents?|presidency|authorities|regime|parliament|leadership)\b/i],
  ["deed", /\b(?:occupation|blockade|sanctions|settlements?|(?:air)?strikes?|attacks?|operation|invasion|war)\b/i],
  ["agreement", /\b(?:agreements?|accords?|deals?|treat(?:y|ies)|pacts?)\b/i],
];

/** Before "recognised" these make it no recognition by the speaker: "the internationally recognised border", "states that recognised". */
export const BEFORE_RECOGNISED =
  /\b(?:internationally|widely|universally|officially|generally|that|which|who|those|the|a|an|not)\s*$/i;

/** The results of a vote that somebody accepts or builds upon. */
export const ACCEPTED =
  /\b(?:given|respect(?:s|ed|ing)?|accept(?:s|ed|ing)?|(?:based|on the basis|in view) (?:of|on|up)\b|uphold(?:s|ing)?|upheld)\s+(?:the )?((?:results?|outcome|will|declaration of will|choice|verdict)\b[^.;]{3,90})/i;

/** Behind what is condemned or praised: why, or as what. */
export const AFTER_JUDGED = /\s+(?:as|for|because|since|which|who|that|while|after)\s|[,;.]/i;

/** A preposition behind the head of a thing. */
export const PREPOSITION =
  /\s+(?:of|on|in|at|to|with|against|between|by|from|over|during|before|after|amid|under|about|towards?|into|through|including)\s/i;

/** A place that only its document names. */
export const GENERIC_PLACE = /\bthe (?:peninsula|region|island|territory|enclave|province)\b/i;

/** A vote that only its document names. */
export const THE_VOTE = /\bthe (?:\p{Ll}+ )?(?:referendum|election|vote|plebiscite)\b/iu;

/** After "recognise" these are no recognition: "the importance of the elections". */
export const NO_RECOGNITION =
  /\b(?:importance|role|need|efforts?|rights?|contribution|progress|challenges?|significance|sacrifices?|integrity|borders?|part of|that|how|what)\b/i;

/** What is not recognised, and what is. */
const NOT = String.raw`(?:not|never|n['’]t|cannot|refus\p{L}+ to)`;

export const REJECTED = new RegExp(String.raw`\b${NOT}\s+(?:\p{L}+\s+){0,2}recogni[sz]e\s+([^.;]{3,90})`, "iu");

export const RECOGNISED = /\brecogni[sz](?:e|es|ed)\s+([^.;]{3,60})/iu;

const IS = String.raw`(?:is|are|was|were|as|be considered|considered|declared)\s+(?:\p{L}+ly\s+)?`;

/** Patterns, as source, for what is said of a thing behind it. */
export const IS_UNLAWFUL = String.raw`\s${IS}(?:illegal|unlawful|illegitimate|unconstitutional|invalid|null and void)\b`;

export const IS_LAWFUL = String.raw`\s${IS}(?:legal|lawful|legitimate|constitutional|valid|in (?:full |strict )?(?:accordance|line|compliance) with (?:the )?(?:international law|constitution))\b`;

export const UNLAWFUL_THING = /\b(?:illegal|unlawful|illegitimate|unconstitutional) ([^.;,]{3,60})/iu;

/** A quick first check: without one of these words none of the patterns above can match. */
export const JUDGES = /recogni[sz]|legal|lawful|legitimate|constitution|valid|null and void|international law/iu;

/** A negation right before a judgement. */
export const NOT_BEFORE = new RegExp(String.raw`\b${NOT}\s*$`, "iu");

/** "hailed it as justice": a thing that the claim before names. */
export const POINTS_BACK = /^(?:it|this|that)\b/iu;

/** Two things in one clause, the second up to a preposition: "sent arms or foreign fighters to Lorne". */
export const EITHER_THING =
  /^(.*\s)(\p{Ll}+)\s+or\s+(?!that\b|to\b|even\b|other\b|more\b|less\b)((?:\p{L}+\s+)?\p{Ll}+)(?=$|[\s,.;])(.*)$/su;

/** Participles are no things: "armed" groups are no arms. */
export const PARTICIPLE = /\b\p{L}+(?:ed|ing)\b/giu;

/** Phrases for parties that are not named: "both sides". */
export const UNNAMED_PARTIES = /\b(?:sides?|nations|countries|country|parties|neighbou?rs|states)\b/i;

/** What stands before the first of two parties, and between the two: "both the Keldoran and the Pallumian army". */
export const BEFORE_BOTH = /^(?:both\s+)?(?:the\s+)?/i;

export const BETWEEN_BOTH = /\s+and\s+(?:the\s+)?/;

/** A name, and a body of a state behind it: "Keldora's forces". */
export const BODY_OF_STATE =
  /^(\p{Lu}.*?)(?:['’]s)?\s+(?:forces|troops|authorities|government|army|military|officials|leaders|side)$/u;

/** A preposition, behind which the head of a phrase no longer stands. */
export const BEHIND_HEAD = /\s+(?:of|on|in|at|for|from|with|to|about)\s/u;

/** The deed in what somebody is accused of: "firing on the town" of "Pallumia of firing on the town". */
export const DEED_OF_ACCUSED = /^(?:\S+ ){1,8}?(?:of|for) (\p{Ll}+ing\b.*)$/u;

/** Heads of phrases for speakers who are no party to a dispute, unless a name in the phrase says whose they are. */
export const NO_PARTIES = set(
  `critics critic experts expert analysts analyst observers observer commentators sources source officials official witnesses witness eyewitnesses
insiders diplomats media press outlets reports rumours rumors people men women man woman person locals residents passers-by countries country
nations nation states state sides side parties party others some many users user historians historian`,
);

/** Adjectives of states, peoples and parts of the world, by their endings. */
export const DEMONYM = /^\p{Lu}.*(?:an|ish|ese|ern|[^aeiou]i)$|^(?:French|Dutch|Greek|Czech|Swiss|Welsh|Turkic)$/u;

/** Heads of phrases for texts and pictures, which somebody has made and which are no party. */
export const WRITINGS = set(
  `order decree letter statement report resolution law act treaty agreement document text term terms word words phrase version video videos
footage picture photo photos image images article book paper note post message study survey poll map`,
);

/** Forms of verbs by which things are lost: "destroyed 12 tanks", "12 tanks were destroyed". */
export const LOST =
  /^(?:destroy(?:s|ed|ing)?|demolish(?:es|ed|ing)?|wreck(?:s|ed|ing)?|burn(?:t|ed|ing)?|sank|sunk|sinking|flattened|levell?ed|downed|downing|ruined|razed)$/;

/** The same in two words: "shot down three drones". */
export const SHOT = /^(?:shot|shoot|shoots|shooting)$/;

/** Verbs of greeting and thanks, and phrases of congratulation. */
export const GREETS =
  /\b(?:congratulat\w*|thank(?:s|ed|ing)?|greet(?:s|ed|ing)?|felicitat\w*|grateful|gratitude|appreciat\w*|condolences?)\b/i;

export const CONGRATULATES =
  /\b(?:congratulat\w*|thank you|felicitat\w*|condolences)\b|\b(?:his|her|your|their) (?:re-? ?)?(?:unanimous )?(?:election|appointment)\b|\belection as (?:the )?President\b|\bassumption of (?:the )?(?:presidency|office)\b/i;

// Labels of points
/** A beginning that points to what was said before: “it”, “their”, “that”; “there was” begins by itself. */
export const LEANS =
  /^(?:it|its|they|their|them|he|his|him|she|her|this|that|these|those|such|there(?! (?:is|are|was|were|has|have|had)\b)|we|our|us|i|my|you|your|one|both|some)\b/iu;
/** What is left of “accused Pallumia of firing” is no sentence; nor is what begins with a participle or a preposition, or “any part in it”. */
export const FRAGMENT =
  /^(?:\S+\s){0,5}\S+ of \p{L}+ing\b|^(?:\p{L}+ing|of|to|for|with|in|on|by|and|or|but|as|any|whether|the \p{L}+ that)\b/iu;
/** What came of a deed behind its sentence: ", killing nine people". */
export const WHAT_CAME_OF_IT = /, (?=(?:killing|wounding|injuring|destroying|damaging|leaving)\b)/iu;
/** A word that points to what was said before, within a sentence: “caused these deaths”, “on that day”. */
export const POINTS_WITHIN = /\b(?:these|those|such|that day|there(?! (?:is|are|was|were|has|have|had)\b))\b/iu;
/** A judgement of words instead of them: “its claim that it was shelled is false”. */
export const CALLED_FALSE = new RegExp(`\\b(?:${FALSELY_TOLD})\\b`, "iu");
/** People who came to harm, by the measure that linking compares. */
export const HARMED: ReadonlyMap<string, string> = new Map([
  ["died", "People killed"],
  ["wounded", "People wounded"],
  ["missing", "People missing"],
  ["captured", "People captured"],
  ["displaced", "People displaced"],
]);
/** Kinds of force as a reader calls them who takes no side, each with the words that tell it. */
export const KINDS_OF_FORCE: readonly (readonly [name: string, words: RegExp])[] = [
  ["Shelling", /\b(?:shell(?:s|ed|ing)?|artillery|mortars?|rockets?)\b/iu],
  ["Shooting", /\b(?:fir(?:es?|ed|ing)|shots?|shoot(?:s|ing)?)\b/iu],
  ["Bombing", /\b(?:bomb(?:s|ed|ing|ings)?|air ?strikes?|air raids?)\b/iu],
];
