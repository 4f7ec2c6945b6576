import { RELATIONS, type Relation } from "../model/link.ts";
import type { KeptPoint } from "../model/point.ts";
import type { DocumentRecord } from "../model/record.ts";
import type { LabelledLinks } from "./linkQuads.ts";
import { writeGroups } from "./n3.ts";
import { LinkReader, type ToldLink } from "./readLinks.ts";
import { pointAt } from "./readPoints.ts";
import { turtleTextOf } from "./turtleText.ts";
import { DEFAULT_NAMES, type GraphNames } from "./vocabulary/namespaces.ts";

const LINK =
  /^<[a-z]+\/([A-Za-z0-9-]+)> cg:(\w+) <[a-z]+\/([A-Za-z0-9-]+)>\.\n(?:<[a-z]+\/([A-Za-z0-9-]+)> cg:(\w+) <[a-z]+\/([A-Za-z0-9-]+)>\.\n)?<link\/([A-Za-z0-9-]+)> a cg:Link;\n {4}cg:from <[a-z]+\/([A-Za-z0-9-]+)>;\n {4}cg:to <[a-z]+\/([A-Za-z0-9-]+)>;\n {4}cg:relation cg:(\w+);\n {4}cg:confidence (\d\.\d\d?);\n {4}cg:because "([^"\\\n]*(?:\\.[^"\\\n]*)*)";\n {4}cg:rule "([^"\\\n]*(?:\\.[^"\\\n]*)*)"(?:;\n {4}cg:span <text\/([A-Za-z0-9-]+)#char=(\d{1,10}),(\d{1,10})>, <text\/([A-Za-z0-9-]+)#char=(\d{1,10}),(\d{1,10})>)?\.\n/my;
const RELATION_NAMES: ReadonlySet<string> = new Set(RELATIONS);
const GROUP =
  /^<[a-z]+\/([A-Za-z0-9-]+)> cg:canonical <[a-z]+\/([A-Za-z0-9-]+)>(?:;\n {4}rdfs:label "([^"\\\n]*(?:\\.[^"\\\n]*)*)")?\.\n/my;

/** The most letters of what stands between two empty lines: a point names each of its claims. */
const LONGEST = 1 << 27;

/**
 * Reads the links of a file in exactly the form that `linksToTurtle` writes, piece by piece, because the file of a large graph is longer than any
 * string: the same result as `quadsToLinks`, in a tenth of the time.
 */
export class TurtleLinks {
  readonly #reader: LinkReader;
  /** By itself: each id of the records, so that links do not hold it a second time. */
  readonly #ids = new Map<string, string>();
  /** By itself: each reason, rule and label. */
  readonly #texts = new Map<string, string>();
  readonly #first: string;
  /** The beginning of the file; empty as soon as it has come. */
  #head: string;
  #rest = "";
  /** Known before the end if the file is not one of these records, or has another form. */
  #failed: "unread" | "others" | null = null;

  /** @param first what stands before the prefixes; a file that begins otherwise has no links of these records */
  constructor(records: readonly DocumentRecord[], names: GraphNames = DEFAULT_NAMES, first = "") {
    this.#reader = new LinkReader(records);
    for (const id of this.#reader.known.keys()) this.#ids.set(id, id);
    this.#first = first;
    this.#head = first + writeGroups([], "turtle", names);
  }

  /** Takes the next piece; false if no other is needed. */
  write(piece: string): boolean {
    const before = this.#rest.length;
    // an empty line stands between two, and nowhere in them
    const at = (this.#rest.slice(-1) + piece).lastIndexOf("\n\n");
    const end = at < 0 ? 0 : at + Math.max(before, 1);
    this.#rest += piece;
    if (this.#rest.length < this.#head.length) return true;
    this.#checkHead();
    if (this.#rest.length > LONGEST) this.#failed ??= "unread";
    if (this.#failed === null && end > this.#head.length) {
      this.#failed = this.#take(this.#rest.slice(0, end), this.#head.length);
      this.#rest = this.#rest.slice(end + 1);
      this.#head = "";
    }
    return this.#failed === null;
  }

  /** @returns "unread" if the file has another form and must be read as Turtle; null if these are not links of these records, as `quadsToLinks` has it */
  end(): LabelledLinks | null | "unread" {
    this.#checkHead();
    this.#failed ??= this.#take(this.#rest, this.#head.length);
    return this.#failed === null ? this.#reader.done() : this.#failed === "others" ? null : this.#failed;
  }

  #checkHead(): void {
    if (this.#rest.startsWith(this.#head)) return;
    this.#failed ??= this.#rest.startsWith(this.#first) ? "unread" : "others";
  }

  /** Takes whole links, groups and points, from a place on. */
  #take(turtle: string, from: number): "unread" | "others" | null {
    for (let at = from; at < turtle.length; at++) {
      const link = linkAt(turtle, at);
      if (link === "unread") return link;
      const end = link === null ? this.#besideAt(turtle, at) : this.#link(link);
      if (typeof end === "string") return end;
      at = end;
      // an empty line between two, none after the last
      if (at < turtle.length && turtle[at] !== "\n") return "unread";
    }
    return null;
  }

  #link({ told, end }: LinkAt): number | "others" {
    const link = {
      ...told,
      id: alone(told.id),
      from: this.#own(told.from),
      to: this.#own(told.to),
      because: this.#once(told.because),
      rule: this.#once(told.rule),
    };
    return this.#reader.link(link) ? end : "others";
  }

  /** Takes the group or the disputed point at a place of a text, and returns its end. */
  #besideAt(turtle: string, at: number): number | "unread" | "others" {
    GROUP.lastIndex = at;
    const [group, id, of, label] = GROUP.exec(turtle) ?? [];
    if (group !== undefined) {
      this.#reader.group(this.#own(id!), this.#own(of!), label === undefined ? null : this.#once(turtleTextOf(label)));
      return at + group.length;
    }
    const found = pointAt(turtle, at);
    if (found === null) return "unread";
    const point: KeptPoint = alone(found.point);
    const stances = point.stances.map((one) => ({ ...one, claims: one.claims.map((id) => this.#own(id)) }));
    return this.#reader.point({ ...point, stances }) ? found.end : "others";
  }

  readonly #own = (id: string): string => this.#ids.get(id) ?? alone(id);

  #once(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const own = alone(text);
    this.#texts.set(own, own);
    return own;
  }
}

/** A copy that does not hold the piece of the file in memory of which V8 has made its texts. */
const alone = <T>(value: T): T => JSON.parse(JSON.stringify(value));

interface LinkAt {
  readonly told: ToldLink;
  readonly end: number;
}

/** The link at a place of a text, and where it ends; null if there is none. */
function linkAt(turtle: string, at: number): LinkAt | null | "unread" {
  LINK.lastIndex = at;
  const link = LINK.exec(turtle);
  if (link === null) return null;
  const [
    ,
    one,
    how,
    other,
    otherAgain,
    howAgain,
    oneAgain,
    id,
    from,
    to,
    relation,
    confidence,
    because,
    rule,
    x,
    x1,
    x2,
    y,
    y1,
    y2,
  ] = link;
  if (one !== from || other !== to || how !== relation || !RELATION_NAMES.has(relation!)) return "unread";
  if (otherAgain !== undefined && (otherAgain !== to || oneAgain !== from || howAgain !== relation)) return "unread";
  const spans =
    x === undefined
      ? []
      : [
          { textId: x, start: Number(x1), end: Number(x2) },
          { textId: y!, start: Number(y1), end: Number(y2) },
        ];
  const told = {
    id: id!,
    relation: relation as Relation,
    from: from!,
    to: to!,
    confidence: Math.round(Number(confidence) * 100),
    because: turtleTextOf(because!),
    rule: turtleTextOf(rule!),
    spans,
  };
  return { told, end: LINK.lastIndex };
}
