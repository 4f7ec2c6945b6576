import type { Act, Distance, Form, Polarity, Role, Status, Voice } from "../src/model/claim.ts";
import { dateWords } from "../src/model/dateWords.ts";
import { EVENT_WORDS } from "../src/model/eventWords.ts";
import type { Relation } from "../src/model/link.ts";
import type { EdgeKind, NodeKind } from "../src/overview/network.ts";
import { mirrored } from "./mirrored.ts";
import type { Arrangement, Column, FacetKey, Layout, Pane, Standing, View } from "./state/pageState.ts";

/** "1 claim", "2 claims"; numbers with thin spaces between thousands, the only separator with one meaning everywhere. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;
export const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");

const acts: Record<Act, string> = {
  state: "states",
  report: "reports",
  allege: "alleges",
  accuse: "accuses",
  deny: "denies",
  reject: "rejects",
  confirm: "confirms",
  concede: "concedes",
  demand: "demands",
  promise: "promises",
  threaten: "threatens",
  warn: "warns",
  condemn: "condemns",
  praise: "praises",
  believe: "believes",
  ask: "asks",
  intend: "intends",
};

const polarities: Record<Polarity, string> = { asserted: "asserted", denied: "denied" };

const forms: Record<Form, string> = {
  direct: "in the speaker’s words",
  mixed: "partly in the speaker’s words",
  indirect: "in the document’s words",
};

const voices: Record<Voice, string> = {
  reported: "reported by the document",
  authorial: "the author’s own",
  narration: "told by the author",
};

const statuses: Record<Status, string> = {
  happened: "said to have happened",
  didNotHappen: "said not to have happened",
  ongoing: "said to be going on",
  expected: "expected",
  demanded: "demanded",
  hypothetical: "supposed",
};

const roles: Record<Role, string> = {
  agent: "By",
  target: "Against",
  addressee: "Addressed to",
  recipient: "To",
  object: "What",
  basedOn: "Based on",
  heading: "Under the heading",
};

const distances: Record<Distance, string> = { scareQuotes: "in scare quotes", soCalled: "“so-called”" };

const kinds: Record<NodeKind, string> = { actor: "Actor", event: "Event", place: "Place", document: "Document" };
const kindsCounted: Record<NodeKind, (count: number) => string> = {
  actor: (count) => counted(count, "actor"),
  event: (count) => counted(count, "event"),
  place: (count) => counted(count, "place"),
  document: (count) => counted(count, "document"),
};

const ties: Record<EdgeKind, string> = { claims: "claims about", place: "at", behalf: "on behalf of" };

const views: Record<View, string> = {
  disputes: "Disputes",
  graph: "Network",
  timeline: "Timeline",
  matrix: "Matrix",
  table: "Table",
  reading: "Read",
  compare: "Compare",
  record: "Event",
  map: "Map",
};

const panes: Record<Pane, string> = { filters: "Filters", claims: "Claims", view: "View", evidence: "Evidence" };

const arrangements: Record<Arrangement, { readonly name: string; readonly why: string }> = {
  explore: { name: "Explore", why: "The picture, with claims and evidence beside it" },
  read: { name: "Read", why: "Filters, claims and evidence beside the picture" },
  compare: { name: "Compare", why: "The picture, with claims and evidence side by side below it" },
  whole: { name: "Whole", why: "The picture alone; what is clicked opens beside it" },
};

const facets: Record<FacetKey, string> = {
  by: "Claimed by",
  side: "On behalf of",
  act: "Act",
  polarity: "Polarity",
  standing: "Relation to other claims",
  event: "About event",
  type: "Type of event",
  place: "Place",
  community: "Often mentioned together",
  publisher: "Published by",
  document: "Document",
};

/** The words of the question for the values of a facet. */
const asked: Record<FacetKey, (values: string) => string> = {
  by: (values) => `by ${values}`,
  side: (values) => `on behalf of ${values}`,
  act: (values) => `in which the speaker ${values}`,
  polarity: (values) => values,
  standing: (values) => values,
  event: (values) => `about ${values}`,
  type: (values) => `about events of type ${values}`,
  place: (values) => `about ${values}`,
  community: (values) => `to do with what is often mentioned together: ${values}`,
  publisher: (values) => `published by ${values}`,
  document: (values) => `in ${values}`,
};

const standings: Record<Standing, string> = {
  disputed: "disputed by another claim",
  repeated: "repeated by another claim",
  alone: "neither",
};

const relations: Record<Relation, string> = {
  disputes: "disputes it",
  repeats: "says the same",
  revises: "corrects or is corrected",
  sameEvent: "same event",
  partOfEvent: "part of the event",
  sameActor: "same actor",
  samePlace: "same place",
  sameDocument: "same document",
  maybeSame: "perhaps the same",
};

const columns: Record<Column, string> = {
  speaker: "Speaker",
  side: "On behalf of",
  act: "Act",
  claim: "Claim",
  event: "Event",
  said: "Said",
  happened: "Happened",
  document: "Document",
  confidence: "Confidence",
};

export const claims = (count: number) => counted(count, "claim");
export const documents = (count: number) => counted(count, "document");

const english = {
  arrangement: "Panes beside the picture",
  arrangements,
  counted: { claims, documents, things: (count: number) => counted(count, "thing"), number },
  kindsCounted,
  date: dateWords,
  acts,
  polarities,
  forms,
  voices,
  statuses,
  eventTypes: EVENT_WORDS,
  roles,
  distances,
  kinds,
  ties,
  views,
  panes,
  facets,
  standings,
  relations,
  asked,
  columns,
  inferred: { year: "year taken from the document’s date", anchor: "counted from the document’s date" },
  unknownSpeaker: "Unknown speaker",
  unknownThing: "Unknown",
  hiddenName: "A hidden name",
  or: " or ",
  deniedTag: "denied",
  close: "Close",
  cancel: "Cancel",
  more: (count: number) => `${number(count)} more`,
  fewer: "Fewer",

  question: {
    all: (count: number, of: number) => `${claims(count)} in ${documents(of)}`,
    narrowed: (count: number, parts: readonly string[]) => `${claims(count)} ${parts.join(", ")}`,
    node: (label: string) => `to do with ${label}`,
    words: (words: string) => `with “${words}”`,
    said: (from: string | null, to: string | null) => `said ${between(from, to)}`,
    happened: (from: string | null, to: string | null) => `about what happened ${between(from, to)}`,
    independent: "of independent origin",
    confidence: (hundredths: number) => `found with confidence of ${hundredths} % or more`,
  },

  page: {
    skips: "Skip to",
    skip: "Skip to the claims",
    skipView: "Skip to the view",
    skipEvidence: "Skip to the evidence",
    undo: "Undo",
    cleared: "All filters are cleared.",
    titled: (view: string) => `${view} – Claimgraph`,
    maximise: "Fill the window with this part (m)",
    smaller: "Show the other parts again (m)",
    close: (part: string) => `Close: ${part}`,
    open: (part: string) => `Show again: ${part}`,
    below: "Evidence below",
    beside: "Evidence beside",
    width: "Width of the sentences and the evidence",
    height: "Height of the evidence",
    parts: "Parts of the page",
    view: (view: string) => `View: ${view}`,
    drop: "Drop files to open them here. They do not leave this machine.",
    opened: (name: string) => `Opened from ${name}, on this machine only`,
    nothingOpen: "No graph is open.",
    redacted: (count: number) => `${counted(count, "name")} hidden`,
  },

  top: {
    search: "Search claims, actors, events and places",
    searchShort: "Search claims, actors, places",
    searchKey: "Key for the search",
    found: "Found things",
    nobody: "No such actor",
    claimsWith: (count: number) => `${claims(count)} with these words`,
    undo: "Undo",
    redo: "Redo",
    open: "Open",
    openLabel: "Files to open",
    export: "Export",
    dark: "Dark theme",
    help: "Help and keys",
  },

  welcome: {
    failed: "This did not work",
    empty: "No graph is open",
  },

  load: {
    graph: "Loading the graph …",
    file: (name: string) => `Reading ${name} …`,
    part: (name: string, done: number, of: number, read: number) =>
      of === 1 ? `Reading ${name}: ${read} %` : `Reading ${name}: ${done} of ${of}`,
    claims: (count: number) => `Read ${claims(count)} …`,
    linking: (count: number) => `Finding the same things in ${claims(count)} …`,
    soFar: (question: string, rest: string) => `${question}, the first ones. ${rest}`,
    stopped: "Stopped. Nothing was changed.",
    noLinks:
      "The documents could not be compared with each other, because the search stopped. Reload the page and try again.",
    tookPlace: (name: string) => `${name} took the place of what was shown.`,
    wasAdded: (name: string, beside: string) => `${name} was added to ${beside}.`,
    shown: "what was shown",
    addInstead: "Add it instead",
    aloneInstead: "Show it alone",
    compareNow: "Compare",
    noModel: (status: number) => `The models for reading could not be loaded: the server answered ${status}.`,
    locked: "Open the address that claimgraph printed: it holds the key to this graph.",
    otherBuild: "The graph was built anew while this page was open. Reload the page to see it.",
    noServed: (status: number) => `The graph could not be loaded: the server answered ${status}.`,
    damaged: (document: string, field: string) =>
      `The graph could not be loaded: in graph.json ${document} is damaged at “${field}”.`,
    documentAt: (at: number) => `document ${number(at)}`,
    badServed: "The graph could not be loaded: graph.json is not a graph of claims.",
    noText: (why: string) => `The document’s text could not be loaded. ${why}`,
    status: (status: number) => `The server answered ${status}.`,
    onlyQuotes:
      "This graph came as a single file, which holds the words of each claim but not the documents. Open the document’s text as well to see them in it.",
    loadingText: "Loading the document …",
    gone: "The claim of this link is not in this graph.",
    notUtf8: (name: string) => `${name}: this is not text in UTF-8`,
    tooBig: (name: string) => `${name}: the browser could not read it (too big?)`,
    view: "This part of the page could not be loaded. Check the connection and try again.",
    loadingView: "Loading …",
  },

  filters: {
    title: "Filters",
    clear: "Clear all",
    find: (facet: string) => `Find in ${facet}`,
    said: "Said",
    happened: "Happened",
    from: "From",
    to: "Until",
    confidence: "Minimum confidence",
    hundredths: (count: number) => `${count} %`,
    independent: "Independent origins only",
    independentWhy: "If several documents copy one text, its claims are shown once.",
  },

  list: {
    title: "Claims",
    empty: "This graph holds no claims.",
    none: "No claim matches. Remove a filter, or search for other words.",
    contradictions: (count: number) => `Contradictions: ${number(count)}`,
    inside: (speaker: string) => `inside a claim by ${speaker}`,
    more: (next: number, all: number) => `Show ${counted(next, "more claim")} of ${number(all)}`,
    showAllAgain: (label: string) => `To do with ${label}: show all again`,
  },

  export: {
    told: (question: string) => `${question}. Claims as documents report them: nothing here says who is right.`,
    printed: (view: string) => `Claimgraph: ${view}`,
    said: (from: string | null, to: string | null) =>
      from === null
        ? "No claim tells a day. Made with Claimgraph."
        : `Said ${between(from, to)}. Made with Claimgraph.`,
  },

  largeGraph: {
    opening: "Opening a part of the graph …",
    of: (question: string, all: number) => `${question} · opened from a graph of ${documents(all)}`,
    title: "Overview",
    found: (count: number) => `In the claims of ${documents(count)}`,
    openWords: (words: string) => `Open claims with “${words}”`,
    noPaths: "This graph was built without the index of paths. Build it again.",
    noSearch: "The search for a path stopped. Reload the page and try again.",
    elsewhere: "A claim in a document that is not opened yet.",
    openElsewhere: "Open it",
  },

  communities: {
    name: (names: readonly string[], more: number) =>
      more === 0 ? names.join(" · ") : `${names.join(" · ")} and ${number(more)} more`,
    show: "Often mentioned together",
    key: "often mentioned together",
    about: "Things with the same number are often mentioned together. Opponents can share a number: it is no side.",
    none: "No things in this picture are mentioned together more often than the rest.",
    number: "Number",
    size: (actors: number, events: number) => `${counted(actors, "actor")}, ${counted(events, "event")}`,
    inside: (inside: number, all: number) =>
      `${number(inside)} of the ${claims(all)} to do with it are by its actors about its events`,
    first: (shown: number, all: number) => `The ${number(shown)} with most claims, of ${number(all)}.`,
    member: "Often mentioned together:",
    narrow: "Show the claims to do with it",
  },

  path: {
    to: "Path to an actor …",
    between: "Paths between two actors",
    how: "The shortest chain of claims from one to the other, through the whole graph.",
    from: "From an actor …",
    find: "Find the path",
    close: "Close the path",
    found: (label: string, steps: number) => `To ${label} in ${counted(steps, "step")}:`,
    claims: "speaks of",
    behalf: "speaks on behalf of",
    evidence: "Open the claim that shows this",
    none: "There is no path between the two in the whole graph.",
    noneShown: "There is no path between the two in what is shown.",
  },

  filePage: {
    title: "Page of the file",
    show: (page: string) => `Show page ${page} of the file`,
    hide: "Hide the page of the file",
    loading: "Drawing the page …",
    drawn: (page: string, speaker: string) => `Page ${page} of the file, with the words of ${speaker} marked`,
    covered: "The page would show the names that are covered.",
    notKept: "The file of this document is not here: the graph was built or exported without its originals.",
    locked: "The file is encrypted, and its password is kept nowhere: its page cannot be shown.",
    late: "Drawing the page took too long and was stopped.",
    damaged: "The page of this file cannot be drawn.",
  },
  evidence: {
    backToPoint: "Back to the point",
    title: "Evidence",
    none: "Choose a claim to see its words in the document.",
    unfit: "This claim does not match the filters: the list and the picture leave it out.",
    copy: "Copy",
    citation: "Citation",
    link: "Link",
    turtle: "Turtle",
    copied: (what: string) => `${what} copied.`,
    cannotCopy: (what: string, words: string) => `The browser does not let this page copy. ${what}: ${words}`,
    otherVersion: "The document’s text does not hold these words at this place: it may be another version.",
    wholeText: (count: number) => `Show the whole text, ${counted(count, "more character")}`,
    text: "Text of the document",
    marks: "Marks in the text",
    claimant: "who claims",
    cue: "the word that shows it",
    content: "what is claimed",
    read: "Read the document",
    who: "Who speaks",
    claim: "The claim",
    act: "Act",
    actAnd: (act: string, polarity: string) => `${act}, ${polarity}`,
    said: "Said",
    notTold: "not told",
    notToldBy: (day: string) => `not told; by ${day}`,
    wording: "Wording",
    wordingOf: (form: string, voice: string) => `${form}; ${voice}`,
    foundBy: "Found by",
    foundByRule: (rule: string, confidence: number) => `${rule}, confidence ${confidence} %`,
    source: "Source",
    shownBy: "Shown by:",
    events: "Events it describes",
    thing: "thing",
    words: "Words",
    when: "When",
    where: "Where",
    numbers: "Numbers",
    aboutEvent: "All claims about this event",
    names: "Names it uses",
    for: "for",
    inside: "Claims inside it",
    ties: "Other claims on the same point",
    origins: (count: number) => `Said by independent origins: ${number(count)}`,
    dependent: "goes back to another of these",
    originsWhy:
      "Claims that one side answers for are one origin, and so are copies of one text, in however many papers.",
    tieSays: (speaker: string, act: string) => `${speaker} ${act}`,
    publishes: "publishes the document",
    document: "document",
    that: (act: string) => `${act} that`,
    claimsOfEdge: "stands behind it",
    answers: "answers for it",
    hide: "Hide the name",
    show: "Show the name",
    hideTitle: "The name is covered on this page and in what is exported from it.",
  },

  graph: {
    layout: "Layout",
    layouts: {
      force: { name: "Close together", why: "What belongs together stands close together" },
      sides: { name: "By side", why: "Each side has columns of its own, with what they speak of in the middle" },
      around: {
        name: "Around one",
        why: "The chosen thing in the middle, and in rings around it what it is joined to",
      },
      time: {
        name: "By time",
        why: "The earliest on the left, by the middle day of their claims; without a day below",
      },
    } satisfies Record<Layout, { name: string; why: string }>,
    list: "The same as a list",
    things: (drawn: number, of: number) =>
      drawn < of ? `${number(drawn)} of ${counted(of, "thing")}` : counted(of, "thing"),
    drawMore: (count: number) => `Draw ${number(count)}`,
    drawFewer: "Draw fewer",
    slow: "drawn by software, so fewer at once",
    drawing: "Drawing …",
    course: { moving: "Pause layout", paused: "Resume layout", settled: "Layout settled" },
    noWebgl: "This browser has no WebGL, so the picture does not move.",
    lost: "The browser discarded the drawing. It is drawn again.",
    noLayout: "The graph’s layout could not be computed.",
    nothing: "No claim matches the filters, so there is nothing to draw.",
    spoken: (kinds: readonly string[], lines: number, denied: number) =>
      `Picture of ${kinds.join(", ")}, joined by ${counted(lines, "line")} of claims, ${number(denied)} with denials. The list holds the same claims.`,
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    showAll: "Show all",
    places: "Places",
    counts: "Documents on lines",
    countsWhy: "Write onto each line how many documents are behind it",
    lasso: "Draw round",
    lassoWhy: "Choose things by a line round them; with Shift besides those that are chosen",
    bringBack: (count: number) => `Bring back ${counted(count, "thing")}`,
    legend: "Legend",
    keyDisputed: "disputed",
    keyClaims: "claims, thick for many",
    sideUnknown: "side not known",
    keyDenies: "denies",
    keyMixed: "some deny",
    told: {
      actor: "○ actor",
      event: "◇ event",
      disputed: "◈ disputed event",
      place: "△ place",
      claims: "── claims, thick for many",
      denies: "- × - denies",
      mixed: "─ × ─ some deny",
      ties: "····· speaks for",
      places: "····· place of an event",
    },
    pictureTitle: (things: string) => `Who speaks about what: ${things}`,
    keyTies: "speaks for",
    keyPlaces: "place of an event",
  },

  timeline: {
    said: "When it was said",
    happened: "When it happened, as claims tell",
    undated: (count: number) => `${claims(count)} without a date`,
    bars: (what: string) => `${what}: bars`,
    bar: (when: string, count: number, denied: number) =>
      `${when}: ${claims(count)}${denied === 0 ? "" : `, ${number(denied)} denied`}`,
    unsure: (count: number) => `and ${number(count)} that may be of this time`,
    first: (what: string) => `${what}: first day`,
    last: (what: string) => `${what}: last day`,
    all: "Whole time",
    between,
    open: "without limit",
    none: "No claim tells a date.",
    hint: "Drag over the bars, or move the two handles. // cuts the line: the bar behind it holds all that lies far off.",
    interrupted: "The line is cut here: the bar behind it holds all that lies far off.",
    asserted: "asserted",
    denied: "denied",
  },

  record: {
    event: "Event",
    none: "No claim describes an event.",
    points: "What each says of it",
    point: "Point",
    nobody: "Nobody named",
    silent: "says nothing on this",
    states: { agreed: "same", disputed: "disputed", differing: "differs", single: "one side only" },
    disputes: (count: number) => `Contradictions: ${number(count)}`,
    names: "Names used for it",
    sources: (count: number) => `Sources: ${documents(count)}`,
    copies: (count: number) => `and ${counted(count, "copy", "copies")}`,
    times: (count: number) => `${number(count)} ×`,
    all: "All claims about it",
    open: "Event record",
  },
};

export function between(from: string | null, to: string | null): string {
  if (from !== null && to !== null)
    return from === to ? `on ${dateWords(from)}` : `from ${dateWords(from)} to ${dateWords(to)}`;
  return from !== null ? `from ${dateWords(from)} on` : to !== null ? `until ${dateWords(to)}` : "at any time";
}

export type Strings = typeof english;

/** `?language=pseudo` shows a pseudo-language, from right to left: text that stays unchanged is not in this file. */
export const isPseudo = (search: string): boolean => new URLSearchParams(search).get("language") === "pseudo";

/** All words of the interface. */
export const t: Strings = isPseudo(globalThis.location?.search ?? "") ? mirrored(english) : english;
