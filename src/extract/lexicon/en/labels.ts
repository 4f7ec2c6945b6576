// Words of labels: a label stands before a colon and names the speaker or the subject of a line.
const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const set = (text: string): ReadonlySet<string> => new Set(words(text));

/** Before a speaker's name or office, lower-cased, without a full stop. */
export const LABEL_TITLES = set(
  `mr mrs ms miss mx dr prof sir dame lord lady baroness baron viscount earl count countess prince princess king queen sheikh hon rev h.e
president vice-president prime deputy minister premier chancellor secretary under-secretary under-secretary-general assistant secretary-general
secretary-general ambassador envoy representative senator congressman congresswoman congressperson governor mayor general lieutenant major
colonel captain commander admiral brigadier marshal sergeant chief chair chairman chairwoman chairperson co-chair speaker spokesperson spokesman
spokeswoman director commissioner justice judge professor father archbishop bishop pope patriarch imam rabbi monsieur madame madam
foreign defence defense senior official moderator host hostess anchor operator presenter correspondent narrator witness counsel
delegate observer acting special permanent high`,
);

/** The start of a label that names an office, whose holder its brackets name: "The Minister for Health (Mr. Tull)", "MINISTER FOR HEALTH (Mr. Tull)". */
export const OFFICE_LABEL =
  /^(?:the\s|(?:(?:prime|first|deputy|deputy prime)\s)?(?:minister|secretary)\b|attorney[ -]general\b)/i;

/** Labels of people who ask questions without being named. */
export const ASKERS = set(
  "q question interviewer reporter journalist press media correspondent audience questioner participant caller",
);
export const ANSWERS = set("a answer response reply");

/** Words that open a paragraph and look like a name, but are none. */
export const LABEL_NOUNS = set(
  `note notes update updates summary background context objective objectives goal aim aims source sources place time date dates location subject
re topic issue issues key takeaway takeaways assessment assessments analysis conclusion conclusions recommendation recommendations comment comments
correction clarification editor photo image picture caption credit video audio map figure table chart graph box annex appendix chapter section
part item article paragraph step phase day week month year morning evening today yesterday monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december contact contacts email phone tel fax address website web
read more related see also listen watch share follow tags category categories keywords language original distr distribution agenda order battle
axis effort efforts claims claim unconfirmed confirmed main subordinate information operations operation activity activities
situation overview introduction highlights headlines headline news breaking live latest exclusive opinion editorial feature interview briefing
transcript statement remarks speech press release report reports media-release document documents resolution decision decisions result results
casualties killed wounded dead injured missing total number figures status response needs gaps humanitarian health shelter food water security
protection access funding logistics first second third fourth finally firstly secondly thirdly point points question questions answers answer
fact facts example examples warning caution important reminder attention notice advice tip tips reference references version type kind name names
title author authors by to from cc bcc copy copies sent received signed published posted updated issued adopted guest guests location guest:
explainer factbox timeline profile liveblog live-blog fact-check factcheck podcast newsletter infographic quiz obituary
run show story stories world politics business sport sports culture episode duration rating advertisement lead guest topic one two three`,
);

/** Small words within a label: "Director of the Office for the Relief of Civilians". */
export const LABEL_SMALL = set("of the and for to at in on de la le du des von van der den bin ibn al el da di ben y");

/** Words of a sentence, written small, which no label of a speaker has: an office behind a comma is written small, too. */
export const NEVER_IN_LABEL = set(
  "you he she it we they me us them your my our this that these those here there is are was were be been am can could do does did will would shall should may might must has have had let please what why when how who",
);
