import { mirrored } from "./mirrored.ts";
import { claims, counted, documents, isPseudo, number } from "./strings.ts";

/** How many claims of an event are of one side, and how many there are. */
const ownOf = (own: number, all: number): string => (own < all ? `${number(own)} of ${claims(all)}` : claims(own));

// Words of the timeline's lanes and of the map: an ordinary visit opens neither, and loads none of them.
const english = {
  ofOpened: (opened: number, all: number) =>
    ` · of the ${documents(opened)} opened here, of ${number(all)} in the graph`,

  lanes: {
    title: "Events by side",
    told: (events: number, of: number) =>
      `${counted(events, "event")}, as ${counted(of, "side")} ${of === 1 ? "tells" : "tell"} of ${events === 1 ? "it" : "them"}`,
    nobody: "Nobody named",
    about: (count: number) => `${claims(count)} about events`,
    claims: ownOf,
    more: (next: number, all: number) => `Show ${number(next)} more of ${counted(all, "event")}`,
    fewer: (count: number) => `Only the first ${number(count)}`,
    moreSides: (next: number) => `Show ${counted(next, "more side")}`,
    fewerSides: "Only the first sides",
    undated: (unsaid: number, undated: number) =>
      [
        ...(unsaid > 0 ? [`${number(unsaid)} without a day of the claim`] : []),
        ...(undated > 0 ? [`${number(undated)} without a day of the event`] : []),
      ].join(", "),
    without: (count: number) => `${claims(count)} about no event, in the bars alone`,
    none: "No claim that matches describes an event.",
    noDays: "No claim here tells a day.",
    row: (event: string, own: number, all: number) =>
      `${event}: ${ownOf(own, all)}${own < all ? "; lists those of all sides" : ""}`,
    mark: (kind: "said" | "happened", when: string, count: number, denied: number) =>
      `${kind === "said" ? "Said" : "Happened"} ${when}: ${claims(count)}${denied === 0 ? "" : `, ${number(denied)} denied`}${count > 1 ? "; opens one after the other" : ""}`,
    keyHappened: "day of the event, as told",
    keySpan: "within these days",
    keySaid: "day of the claim, 3 claims",
    keyDenied: "all deny",
    keyDisputed: "contradicted by another claim",
    keys: "Arrow keys lead from mark to mark, Enter opens the claim.",
  },

  map: {
    title: "Where it is, as claims tell",
    told: (on: number, all: number) => `${number(on)} of ${counted(all, "place")} on the map`,
    loading: "Loading the places …",
    none: "No claim that matches names a place.",
    noPoint: "None of these places has a point. They are listed.",
    nobody: "nobody named",
    others: "others, and nobody named",
    picture: "Map of places. Arrow keys lead from place to place, Enter lists the claims.",
    place: (name: string, count: number, sides: string, disputed: boolean) =>
      `${name}: ${claims(count)} (${sides})${disputed ? ", disputed" : ""}`,
    side: (name: string, count: number) => `${name} ${number(count)}`,
    list: "On the map",
    outside: "Outside of the picture",
    unplaced: (count: number) => `Not on the map: ${number(count)}`,
    reasons: {
      shared: "Several places have this name",
      unknown: "No coordinates known",
      state: "A state: it is not drawn",
    },
    sources: {
      own: "coordinates from the lookup of this graph",
      known: "coordinates from GeoNames",
      name: "coordinates from GeoNames, by its name alone: no other place there has it",
    },
    unnamed: (count: number) => `${counted(count, "place")} that no text names`,
    near: "Closer",
    far: "Wider",
    fit: "Most claims",
    all: "All places",
    kilometres: (count: number) => `${number(count)} km`,
    keySize: "larger for more claims; a line leads to the place of one that is moved",
    keyDisputed: "claims about it contradict each other",
    keyPie: "a sector for each side",
    source:
      "No borders are drawn, and a point says nothing of whose a place is. Coastlines: Natural Earth. Places: GeoNames (CC BY).",
    noNames: "This page has no gazetteer: only places whose coordinates are in the graph have a point.",
    more: (next: number) => `Show ${number(next)} more`,
    file: "Map of places",
  },
};

/** The words of the timeline's lanes and of the map. */
export const l: typeof english = isPseudo(globalThis.location?.search ?? "") ? mirrored(english) : english;
