// Nouns for what takes part in an event and is nobody: vehicles, weapons, buildings, goods; and for what takes part in none.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Driven, flown, fired: what strikes, as a claim may tell, and is never somebody. */
export const MOVING_NOUNS = set(
  `aircraft airliner airliners airplane airplanes ambulance ambulances ammunition barge barges boat boats bomb bombs bomber bombers bulldozer
bulldozers bullet bullets bus buses cannon cannons car cars carriage carriages cart carts convoy convoys device devices drone drones
explosives ferry ferries fighter-jet fighter-jets firearm firearms freighter frigate grenade grenades gun guns gunship gunships helicopter
helicopters howitzer howitzers jet jets launcher launchers locomotive lorry lorries minibus minibuses minivan minivans missile missiles
mortar mortars motorbike motorcycle motorcycles munition munitions plane planes projectile projectiles rifle rifles rocket rockets
satellite satellites shell shells ship ships submarine submarines tank tanker tankers tanks torpedo torpedoes tractor tractors train
trains tram trams trawler trawlers truck trucks uav uavs van vans vehicle vehicles vessel vessels warhead warheads warship warships weapon
weapons weaponry yacht`,
);
/** Built, kept and delivered: things may be done to these, and they do none. */
export const STANDING_NOUNS = set(
  `antenna antennas armour armor barricade barricades bridge bridges building buildings cable cables canister canisters cargo cargoes
cemetery cemeteries consignment corpse corpses crops dam dams depot depots door doors dump dumps engine engines equipment fence fences
flag flags flour fuel garage garages gate gates generator generators goods grain grave graves greenhouse greenhouses harvest hangar
hangars home homes house houses hut huts kitchen laptop laptops livestock machine machines machinery masts medicine medicines memorial
memorials monument monuments parcel parcels phone phones pipe pipeline pipelines pipes radar radars railway railways roof roofs runway
runways shed sheds shelters shipment shipments silo silos statue statues substation substations supplies tent tents tomb tombs trench
trenches tunnel tunnels turbine turbines warehouse warehouses window windows wreckage`,
);

/** Buildings whose people act under the same word ("the hospital said"): things only where they are struck, seized or closed. */
export const HOUSED_NOUNS = set(
  `airport airports apartment apartments barracks castle cathedral cathedrals checkpoint checkpoints church churches cinema clinic clinics
dormitory factory factories farm farms garrison harbour harbor hospital hospitals hostel hotel hotels kindergarten laboratory library
libraries lighthouse market markets mill mills monastery monasteries mosque mosques museum museums orphanage outpost outposts plant
plants port ports refinery refineries restaurant restaurants school schools shop shops shrine shrines stadium station stations store stores
supermarket synagogue synagogues temple temples theatre theater workshop workshops`,
);

/** Last words of names of what is built, by which the name is of no body. */
export const NAMED_THINGS = set(
  "bridge building buildings cathedral dam monastery mosque pipeline synagogue temple tower towers tunnel",
);
/** First words of names of ships. */
export const SHIP_MARKS = set("uss u.s.s. hms h.m.s. hmas mv m/v");
/** Before a number: "Flight 73". */
export const NUMBERED_NAMES = set("flight");

/** Make somebody, or another word, of a thing's noun behind them: "think tank", "the upper house". */
export const NO_THING_AFTER = set("think upper lower publishing full white royal ruling auction brokerage training");

/** Names of what nobody is, though they are written as names are. */
export const NAMES_OF_NOBODY =
  /^(?:human rights|climate change|sustainable development|(?:\p{L}+ )?(?:co-?operation|assistance)(?: in \p{L}+)?|.* (?:games|summit))$/u;
/** Last words of names of water and land: places, and no bodies. */
export const LANDFORMS = set(
  "sea seas ocean lake river valley mountain mountains peninsula island islands strait straits gulf canal desert square",
);
/** What nobody is, beside what ends as abstract nouns do: "the collapse of Velmar". */
export const DEEDS_OF_NOBODY = set(
  "absence arrest basis chairmanship collapse conquest demise downfall fall fate handover opinion outbreak resurgence return revival rise rule sake teeth third half quarter status",
);
