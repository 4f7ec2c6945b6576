/** Names that only point to somebody named elsewhere: “the latter”, “both sides”, “one of them”. Pictures leave them out. */
const POINTING =
  /^(?:(?:the|both|these|those|all|some|many|most|several|two|three|one|each|either|neither|other) )*(?:of )?(?:the )?(?:sides?|part(?:y|ies)|latter|former|them|others?|some|many|most|they|he|she|it|who|those|these|both|one)$/iu;

/** Whether a label alone names nobody. */
export const isPointing = (label: string): boolean => POINTING.test(label.trim());
