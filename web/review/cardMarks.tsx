import { useSession } from "../state/session.ts";
import { w } from "./words.ts";

const SIGNS = { right: "✓", wrong: "✗", corrected: "✎" } as const;

/** What people decided of a claim, on its card: a sign, and the word for whoever does not see it. */
export function CardMarks({ claim }: { claim: string }) {
  const marks = useSession().reviewing.marks.value.get(claim);
  if (marks === undefined) return null;
  const { verdict, isStarred, comments, tags } = marks;
  return (
    <span class="review-marks">
      {verdict !== null && (
        <span class="tag" data-verdict={verdict}>
          <span aria-hidden="true">{SIGNS[verdict]} </span>
          {w.marks[verdict]}
        </span>
      )}
      {isStarred && (
        <span class="tag" data-mark="star">
          <span aria-hidden="true">★ </span>
          {w.marks.star}
        </span>
      )}
      {comments > 0 && (
        <span class="tag" data-mark="comment">
          {w.commented(comments)}
        </span>
      )}
      {tags.map((tag) => (
        <span key={tag} class="tag" data-mark="tag" dir="auto">
          #{tag}
        </span>
      ))}
    </span>
  );
}
