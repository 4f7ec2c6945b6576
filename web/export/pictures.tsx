import { render } from "preact";
import { currentDrawing } from "../graph/currentDrawing.ts";
import { currentScene, SCENE_LIMITS } from "../graph/currentScene.ts";
import { currentSides, legendSides, namesIn, withSides } from "../graph/currentSides.ts";
import { paletteOf } from "../graph/palette.ts";
import { placesOf } from "../graph/places.ts";
import { partOf, withCommunities } from "../graph/scene.ts";
import { withShortNames } from "../graph/shortNames.ts";
import { currentMap } from "../map/currentMap.ts";
import type { Session } from "../state/session.ts";
import { t } from "../strings.ts";
import { aboutFile } from "./aboutFile.ts";
import { gexfOf } from "./gexf.ts";
import { NetworkSheet } from "./networkSheet.tsx";
import { type PictureFile, pointsPicture } from "./pointsPicture.tsx";

const SIZE = { width: 1600, height: 1000 };
/** Pixels of the picture for one pixel of the drawing, to be sharp in print. */
const SHARP = 2;

/** What the network shows where it is on the screen, else all that the filters leave. */
async function drawn(session: Session) {
  const index = session.index.value;
  if (index === null) throw new Error(t.page.nothingOpen);
  const palette = paletteOf(document.body);
  const onScreen = currentDrawing(session);
  if (onScreen !== undefined) return { ...onScreen, palette };
  const part = partOf(currentScene(index, session.results.value), SCENE_LIMITS.card);
  const named = withShortNames(withSides(part, index, currentSides(session)));
  const scene = session.pageState.value.groups ? withCommunities(named, session.communities.value) : named;
  return { scene, positions: await placesOf(index.network, scene), palette };
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

/** The picture of points or the map if it is on the screen, else the network. */
async function pictureOf(session: Session): Promise<PictureFile> {
  const points = pointsPicture(session);
  if (points !== null) return points;
  const map = currentMap(session);
  if (map !== undefined) return (await import("./mapPicture.tsx")).mapPicture(session, map);
  const { scene, positions, palette } = await drawn(session);
  const box = document.createElement("div");
  const { counts } = session.pageState.value;
  render(
    <NetworkSheet
      {...{ scene, positions, palette, ...SIZE }}
      emphasis={null}
      sides={legendSides(scene, namesIn(session.index.value), currentSides(session))}
      about={aboutFile(session)}
      told={({ documents = 0 }) => (counts && documents > 1 ? t.counted.documents(documents) : "")}
    />,
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
