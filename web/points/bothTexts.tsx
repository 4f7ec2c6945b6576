import { quoteOf } from "../evidence/chain.ts";
import { SourceText } from "../evidence/sourceText.tsx";
import { type ClaimEntry, type GraphIndex, labelOf, speakerAsTold } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { answerDifferently, namesOf, type PicturePoint } from "./picturePoint.ts";
import { headingOf } from "./stances.ts";

interface Given {
  readonly index: GraphIndex;
  /** The point that is open: its other sentences can be chosen. */
  readonly point: PicturePoint | undefined;
}

/** Two sentences side by side, each in its document. */
export function BothTexts({ index, point }: Given) {
  const session = useSession();
  const [left = "", right = ""] = session.pageState.value.both;
  const choose = (both: readonly string[]) => session.change((old) => ({ ...old, both }), "replace");
  return (
    <>
      <p class="both-tools">
        <button type="button" onClick={() => session.change((old) => ({ ...old, both: [] }))}>
          {v.points.picturing}
        </button>
      </p>
      <div class="both">
        <OneText label={v.points.first} claim={left} onChoose={(id) => choose([id, right])} {...{ index, point }} />
        <OneText label={v.points.second} claim={right} onChoose={(id) => choose([left, id])} {...{ index, point }} />
      </div>
    </>
  );
}

/** The first sentence of the heaviest side, and of the heaviest of those who answer differently; who says so on the left. */
export function opposed(point: PicturePoint): readonly string[] {
  const { holdings } = point;
  const [first] = holdings;
  if (first === undefined) return [];
  const other = holdings.find((one) => answerDifferently(point, first, one)) ?? holdings[1];
  if (other === undefined) return first.claims.slice(0, 2);
  const [a, b] = first.stance === "denies" ? [other, first] : [first, other];
  const left = a.claims[0] ?? "";
  return [left, b.claims.find((id) => id !== left) ?? left];
}

function OneText({
  label,
  claim,
  onChoose,
  index,
  point,
}: Given & { readonly label: string; readonly claim: string; readonly onChoose: (id: string) => void }) {
  const entry: ClaimEntry | undefined = index.byId.get(claim);
  const isInPoint = point?.holdings.some(({ claims }) => claims.includes(claim)) ?? false;
  return (
    <section class="one-text" aria-label={label}>
      {point !== undefined && isInPoint && (
        <Chooser label={label} claim={claim} onChoose={onChoose} index={index} point={point} />
      )}
      {entry === undefined ? (
        <p class="nothing">{t.load.gone}</p>
      ) : (
        <>
          <p class="headline">
            <strong dir="auto">{speakerAsTold(index, entry)}</strong> {t.acts[entry.claim.act]}
            <span class="muted" dir="auto">
              {" "}
              · {labelOf(index, entry.record.id)}
            </span>
          </p>
          <SourceText key={entry.claim.id} entry={entry} scrolls="own" label={label} />
        </>
      )}
    </section>
  );
}

/** All sentences of the point, by who holds what. */
function Chooser({
  label,
  claim,
  onChoose,
  index,
  point,
}: {
  readonly label: string;
  readonly claim: string;
  readonly onChoose: (id: string) => void;
  readonly index: GraphIndex;
  readonly point: PicturePoint;
}) {
  const names = namesOf(point);
  return (
    <select aria-label={label} value={claim} onChange={(event) => onChoose(event.currentTarget.value)}>
      {point.holdings.map((one) => (
        <optgroup key={one.key} label={`${one.side.name}: ${headingOf(point, one, names)}`}>
          {one.claims
            .flatMap((id) => index.byId.get(id) ?? [])
            .map((own) => (
              <option key={own.claim.id} value={own.claim.id}>
                {`${one.side.name}: ${quoteOf(own).slice(0, 80)}`}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
