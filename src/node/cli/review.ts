import { type Command, Option } from "commander";
import { ACTS, type Act } from "../../model/claim.ts";
import { EXIT } from "../../model/errors.ts";
import { minConfidence, unhide } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";

/** The options of `review`. */
export interface ReviewOptions {
  readonly as?: string;
  readonly when?: string;
  readonly import?: string;
  readonly export?: string;
  readonly disagreements?: boolean;
  readonly undo?: string;
  readonly keys?: string;
  readonly by?: string;
  readonly about?: string;
  readonly act?: Act;
  readonly denied?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  readonly minConfidence?: number;
  readonly unhide?: boolean;
}

export function addReview(program: Command, session: Session): void {
  program
    .command("review")
    .summary("decide claim by claim what is right, and correct what is wrong")
    .description(
      "Shows one claim at a time with its sentence, the least sure first, and takes a key: y right, n wrong, c correct, k comment, s skip, u undo, q quit, ? help. Each decision is kept at once, in a file of its own beside the claims: nothing is changed, and a new reading keeps it. The next time goes on where this one ended. Answers then tell what was corrected.",
    )
    .argument("<graph>", "a graph folder")
    .option("--as <name>", "the person who decides; the same name means the same person")
    .option("--by <name>", "only claims of this claimant: a name, id or IRI")
    .option("--about <name>", "only claims about this event, place or participant, or with these words")
    .addOption(new Option("--act <act>", "only this act").choices(ACTS))
    .option("--denied", "only what is denied")
    .option("--from <date>", "only what was said on or after this date")
    .option("--to <date>", "only what was said on or before this date")
    .option("--text <words>", "only claims that hold these words")
    .addOption(minConfidence())
    .addOption(
      new Option(
        "--import <file>",
        "import a table of decisions (CSV), or the stars, comments and tags of an investigation that the viewer saved (.json): all of it or nothing",
      ).conflicts(["export", "disagreements", "undo"]),
    )
    .addOption(new Option("--export <file>", "write all decisions as a table (CSV); - for standard output"))
    .addOption(new Option("--disagreements", "list the things on which two people disagree").conflicts("export"))
    .addOption(new Option("--undo <review>", "undo a decision: the first characters of its id (claimgraph log)"))
    .option("--keys <keys>", "press these keys, \\n for Enter, and end: for scripts")
    .addOption(unhide())
    .addOption(new Option("--when <moment>", "the time of the decisions, if it is not now"))
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph review conflict.graph --as 'Ada Lorne'",
          "claimgraph review conflict.graph --as 'Ada Lorne' --by Keldora --act deny",
          "claimgraph review conflict.graph --import reviews.csv",
          "claimgraph review conflict.graph --import the-bridge.investigation.json",
          "claimgraph review conflict.graph --disagreements",
        ],
        [EXIT.badData, EXIT.noInput, EXIT.cannotWrite, EXIT.locked],
      ),
    )
    .action(async (path: string, options: ReviewOptions) => {
      const reviewing = await import("./review/reviewing.ts");
      if (options.import !== undefined) return reviewing.importReviews(path, options.import, options, session);
      if (options.export !== undefined) return reviewing.exportReviews(path, options.export, options, session);
      if (options.undo !== undefined) return reviewing.undoReview(path, options.undo, options, session);
      if (options.disagreements === true) return reviewing.listDisagreements(path, options, session);
      return (await import("./review/sitting.ts")).runReviewing(path, options, session);
    });
}
