/** First words of compounds that are written with a hyphen: if a line ends with one of them and a hyphen, the hyphen belongs to the word. */
export const COMPOUND_STARTS: ReadonlySet<string> = new Set(
  (
    "all anti cease co counter cross ex far front half hard high ill large left long low medium mid middle near neo newly non off on one " +
    "post pre pro quasi right second self semi short single small so soft south north east west third two three four five six seven eight " +
    "nine ten twenty thirty forty fifty sixty seventy eighty ninety ultra vice war well wide world year peace fire hand face door"
  ).split(" "),
);
