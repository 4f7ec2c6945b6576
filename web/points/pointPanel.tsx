import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { type GraphIndex, labelOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { Splitter } from "../views/splitter.tsx";
import { opposed } from "./bothTexts.tsx";
import { denies, type Holding, isAmong, namesOf, type PicturePoint } from "./picturePoint.ts";
import type { Choice } from "./pictureSvg.tsx";
import { askedOf } from "./question.ts";
import { Sentence } from "./sentence.tsx";
import { stancesOf } from "./stances.ts";
import { countOf, totalOf } from "./totals.ts";

interface Given {
  readonly index: GraphIndex;
  readonly points: readonly PicturePoint[];
  readonly chosen: Choice;
  readonly colours: ReadonlyMap<string, number>;
}

/** The sentences of what is chosen in the picture: a point, a line, or all that a side holds. */
export function PointPanel({ index, points, chosen, colours }: Given) {
  const isMeant = (one: Holding) => chosen.who.length === 0 || isAmong(chosen.who, one);
  const point = points.find(({ id }) => id === chosen.point);
  if (point !== undefined) {
    const holdings = point.holdings.filter(isMeant);
    return (
      <Panel title={point.title}>
        <PointSummary point={point} holdings={holdings} narrowed={chosen.who.length > 0} />
        <Ways point={point} />
        <Stances index={index} point={point} holdings={holdings} colours={colours} />
        {chosen.who.length === 0 && <Silent index={index} point={point} />}
      </Panel>
    );
  }
  const own = points.filter(({ holdings }) => holdings.some(isMeant));
  const name = own.flatMap(({ holdings }) => holdings.filter(isMeant))[0]?.side.name ?? "";
  return (
    <Panel title={v.points.ofSide(name, own.length)}>
      <SideSummary points={own} isMeant={isMeant} />
      <CountsAs points={points} who={chosen.who} />
      {own.map((one) => (
        <section key={one.id} class="of-side">
          <PointLink point={one} />
          <Stances index={index} point={one} holdings={one.holdings.filter(isMeant)} colours={colours} />
        </section>
      ))}
    </Panel>
  );
}

/** How many claims a side makes of all these points, and in how many documents. */
export function SideSummary({
  points,
  isMeant,
}: {
  readonly points: readonly PicturePoint[];
  readonly isMeant: (one: Holding) => boolean;
}) {
  const { claims, documents } = totalOf(points.flatMap(({ holdings }) => holdings.filter(isMeant)));
  return (
    <p class="muted">
      {t.counted.claims(claims)}, {v.points.independent(documents)}
    </p>
  );
}

/** Counts a side as another one: sides are the principals, or as somebody puts them together. */
function CountsAs({ points, who }: { points: readonly PicturePoint[]; who: readonly string[] }) {
  const session = useSession();
  const { joined } = session.pageState.value;
  const [key] = who;
  if (who.length !== 1 || key === undefined) return null;
  const named = new Map(
    points.flatMap(({ holdings }) =>
      holdings.flatMap(({ side }) => (side.kind === "named" ? [[side.key, side.name] as const] : [])),
    ),
  );
  const own = joined.filter((one) => one.endsWith(`>${key}`));
  return (
    <div class="counts-as">
      <label>
        {v.points.countsAs}{" "}
        <select
          value=""
          onChange={(event) => {
            const other = event.currentTarget.value;
            if (other !== "")
              session.change((old) => ({ ...old, joined: [...old.joined, `${key}>${other}`], who: [other] }));
          }}
        >
          <option value="">{v.points.itself}</option>
          {[...named]
            .filter(([id]) => id !== key)
            .sort(([, a], [, b]) => (a < b ? -1 : 1))
            .map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      {own.length > 0 && (
        <button
          type="button"
          class="plain"
          onClick={() => session.change((old) => ({ ...old, joined: old.joined.filter((one) => !own.includes(one)) }))}
        >
          {v.points.part(own.length)}
        </button>
      )}
    </div>
  );
}

/** What is chosen, with a heading. */
export function Panel({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="point-panel" tabIndex={0} aria-label={v.points.panel}>
      <Splitter />
      <h3 class="point-title" id="point-heading" tabIndex={-1} dir="auto">
        {title}
      </h3>
      {children}
    </section>
  );
}

/** What is asked, how many claims are shown, in how many documents, and when they were said. */
export function PointSummary({
  point,
  holdings,
  narrowed,
}: {
  point: PicturePoint;
  holdings: readonly Holding[];
  narrowed: boolean;
}) {
  const session = useSession();
  const { claims, documents } = totalOf(holdings);
  const whole = session.overview.value?.points.find(({ id }) => id === point.id)?.claims ?? 0;
  const parts = [
    point.aspect === null ? "" : v.points.asked[point.aspect],
    point.setting,
    t.counted.claims(claims),
    v.points.independent(documents),
    point.from === null ? "" : t.date(point.from === point.to ? point.from : `${point.from}/${point.to}`),
    !narrowed && whole > claims ? v.points.whole(whole) : "",
  ];
  return (
    <p class="muted">
      {parts.filter((one) => one !== "").join(" · ")}
      {narrowed && (
        <>
          {" "}
          <button
            type="button"
            class="plain"
            onClick={() => session.change((old) => ({ ...old, point: point.id, who: [] }))}
          >
            {v.points.allOfPoint}
          </button>
        </>
      )}
    </p>
  );
}

function Ways({ point }: { point: PicturePoint }) {
  const session = useSession();
  const { event } = point;
  const { both } = session.pageState.value;
  return (
    <p class="ways">
      {countOf(point.holdings) > 1 && (
        <button
          type="button"
          class="plain"
          aria-pressed={both.length > 0}
          onClick={() =>
            session.change((old) => ({
              ...old,
              point: point.id,
              both: both.length > 0 ? [] : opposed(point),
              pane: "view",
            }))
          }
        >
          {both.length > 0 ? v.points.picturing : v.points.both}
        </button>
      )}
      {event !== null && (
        <button
          type="button"
          class="plain"
          onClick={() => session.change((old) => ({ ...old, view: "record", event, pane: "view" }))}
        >
          {v.points.record}
        </button>
      )}
    </p>
  );
}

function PointLink({ point }: { point: PicturePoint }) {
  const session = useSession();
  return (
    <h4>
      <button
        type="button"
        class="link"
        dir="auto"
        onClick={() => session.change((old) => ({ ...old, point: point.id, who: [] }))}
      >
        {point.title}
      </button>{" "}
      <span class="muted">{askedOf(point)}</span>
    </h4>
  );
}

/** What is held, by what is held: those who say so, those who deny it. */
function Stances({
  index,
  point,
  holdings,
  colours,
}: Omit<Given, "points" | "chosen"> & { readonly point: PicturePoint; readonly holdings: readonly Holding[] }) {
  return (
    <>
      {stancesOf(point, holdings).map(([heading, own]) => (
        <section key={heading} class="stance">
          <h4>{heading}</h4>
          {own.map((one) => (
            <HeldBy
              key={one.key}
              index={index}
              holding={one}
              colour={colours.get(one.side.key) ?? 0}
              names={namesOf(point)}
            />
          ))}
        </section>
      ))}
    </>
  );
}

/** Whose sentences follow, how many claims they are, and in how many documents. */
export const HeldHead = ({ holding, colour }: { holding: Holding; colour: number }) => (
  <p class="held-head">
    <span class="side-dot" data-side={holding.side.kind === "named" ? colour : "none"} aria-hidden="true" />
    <strong dir="auto">{holding.side.name}</strong>
    {holding.answers.length > 0 && !denies(holding) && <span dir="auto"> {v.points.gives(holding.answers)}</span>}{" "}
    <span class="count">
      {t.counted.claims(holding.count)}, {v.points.independent(holding.documents.length)}
    </span>
  </p>
);

/** One side with its sentences: the first, and the rest when asked for. */
function HeldBy({
  index,
  holding,
  colour,
  names,
}: {
  index: GraphIndex;
  holding: Holding;
  colour: number;
  names: readonly string[];
}) {
  const open = useSignal(false);
  const entries = holding.claims.flatMap((id) => index.byId.get(id) ?? []);
  const shown = open.value ? entries : entries.slice(0, 1);
  return (
    <div class="held" data-side={colour}>
      <HeldHead holding={holding} colour={colour} />
      {shown.map((entry) => (
        <Sentence key={entry.claim.id} index={index} entry={entry} names={names} />
      ))}
      {entries.length > 1 && (
        <button
          type="button"
          class="plain"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {open.value ? v.points.claimsFewer : v.points.claimsMore(entries.length - 1)}
        </button>
      )}
    </div>
  );
}

/** Who speaks of the event in their own words, and not of the point. */
function Silent({ index, point }: { index: GraphIndex; point: PicturePoint }) {
  if (point.event === null || point.aspect === null) return null;
  const spoke = new Set(point.holdings.map(({ side }) => side.key));
  const claims = new Set(point.holdings.flatMap((one) => one.claims));
  const silent = new Set<string>();
  for (const { claim, teller } of index.entries) {
    const own = claim.principal ?? claim.claimant;
    if (own === null || teller !== claim || spoke.has(own) || claims.has(claim.id)) continue;
    if (claim.descriptions.some(({ event }) => event === point.event)) silent.add(labelOf(index, own));
  }
  return silent.size === 0 ? null : <p class="muted silent">{v.points.silent([...silent].slice(0, 8))}</p>;
}
