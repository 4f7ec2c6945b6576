// Words that are nearly always of one part of speech, with their Penn tags.
import type { Tag } from "../../pos/tags.ts";
import { MODALS } from "./words.ts";

const classes = new Map<string, Tag>();
const close = (tag: Tag, words: string): void => {
  for (const word of words.split(" ")) classes.set(word, tag);
};
close("DT", "the a an this these those some any each every no another either neither");
close("PDT", "all both half");
close("PRP", "i you he she it we they me him them us himself herself itself themselves myself ourselves yourself one");
close("PRP$", "my your his her its our their");
close(
  "IN",
  "of in on at by for from with about against between into through during before after above below under over since until",
);
close(
  "IN",
  "while because although though if unless whether than as despite among amid across behind beyond within without toward towards upon via per near along around except that",
);
close("TO", "to");
close("CC", "and or but nor yet & plus");
close("WDT", "which");
close("WP", "who whom what whoever whatever");
close("WP$", "whose");
close("WRB", "when where why how whenever wherever");
close("EX", "there");
close(
  "RB",
  "not n't also very too so just only even still never always already again now then here however often soon ever almost once perhaps rather quite later earlier ago away back",
);
close("RBR", "more less");
close("RBS", "most least");
close("JJ", "other such own many few several new old same former last next first second third more less most least");
close("VBZ", "is has does 's");
close("VBP", "are am have do 're 'm 've");
close("VBD", "was were had did");
close("VB", "be");
close("VBN", "been");
close("VBG", "being having");
close("CD", "two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion");
close("UH", "yes oh hello please");
close(",", ",");
close(".", ". ! ?");
close(":", ": ; — – -- - ... …");
close("-LRB-", "( [ {");
close("-RRB-", ") ] }");
close("``", "“ ‘ `` «");
close("''", "” ’ '' »");
close("$", "$ € £");
close("#", "#");
close("SYM", "% * + = / @ | • · < > _ ~ ^ \\");
for (const modal of MODALS) classes.set(modal, "MD");

/** Words that are nearly always the same. */
export const CLOSED_CLASSES: ReadonlyMap<string, Tag> = classes;

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Before a participle: forms of "be" and "have". */
export const BE_FORMS = set("be is are was were been being am 's 're 'm");
export const HAVE_FORMS = set("have has had having 've");
/** Before a base form: forms of "do". */
export const DO_FORMS = set("did does do");

/** Show whose something is, before a noun: "its claim". */
export const THIRD_OWNERS: ReadonlySet<string> = new Set(["his", "her", "its", "their"]);
export const OWNERS: ReadonlySet<string> = new Set([...THIRD_OWNERS, "our", "my", "your"]);
