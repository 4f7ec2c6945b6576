// Words that the tagger looks at.

// Corrections
/** What a state runs: "state run media". */
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

// Mend finite
/** Verbs that one is the doer of when they stand before "to": "aimed to", never "was aimed to". */
export const CONTROL_VERBS =
  /^(?:aimed|intended|wanted|needed|hoped|planned|refused|agreed|failed|tried|decided|continued|vowed|managed|ceased|wished|tended|pledged|threatened|attempted|struggled|started)$/;
export const SAYING_VERBS =
  /^(?:said|says|say|added|adds|stated|states|noted|notes|claimed|claims|believed|believes|insisted|insists|argued|argues|explained|that)$/;
/** "is in Lorne | stressing | that such talk": a noun would not be told more of by "that" so. */
export const TELLING_ON_VERBS =
  /^(?:adding|stressing|noting|emphasi[sz]ing|underlining|recalling|reiterating|affirming|insisting|warning)$/;
