// A thread for tests: what it is asked to do is how it fails.
import { ClaimgraphError, EXIT } from "../../../src/model/errors.ts";
import { serveWithDeadline } from "../../../src/node/threads/serveWithDeadline.ts";

let answered = 0;

await serveWithDeadline((start: string) => {
  if (start === "broken graph")
    throw new ClaimgraphError("the graph is broken", { exitCode: EXIT.badData, place: "g", line: 3 });
  return (request: string): string => {
    switch (request) {
      case "loop":
        for (;;);
      case "trouble":
        throw new ClaimgraphError("no such thing", { exitCode: EXIT.usage, remedy: "Ask another" });
      case "bug":
        throw new TypeError("undefined is not a function");
      case "exit":
        return process.exit(7);
      default:
        return `${start} ${request} ${++answered}`;
    }
  };
});
