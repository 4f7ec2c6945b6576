// The only file that imports postal-mime.
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";

export type { Address, Attachment };

/** What is read of a mail, whatever its format. */
export type Mail = Pick<Email, "subject" | "from" | "headers" | "text" | "html" | "attachments">;

const DEEPEST = 50;

/**
 * Parses a mail.
 *
 * @throws ClaimgraphError (bad data) if it is not a mail, or is nested too deeply
 */
export async function parseMail(bytes: Uint8Array, name: string): Promise<Mail> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: DEEPEST });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ClaimgraphError(`this mail cannot be read (${why})`, {
      exitCode: EXIT.badData,
      place: name,
      remedy: "Save the words of the mail as text",
      cause,
    });
  }
}
