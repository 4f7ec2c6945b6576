import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../src/model/errors.ts";
import { type Read, readPiece } from "../../src/read/pieces.ts";
import { type OutlookMail, outlookFile } from "./outlookFile.ts";

async function read(bytes: Uint8Array, name = "a.msg"): Promise<Read[]> {
  const found: Read[] = [];
  for await (const one of readPiece({ id: name, name, bytes, line: null })) found.push(one);
  return found;
}

const documents = async (mail: OutlookMail) =>
  (await read(outlookFile(mail))).map((one) => (one.kind === "document" ? one.document : one.error));

/** The message with which the whole file is refused. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  const [one] = await read(bytes);
  if (one?.kind !== "refused") throw new Error("it was read");
  return one.error.message;
}

const SENT = "Received: from a.example\r\nDate: Tue, 04 Mar 2025 23:15:00 -0800\r\nSubject: x\r\n";

describe("a mail that Outlook saved", () => {
  test("has its subject, its sender, the day on the sender's own calendar and its words", async () => {
    const [document] = await documents({
      subject: "Bridge of Lorne",
      sender: "Press Office",
      headers: SENT,
      body: "Keldora denies that it closed the bridge.\r\n",
    });
    expect(document).toMatchObject({
      title: "Bridge of Lorne",
      author: "Press Office",
      publisher: null,
      dating: { edtf: "2025-03-04" },
      text: "Keldora denies that it closed the bridge.\n",
    });
  });

  test("has the words of its page where it has no others", async () => {
    const [document] = await documents({ html: "<p>The gate was “closed”, Pallumia says.</p>" });
    expect(document).toMatchObject({ text: expect.stringContaining("The gate was “closed”, Pallumia says.") });
  });

  test("of an old program is read in the code page that it names", async () => {
    const body = Uint8Array.from([0xcc, 0xee, 0xf1, 0xf2]); // “Мост” in Windows-1251
    const [document] = await documents({ old: { page: 1251, body } });
    expect(document).toMatchObject({ text: expect.stringContaining("Мост") });
  });

  test("is followed by what is attached to it, but for images within its page and what has no text", async () => {
    const words = new TextEncoder().encode("The pump was hit, Velmar said.");
    const found = await read(
      outlookFile({
        body: "See below.",
        attachments: [
          { name: "note.txt", content: words },
          { name: "logo.txt", content: words, hidden: true },
          { name: "shot.png", content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]) },
        ],
      }),
    );
    expect(found.map(({ id }) => id)).toEqual(["a.msg", "a.msg!/note.txt"]);
    expect(found[1]).toMatchObject({ document: { text: expect.stringContaining("The pump was hit") } });
    expect(found[0]).toMatchObject({ document: { warnings: [expect.stringContaining("shot.png")] } });
  });

  test("whose sectors lead in a circle, or of whose contents it has too little, is refused at once", async () => {
    const whole = outlookFile({ body: "Keldora denies it. ".repeat(500) });
    const view = new DataView(whole.buffer, whole.byteOffset);
    const table = (view.getUint32(0x4c, true) + 1) * 512;
    const circling = whole.slice();
    const first = [...Array(128).keys()].find((k) => view.getUint32(table + k * 4, true) === k + 1) ?? 0;
    new DataView(circling.buffer).setUint32(table + (first + 1) * 4, first, true);
    expect(await refusalOf(circling)).toContain("lead in a circle");
    const folders = (view.getUint32(0x30, true) + 1) * 512;
    const longer = whole.slice();
    for (let entry = 1; entry < 4; entry++)
      new DataView(longer.buffer).setUint32(folders + entry * 128 + 0x78, 0x7fffffff, true);
    expect(await refusalOf(longer)).toContain("longer than itself");
  });

  test("of which the end is missing is refused, wherever its table of sectors stands", async () => {
    const whole = outlookFile({ body: "Keldora denies it. ".repeat(500) });
    const view = new DataView(whole.buffer, whole.byteOffset);
    // one more sector is in use than the file has
    const beyond = whole.slice();
    const table = (view.getUint32(0x4c, true) + 1) * 512;
    new DataView(beyond.buffer).setUint32(table + (whole.length / 512 - 1) * 4, 0xfffffffe, true);
    expect(await refusalOf(beyond)).toContain("cut off");
  });

  test("with any few bytes changed is read or refused, and nothing else", async () => {
    const content = new TextEncoder().encode("The pump was hit, Velmar said.");
    const whole = outlookFile({ subject: "x", body: "Keldora denies it.", attachments: [{ name: "a.txt", content }] });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const changed = whole.slice();
          for (const [at, value] of changes) changed[at] = value;
          // what is no refusal is thrown
          expect((await read(changed)).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });

  test("that is damaged or has no words is refused with what to do", async () => {
    const whole = outlookFile({ body: "Keldora denies it." });
    const cut = whole.slice(0, 700);
    const [damaged] = await read(cut);
    expect(damaged).toMatchObject({ kind: "refused", error: { exitCode: EXIT.badData } });
    const [empty] = await read(outlookFile({ subject: "x" }));
    expect(empty).toMatchObject({ kind: "refused", error: { message: "the mail has no words of its own" } });
  });
});
