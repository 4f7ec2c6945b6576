// Words that show whether a text tells of the authorities of one state only.
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names of what every state has once, without a word that says whose it is: "defence ministry", "Ministry of Public Works", "army". */
export const ORGAN_OF_THE_STATE =
  /^(?:[Gg]overnment|[Aa]rmy|[Mm]ilitary|[Nn]avy|air force|armed forces|presidency|general staff|(?:\p{Ll}+ ){1,2}ministry|(?:min|Min)istry of (?:the )?\p{L}+(?: (?:and )?\p{L}+){0,2})$/u;
/** Ministries and armies that are somebody else's, or of which there are several: "rebel ministry", "host government". */
export const OF_ANOTHER =
  /\b(?:foreign government|rebel|own|rival|other|another|counterpart|former|shadow|host|neighbou?ring|enemy|opposing|same|local|regional|joint)\b/iu;
/** Words that show a second power beside the state, whose ministers and forces may be meant. */
export const SECOND_POWERS = set(
  "self-styled self-proclaimed self-declared self-appointed breakaway unrecognised unrecognized exile exiled exiles junta parallel rival occupied occupying occupation secessionist de-facto facto caretaker",
);
/** Before "neighbouring Keldora", where people flee or goods go. */
export const ONLY_PLACES = set("into to from");
/** Before the name of a state of which nothing else is told. */
export const NEIGHBOURING = set("neighbouring neighboring nearby");
/** Before "with" and the name of a state: "the border with Keldora". */
export const BORDERS = set("border borders frontier trade");
/** What a state fights with: where its name stands before them, "the health ministry" may be that of those whom they hit. */
export const ARMS = set(
  "artillery drone drones fire forces invasion jet jets missile missiles offensive rockets shelling soldiers strike strikes troops warplane warplanes warships",
);
/** Bodies and people of a state that are guests in another: they have no ministers and no army there. */
export const GUESTS = set(
  "embassy embassies ambassador ambassadors consul consulate diplomat diplomats tourist tourists journalist journalists citizen citizens national nationals traveller travellers company companies",
);
/** What stands behind the name of somebody that has an authority or forces of its own. */
export const AUTHORITIES = set(
  `administration army artillery authorities cabinet commander commanders drones forces general government governments guards jets leader leadership military minister ministers ministry ministries missiles navy officer officers official officials parliament police premier presidency president prime
  regime shelling side soldiers spokesman spokesperson spokeswoman state troops warplanes warships`,
);
/** Those who fight their own state: where a text has them, a state that strikes need not strike another. */
export const RISEN = set("rebel rebels rebellion insurgent insurgents insurgency");
/** What a rising may have beside its state, so that such a body without a name may be its own. */
export const GOVERNING = set(
  "administration authorities cabinet government minister ministers ministry parliament president",
);
