import { ACTS } from "../../../model/claim.ts";
import type { CorrectedField, Review } from "../../../model/review.ts";
import { type Desk, messageOf } from "./desk.ts";

/** Further questions to the person, beside keys that decide. */
type Asking =
  | { readonly kind: "claim" }
  | { readonly kind: "field" }
  | { readonly kind: "who"; readonly field: "claimant" | "principal" }
  | { readonly kind: "words"; readonly field: CorrectedField | "comment"; readonly typed: string };

/** The result of a key. */
export interface KeyResult {
  readonly reviews: readonly Review[];
  /** The message, in lines. */
  readonly say: readonly string[];
  /** Whether to show the claim again. */
  readonly shows: boolean;
  readonly isDone: boolean;
}

const FIELD_OF: ReadonlyMap<string, CorrectedField> = new Map([
  ["w", "claimant"],
  ["f", "principal"],
  ["a", "act"],
  ["p", "polarity"],
  ["e", "extent"],
  ["d", "date"],
  ["v", "event"],
  ["l", "place"],
]);
const NAMED = 9;

export const KEYS = "y right · n wrong · c correct · k comment · s skip · u undo · q quit · ? help";
export const FIELDS =
  "Correct: w who says it · f for whom · a act · p asserted or denied · e extent · d date · v event · l place · Esc back";
const HELP = [
  "y  the claim is right: the document says so, and this person says it",
  "n  the claim is wrong: it vanishes from answers and stays in the graph",
  "c  something of it is wrong: then what, and then what is right",
  "k  a comment · s  decide later · u  undo the last decision · q  quit: the next time goes on here",
];
const ESCAPE = "\u001b";

/** Turns keys into decisions: one key for what is right, three for a wrong name. */
export class Pressing {
  readonly #desk: Desk;
  #asking: Asking = { kind: "claim" };

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  press(key: string): KeyResult {
    try {
      const asking = this.#asking;
      if (asking.kind === "claim") return this.#onClaim(key);
      if (key === ESCAPE) return this.#back([]);
      if (asking.kind === "field") return this.#onField(key);
      return asking.kind === "who" ? this.#onWho(key, asking.field) : this.#onWords(key, asking);
    } catch (error) {
      return { ...this.#back([]), say: [messageOf(error), KEYS], shows: false };
    }
  }

  #onClaim(key: string): KeyResult {
    switch (key) {
      case "y":
        return this.#decided(this.#desk.accept());
      case "n":
        return this.#decided(this.#desk.reject());
      case "s":
        this.#desk.skip();
        return this.#decided(null);
      case "u": {
        const review = this.#desk.undo();
        return review === null ? this.#say("Nothing was decided in this sitting") : this.#decided(review);
      }
      case "c":
        return this.#ask({ kind: "field" }, [FIELDS]);
      case "k":
        return this.#ask({ kind: "words", field: "comment", typed: "" }, ["Comment, then Enter (Esc back):"]);
      case "q":
        return { reviews: [], say: [], shows: false, isDone: true };
      case "?":
        return this.#say(...HELP);
      default:
        return key.trim() === "" ? this.#say() : this.#say(KEYS);
    }
  }

  #onField(key: string): KeyResult {
    const field = FIELD_OF.get(key);
    if (field === undefined) return this.#say(FIELDS);
    if (field === "claimant" || field === "principal") return this.#ask({ kind: "who", field }, this.#names());
    if (field === "polarity") {
      const isDenied = this.#desk.shown()?.polarity === "denied";
      return this.#corrected("polarity", isDenied ? "asserted" : "denied");
    }
    const asked: Readonly<Partial<Record<CorrectedField, string>>> = {
      act: `Act, one of ${ACTS.join(", ")}; then Enter:`,
      extent: "The words that are claimed, as the text has them (… for words left out), then Enter:",
      date: "When it was said (2025-03-02, 2025-03 or 2025; nothing where the text does not tell), then Enter:",
      event: "The id of the event, then Enter:",
      place: "The place as the document names it (nothing where it tells none), then Enter:",
    };
    return this.#ask({ kind: "words", field, typed: "" }, [asked[field] ?? ""]);
  }

  #names(): string[] {
    const names = this.#desk
      .candidates()
      .slice(0, NAMED)
      .map(({ name }, n) => `${n + 1} ${name}`);
    return [...names, "0 the text does not tell · or type a name, then Enter · Esc back"];
  }

  #onWho(key: string, field: "claimant" | "principal"): KeyResult {
    if (key === "0") return this.#corrected(field, "");
    const named = this.#desk.candidates()[Number(key) - 1];
    if (/^[1-9]$/.test(key) && named !== undefined) return this.#corrected(field, named.id);
    return this.#onWords(key, { kind: "words", field, typed: "" });
  }

  #onWords(key: string, { field, typed }: Extract<Asking, { kind: "words" }>): KeyResult {
    if (key === "\n") {
      const words = typed.trim();
      if (field !== "comment") return this.#corrected(field, field === "act" ? (actMeant(words) ?? words) : words);
      return words === "" ? this.#back([]) : this.#back([this.#desk.comment(words)]);
    }
    const isBack = key === "\u007f" || key === "\b";
    this.#asking = { kind: "words", field, typed: isBack ? typed.slice(0, -1) : typed + key };
    return this.#say();
  }

  #corrected(field: CorrectedField, value: string): KeyResult {
    return this.#back([this.#desk.correct(field, value)]);
  }

  #ask(asking: Asking, say: readonly string[]): KeyResult {
    this.#asking = asking;
    return this.#say(...say);
  }

  /** Returns to the claim. */
  #back(reviews: readonly (Review | null)[]): KeyResult {
    this.#asking = { kind: "claim" };
    return { reviews: reviews.filter((one) => one !== null), say: [], shows: true, isDone: false };
  }

  #decided(review: Review | null): KeyResult {
    return { ...this.#back([review]), isDone: this.#desk.isDone };
  }

  #say(...say: string[]): KeyResult {
    return { reviews: [], say, shows: false, isDone: false };
  }
}

/** The only act that begins with these letters. */
function actMeant(words: string): string | null {
  const found = ACTS.filter((act) => act.startsWith(words.toLowerCase()));
  return words !== "" && found.length === 1 ? found[0]! : null;
}
