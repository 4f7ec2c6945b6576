// Writes the three files of data/inbox, of which docs/from-an-inbox.md tells: a letter as PDF, a statement as DOCX, a mail. Invented from end to end; the same bytes each time.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { pdfFile, widthOf } from "./pdfFile.mjs";

/** A paragraph as lines of at most 440 points. */
function wrapped(text, size) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === "" ? word : `${last} ${word}`;
    if (widthOf(longer, size) <= 440) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const SYMBOL = "S/2025/1371";
/** Each page: what it says, one paragraph after another. */
const LETTER = [
  [
    "Letter dated 6 June 2025 from the Permanent Representative of Pallumia to the United Nations addressed to the Secretary-General",
    "Upon instructions from my Government, I have the honour to write to you about the fire at the grain store of Osk on 2 June 2025.",
    "1. Pallumia denies that its drones struck the grain store of Osk on 2 June 2025. No Pallumian drone flew over Osk on that night.",
    "2. Keldora had kept mortar shells in the store since April. The fire began when those shells exploded.",
    "3. Two guards lost their lives. Pallumia regrets their death.",
  ],
  [
    "4. Keldora calls this a drone attack in order to leave the talks at Lowmere. We reject that account.",
    "5. Pallumia asks that the observers visit Osk, and that they publish what they find.",
    "I should be grateful if you would have the present letter circulated as a document of the Security Council.",
    "(Signed) Edrel Sorbin",
    "Permanent Representative",
  ],
];

function letter() {
  const size = 11;
  const pages = LETTER.map((paragraphs, index) => {
    const words = [
      { x: 72, y: 50, size: 9, text: SYMBOL },
      { x: 480, y: 50, size: 9, text: "Security Council" },
      { x: 300, y: 800, size: 9, text: `${index + 1}/${LETTER.length}` },
    ];
    let y = 100;
    for (const paragraph of paragraphs) {
      for (const text of wrapped(paragraph, size)) {
        words.push({ x: 72, y, size, text });
        y += size * 1.3;
      }
      y += size;
    }
    return words;
  });
  return pdfFile(pages);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs) => `<w:p>${runs.join("")}</w:p>`;
const xml = (body) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);

function statement() {
  const document = [
    paragraph(run("Statement by the Ministry of Foreign Affairs of Keldora on the attack at Osk")),
    paragraph(run("4 June 2025")),
    paragraph(
      run("In the night of 2 June 2025 two Pallumian drones struck the grain store of Osk. Four guards were killed."),
    ),
    paragraph(
      run("The store held wheat for eleven villages."),
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
      run(" Keldora rejects the claim that it held "),
      '<w:del w:id="9" w:author="Desk"><w:r><w:delText>weapons</w:delText></w:r></w:del>',
      '<w:ins w:id="10" w:author="Desk"><w:r><w:t>mortar shells</w:t></w:r></w:ins>',
      run("."),
    ),
    paragraph(run("We call on Pallumia to stop these attacks, and we will not return to Lowmere while they go on.")),
  ];
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const files = {
    "[Content_Types].xml": xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${type}.footnotes+xml"/></Types>`,
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/_rels/document.xml.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/footnotes" Target="footnotes.xml"/></Relationships>`,
    ),
    "word/document.xml": xml(`<w:document ${W}><w:body>${document.join("")}</w:body></w:document>`),
    "word/footnotes.xml": xml(
      `<w:footnotes ${W}><w:footnote w:id="2"><w:p>${run("Register of the Ministry of Agriculture, May 2025.")}</w:p></w:footnote></w:footnotes>`,
    ),
  };
  return zipSync(files, { level: 9, mtime: "2025-06-04T00:00:00" });
}

const MAIL = `From: Anka Verrin <press@harn-mission.example>
To: desk@halyard.example
Subject: Re: Fire at Osk
Date: Thu, 05 Jun 2025 18:20:00 +0200
Message-ID: <7c1@harn-mission.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Dear colleague,

The Harn River Observer Mission visited Osk on 4 June 2025. The mission saw two craters beside the grain store. It could not tell from which side the drones came.

The Keldoran mayor of Osk told the mission that three guards had died. Pallumia said that Keldora had kept shells in the store; the mission did not see any.

Anka Verrin
Harn River Observer Mission

On Thu, 5 Jun 2025 at 09:02, Desk <desk@halyard.example> wrote:
> Keldora says that four guards were killed.
> Has the mission been there?
`;

/** The files by name. */
export const inboxFiles = () => ({
  "letter.pdf": letter(),
  "statement.docx": statement(),
  "mail.eml": new TextEncoder().encode(MAIL),
});

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, bytes] of Object.entries(inboxFiles()))
    writeFileSync(new URL(`../../data/inbox/${name}`, import.meta.url), bytes);
