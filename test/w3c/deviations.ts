/** Tests of the W3C in which the program deviates, with the reason of each. */
export const DEVIATIONS: readonly { readonly test: string; readonly why: string }[] = [];
