// Words around events.

// Clause bounds
export const EVENT_CLAUSE_OPENERS =
  /^(?:that|which|who|whom|whose|where|when|while|whilst|after|before|because|although|though|unless|whereas|since|until|if|saying|adding)$/;

// Publication
/** Verbs whose subject receives the document. */
export const RECEIVING_VERBS = new Set(["receive"]);
/** Documents that are acts of state when signed or adopted, and not letters: what is done with them is agreed, not published. */
export const AGREED_DOCUMENTS =
  /^(?:agreements?|treaty|treaties|accords?|pacts?|deals?|protocols?|conventions?|contracts?|bills?|laws?|acts?|constitutions?|orders?|amendments?)$/;
