import type { Command } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { HiddenActor } from "../../query/cover/hiddenNames.ts";
import type { GraphEditor } from "../disk/graphEditor.ts";
import { counted } from "./counted.ts";
import { openEditor } from "./openEditor.ts";
import { helpAfter, type Session } from "./session.ts";
import { printable } from "./terminal.ts";

interface Options {
  readonly words?: boolean;
  readonly undo?: boolean;
}

export function addHide(program: Command, session: Session): void {
  program
    .command("hide")
    .summary("cover a name in every answer, report, export and picture")
    .description(
      "Covers the names of an actor in all that is shown or exported of a graph, quotes and texts included; of a person also each word of the name. Commands show them with --unhide. Covers are as long as what they cover, descriptions (“the mayor of Hestrel”) stay, and the graph’s own folder keeps every word. Without an actor, lists what is hidden.",
    )
    .argument("<graph>", "a graph folder")
    .argument("[actor]", "an actor: its IRI, the first characters of its id, or words of its name")
    .option("--words", "cover these words wherever they stand, whoever they name")
    .option("--undo", "show it again")
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph hide conflict.graph 'Jorun Halvey'",
          "claimgraph hide conflict.graph 'the miller of Tamrin' --words",
          "claimgraph hide conflict.graph 'Jorun Halvey' --undo",
        ],
        [EXIT.badData, EXIT.noInput, EXIT.cannotWrite, EXIT.locked],
      ),
    )
    .action(async (path: string, actor: string | undefined, options: Options) => {
      if (actor === undefined) return list(path, session);
      const editor = await openEditor(path, session.terminal);
      try {
        if (options.undo === true) {
          session.terminal.say(`${path}: ${counted(await showAgain(editor, actor, path), "name")} shown again`);
          return;
        }
        const hidden = options.words === true ? wordsMeant(actor) : await actorMeant(path, actor, session);
        const { hideReview } = await import("../../query/reviews/hides.ts");
        await editor.addReviews([hideReview(hidden, new Date().toISOString())]);
        session.terminal.say(`${path}: covered from now on: ${printable(hidden.names.join(", "))}`);
      } finally {
        await editor.close();
      }
    });
}

async function list(path: string, { terminal }: Session): Promise<void> {
  const [{ GraphFolder }, { readHidden }] = await Promise.all([
    import("../disk/graphFolder.ts"),
    import("../disk/hiddenFile.ts"),
  ]);
  await GraphFolder.open(path);
  const hidden = await readHidden(path);
  for (const { actors, names } of hidden)
    await terminal.write(`${actors[0]?.slice(0, 12) ?? "words".padEnd(12)}  ${printable(names.join(", "))}\n`);
  terminal.say(`${path}: ${counted(hidden.length, "hidden name")}`);
}

/** @throws ClaimgraphError (usage) if there is no letter to cover */
function wordsMeant(words: string): HiddenActor {
  if (!/[\p{L}\p{N}]/u.test(words))
    throw new ClaimgraphError("there are no words to hide", { exitCode: EXIT.usage, remedy: "Name who is hidden" });
  return { actors: [], names: [words.trim()] };
}

/** The actor with all names that documents have for it. */
async function actorMeant(path: string, actor: string, session: Session): Promise<HiddenActor> {
  const [{ openAcross }, { onlyMatch }, { findThings }, { hiddenNames }] = await Promise.all([
    import("./across.ts"),
    import("./meant.ts"),
    import("../../query/find.ts"),
    import("../../query/cover/hiddenNames.ts"),
  ]);
  const { across } = await openAcross(path, undefined, session, { unhide: true, reviews: "none" });
  const { id } = onlyMatch(findThings(across, "actor", actor), actor, "actor", path, across);
  const actors = [...(across.members.get(id) ?? [id])].sort();
  const own = new Set(actors);
  const written = across.records.flatMap((record) =>
    [...record.actors, ...record.cited].filter((one) => own.has(one.id)).flatMap(({ names }) => names),
  );
  const names = [...new Set(written)].sort();
  if (names.length === 0)
    throw new ClaimgraphError("no name is written for this actor", {
      exitCode: EXIT.noInput,
      place: path,
      remedy: "Cover words wherever they stand with --words",
    });
  return { actors, names: [...hiddenNames(across.records, [{ actors, names }])].sort() };
}

/**
 * Shows a name again: undoes reviews that cover it, and removes it from the list of an older version. Returns how many there were.
 *
 * @throws ClaimgraphError (no input) if nothing of this name or id is hidden
 */
async function showAgain(editor: GraphEditor, wanted: string, path: string): Promise<number> {
  const [{ hiddenNamesIn }, { readHiddenList }, { makeReview }, { reviewTarget }] = await Promise.all([
    import("../../query/reviews/hides.ts"),
    import("../disk/hiddenFile.ts"),
    import("../../model/review.ts"),
    import("../../model/seen.ts"),
  ]);
  const listed = await readHiddenList(path);
  const rest = listed.filter((one) => !isMeant(one, wanted));
  const hides = hiddenNamesIn(await editor.graph.reviews()).filter(({ hidden }) => isMeant(hidden, wanted));
  if (rest.length === listed.length && hides.length === 0)
    throw new ClaimgraphError(`nothing is hidden as “${wanted}”`, {
      exitCode: EXIT.noInput,
      place: path,
      remedy: `List what is hidden with: claimgraph hide ${path}`,
    });
  if (rest.length < listed.length) await editor.writeHidden(rest);
  const when = new Date().toISOString();
  const undoing = ({ review }: (typeof hides)[number]) =>
    makeReview({ decision: "undone", who: null, when, targets: [reviewTarget(review.id)] });
  await editor.addReviews(hides.map(undoing));
  return listed.length - rest.length + new Set(hides.map(({ hidden }) => hidden.names.join())).size;
}

/** Whether a name or the beginning of an id means something hidden. */
function isMeant({ actors, names }: HiddenActor, wanted: string): boolean {
  const key = wanted.trim().toLowerCase();
  const id = key.split("/").at(-1) ?? key;
  return (
    names.some((name) => name.toLowerCase() === key) || (id.length >= 4 && actors.some((one) => one.startsWith(id)))
  );
}
