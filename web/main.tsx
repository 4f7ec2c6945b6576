import { render } from "preact";
import { App } from "./app.tsx";
import { createSession, SessionContext } from "./state/session.ts";
import { isPseudo } from "./strings.ts";

const root = document.getElementById("app");
if (root !== null) {
  if (isPseudo(location.search)) document.documentElement.dir = "rtl";
  const session = createSession(window);
  render(
    <SessionContext.Provider value={session}>
      <App />
    </SessionContext.Provider>,
    root,
  );
  void session.start();
}
