import { spawnSync } from "node:child_process";
import { deflateSync } from "node:zlib";

/** The picture of a page: grey pixels, row by row, 255 for white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** What spoils a picture of a page. */
export type Spoil = (picture: Picture) => Picture;

/** Draws the first page of a PDF file with pdftoppm. */
export function drawn(file: string, dpi: number): Picture {
  const { stdout } = spawnSync("pdftoppm", ["-r", String(dpi), "-gray", "-singlefile", file], { maxBuffer: 1e8 });
  const [head = "", width = "0", height = "0"] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString("latin1", 0, 60)) ?? [];
  return { width: Number(width), height: Number(height), pixels: Uint8Array.from(stdout.subarray(head.length)) };
}

/** A PDF of one page that is this picture, without a single letter. */
export function pictureFile({ width, height, pixels }: Picture): Uint8Array {
  const packed = deflateSync(pixels);
  const content = "595 0 0 842 0 0 cm /Im Do";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im 5 0 R >> >> /Contents 4 0 R >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString("latin1")}\nendstream`,
  ];
  let text = "%PDF-1.7\n";
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const list = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const tail = `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 6\n0000000000 65535 f \n${list}${tail}`, "latin1");
}

/** A picture whose pixels come from those of another one. */
const remade = ({ width, height, pixels }: Picture, pixelAt: (x: number, y: number) => number): Picture => {
  const made = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) made[y * width + x] = pixelAt(x, y);
  return { width, height, pixels: made };
};

/** A page that lay askew, by so many degrees. */
export const skewed =
  (degrees: number): Spoil =>
  (picture) => {
    const { width, height, pixels } = picture;
    const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    return remade(picture, (x, y) => {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const [fromX, fromY] = [
        Math.round(width / 2 + dx * cos - dy * sin),
        Math.round(height / 2 + dx * sin + dy * cos),
      ];
      return fromX < 0 || fromX >= width || fromY < 0 || fromY >= height ? 255 : (pixels[fromY * width + fromX] ?? 255);
    });
  };

/** Pixels in a share of places are turned black or white, always the same ones. */
export const noisy =
  (share: number): Spoil =>
  (picture) => {
    let seed = 7;
    const next = (): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return seed / 0x7fffffff;
    };
    return remade(picture, (x, y) => {
      const dirt = next() < share;
      const black = next() < 0.5;
      return dirt ? (black ? 0 : 255) : (picture.pixels[y * picture.width + x] ?? 255);
    });
  };

/** A ring and two bars of a stamp over the text, in points from the page's top left corner. */
export const stamped =
  (centreX: number, centreY: number): Spoil =>
  (picture) => {
    const scale = picture.width / 595;
    return remade(picture, (x, y) => {
      const [dx, dy] = [x / scale - centreX, y / scale - centreY];
      const far = Math.hypot(dx, dy);
      const ring = far > 36 && far < 40;
      const bar = far < 36 && (Math.abs(dy - dx / 3 - 6) < 3 || Math.abs(dy - dx / 3 + 6) < 3);
      return ring || bar ? 40 : (picture.pixels[y * picture.width + x] ?? 255);
    });
  };
