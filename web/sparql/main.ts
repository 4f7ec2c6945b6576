import "./sparql.css";
import { exchangeToken } from "../load/access.ts";
import { EXAMPLES } from "./examples.ts";
import { openEditor } from "./yasgui.ts";

const within = document.getElementById("sparql");
const choice = document.getElementById("example");
const about = document.getElementById("about");
if (within !== null && choice instanceof HTMLSelectElement && about !== null) {
  // before anything reads the address
  void exchangeToken(window);
  for (const { name } of EXAMPLES) choice.add(new Option(name, name));
  const editor = openEditor(within, new URL("sparql", document.baseURI).href);
  const show = (): void => {
    const { about: words = "", query = "" } = EXAMPLES[choice.selectedIndex] ?? {};
    about.textContent = words;
    editor.setQuery(query);
  };
  choice.addEventListener("change", show);
  within.addEventListener("click", openHere, { capture: true });
  show();
}

/** Lets the IRI of a thing of this graph lead to it on this server: the address that it is by itself would be asked of others. */
function openHere({ target }: Event): void {
  if (!(target instanceof HTMLAnchorElement)) return;
  const [, thing] = /\/id\/([a-z]+\/[0-9a-f]+)$/.exec(target.href) ?? [];
  if (thing !== undefined) target.href = new URL(`id/${thing}`, document.baseURI).href;
}
