import { createMcpHandler } from "./sdk.ts";
import { type AssistantContext, assistantServer } from "./server.ts";

/** Answers one request of an assistant's client (Streamable HTTP). Who may ask is decided before. */
export interface AssistantHandler {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** The same tools, resources and prompts as over standard input and output; nothing is kept from one request to the next. */
export function assistantHandler(assisted: AssistantContext): AssistantHandler {
  const handler = createMcpHandler(() => assistantServer(assisted), { onerror: () => undefined });
  return { fetch: (request) => handler.fetch(request), close: () => handler.close() };
}
