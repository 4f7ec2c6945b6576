import { render } from "preact";
import { App } from "./app.tsx";
import { exchangeToken } from "./load/access.ts";
import { createSession, SessionContext } from "./state/session.ts";
import { isPseudo } from "./strings.ts";

const root = document.getElementById("app");
if (root !== null) {
  if (isPseudo(location.search)) document.documentElement.dir = "rtl";
  // before anything reads the address
  const entered = exchangeToken(window);
  const session = createSession(window);
  root.replaceChildren();
  render(
    <SessionContext.Provider value={session}>
      <App />
    </SessionContext.Provider>,
    root,
  );
  void entered.then(() => session.start());
}
