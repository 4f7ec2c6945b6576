// Words of bodies that watch a conflict: their observations are their claims.
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs of taking note, whose object is the observation. Base forms. */
export const NOTING_VERBS = [
  "record",
  "observe",
  "register",
  "hear",
  "see",
  "spot",
  "sight",
  "notice",
  "detect",
  "verify",
  "document",
  "witness",
] as const;

export const UNABLE_MODALS = set("could can cannot");
/** "could not establish whether P": verbs of finding out. Base forms. */
export const ESTABLISHING_VERBS = [
  "establish",
  "determine",
  "verify",
  "confirm",
  "corroborate",
  "ascertain",
  "authenticate",
  "identify",
  "assess",
] as const;

/** "found no evidence of N", "received reports of N": with such a noun only. */
export const FINDING_VERBS = ["find", "receive", "obtain"] as const;
export const FOUND_NOUNS = set(
  `evidence indication indications trace traces remains sign signs proof report reports information allegation allegations testimony testimonies
account accounts complaint complaints fragment fragments`,
);

/** Verbs for the observed deed, behind a remark: "trucks, with no plates, entering the town". */
export const MOTIONS = set(
  `approaching arriving carrying crossing departing driving entering exiting firing flying heading leaving loading moving parked parking passing patrolling
queuing returning standing towing transporting travelling traveling turning unloading waiting`,
);

/** Bodies, people and machines that watch. */
export const MONITOR_NOUNS = set(
  `mission missions observatory monitor monitors observer observers patrol patrols team teams smm uav vehicle camera cameras inspector inspectors commission cluster
unifil unmik monusco minusma unmiss unama untso undof unficyp hrmmu ohchr ocha osce eumm iaea opcw group investigators investigator`,
);

/** Devices that observe for such a body. */
export const MONITOR_DEVICES = set("vehicle vehicles uav uavs mini-uav mini-uavs camera cameras drone drones");

/** People who observe for the United Nations. */
export const MONITOR_STAFF = set("personnel peacekeepers peacekeeper staff position positions troops observers");

/** "the Mission", "the patrol": words by which a report means the body that watches, or those it has sent. */
export const WATCHERS = set("mission patrol patrols");

const MISSION = "(?:Monitoring|Observer|Observation|Verification) Mission";
const WATCHING = `(?:${MISSION}|${MISSION.toUpperCase()})`;

/** The name of a body that watches: "Special Monitoring Mission", "VALLEY OBSERVER MISSION" at a head, "Valley Observer Mission to Keldora". */
export const WATCHING_BODY = new RegExp(String.raw`\b${WATCHING}(?: (?:in|to|for|IN|TO|FOR) \p{Lu}.*)?$`, "u");

/** Every such name in a text, with the word before it. */
export const WATCHING_NAMES = new RegExp(String.raw`\p{Lu}\p{L}+ ${WATCHING}\b`, "gu");
