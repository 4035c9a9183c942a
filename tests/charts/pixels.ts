/** A picture: grey levels from 0 (black) to 255, row by row. */
export interface Picture {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** Decode a PNG of 8-bit RGBA without interlace (the one kind that is written), over white. */
export async function decodePng(png: Uint8Array<ArrayBuffer>): Promise<Picture> {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (view.getUint32(24) !== 0x08060000) throw new Error("not 8-bit RGBA");
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const type = new TextDecoder().decode(png.subarray(at + 4, at + 8));
    if (type === "IDAT") parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return { width, height, grey: greyOf(unfiltered(bytes, width * 4, height)) };
}

/** Undo the row filters of PNG (RFC 2083, § 6). */
function unfiltered(bytes: Uint8Array, stride: number, height: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = bytes[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= 4 ? out[at - 4] : 0;
      const up = y > 0 ? out[at - stride] : 0;
      const corner = x >= 4 && y > 0 ? out[at - stride - 4] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      out[at] = bytes[at + y + 1] + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function greyOf(rgba: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: rgba.length / 4 }, (_, i) => {
    const [r, g, b, alpha] = rgba.subarray(4 * i, 4 * i + 4);
    return ((r + g + b) / 3) * alpha / 255 + 255 - alpha;
  });
}

/** Number of pixels darker than mid-grey in a rectangle, its ends included, in pixels. */
export function darkPixels(
  { width, grey }: Picture,
  [left, top, right, bottom]: [number, number, number, number],
): number {
  let dark = 0;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) if (grey[y * width + x] < 128) dark++;
  }
  return dark;
}

/** Columns of the picture that hold a pixel darker than mid-grey: the first and the last. */
export function inkColumns(picture: Picture): [number, number] {
  const { width, height } = picture;
  const columns = Array.from({ length: width }, (_, x) => x)
    .filter((x) => darkPixels(picture, [x, 0, x, height - 1]) > 0);
  return [columns[0], columns[columns.length - 1]];
}
