import type { Aspect, StanceKind } from "../src/model/point.ts";
import { mirrored } from "./mirrored.ts";
import { claims, counted, documents, isPseudo, number } from "./strings.ts";

/** Of how many only the first are drawn. */
const firstOf = (drawn: number, one: string, all: number): string =>
  `${number(drawn)} of ${counted(all, one)}, those in most documents`;

const independent = (count: number): string => counted(count, "independent document");

// Words of views and dialogues that a first visit does not open: they are loaded with them.
const english = {
  points: {
    title: { disputed: "Who contradicts whom about what", spoken: "Who speaks about what" },
    told: {
      disputed: (documents: string, drawn: number, points: number) =>
        `${documents} · ${drawn < points ? firstOf(drawn, "disputed point", points) : counted(points, "disputed point")} · nothing here says who is right`,
      spoken: (documents: string, drawn: number, points: number) =>
        `${documents} · no dispute found · ${drawn < points ? firstOf(drawn, "event", points) : counted(points, "event")} · nothing here says who is right`,
    },
    unseen: (count: number) =>
      `${counted(count, "point")} more, in fewer documents: open documents to see ${count === 1 ? "it" : "them"}`,
    left: (left: number, all: number) =>
      `${number(left)} of ${number(all)} have a claim that matches the filters; each is shown whole.`,
    leftDays: (left: number, all: number) =>
      `${number(left)} of ${number(all)} have a claim within these days; each is shown whole.`,
    finding: "Finding the disputed points …",
    nothing: "No claim here describes an event, so there is nothing to draw. The list and the table hold the claims.",
    fitsNone: "No point has a claim that matches the filters.",
    asked: {
      happened: "is it so?",
      agent: "who did it?",
      victim: "what was hit?",
      figure: "how many?",
      place: "where?",
      time: "when?",
      name: "what is it called?",
      norm: "is it lawful, or to be recognised?",
      intent: "why?",
    } satisfies Record<Aspect, string>,
    differ: (asked: string) => `${asked} answers differ`,
    otherwise: "in other words",
    stances: {
      says: "says so",
      denies: "denies it",
      figure: "gives a figure",
      names: "calls it so",
      other: "gives another account",
    } satisfies Record<StanceKind, string>,
    speaks: "speaks of it",
    calls: (name: string) => `calls it “${name}”`,
    independent,
    others: (count: number) => counted(count, "other"),
    box: (title: string, below: string) => `${title}. ${below}`,
    line: (who: string, deny: boolean, count: number, title: string) =>
      `${who} ${deny ? "denies it" : "says so"}, ${claims(count)}: ${title}`,
    lineOfName: (who: string, name: string, count: number) => `${who} calls it “${name}”, ${claims(count)}`,
    side: (who: string, count: number, of: number) => `${who}: ${claims(count)} in ${independent(of)}`,
    more: (next: number, all: number) => `Show ${number(next)} more of ${number(all)}`,
    fewer: (count: number) => `Only the first ${number(count)}`,
    legend: "Legend",
    when: "When it was said",
    undated: (count: number) => `${number(count)} undated`,
    noDays: "No claim here tells when it was said.",
    keyPoint: "disputed point",
    keyEvent: "event",
    keySide: "a side, larger for more documents",
    keySmall: "smaller sides are grey",
    keyOthers: "nobody named, or several",
    keyTold: "a side, as another tells it",
    keySays: "says so or answers, 3 claims",
    keySpeaks: "speaks of it, 3 claims",
    keyLine: "says so or answers, claims",
    keyDenies: "denies it",
    picture: "Choose anything for its sentences; arrow keys lead from mark to mark, Enter opens",
    panel: "Sentences",
    ofSide: (name: string, count: number) => `${name}: ${counted(count, "point")}`,
    claimsMore: (count: number) => `${counted(count, "more claim")} of this side`,
    claimsFewer: "Fewer claims",
    elsewhere: (count: number) => `and ${counted(count, "more claim")}`,
    whole: (count: number) => `${counted(count, "claim")} in the whole graph`,
    silent: (names: readonly string[]) => `Silent on this, though they speak of the event: ${names.join(", ")}`,
    countsAs: "Counts as",
    itself: "itself",
    part: (count: number) => `Let ${counted(count, "side")} stand alone again`,
    allOfPoint: "All sides of this point",
    record: "Open the record of this event",
    both: "Both sentences, each in its document",
    picturing: "Back to the picture",
    first: "Sentence on the left",
    second: "Sentence on the right",
    filters: (count: number) => (count === 0 ? "Filters" : `Filters: ${number(count)}`),
    filtersHide: "Hide filters",
  },

  network: {
    several: (count: number) => `${counted(count, "thing")} chosen`,
    without: (label: string) => `No longer choose ${label}`,
    expand: "What it is joined to, by kind",
    drawn: (kind: string, drawn: number, all: number) =>
      drawn < all ? `${number(drawn)} of ${kind} drawn` : `${kind}, all drawn`,
    next: (count: number) => `Draw ${number(count)} more`,
    fewer: "Only the strongest",
    called: "Called",
  },

  welcome: {
    drop: "Drop files here, or choose",
    graphs: "a graph that Claimgraph wrote, or a document to read:",
    local: "Everything is read in this browser and sent nowhere.",
    samples: "Look at the sample documents, about a conflict that does not exist",
    own: "To make a graph of many documents and open it here:",
    commands: "claimgraph build reports/ -o my.graph\nclaimgraph view my.graph",
  },

  help: {
    title: "What you see here",
    about:
      "Each line of the list is one claim: somebody says something, and a document tells so. Nothing here says that a claim is true. Choose one, and the evidence shows its words in the document, and the chain from the document to the side that answers for it.",
    terms: "Words used here",
    termList: [
      ["Claim", "one act of claiming, as one document reports it"],
      ["On behalf of", "the state or body that answers for it in the end, where the text shows it"],
      ["Denied", "the speaker says that it is not so; the words stay as they stand"],
      ["Confidence", "how often what this rule finds is found right, not how likely the claim is"],
      [
        "Often mentioned together",
        "actors and events that share many claims and few with others; opponents can be among them",
      ],
      ["Path", "the shortest chain of claims from one actor to another"],
      ["Said / happened", "the day of the speech / the day of what it is about, both only as told"],
    ] as const,
    keys: "Keys",
    singleKeys: "Single-letter keys",
    tour: "Show me around",
  },
  keys: [
    ["/", "Search"],
    ["↓ or j, ↑ or k", "Next claim, previous claim"],
    ["Home, End", "First claim, last claim"],
    ["Enter", "Open the claim’s evidence"],
    ["1 to 9", "Disputes, network, timeline, matrix, table, reading, comparison, event, map"],
    ["r", "Review claims, or no longer: the keys are then shown beside what they do"],
    ["Ctrl Z, Ctrl Y", "Undo, redo"],
    ["F6, Shift F6", "Next part of the page, part before"],
    ["m, or a double click on a heading", "Fill the window with this part of the page, or no longer"],
    ["Ctrl and the wheel", "Zoom the network; the wheel alone does so where it has the whole window"],
    ["Shift and a click in the network", "Choose one thing more, or one less; what is chosen is dragged together"],
    ["Esc", "Close this help; leave the search; clear all filters, which Undo brings back"],
    ["?", "This help"],
  ] as const,
  tour: {
    step: (at: number, of: number) => `${at} of ${of}`,
    next: "Next",
    back: "Back",
    end: "End the tour",
    steps: {
      claims:
        "Every line is one claim: who says it, what they do by saying it, and their words. Choose one with the mouse or the arrow keys.",
      evidence:
        "Here is where it is written: the claim’s words in the document, and the chain from the publisher to the side that answers for it.",
      view: "The same claims as a picture, on a time line, as a matrix of speakers and events, as a table, or in the running text.",
      filters: "Narrow all of it at once. The numbers tell how many claims each choice would leave.",
      search: "Search words of claims, or any name of an actor, event or place: all its other names are found too.",
    },
  },
  reading: {
    document: "Document",
    none: "No document matches.",
    claims: (shown: number, all: number) =>
      shown === all ? `${claims(all)} in it` : `${number(shown)} of ${claims(all)} in it shown`,
    open: (words: string) => `Open claim: ${words}`,
    families: { says: "says", accuses: "accuses", denies: "denies", calls: "demands, promises, warns" },
    legend: "Underlines",
    begins: "opens a claim of the author’s own",
    noText: "The text of this document is not here; these are the words of its claims.",
    previous: "Previous document",
    next: "Next document",
  },
  matrix: {
    caption: (rows: number, columns: number) => `${counted(rows, "speaker")} by ${counted(columns, "event")}`,
    speakers: "Speakers",
    sides: "Sides",
    rows: "Rows are",
    cell: (who: string, event: string, asserted: number, denied: number) =>
      `${who} about ${event}: ${number(asserted)} asserted, ${number(denied)} denied`,
    asserted: "claims that assert",
    denied: "claims that deny",
    both: "some of both",
    cut: (rows: number, columns: number) =>
      `The ${counted(rows, "row")} and ${counted(columns, "column")} with most claims are shown.`,
    none: "No claim that matches describes an event.",
  },
  table: {
    columns: (shown: number, of: number) => `Columns: ${number(shown)} of ${number(of)}`,
    shown: "Columns that are shown",
    caption: (count: number) => `Table of ${claims(count)}`,
    sort: (column: string) =>
      `Sort by ${column}. Shift and arrow keys change its width, Ctrl and arrow keys or a drag move it.`,
    edge: "Drag to change the width of the column",
  },
  compare: {
    first: "First",
    second: "Second",
    swap: "Swap",
    choose: "Choose two to put side by side.",
    waiting: "Comparing the documents with each other …",
    none: "The documents could not be compared with each other.",
    counts: (name: string, count: number) => `${name}: makes ${claims(count)}`,
    conflicts: (count: number) => `Where they contradict each other: ${number(count)}`,
    answer: (words: string, count: number) => `${words} (${claims(count)})`,
    noEvent: "About no known event",
    noConflicts: "No contradiction between the two was found.",
    agreed: (count: number) => `What both say: ${number(count)}`,
    events: (count: number) => `Events of which both speak: ${number(count)}`,
    record: "Side by side",
    only: (name: string) => `Only ${name} speaks of`,
    names: "Different names for the same thing",
    largeGraph: "The whole graph is compared, whatever the filters.",
    opened: "What is open of the graph is compared, whatever the filters.",
    nobody: "Nothing.",
  },
  export: {
    title: "Export what is shown",
    what: (count: number) =>
      `${claims(count)}, with the words they stand on. Nothing is sent anywhere: the files are made in this browser.`,
    redacted:
      "Hidden names are covered in the files too. Anyone who has the documents can still find them by the positions of the words.",
    csv: "Table (CSV)",
    points: "Disputed points (CSV)",
    path: "Steps of the path (CSV)",
    print: "Print, or save as PDF",
    turtle: "Turtle",
    jsonld: "JSON-LD",
    gexf: "Graph for Gephi (GEXF)",
    png: "Picture (PNG)",
    svg: "Picture (SVG)",
    failed: (why: string) => `The file could not be made. ${why}`,
    done: (name: string) => `${name} is saved.`,
    views: "Saved views",
    viewName: "Name of this view",
    saveView: "Save view",
    noViews: "A saved view keeps search, filters and what is open, in this browser.",
    forget: (name: string) => `Forget ${name}`,
    noStorage: "This browser keeps nothing for this page. The address of the page holds the whole view: keep that.",
    copyLink: "Copy link",
  },
  largeGraph: {
    opened: "Opened of the whole graph",
    back: "Overview",
    period: "A stretch of time",
    shown: (shown: number, of: number) => `${number(shown)} of ${documents(of)}`,
    more: (count: number) => `Open ${number(count)} more`,
    counts: (claims: string, kinds: readonly string[]) => `${claims}, ${kinds.join(", ")}`,
    disputes: "Where sides contradict each other",
    disputesBy: "Those with the most independent documents come first.",
    times: (count: number) => counted(count, "contradiction"),
    noDisputes: "No contradiction between claims was found.",
    graph: (actors: number, events: number) =>
      `${counted(actors, "actor")} and ${counted(events, "event")} with most claims, and their strongest lines`,
    matrix: "Who claims most about which event",
    time: "When the documents are from",
    undated: (count: number) => `${documents(count)} without a date`,
    barOpens: "A bar opens the documents of its time.",
    list: "The same as a list",
    pathBetween: (from: string, to: string) => `Path from ${from} to ${to}`,
  },
};

/** The words of views and dialogues that are loaded when they are opened. */
export const v: typeof english = isPseudo(globalThis.location?.search ?? "") ? mirrored(english) : english;
