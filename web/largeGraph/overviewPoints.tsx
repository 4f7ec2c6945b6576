import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Overview } from "../../src/overview/overview.ts";
import type { OverviewClaim, OverviewPoint, OverviewStance } from "../../src/overview/overviewPoints.ts";
import { otherWordsIn } from "../points/otherWords.ts";
import { Picture } from "../points/picture.tsx";
import { choiceOf, FIRST, withChosen } from "../points/pictureChoice.ts";
import { PictureLegend } from "../points/pictureLegend.tsx";
import { More } from "../points/pictureMore.tsx";
import {
  denies,
  type Holding,
  isAmong,
  namesOf,
  type PicturePoint,
  type PictureSide,
  settingOf,
  titleOf,
  usesOtherWords,
} from "../points/picturePoint.ts";
import { PictureTime } from "../points/pictureTime.tsx";
import { HeldHead, Panel, PointSummary, SideSummary } from "../points/pointPanel.tsx";
import { askedOf } from "../points/question.ts";
import { footOf, SentenceButton } from "../points/sentence.tsx";
import { sideColours } from "../points/sideColours.ts";
import { stancesOf } from "../points/stances.ts";
import { sideTotals } from "../points/totals.ts";
import type { DayRange } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import type { Dated } from "../timeline/bars.ts";
import { v } from "../viewStrings.ts";

/** The disputed points of a graph that is too big to be shown whole; its sentences open their documents. */
export function OverviewPoints({ overview }: { overview: Overview }) {
  const session = useSession();
  const limit = useSignal(FIRST);
  const points = useMemo(() => pointsOf(overview), [overview]);
  const colours = useMemo(() => sideColours(points), [points]);
  const totals = useMemo(() => sideTotals(points), [points]);
  const range = useSignal<DayRange>({ from: null, to: null });
  const days = range.value;
  const isNarrowed = days.from !== null || days.to !== null;
  const within = isNarrowed
    ? points.filter((_, at) => overview.points[at]?.stances.some((one) => saidWithin(one, days)) ?? false)
    : points;
  const chosen = choiceOf(within, session.pageState.value);
  const told = overview.points.find(({ id }) => id === chosen.point);
  const own = points.find(({ id }) => id === chosen.point);
  const drawn = withChosen(within, limit.value, chosen);
  const unseen = overview.counts.points - points.length;
  const body = (
    <div class="disputes-body">
      <div class="picture-pane">
        <Picture
          points={drawn}
          totals={totals}
          colours={colours}
          chosen={chosen}
          title={v.points.title.disputed}
          onChoose={(choice) => session.change((old) => ({ ...old, ...choice }))}
        />
        <PictureLegend points={drawn} colours={colours} kind="disputed" />
        <Time overview={overview} colours={colours} range={range} />
      </div>
      {chosen.who.length > 0 && told === undefined ? (
        <OfSide points={points} told={overview.points} who={chosen.who} colours={colours} />
      ) : (
        told !== undefined &&
        own !== undefined && <OfPoint key={told.id} point={own} told={told} who={chosen.who} colours={colours} />
      )}
    </div>
  );
  const shown = Math.min(limit.value, within.length);
  return (
    <>
      <div class="picture-head">
        <h3 id="overview-points" class="picture-title">
          {v.points.title.disputed}
        </h3>
        <p class="muted">
          {v.points.told.disputed(
            t.counted.documents(overview.counts.documents),
            shown,
            isNarrowed ? within.length : overview.counts.points,
          )}
          {isNarrowed && ` · ${v.points.leftDays(within.length, points.length)}`}
          <More limit={limit} all={within.length} unseen={within === points ? unseen : 0} />
        </p>
      </div>
      {body}
    </>
  );
}

/** Whether a stance was held within some days. */
const saidWithin = ({ days }: OverviewStance, { from, to }: DayRange): boolean =>
  days.some((day) => day >= (from ?? "") && day <= (to ?? "9999"));

function Time({
  overview,
  colours,
  range,
}: {
  overview: Overview;
  colours: ReadonlyMap<string, number>;
  range: { value: DayRange };
}) {
  const stances = overview.points.flatMap((point) => point.stances);
  const dated = stances.flatMap((one) =>
    one.days.map(
      (day): Dated => ({
        days: { earliest: day, latest: day },
        denied: one.stance === "denies",
        side: colours.get(keyOf(one)) ?? 0,
      }),
    ),
  );
  return (
    <PictureTime
      dated={dated}
      undated={stances.reduce((sum, { count }) => sum + count, 0) - dated.length}
      chosen={range.value}
      onChoose={(days) => {
        range.value = days;
      }}
    />
  );
}

const keyOf = ({ side, name, toldBy }: OverviewStance): string =>
  side ?? (name === null ? "nobody" : `told ${toldBy ?? ""} ${name}`);

const sideOf = (one: OverviewStance): PictureSide => ({
  key: keyOf(one),
  name: one.name ?? t.record.nobody,
  kind: one.side !== null ? "named" : one.name === null ? "nobody" : "told",
});

const holdingKey = (one: OverviewStance): string =>
  `${keyOf(one)} ${one.stance}${one.variant === null ? "" : ` ${one.variant}`}`;

/** The disputed points of an overview, as the picture draws them. */
export const pointsOf = ({ points }: Overview): PicturePoint[] => points.map(pointOf);

function pointOf({ label, stances, ...point }: OverviewPoint): PicturePoint {
  const holdings = stances.map(
    (one): Holding => ({
      key: holdingKey(one),
      side: sideOf(one),
      stance: one.stance,
      variant: one.variant,
      answers: one.answers ?? [],
      claims: one.claims.map(({ claim }) => claim),
      count: one.count,
      documents: one.documents.map(String),
    }),
  );
  const others = stances.filter(usesOtherWords).flatMap(({ claims }) => claims.map(({ quote }) => quote));
  return { ...point, title: titleOf(label), setting: settingOf(label), otherwise: otherWordsIn(others), holdings };
}

interface Opened {
  readonly point: PicturePoint;
  readonly told: OverviewPoint;
  readonly who: readonly string[];
  readonly colours: ReadonlyMap<string, number>;
}

function OfPoint({ point, told, who, colours }: Opened) {
  const holdings = point.holdings.filter((one) => who.length === 0 || isAmong(who, one));
  return (
    <Panel title={point.title}>
      <PointSummary point={point} holdings={holdings} narrowed={who.length > 0} />
      <Both point={point} told={told} />
      <Held point={point} told={told} holdings={holdings} colours={colours} />
    </Panel>
  );
}

function OfSide({
  points,
  told,
  who,
  colours,
}: Pick<Opened, "who" | "colours"> & {
  readonly points: readonly PicturePoint[];
  readonly told: readonly OverviewPoint[];
}) {
  const isMeant = (one: Holding) => isAmong(who, one);
  const own = points.filter(({ holdings }) => holdings.some(isMeant));
  const name = own.flatMap(({ holdings }) => holdings.filter(isMeant))[0]?.side.name ?? "";
  return (
    <Panel title={v.points.ofSide(name, own.length)}>
      <SideSummary points={own} isMeant={isMeant} />
      {own.map((point) => {
        const one = told.find(({ id }) => id === point.id);
        return (
          one !== undefined && (
            <section key={point.id} class="of-side">
              <h4 class="of-side-title" dir="auto">
                {point.title} <span class="muted">{askedOf(point)}</span>
              </h4>
              <Held point={point} told={one} holdings={point.holdings.filter(isMeant)} colours={colours} />
            </section>
          )
        );
      })}
    </Panel>
  );
}

/** Opens two sentences that answer differently, each in its document. */
function Both({ point, told }: Pick<Opened, "point" | "told">) {
  const session = useSession();
  const claims = told.stances.flatMap((one) =>
    one.claims.slice(0, 1).map((claim) => ({ claim, denies: one.stance === "denies" })),
  );
  const [first] = claims;
  const other = claims.find((one) => one.denies !== first?.denies) ?? claims[1];
  if (first === undefined || other === undefined) return null;
  const pair = first.denies ? [other.claim, first.claim] : [first.claim, other.claim];
  return (
    <p class="ways">
      <button
        type="button"
        class="plain"
        onClick={() =>
          session.openPiece(
            [...new Set(pair.map(({ document }) => document))].map((number) => ({ kind: "document", number })),
            {
              view: "disputes",
              pane: "view",
              claim: pair[0]?.claim ?? null,
              both: pair.map(({ claim }) => claim),
              point: point.id,
            },
          )
        }
      >
        {v.points.both}
      </button>
    </p>
  );
}

function Held({
  point,
  told,
  holdings,
  colours,
}: Pick<Opened, "point" | "told" | "colours"> & { readonly holdings: readonly Holding[] }) {
  const sentences = new Map(told.stances.map((one) => [holdingKey(one), one.claims]));
  return (
    <>
      {stancesOf(point, holdings).map(([heading, own]) => (
        <section key={heading} class="stance">
          <h4>{heading}</h4>
          {own.map((one) => (
            <div
              key={one.key}
              class="held"
              data-side={colours.get(one.side.key) ?? 0}
              data-denies={denies(one) ? "" : undefined}
            >
              <HeldHead holding={one} colour={colours.get(one.side.key) ?? 0} />
              {(sentences.get(one.key) ?? []).map((sentence) => (
                <ToldSentence key={sentence.claim} told={sentence} names={namesOf(point)} />
              ))}
              {one.count > (sentences.get(one.key)?.length ?? 0) && (
                <p class="muted">{v.points.elsewhere(one.count - (sentences.get(one.key)?.length ?? 0))}</p>
              )}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

function ToldSentence({ told, names }: { readonly told: OverviewClaim; readonly names: readonly string[] }) {
  const { claim, document, quote, act, language, title, day } = told;
  const session = useSession();
  const known = Object.hasOwn(t.acts, act) ? (act as keyof typeof t.acts) : "state";
  return (
    <SentenceButton
      segments={[{ text: quote, parts: ["content"] }]}
      language={language}
      foot={footOf(known, title, day)}
      current={false}
      names={names}
      onOpen={() =>
        session.openPiece([{ kind: "document", number: document }], { claim, view: "disputes", pane: "evidence" })
      }
    />
  );
}
