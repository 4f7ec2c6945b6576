import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/pipeline.ts";
import type { SourceDocument } from "../../src/model/document.ts";
import { EXIT } from "../../src/model/errors.ts";
import { type Read, readPiece } from "../../src/read/pieces.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(name: string, text: string): Promise<Read[]> {
  const found: Read[] = [];
  for await (const one of readPiece({ id: name, name, bytes: bytes(text), line: null })) found.push(one);
  return found;
}

async function only(text: string): Promise<SourceDocument> {
  const [one, ...others] = await read("a.eml", text);
  expect(others).toEqual([]);
  if (one?.kind !== "document") throw one?.error ?? new Error("nothing was read");
  return one.document;
}

const HEAD =
  "Received: from a.example by b.example\nFrom: Press Office <press@k.example>\nTo: desk@halyard.example\nSubject: Bridge of Lorne\nDate: Tue, 04 Mar 2025 23:15:00 -0800\nMIME-Version: 1.0\n";
const plain = (body: string): string => `${HEAD}Content-Type: text/plain; charset=utf-8\n\n${body}`;
const quotes = (document: SourceDocument): (readonly [string, string | undefined])[] =>
  (document.parts ?? [])
    .filter(({ kind }) => kind === "quote")
    .map(({ start, end, by }) => [document.text.slice(start, end), by] as const);

describe("a mail", () => {
  test("has its subject, its sender and the day on the sender's own calendar, and no headers in its text", async () => {
    const document = await only(plain("Keldora denies that it closed the bridge.\n"));
    expect(document).toMatchObject({ title: "Bridge of Lorne", author: "Press Office", publisher: null });
    expect(document.dating?.edtf).toBe("2025-03-04");
    expect(document.text).toBe("Keldora denies that it closed the bridge.\n");
  });

  test.each<[string, string, string, string | undefined]>([
    [
      "below, with signs",
      "Keldora denies it.\n\nOn Mon, 3 Mar 2025 at 18:02, Halyard Desk <desk@h.example> wrote:\n> Pallumia said that the bridge was closed.\n>\n> It was.\n",
      "On Mon, 3 Mar 2025 at 18:02, Halyard Desk <desk@h.example> wrote:\nPallumia said that the bridge was closed.\n\nIt was.",
      "Halyard Desk",
    ],
    [
      "above, before the answer",
      "> Pallumia said that the bridge was closed.\n\nKeldora denies it.\n",
      "Pallumia said that the bridge was closed.",
      undefined,
    ],
    [
      "behind Outlook's headers, without signs",
      "Keldora denies it.\n\nFrom: Halyard Desk\nSent: Monday\nTo: Press Office\nSubject: Bridge\n\nPallumia said that the bridge was closed.\n",
      "From: Halyard Desk\nSent: Monday\nTo: Press Office\nSubject: Bridge\n\nPallumia said that the bridge was closed.",
      "Halyard Desk",
    ],
    [
      "forwarded",
      "Keldora denies it.\n\n---------- Forwarded message ---------\nFrom: Oren Vask <o@p.example>\nSubject: Bridge\n\nPallumia said that the bridge was closed.\n",
      "---------- Forwarded message ---------\nFrom: Oren Vask <o@p.example>\nSubject: Bridge\n\nPallumia said that the bridge was closed.",
      "Oren Vask",
    ],
  ])("with what somebody else wrote %s tells it apart, and makes no claim of it", async (_, body, quote, by) => {
    const document = await only(plain(body));
    expect(quotes(document)).toEqual([[quote, by]]);
    const said = extract(document).claims.flatMap(({ content }) => content.map(([a, b]) => document.text.slice(a, b)));
    expect(said.filter((words) => quote.includes(words))).toEqual([]);
  });

  test("in HTML only is all its paragraphs, with block quotations told apart", async () => {
    const page =
      "<p>Keldora denies it.</p><blockquote><p>Pallumia said that it was closed.</p></blockquote><p>Yours</p>";
    const document = await only(`${HEAD}Content-Type: text/html; charset=utf-8\n\n${page}`);
    expect(document.text).not.toMatch(/[<\ue000\ue001]/);
    expect(quotes(document)).toEqual([["Pallumia said that it was closed.", undefined]]);
  });

  test("has its signature apart", async () => {
    const document = await only(plain("Keldora denies it.\n\n-- \nPress Office\nTelephone 555 0187\n"));
    const [part] = document.parts ?? [];
    expect(part?.kind).toBe("signature");
    expect(document.text.slice(part?.start, part?.end)).toBe("-- \nPress Office\nTelephone 555 0187");
  });

  test("gives what is attached as documents of their own, with its day and without its sender", async () => {
    const b = "b1";
    const part = (type: string, name: string, body: string): string =>
      `--${b}\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\n\n${body}\n`;
    const mail = `${HEAD}Content-Type: multipart/mixed; boundary="${b}"\n\n--${b}\nContent-Type: text/plain\n\nSee below.\n${part("text/plain", "../note.txt", "The mayor said that it rained.")}${part("application/pdf", "report.pdf", "%PDF-1.4\n%%EOF")}${part("image/png", "logo.png", "\u0089PNG")}${part("message/rfc822", "", plain("Pallumia denies it."))}--${b}--\n`;
    const found = await read("a.eml", mail);
    expect(found.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "document a.eml",
      "document a.eml!/note.txt",
      "refused a.eml!/report.pdf",
      "document a.eml!/4.eml",
    ]);
    const [own, note, , inner] = found;
    expect(own).toMatchObject({ document: { warnings: ["attached, and no document: logo.png"] } });
    expect(note).toMatchObject({ document: { author: null, dating: { edtf: "2025-03-04" } } });
    expect(inner).toMatchObject({ document: { author: "Press Office", text: "Pallumia denies it.\n" } });
  });

  test("of very many levels is refused by name", async () => {
    let mail = plain("Keldora denies it.");
    for (let i = 0; i < 200; i++)
      mail = `${HEAD}Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n${mail}\n--b${i}--\n`;
    const [one] = await read("deep.eml", mail);
    expect(one).toMatchObject({ kind: "refused", error: { exitCode: EXIT.badData, place: "deep.eml" } });
  });
});

describe("a mailbox", () => {
  const from = "From press@k.example Wed Apr 16 08:00:00 2025\n";

  test("is a document for each mail, with the sign before “From” undone, and one without words costs itself only", async () => {
    const found = await read(
      "list.mbox",
      `${from}${plain(">From the first day Keldora kept it.\n\n")}${from}${plain("\n")}${from}${plain("Two.")}`,
    );
    expect(found.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "document list.mbox!/1",
      "refused list.mbox!/2",
      "document list.mbox!/3",
    ]);
    expect(found[0]).toMatchObject({ document: { text: "From the first day Keldora kept it.\n" } });
  });
});
