import {
  AFTER_AUTHOR,
  BODY_NOUNS,
  MEDIA_NOUNS,
  NO_MEDIA_NOUNS,
  OPENED_BY,
  SMALL_NAME_WORDS,
} from "../lexicon/language.ts";

/** "Hamad al-Kaabi", too. */
const NAME = "(?:\\p{Ll}{2,3}-)?\\p{Lu}[\\p{L}\\p{M}.’'-]{0,30}";
export const NAMES = `${NAME}(?:\\s(?:(?:de|van|von|der|bin|al|el|da|di|le|la)\\s)?${NAME}){0,4}`;
// here capitals distinguish names from words
export const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|[Ww]ritten by|[Aa]uthor:?|[Rr]eporting by)\\s(${NAMES}(?:(?:,\\s?|,?\\sand\\s|\\s&\\s)${NAMES}){0,4})(?:(?:,|\\sof|\\sin|\\sfor|\\s[|–—-])\\s(.{1,60}))?$`,
  "u",
);
export const BY = /^(?:by|written by|author:?|reporting by)\s/i;
export const DATED =
  /^(?:date|dated|published|posted|issued|released|updated|last updated|adopted|as of|for immediate release)(?:\s?:\s?|\s)(?:on\s|at\s)?`?/i;
export const NUMBERED =
  /^(?:press[\s-]?release|news[\s-]?release|media[\s-]?release|media[\s-]statement|for immediate release|press[\s-]?statement|(?:\p{L}{1,20}\s){0,3}(?:report|bulletin|communiqué|communique|circular))?[\s,:–—-]{0,3}(?:(?:no\.?|nr\.?|n°|#|№)\s?)?[\d/.-]{0,14}$/iu;
export const RELEASE = /^(?:press|news|media)[\s-]?(?:release|statement)|^for immediate release/i;
export const REPORT = /^(?:\p{L}{1,20}\s){0,3}report\b/iu;
export const SYMBOL =
  /[AES]\/(?:RES\/|PV\.|C\.\d\/|HRC\/)?[A-Z0-9]{1,6}(?:\/\d{1,5}){0,2}(?:\/(?:Add|Rev|Corr)\.\d{1,2}){0,2}/g;
export const UN_LINE =
  /^(?:United Nations|General Assembly|Security Council|Economic and Social Council|Human Rights Council|Distr\.?:.{0,40}|Original:.{0,40}|Agenda items?\s[\d,\s()a-z–-]{1,160}|[\p{L}-]{4,40}\ssession|[\p{L}-]{4,40}\syear|Item \d{1,3} of the .{0,60})$/iu;
export const SPEAKER = new RegExp(
  `^((?:Mr|Mrs|Ms|Miss|Sir|Dr|H\\.E)\\.?\\s${NAMES}\\s\\([\\p{Lu}][^()]{2,50}\\))(?:\\s\\([^()]{3,60}\\))?\\s?:\\s`,
  "u",
);
export const SALUTATION =
  /^(?:dear\s|mr\.?\s|mrs\.?\s|madam\b|your\s|excellenc|distinguished\s|ladies\b|honou?rable\s|members\sof\s|fellow\s|my\sfellow\s|dear$)/i;
const KIND = `${OPENED_BY.source}(\\p{L}{4,13})`;
export const OPENED = new RegExp(
  `^${KIND}(?:\\s(?:delivered|made|given|issued|released))?\\s+(?:by|of|from)\\s+(.{3,240})$`,
  "iu",
);
/** "Address to the Nation by President Orlan Tess": what it is, and who speaks. */
export const TITLED_TO = new RegExp(
  `^${KIND}\\s(?:to|before|at|on|in|for)\\s[^.!?:;]{3,100}?,?\\s(?:(?:delivered|made|given|held|read)\\s)?by\\s+(.{3,240})$`,
  "iu",
);
/** "President Orlan Tess's Address to the Nation", "PRESIDENT TESS: ADDRESS TO THE NATION": who speaks, and what it is. */
export const OWNED = new RegExp(
  `^(.{4,80}?)(?:['’]s?|:|\\s[–—-])\\s${KIND}(?:\\s(?:to|before|at|in|on)\\s[^.!?:;]{3,100})?$`,
  "iu",
);
/** "Keldoran Defence Forces Press Statement": the name before it, if any. */
export const STATED =
  /^(?:\p{L}{3,20}:\s)?(?:(?!joint\s)(.{2,90}?)\s)?(?:(?:joint|press|official|important|urgent|public|media)\s){1,2}(?:statement|communiqué|communique|declaration)(?:\s(?:on|no\.?|of|after|regarding)\s.{1,100})?$/iu;
/** "Letter TAMRIN, ", "Note C15/4249 CORVATH, ": what stands before the date. */
export const CORRESPONDENCE =
  /^(?:letter|note(?:\sverbale)?|telegram|cablegram|aide-m[ée]moire|memorandum)\s(?:(\p{L}{0,3}\.?\d[\p{L}\d/.-]{0,20}|unnumbered)\s)?\p{Lu}{2}[\p{Lu} -]{1,30},\s/iu;
export const TRANSCRIBED =
  /^(?:(?:full|rush|unofficial)\s)?(?:transcript\s(?:of|from)\s(?:\p{L}{1,12}\s){0,3}(?:briefing|interview|conference|remarks|address|statement)|interview)(?:\s(?:by|of|with)\s(.{3,120}))?$/iu;
/** "Remarks to the press by the envoy". */
export const TO_THE_PRESS =
  /^(?:remarks|statement|comments|briefing)\sto\s(?:the\s)?(?:press|media|reporters|journalists)\sby\s/i;
/** "To the Chairman of the Security Council. Copy: …" */
export const ADDRESSED_TO =
  /^to:?\s(?:(?:h\.?e\.?|his excellency|her excellency)\s|the\s)?(?:(?:mr|mrs|ms)\.?\s)?(?:chairman|chair|president|secretary|secretary-general|prime minister|minister|members|ambassador|permanent representative|embassy|government)\b|^to\sthe\s(?:congress|parliament|senate|(?:national|federal)\sassembly)\b[^.]{0,80}:$/i;
/** Introduces a text that is given whole: "The full text of the communiqué:", "issued the following statement on 3 March:". */
export const REPRODUCED =
  /(?:\b(?:the\s)?(?:full\s)?text\sof\sthe\s(?:\p{L}{2,20}\s){0,3}?(?:statement|communiqué|communique|declaration|response|letter|article|message|address|appeal|reply)|\bfollowing\s(?:joint\s|official\s|press\s)?(?:statement|communiqué|communique|declaration|letter|message|appeal)|\b(?:statement|communiqué|communique|declaration|letter|article|message|appeal|response)\s(?:is|was)\s(?:reproduced|presented|published|given))\b[^.!?]{0,160}:[*_]{0,3}\s{0,3}$/iu;
/** "The Ministry of Defence of Keldora released the following statement": the author. */
export const ISSUES =
  /(?:^[*_]{0,3}|[,.]\s)(?:(?:[Oo]n\s\p{Lu}\p{L}{2,9}(?:\s\d{1,2})?|[Tt]oday|[Yy]esterday),?\s)?(the\s(?:leaders|governments|foreign ministers|heads of state)\sof\s[^.;:]{4,240}?|(?:the\s)?\p{Lu}[^.,;:]{2,120}?),?\s(?:has\s|have\s)?(?:today\s)?(?:released|issued|made|published|adopted)\s(?:the\sfollowing|a)\s/u;
/** "In an article, Keldora’s ambassador to Velmar, Orlan Tess, writes of …": the author of the article that follows. */
export const WRITES =
  /(?:^|,\s)((?:the\s)?\p{Lu}[^.;:“”"]{4,120}?),?\s(?:speaks|writes|argues|explains|reflects|discusses)\s/u;
/** A line with a date that calls itself a report is the title of a report. */
export const REPORT_TITLE =
  /\b(?:report|update|bulletin|observer|digest|sitrep|assessment|overview|file|(?:morning|afternoon|evening|daily|weekly)\sedition|press\sreview|media\sreview)\b/i;
/** Words in a title that may end with the date of the text itself. */
export const DATED_TITLE =
  /\b(?:report|update|bulletin|observer|digest|sitrep|assessment|briefing|conference|interview|transcript|statement|letter|remarks|edition|review|note|debate|debated|hansard|sitting|as of)\b/i;

/** Every word of it begins with a capital, except for the small ones. */
export function allCapitalised(text: string): boolean {
  return text.split(/\s+/).every((word) => SMALL_NAME_WORDS.test(word) || /^[("“]?\p{Lu}/u.test(word));
}

/** Whether one of its words is one of these nouns. */
export const hasNoun = (text: string, nouns: { has(word: string): boolean }): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => nouns.has(word));

/** Whether it names a paper, agency or broadcaster, by one of its words. */
export const isMediaName = (text: string): boolean => {
  const words = text.toLowerCase().split(/[\s,]+/);
  // "Ministry of Communication and Media"
  return words.some((word) => MEDIA_NOUNS.has(word)) && !words.some((word) => NO_MEDIA_NOUNS.has(word));
};

/** Whether it names a body that issues statements, by one of its words. */
export const isBodyName = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => BODY_NOUNS.has(word));

/** "MINISTRY OF DEFENCE OF THE REPUBLIC OF KELDORA" as "Ministry of Defence of the Republic of Keldora". */
export const inSmallLetters = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) =>
      SMALL_NAME_WORDS.test(word.toLowerCase()) ? word.toLowerCase() : (word[0] ?? "") + word.slice(1).toLowerCase(),
    )
    .join(" ");

const AFTER_AUTHOR_CAPITALS = new RegExp(AFTER_AUTHOR.source, "iu");

/** "the Ministry of Foreign Affairs on the events in Hasterra" -> the ministry. */
export function cutAuthor(phrase: string): string {
  const inCapitals = !/\p{Ll}/u.test(phrase);
  const cut = (inCapitals ? AFTER_AUTHOR_CAPITALS : AFTER_AUTHOR).exec(phrase);
  return (cut === null ? phrase : phrase.slice(0, cut.index)).replace(/,$/, "");
}
