// Words that are written with a hyphen: if a line ends with one of the first words of compounds and a hyphen, or the next line begins with one of the
// last words, the hyphen belongs to the word.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** First words of compounds that are written with a hyphen. */
export const COMPOUND_STARTS: ReadonlySet<string> = words(
  `age all anti cease co counter cross defence defense ex far front full go half hard high ill large left light long low medium mid middle
  military multi near neo newly non off oil on one pre pro quasi right second self semi short single small so soft south north east west step
  third two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety ultra vice war well wide world year
  peace fire hand face door`,
);

/** Last words of compounds that are written with a hyphen: “rocket-propelled”. */
export const COMPOUND_ENDS: ReadonlySet<string> = words(
  `affected aligned allied approved armed backed based bearing brokered bypassing centred centered century class controlled conscious dominated
  driven educated enforced equipped exporting facing faced fledged finding focused free funded general grade growing haired held importing
  imposed initiated inspired installed intensive known language leading level linked long looking loving made making manned mandated mentioned
  minded mounted negotiated occupied oriented owned paid planned powered producing propelled range ranging ranking ready recognised recognized
  refueling refuelling related resistant rich run running saving scale seeking sensitive sided spoken speaking sponsored standing style
  supplied supported term tolerance torn trained versus wary wide winning written`,
);

/** Before these last words such a start makes one word: “unrelated”, “overrun”. */
export const JOINED_STARTS: ReadonlySet<string> = words(
  "ab ap con de dis ef en fore hyper im in inter mis out over photo pre pro re semi sub sup super sur un under up with",
);

/** Words that are written as one, although they end as compounds with a hyphen do. */
export const CLOSED_COMPOUNDS: ReadonlySet<string> = words(
  `aforementioned alarmed barefaced beekeeping beheld belong blindsided bodybuilding bookkeeping bookmaking boomeranging broadsided browned carefree
  centigrade charmed childbearing clowned crowdfunded crowned degrade derange dressmaking drowned enrich faultfinding freestanding freestyle
  frowned furlong ghostwritten grandstanding gunrunning hairstyle handheld handmade handwritten headlong homemade housekeeping humpbacked
  hunchbacked lifelong lifesaving lifestyle livelong lopsided lovemaking masterminded matchmaking merrymaking midterm misleading moneymaking
  nationwide nonaligned notwithstanding oblong ostrich peacekeeping peacemaking piggybacked pomade postpaid predominated prefaced prolong
  quarterbacked retrograde safekeeping shamefaced shipbuilding sidelong statewide strange swarmed swaybacked timescale typewritten upgrade
  citywide countrywide policymaking worldwide yesteryear`,
);
