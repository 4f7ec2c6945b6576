import { type Command, Option } from "commander";
import { citationText } from "../../model/citation.ts";
import { ACTS, type Act } from "../../model/claim.ts";
import { contentOf } from "../../model/content.ts";
import { compareDays } from "../../model/edtf.ts";
import { EXIT } from "../../model/errors.ts";
import { nameAsTold } from "../../query/telling.ts";
import type { ClaimInDocument } from "../../store/claimGraph.ts";
import { counted } from "./counted.ts";
import { openGraph } from "./graph.ts";
import { minConfidence, unhide } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";
import { printable, type Terminal } from "./terminal.ts";
import { wrap } from "./wrap.ts";

interface Options {
  readonly by?: string;
  readonly about?: string;
  readonly act?: Act;
  readonly denied?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  readonly minConfidence?: number;
  readonly json?: boolean;
  readonly unhide?: boolean;
}

export function addClaims(program: Command, session: Session): void {
  program
    .command("claims")
    .summary("ask a graph for claims, without SPARQL")
    .description(
      "Lists the claims of a graph that fit, by the day by which they were said: who claims what, in which words, in which document.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .option("--by <name>", "who claims or answers for it: a name, id or IRI")
    .option("--about <name>", "an event, place or participant: a name, id or IRI; or words of what is said")
    .addOption(new Option("--act <act>", "what is done by claiming").choices(ACTS))
    .option("--denied", "only what is denied")
    .option("--from <date>", "said on or after this date")
    .option("--to <date>", "said on or before this date")
    .option("--text <words>", "words that it holds")
    .addOption(minConfidence())
    .option("--json", "one JSON object a line")
    .addOption(unhide())
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph claims conflict.graph --by Keldora --act deny",
          "claimgraph claims conflict.graph --about bridge --from 2025-03-19 --json",
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (path: string, options: Options) => {
      const graph = await openGraph(path, session, options);
      const [{ ClaimGraph }, asking] = await Promise.all([
        import("../../store/claimGraph.ts"),
        import("../../query/claims.ts"),
      ]);
      const { claims } = asking;
      const store = new ClaimGraph(await graph.records(), graph.names);
      const { denied, json, unhide: _, ...question } = options;
      const found = claims(store, { ...question, ...(denied === true ? { polarity: "denied" as const } : {}) }).sort(
        byDay,
      );
      const { terminal } = session;
      for (const one of found) {
        terminal.stopIfInterrupted();
        await terminal.write(
          json === true ? `${JSON.stringify(lineOf(one, asking))}\n` : textOf(one, asking, terminal),
        );
      }
      terminal.say(counted(found.length, "claim"));
    });
}

/** By the last day by which it was said; what has none comes last. Those of one day stay in the order of their text. */
function byDay({ claim: a }: ClaimInDocument, { claim: b }: ClaimInDocument): number {
  if (a.latest === null || b.latest === null) return Number(a.latest === null) - Number(b.latest === null);
  return compareDays(a.latest, b.latest);
}

type Layout = Pick<Terminal, "paint" | "width">;
type Naming = Pick<typeof import("../../query/claims.ts"), "nameIn" | "tellersIn">;

/** What a program reads; spans in code points, as the graph has them. */
const lineOf = (one: ClaimInDocument, { nameIn, tellersIn }: Naming): object => ({
  id: one.claim.id,
  document: one.document.id,
  title: one.document.title,
  claimant: nameIn(one.document, one.claim.claimant),
  principal: nameIn(one.document, one.claim.principal),
  level: one.claim.level,
  toldBy: tellersIn(one),
  act: one.claim.act,
  polarity: one.claim.polarity,
  voice: one.claim.voice,
  date: one.claim.dating?.edtf ?? null,
  latest: one.claim.latest,
  content: contentOf(one.claim),
  spans: one.claim.content.map(({ start, end }) => [start, end]),
  page: one.claim.citation?.page ?? null,
  paragraph: one.claim.citation?.paragraph ?? null,
  time: one.claim.citation?.time ?? null,
  confidence: one.claim.confidence / 100,
});

function textOf({ claim, document }: ClaimInDocument, { nameIn, tellersIn }: Naming, { paint, width }: Layout): string {
  const who = nameIn(document, claim.claimant) ?? "unknown speaker";
  const principal = nameIn(document, claim.principal);
  const own = principal === null || principal === who ? who : `${who} (for ${principal})`;
  const head = [
    paint.bold(printable(nameAsTold(own, tellersIn({ claim, document })) ?? own)),
    // to deny says so already
    paint.act(claim.polarity === "denied" && claim.act !== "deny" ? `${claim.act}, denied` : claim.act),
    claim.dating?.edtf ?? (claim.latest === null ? "no date" : `by ${claim.latest}`),
  ].join(" · ");
  const place = citationText(claim.citation);
  const where = `${document.title === null ? "" : `${printable(document.title)} · `}${place === "" ? "" : `${printable(place)} · `}document ${document.id.slice(0, 12)} · claim ${claim.id.slice(0, 12)}`;
  const content = wrap(printable(contentOf(claim)).replaceAll(/\s+/g, " "), width - 2);
  return `${head}\n${content.map((line) => `  ${line}`).join("\n")}\n  ${paint.dim(where)}\n\n`;
}
