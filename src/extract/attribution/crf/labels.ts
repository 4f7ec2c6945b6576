// Labels of both stages. An odd label opens a span; the even label after it continues the span.
export const O = 0;
export const B_SOURCE = 1;
export const B_CUE = 3;
export const B_CONTENT = 5;
export const I_CONTENT = 6;
export const LABELS = 7;
