// Reads an export of a Telegram channel: each message is a document; a forwarded message belongs to the channel that it comes from.
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { decode } from "../decode.ts";
import type { File, Inside } from "../reader.ts";
import { type Found, makeSource } from "../source.ts";

interface Message {
  readonly id?: unknown;
  readonly type?: unknown;
  readonly date?: unknown;
  readonly from?: unknown;
  readonly author?: unknown;
  readonly forwarded_from?: unknown;
  readonly text?: unknown;
}

export function* readTelegram({ bytes, name, given }: File): Generator<Inside> {
  const { channel, messages } = messagesOf(decode(bytes, { file: name, line: null }), name);
  for (const message of messages) {
    const text = textOf(message.text);
    if (message.type !== "message" || text === "") continue;
    const place = `${name}!/${typeof message.id === "number" ? message.id : "?"}`;
    const forwarded = stringOf(message.forwarded_from);
    const from = forwarded ?? stringOf(message.from) ?? channel;
    const author = stringOf(message.author);
    const found: Found = {
      publisher: from,
      author: forwarded === null && author !== from ? author : null,
      date: /^\d{4}-\d\d-\d\d/.exec(stringOf(message.date) ?? "")?.[0] ?? null,
    };
    const warnings = forwarded === null ? [] : [`forwarded by ${stringOf(message.from) ?? channel ?? "a channel"}`];
    yield {
      name: place,
      document: () => makeSource({ text, reading: "plain", warnings }, text, { file: place, line: null }, given, found),
    };
  }
}

function messagesOf(
  json: string,
  place: string,
): { readonly channel: string | null; readonly messages: readonly Message[] } {
  try {
    const value = JSON.parse(json) as { readonly name?: unknown; readonly messages?: unknown };
    if (Array.isArray(value.messages))
      return {
        channel: stringOf(value.name),
        messages: value.messages.filter((one): one is Message => typeof one === "object" && one !== null),
      };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ClaimgraphError("this Telegram export has no list of messages, or is cut short", {
    exitCode: EXIT.badData,
    place,
    remedy: "Export the channel again as machine-readable JSON",
  });
}

const stringOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** Joins the pieces of a text, which are strings, and objects for links and bold words. Web addresses at its end are left out. */
function textOf(value: unknown): string {
  const pieces = Array.isArray(value) ? value : [value];
  const text = pieces
    .map((piece: unknown) => {
      if (typeof piece === "string") return piece;
      const inner = typeof piece === "object" && piece !== null && "text" in piece ? piece.text : "";
      return typeof inner === "string" ? inner : "";
    })
    .join("");
  return text.replace(/(?:\s+https?:\/\/\S+)+\s*$/, "").trim();
}
