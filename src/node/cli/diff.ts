import { type Command, Option } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { counted } from "./counted.ts";
import { type ReviewsShown, reviewsShown, unhide } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";
import { printable, type Terminal } from "./terminal.ts";

interface Options {
  readonly since?: string;
  readonly json?: boolean;
  readonly unhide?: boolean;
  readonly reviews?: ReviewsShown;
}

type News = import("../../query/whatIsNew.ts").DocumentsNews;

export function addDiff(program: Command, session: Session): void {
  program
    .command("diff")
    .summary("show what documents have brought: new claims, disputes and figures")
    .description(
      "What a graph holds that an older copy of it does not, or what its documents since a day have brought: documents, claims, disputed points, and figures that no claim had given before.",
    )
    .argument("<old>", "the older graph; the graph itself with --since")
    .argument("[new]", "the newer graph")
    .option("--since <date>", "for one graph: what documents dated on or after this day bring")
    .addOption(new Option("--json", "as JSON"))
    .addOption(unhide())
    .addOption(reviewsShown())
    .addHelpText(
      "after",
      helpAfter(
        ["claimgraph diff yesterday.graph conflict.graph", "claimgraph diff conflict.graph --since 2025-04-28 --json"],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (older: string, newer: string | undefined, options: Options) => {
      if ((newer === undefined) === (options.since === undefined))
        throw new ClaimgraphError("two graphs are compared, or one with --since", {
          exitCode: EXIT.usage,
          place: "diff",
          remedy: "claimgraph diff OLD NEW, or claimgraph diff GRAPH --since 2025-04-28",
        });
      const [{ openAcross }, { newsBetween, newsSince }] = await Promise.all([
        import("./across.ts"),
        import("../../query/whatIsNew.ts"),
      ]);
      const { across: first } = await openAcross(older, undefined, session, options);
      const news =
        newer === undefined
          ? newsSince(first, options.since ?? "")
          : newsBetween(first, (await openAcross(newer, undefined, session, options)).across);
      if (options.json === true) await session.terminal.write(`${JSON.stringify(news, null, 2)}\n`);
      else await print(news, session.terminal);
    });
}

async function print(news: News, { write, say, paint, stopIfInterrupted }: Terminal): Promise<void> {
  const section = async (title: string, lines: readonly string[]): Promise<void> => {
    if (lines.length === 0) return;
    await write(`${paint.bold(title)}\n`);
    for (const line of lines) {
      stopIfInterrupted();
      await write(`  ${printable(line).replaceAll(/\s+/g, " ")}\n`);
    }
    await write("\n");
  };
  const { documents, gone, claims, points, figures } = news;
  const named = ({ id, title, date }: News["documents"][number]): string =>
    `${id.slice(0, 12)}  ${date ?? "no date"}  ${title ?? "untitled"}`;
  await section(`New documents (${documents.length})`, documents.map(named));
  await section(`No longer there (${gone.length})`, gone.map(named));
  await section(
    `New claims (${claims.length})`,
    claims.map(
      ({ id, speaker, act, content }) => `${id.slice(0, 12)}  ${speaker ?? "unknown speaker"} · ${act} · ${content}`,
    ),
  );
  await section(
    `New disputed points (${points.length})`,
    points.map(
      ({ label, sides }) => `${label}: ${sides.map(({ side, stance }) => `${side ?? "unnamed"} ${stance}`).join(", ")}`,
    ),
  );
  await section(
    `New figures (${figures.length})`,
    figures.map(({ quote, speaker, event }) => `${quote} · ${speaker ?? "unknown speaker"} · ${event}`),
  );
  say(
    `${counted(documents.length, "new document")}, ${counted(claims.length, "new claim")}, ${counted(points.length, "new disputed point")}, ${counted(figures.length, "new figure")}`,
  );
}
