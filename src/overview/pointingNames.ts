/** Names that only point to somebody named elsewhere: “the latter”, “both sides”, “one of them”. Pictures leave them out. */
const POINTING =
  /^(?:(?:the|both|these|those|all|some|many|most|several|two|three|one|each|either|neither|other) )*(?:of )?(?:the )?(?:sides?|part(?:y|ies)|latter|former|them|others?|some|many|most|they|he|she|it|who|those|these|both|one)$/iu;

/** “Two of the men” is as much as “two of them”; “two of the Keldoran guards” tells more. */
const SOME_OF =
  /^(?:a few|some|many|most|several|one|two|three|four|five|six|seven|eight|nine|ten|\d+|each|either|neither|both|all) of (?:the|these|those) \p{L}+$/iu;

/** Whether a label alone names nobody. */
export const isPointing = (label: string): boolean => POINTING.test(label.trim()) || SOME_OF.test(label.trim());
