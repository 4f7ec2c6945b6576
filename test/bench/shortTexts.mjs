// Short texts that nobody wrote, in the few sentences of press services, about a few places: very many say the same of the same.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SIDES = [
  { state: "Keldora", people: "Keldoran", body: "Ministry of Defence of Keldora" },
  { state: "Pallumia", people: "Pallumian", body: "Ministry of Foreign Affairs of Pallumia" },
];
const THINGS = "market bridge school mill station depot crossing hospital square harbour".split(" ");
const UNITS = ["artillery", "aircraft", "soldiers", "mortars"];
const FIRST = ["Anna", "Bram", "Corin", "Dora", "Edrel", "Ilven", "Jorun", "Lysa"];
const LAST = ["Halvey", "Sorbin", "Merrow", "Quoril", "Tylden", "Oskell", "Varne", "Brask"];
/** How many places there are: forty, as where a war is told of by very many. */
const PLACES = 40;

const placeOf = (n) =>
  `${["Har", "Tor", "Sel", "Bren", "Mor", "Kes", "Dal", "Vel"][n % 8]}${["wick", "stow", "ley", "den", "mouth"][Math.floor(n / 8) % 5]}`;
const dayOf = (n) => new Date(Date.UTC(2031, 0, 1 + n)).toISOString().slice(0, 10);
/** Whole numbers below `below`, the same for the same numbers. */
const chosen = (n, salt, below) =>
  Math.floor(((((n + 1) * 2_654_435_761 + salt * 40_503) % 4_294_967_296) / 4_294_967_296) * below);

/**
 * Short texts: four claims each, by one side or both, of one event.
 *
 * @param {number} count
 * @returns {{ name: string, text: string }[]}
 */
export function shortTexts(count) {
  return Array.from({ length: count }, (_, n) => {
    const at = chosen(n, 1, PLACES * 3);
    const place = placeOf(at % PLACES);
    const thing = THINGS[(at * 3) % THINGS.length];
    const [one, other] = chosen(n, 2, 2) === 0 ? SIDES : [...SIDES].reverse();
    const speaker = `${FIRST[chosen(n, 3, FIRST.length)]} ${LAST[chosen(n, 4, LAST.length)]}`;
    const killed = 3 + chosen(n, 5, 9);
    const day = dayOf(Math.floor(at / 2) + chosen(n, 6, 3));
    const unit = UNITS[chosen(n, 7, UNITS.length)];
    const sentences = [
      `${other.people} ${unit} shelled the ${thing} of ${place}, killing ${killed} people, the ${one.body} said.`,
      `${other.state} denied that it had fired on the ${thing}.`,
      `“The shelling of the ${thing} of ${place} was a crime,” ${one.people} spokesman ${speaker} said.`,
      chosen(n, 8, 3) === 0
        ? `The mayor of ${place} said that ${killed + chosen(n, 9, 4)} people had died.`
        : `${one.state} said that the road to ${place} was closed.`,
    ];
    return {
      name: `${String(n).padStart(5, "0")}.txt`,
      text: `${place}, ${day}\n\n${sentences.join(" ")}\n\nReport ${n}.\n`,
    };
  });
}

/** Writes so many into a folder, each as a file. */
export function writeShortTexts(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of shortTexts(count)) writeFileSync(join(folder, name), text);
}
