// "the Harbour Watch League (HWL)", later "the HWL", "HWL spokesman Rami Sol" -> the league.
// not: an acronym that the lookup knows by the same name; one that the text spells nowhere.

import type { Tokens } from "../../text/tokens.ts";
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
      const at = startOf(tokens, name.split(" "));
      const owner = ownerBefore(index, at);
      if (owner !== null) {
        e.kind = "organ";
        e.affiliation = owner;
      }
      const state = STATE_SERVICES.test(name) && at >= 0 ? index.lookup.match(tokens, at)?.entry : undefined;
      if (state?.kind === "state") {
        e.kind = "organ";
        e.affiliation = actorOfEntry(index, state);
      }
      return e;
    })
  );
}

/** The token at which a name first begins; -1 where it does not stand. */
function startOf({ word, count }: Tokens, name: readonly string[]): number {
  for (let i = 0; i + name.length <= count; i++) if (name.every((one, k) => word[i + k] === one)) return i;
  return -1;
}

/** "the United Nations | Monitoring Mission in Keldora (MMK)": the organisation whose name stands right before that of its mission; else null. */
function ownerBefore(index: EntityIndex, at: number): Entity | null {
  for (let i = Math.max(0, at - 4); i < at; i++) {
    const match = index.lookup.match(index.analysis.tokens, i);
    if (match?.entry.kind === "organisation" && i + match.length === at) return actorOfEntry(index, match.entry);
  }
  return null;
}
