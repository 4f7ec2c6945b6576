import { effect, type ReadonlySignal } from "@preact/signals";
import { render } from "preact";
import { isWebAddress } from "../../src/export/report/blocks.ts";
import { type AboutFile, aboutFile } from "../export/aboutFile.ts";
import { footOf, sentenceIn } from "../points/sentence.tsx";
import { type ClaimEntry, type GraphIndex, labelOf } from "../state/graphIndex.ts";
import type { Session } from "../state/session.ts";
import type { TextState } from "../state/texts.ts";
import { t } from "../strings.ts";
import { type EmbedAnswer, type Embedded, type EmbedGroup, embedded } from "./embedGroups.ts";
import { frameOf, pageOf } from "./embedHtml.ts";
import { e } from "./words.ts";

/** So many sentences of one answer are in the file; the rest is counted. */
const QUOTED = 3;

/** A file to embed, and the lines that embed it. */
export interface EmbedFile {
  readonly name: string;
  readonly html: string;
}

const nameOf = ({ file }: Embedded): string => `${file}-embed.html`;

/** The lines that show the file in a page: without rights, but to open the address of a document. */
export function snippetOf(session: Session): string {
  const own = embedded(session);
  return frameOf(nameOf(own), own.title);
}

/** What is on the screen as one file of HTML without scripts, which asks for nothing. */
export async function embedFile(session: Session): Promise<EmbedFile> {
  await session.findPoints();
  const own = embedded(session);
  const index = session.index.value;
  const picture = own.picture ? await (await (await import("../export/pictures.tsx")).svg(session)).text() : null;
  const quoted = own.groups.flatMap(({ answers }) => answers.flatMap(({ entries }) => entries.slice(0, QUOTED)));
  const texts = new Map<string, TextState>();
  for (const { record } of quoted) texts.set(record.id, await settled(session.textOf(record)));
  const box = document.createElement("div");
  render(<Page {...{ own, picture, index, texts }} about={aboutFile(session)} />, box);
  return { name: nameOf(own), html: pageOf(own.title, box.innerHTML) };
}

/** A text when it is there, or when it is known that there is none. */
const settled = (text: ReadonlySignal<TextState>): Promise<TextState> =>
  new Promise((resolve) => {
    const stop = effect(() => {
      const now = text.value;
      if (now.state === "loading") return;
      resolve(now);
      queueMicrotask(() => stop());
    });
  });

interface PageGiven {
  readonly own: Embedded;
  /** The picture as SVG. */
  readonly picture: string | null;
  readonly index: GraphIndex | null;
  /** By document. */
  readonly texts: ReadonlyMap<string, TextState>;
  readonly about: AboutFile;
}

/** The whole page: a picture has title, question, days and address in itself. */
const Page = ({ own, picture, index, texts, about }: PageGiven) => (
  <main>
    {picture === null ? (
      <>
        <h1>{own.title}</h1>
        <p class="small">{t.export.told(about.question)}</p>
      </>
    ) : (
      <>
        <h1 class="unseen">{own.title}</h1>
        <figure aria-label={own.title} dangerouslySetInnerHTML={{ __html: picture }} />
      </>
    )}
    {index !== null && own.groups.map((group) => <Group key={group.title} group={group} index={index} texts={texts} />)}
    {own.left > 0 && <p class="small">{e.left(own.left)}</p>}
    {picture === null && (
      <p class="small">
        {about.said} {about.link}
      </p>
    )}
  </main>
);

type Of = Pick<PageGiven, "texts"> & { readonly index: GraphIndex };

const Group = ({ group, ...of }: Of & { readonly group: EmbedGroup }) => (
  <details open={group.open}>
    <summary>{group.title}</summary>
    <div class="answers">
      {group.answers.map((answer) => (
        <Answer key={`${answer.who} ${answer.says} ${answer.entries[0]?.claim.id}`} answer={answer} {...of} />
      ))}
    </div>
  </details>
);

const Answer = ({ answer: { who, says, entries }, ...of }: Of & { readonly answer: EmbedAnswer }) => (
  <section>
    <p>
      <strong dir="auto">{who}</strong> {says}
    </p>
    {entries.slice(0, QUOTED).map((entry) => (
      <Quoted key={entry.claim.id} entry={entry} {...of} />
    ))}
    {entries.length > QUOTED && <p class="small">{e.more(entries.length - QUOTED)}</p>}
  </section>
);

/** A sentence with the words of the claim marked, and its document, linked where that has an address. */
function Quoted({ entry, index, texts }: Of & { readonly entry: ClaimEntry }) {
  const { claim, record } = entry;
  const segments = sentenceIn(index, entry, texts.get(record.id) ?? { state: "missing", message: "" });
  const foot = footOf(claim.act, labelOf(index, record.id), claim.dating === null ? claim.latest : claim.dating.edtf);
  const { url } = record;
  return (
    <blockquote lang={record.language} dir="auto">
      {segments.map(({ text, parts }, at) =>
        parts.length === 0 ? (
          text
        ) : (
          <mark key={at} data-part={parts.join(" ")}>
            {text}
          </mark>
        ),
      )}
      <footer class="small" lang="en">
        {url !== null && index.cover === null && isWebAddress(url) ? (
          <a href={url} target="_blank" rel="noreferrer noopener">
            {foot}
          </a>
        ) : (
          foot
        )}
      </footer>
    </blockquote>
  );
}
