import "@zazuko/yasgui/build/yasgui.min.css";
import { Yasgui } from "@zazuko/yasgui";

/** An editor of SPARQL with its answers. */
export interface Editor {
  readonly setQuery: (query: string) => void;
}

/** How IRIs are shown in answers. */
const SHOWN = {
  id: "https://w3id.org/claimgraph/id/",
  cg: "https://w3id.org/claimgraph/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
};

/**
 * The editor that other stores show, too, bound to one address: it keeps nothing of the graph in the browser, and completes no names from
 * lists that others keep on the web.
 */
export function openEditor(parent: HTMLElement, endpoint: string): Editor {
  const { defaults } = Yasgui;
  // settings are merged with these: a shorter list would not end a longer one
  Yasgui.Yasqe.defaults.autocompleters = ["variables"];
  const editor = new Yasgui(parent, {
    persistenceId: null,
    populateFromUrl: false,
    requestConfig: { ...defaults.requestConfig, endpoint, method: "POST" },
    yasqe: { ...defaults.yasqe, persistenceId: null, prefixCcApi: null },
    yasr: { ...defaults.yasr, persistenceId: null, prefixes: SHOWN },
  });
  return { setQuery: (text) => editor.getTab()?.setQuery(text) };
}
