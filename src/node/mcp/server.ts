import { ClaimgraphError } from "../../model/errors.ts";
import { QUESTIONS } from "../answers/questions.ts";
import type { Snapshot } from "../answers/snapshot.ts";
import { answerOf, textOf } from "./answer.ts";
import { evidenceOf } from "./evidence.ts";
import { briefEvent, compareAccounts, INSTRUCTIONS } from "./instructions.ts";
import { type NamesAsked, namesFound } from "./names.ts";
import { addResources } from "./resources.ts";
import { claimsAnswerSchema, EVIDENCE_ANSWER, NAMES_ANSWER } from "./schemas.ts";
import { type CallToolResult, fromJsonSchema, type JsonSchemaType, McpServer } from "./sdk.ts";
import { CLAIM_TOOLS } from "./tools.ts";

/** The facts that an assistant's server needs. */
export interface AssistantContext {
  /** The graph as it is now. */
  readonly now: () => Promise<Snapshot>;
  /** Of this program. */
  readonly version: string;
  /** Called for faults of the program. */
  readonly report: (error: Error) => void;
}

const schema = <T>(json: object) => fromJsonSchema<T>(json as JsonSchemaType);
const READING = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** A server for one connection: seven tools, two kinds of resources, two prompts. It only reads. */
export function assistantServer(assisted: AssistantContext): McpServer {
  const server = new McpServer(
    { name: "claimgraph", title: "Claimgraph: who says what", version: assisted.version },
    { instructions: INSTRUCTIONS },
  );
  for (const tool of CLAIM_TOOLS)
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.description,
        annotations: READING,
        inputSchema: schema<never>(tool.question),
        outputSchema: schema(claimsAnswerSchema(tool.beside, tool.head)),
      },
      (args) =>
        answered(assisted, async (snapshot) => {
          const answer = await answerOf(tool, snapshot, args);
          return result(answer, textOf(answer));
        }),
    );
  addEvidence(server, assisted);
  addNames(server, assisted);
  addResources(server, assisted);
  addPrompts(server);
  return server;
}

function addEvidence(server: McpServer, assisted: AssistantContext): void {
  server.registerTool(
    "get_evidence",
    {
      title: "The sentence of a claim",
      description:
        "The whole sentence of one claim with its exact place in the document, and who tells whom. Read it before you lean on a claim.",
      annotations: READING,
      inputSchema: schema<{ readonly claim: string }>(QUESTIONS.evidence),
      outputSchema: schema(EVIDENCE_ANSWER),
    },
    ({ claim }) =>
      answered(assisted, async (snapshot) => {
        const evidence = await evidenceOf(snapshot, claim);
        return result(evidence, `${evidence.cite_as}\n${evidence.note}`);
      }),
  );
}

function addNames(server: McpServer, assisted: AssistantContext): void {
  server.registerTool(
    "find_names",
    {
      title: "What is called so",
      description: "Actors, events and places that are meant by words, with their ids, other names and days.",
      annotations: READING,
      inputSchema: schema<NamesAsked>(QUESTIONS.names),
      outputSchema: schema(NAMES_ANSWER),
    },
    (args) =>
      answered(assisted, async (snapshot) => {
        const names = namesFound(snapshot, args);
        const lines = names.items.map(
          ({ kind, label, id, claims }) => `- ${label} (${kind} ${id.slice(0, 12)}, ${claims} claims)`,
        );
        return result(names, [names.found, ...lines].join("\n"));
      }),
  );
}

function addPrompts(server: McpServer): void {
  const text = (words: string) => ({
    messages: [{ role: "user" as const, content: { type: "text" as const, text: words } }],
  });
  const named = (names: readonly string[]): object => ({
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, { type: "string", minLength: 1, maxLength: 200 }])),
    required: names,
  });
  server.registerPrompt(
    "brief_event",
    {
      title: "A brief of an event",
      description: "What each side says of an event, with who says it",
      argsSchema: schema<{ readonly event: string }>(named(["event"])),
    },
    ({ event }) => text(briefEvent(event)),
  );
  server.registerPrompt(
    "compare_accounts",
    {
      title: "Two accounts side by side",
      description: "What two actors say that cannot both be so, and what both say",
      argsSchema: schema<{ readonly a: string; readonly b: string }>(named(["a", "b"])),
    },
    ({ a, b }) => text(compareAccounts(a, b)),
  );
}

const result = (structured: object, text: string): CallToolResult => ({
  content: [{ type: "text", text }],
  structuredContent: { ...structured },
});

/** Expected errors are reported to the assistant; faults of the program are reported where it was started. */
async function answered(
  { now, report }: AssistantContext,
  ask: (snapshot: Snapshot) => Promise<CallToolResult>,
): Promise<CallToolResult> {
  try {
    return await ask(await now());
  } catch (error) {
    const isExpected = error instanceof ClaimgraphError;
    if (!isExpected) report(error instanceof Error ? error : new Error(String(error)));
    return { isError: true, content: [{ type: "text", text: isExpected ? toldOf(error) : FAULT }] };
  }
}

const FAULT = "This is a fault of the program; it was told where claimgraph was started.";

/** The message without its place, which may be a path on this machine. */
const toldOf = ({ message, remedy }: ClaimgraphError): string =>
  [message, ...(remedy === null ? [] : [remedy])].join(". ");
