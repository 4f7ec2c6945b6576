import { crc32, deflateRawSync, gzipSync } from "node:zlib";

/** A ZIP file made of names and contents; `lies` declares other sizes than the true ones. */
export function zipFile(
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
  { lies = false } = {},
): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const plain = Buffer.from(content);
    // This one is stored as it is, by the standards of OpenDocument and EPUB
    const isStored = name === "mimetype";
    const packed = isStored ? plain : deflateRawSync(plain);
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(isStored ? 0 : 8, 8);
    head.writeUInt32LE(crcOf(plain), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(lies ? 10 : plain.length, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(at, 42);
    parts.push(head, title, packed);
    list.push(entry, title);
    at += head.length + title.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, directory, end]));
}

const crcOf = (bytes: Uint8Array): number =>
  typeof crc32 === "function" ? crc32(bytes) : gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - 8);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with that body; `more` adds parts of the file. */
export const docxFile = (body: string, more: readonly (readonly [string, string])[] = []): Uint8Array =>
  zipFile([
    ["[Content_Types].xml", "<Types/>"],
    ["word/document.xml", `<w:document ${W}><w:body>${body}</w:body></w:document>`],
    ...more.map(([name, content]) => [name, content.replace(" W>", ` ${W}>`)] as const),
  ]);
