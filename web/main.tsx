import { render } from "preact";
import { App } from "./app.tsx";
import { createSession, SessionContext } from "./state/session.ts";

const root = document.getElementById("app");
if (root !== null) {
  const session = createSession(window);
  render(
    <SessionContext.Provider value={session}>
      <App />
    </SessionContext.Provider>,
    root,
  );
  void session.start();
}
