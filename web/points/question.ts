import { v } from "../viewStrings.ts";
import { denies, type Holding, type PicturePoint } from "./picturePoint.ts";

/** The most answers that stand behind a question. */
const MOST = 3;
/** Longer answers leave no room for what else stands under a title. */
const SHORT = 36;

/** What is known of a side that answers. */
interface Answering extends Pick<Holding, "stance" | "answers"> {
  readonly side: { readonly name: string } | null;
}

/** Whether two alone answer, and each names the other. */
function nameEachOther(holdings: readonly Answering[]): boolean {
  const [a, b, ...more] = holdings;
  if (a === undefined || b === undefined || more.length > 0) return false;
  return a.answers.join() === b.side?.name && b.answers.join() === a.side?.name;
}

/** The question of a point; where nobody denies anything, the answers that differ, or that they do. */
export function askedOf({
  aspect,
  holdings,
}: {
  aspect: PicturePoint["aspect"];
  holdings: readonly Answering[];
}): string {
  if (aspect === null) return "";
  const asked = v.points.asked[aspect];
  const isOpen = aspect !== "name" && aspect !== "happened" && aspect !== "norm";
  if (!isOpen || holdings.some(denies)) return asked;
  if (nameEachOther(holdings)) return v.points.eachOther(asked);
  const answers = answersOf(holdings);
  const isShort = answers.join("").length <= SHORT;
  return answers.length > 1 && isShort ? v.points.answers(asked, answers) : v.points.differ(asked);
}

/** What each side answers first, then what it answers besides. */
function answersOf(holdings: readonly Answering[]): readonly string[] {
  const first = holdings.flatMap(({ answers }) => answers.slice(0, 1));
  const all = [...new Set([...first, ...holdings.flatMap(({ answers }) => answers)])];
  return all.slice(0, MOST);
}

/** A title with its question, where it stands alone: two questions of one event have one title. */
export function askedTitle(point: PicturePoint): string {
  const asked = askedOf(point);
  return asked === "" ? point.title : `${point.title} – ${asked}`;
}
