import { ARRANGEMENTS, type Arrangement } from "./pageState.ts";
import { keep, kept } from "./storage.ts";

const KEY = "panes";

/** How this browser had the panes last; null where nothing is kept. */
export const keptArrangement = (): Arrangement | null => ARRANGEMENTS.find((one) => one === kept(KEY)) ?? null;

export const keepArrangement = (arrangement: Arrangement): void => void keep(KEY, arrangement);
