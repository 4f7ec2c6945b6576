import type { Command } from "commander";
import { EXIT } from "../../model/errors.ts";
import { counted } from "./counted.ts";
import { limit, unhide } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";
import { printable } from "./terminal.ts";

interface Options {
  readonly as?: string;
  readonly json?: boolean;
  readonly limit?: number;
  readonly unhide?: boolean;
}

/** How many characters of a reviewed claim are shown. */
const SHOWN = 90;

export function addLog(program: Command, session: Session): void {
  program
    .command("log")
    .summary("who decided what, and when")
    .description(
      "Lists the reviews of a graph in order of time, each with its standing: it is valid, was undone, is stale (its claim has changed) or an orphan (its claim is gone). Undoing deletes nothing.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq, .nt or .jsonld file")
    .option("--as <name>", "only what this person decided")
    .option("--json", "one JSON object a line")
    .addOption(limit())
    .addOption(unhide())
    .addHelpText(
      "after",
      helpAfter(
        ["claimgraph log conflict.graph", "claimgraph log conflict.graph --as 'Ada Lorne' --json"],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (path: string, options: Options) => {
      const { openGraph } = await import("./graph.ts");
      const [{ standingsOf }, { aboutOf, WORDS }, { decisionText }] = await Promise.all([
        import("../../query/reviews/standing.ts"),
        import("../../query/reviews/reviewTable.ts"),
        import("./review/reviewing.ts"),
      ]);
      const { terminal } = session;
      const graph = await openGraph(path, session, { unhide: options.unhide === true, reviews: "none" });
      const records = await graph.records();
      const about = aboutOf(records);
      const all = standingsOf(records, await graph.reviews()).filter(
        ({ review }) => options.as === undefined || review.who === options.as,
      );
      for (const { review, kind, about: ids, isCarried } of all.slice(0, options.limit ?? all.length)) {
        terminal.stopIfInterrupted();
        const words = about(review).replaceAll(/\s+/g, " ");
        if (options.json === true) {
          const { decision, who, when, targets, correction, text, id } = review;
          const told = { id, when, who, decision: WORDS[decision], state: kind, carried: isCarried };
          await terminal.write(
            `${JSON.stringify({ ...told, of: targets.map((target) => target.id), now: ids, words, correction, text })}\n`,
          );
          continue;
        }
        const state = `${kind === "holds" ? "" : `, ${kind}`}${isCarried ? ", found again by its words" : ""}`;
        const head = `${review.when.slice(0, 16).replace("T", " ")}  ${review.who ?? "somebody"}  ${decisionText(review)}${state}`;
        const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
        await terminal.write(printable(`${head}\n  ${shown} (${review.id.slice(0, 12)})\n`));
      }
      terminal.say(`${path}: ${counted(all.length, "review")}`);
    });
}
