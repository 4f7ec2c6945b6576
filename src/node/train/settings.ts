export interface Settings {
  readonly epochs1: number;
  readonly epochs2: number;
  readonly rate1: number;
  readonly rate2: number;
  /** Features of tokens seen less often are left out; in the second stage, those seen less often than `seen2`. */
  readonly seen1: number;
  readonly seen2: number;
  readonly seenCue: number;
  /** Weights below these (nats, as used) become 0. */
  readonly smallest1: number;
  readonly smallest2: number;
}

export const SETTINGS: Settings = {
  epochs1: 4,
  epochs2: 4,
  rate1: 0.1,
  rate2: 0.06,
  seen1: 4,
  seen2: 16,
  seenCue: 16,
  smallest1: 0.02,
  smallest2: 0.02,
};
