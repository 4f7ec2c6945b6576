// "the Harbour Watch League (HWL)", later "the HWL", "HWL spokesman Rami Sol" -> the league.
// not: an acronym that the lookup knows by the same name; one that the text spells nowhere.
import { STATE_SERVICES } from "../lexicon/language.ts";
import type { Range } from "../structure/analysis.ts";
import type { Entity } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import { actorOfEntry } from "./knownActors.ts";

/** The body of this document that the acronym at a token stands for: as "(JBM)" behind its name tells, or the first letters of its only such name. */
export function bodyOfAcronym(index: EntityIndex, token: number, range: Range): Entity | null {
  const written = index.analysis.word(token);
  const short = written.toLowerCase();
  const told = index.find(`short ${short}`);
  if (told !== undefined) return told;
  const name = index.acronyms.get(short);
  if (name === undefined) return null;
  const known = index.lookup.find(name);
  const body = known !== null && known.kind !== "place" ? actorOfEntry(index, known) : spelt(index, range, name);
  if (!body.names.includes(written)) body.names.push(written);
  index.alias(`short ${short}`, body);
  return body;
}

/** The body of a name that the text spells out: an organ that bears it already, or one more; a state's coast guard is the state's. */
function spelt(index: EntityIndex, range: Range, name: string): Entity {
  const organ = index.organs.find(({ canonical }) => canonical.toLowerCase() === name.toLowerCase());
  return (
    organ ??
    index.get(`name ${name.toLowerCase()}`, () => {
      const e = index.make(index.idAt("actor", range), "actor", null, name);
      e.names.push(name);
      const { tokens } = index.analysis;
      const at = tokens.word.indexOf(name.split(" ")[0] as string);
      const state = STATE_SERVICES.test(name) && at >= 0 ? index.lookup.match(tokens, at)?.entry : undefined;
      if (state?.kind === "state") {
        e.kind = "organ";
        e.affiliation = actorOfEntry(index, state);
      }
      return e;
    })
  );
}
