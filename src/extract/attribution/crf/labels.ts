// Labels of both stages. Odd ones open a span, the even ones after them go on with it.
export const O = 0;
export const B_SOURCE = 1;
export const B_CUE = 3;
export const B_CONTENT = 5;
export const I_CONTENT = 6;
export const LABELS = 7;
