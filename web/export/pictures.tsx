import { render } from "preact";
import { paletteOf } from "../graph/palette.ts";
import { placesOf } from "../graph/places.ts";
import { marked, partOf } from "../graph/scene.ts";
import { SCENE_LIMITS, sceneNow } from "../graph/sceneNow.ts";
import { SceneSvg } from "../graph/sceneSvg.tsx";
import { sided, sidesNow } from "../graph/sidesNow.ts";
import { spoken } from "../graph/spoken.ts";
import type { Session } from "../state/session.ts";
import { t } from "../strings.ts";
import { gexfOf } from "./gexf.ts";
import { type PictureFile, pointsPicture } from "./pointsPicture.tsx";

const SIZE = { width: 1600, height: 1000 };
/** Pixels of the scene for one of the drawing: sharp in print. */
const SHARP = 2;

async function drawn(session: Session) {
  const index = session.index.value;
  if (index === null) throw new Error(t.page.nothingOpen);
  const part = sided(partOf(sceneNow(index, session.results.value), SCENE_LIMITS.card), index, sidesNow(session));
  const scene = session.pageState.value.groups ? marked(part, session.communities.value) : part;
  return { scene, positions: await placesOf(index.network, scene), palette: paletteOf(document.body) };
}

/** The graph of what is shown, for Gephi. */
export async function gexf(session: Session): Promise<Blob> {
  const { scene, positions, palette } = await drawn(session);
  return new Blob([gexfOf(scene, positions, palette)], { type: "application/gexf+xml" });
}

/** The picture that is on the screen as SVG in the colours of the theme. */
export async function svg(session: Session): Promise<Blob> {
  return svgBlob((await pictureOf(session)).svg);
}

const svgBlob = (element: Element): Blob =>
  new Blob([new XMLSerializer().serializeToString(element)], { type: "image/svg+xml" });

/** The picture of points where it is on the screen, else the network of what is shown. */
async function pictureOf(session: Session): Promise<PictureFile> {
  const points = pointsPicture(session);
  if (points !== null) return points;
  const { scene, positions, palette } = await drawn(session);
  const box = document.createElement("div");
  render(
    <SceneSvg title={spoken(scene)} scene={scene} positions={positions} palette={palette} emphasis={null} {...SIZE} />,
    box,
  );
  const element = box.firstElementChild;
  if (element === null) throw new Error(t.graph.nothing);
  return { svg: element, ...SIZE };
}

/** The same as PNG. */
export async function png(session: Session): Promise<Blob> {
  const { svg: element, width, height } = await pictureOf(session);
  const address = URL.createObjectURL(svgBlob(element));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * SHARP;
    canvas.height = height * SHARP;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error(t.graph.nothing)) : resolve(blob)), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
