import { fromFileUrl } from "@std/path";
import { InputError, numberOption } from "../input.ts";

/** Options of the drawing of a picture. */
export interface PngOptions {
  /** Pixels of the picture for one pixel of the SVG, 0.1 to 10; 2 by default. */
  scale?: number;
}

/**
 * An SVG drawn as a PNG picture, text in DejaVu Sans, which is carried with the library. Needs only
 * to read its own packages (`--allow-read`); the drawing program is loaded with the first picture.
 *
 * @param svg A self-contained SVG.
 * @returns Bytes of the PNG file.
 * @throws {InputError} if the SVG cannot be read or the scale is out of range.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { toPng } from "./png.ts";
 *
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>';
 * const png = await toPng(svg, { scale: 2 });
 * assertEquals(new TextDecoder().decode(png.subarray(1, 4)), "PNG");
 * assertEquals(new DataView(png.buffer).getUint32(16), 8);
 * ```
 */
export async function toPng(
  svg: string,
  { scale = 2 }: PngOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  numberOption("scale", scale, { min: 0.1, max: 10 });
  const { Resvg, fonts } = await drawing();
  try {
    const drawn = new Resvg(svg, {
      fitTo: { mode: "zoom", value: scale },
      font: {
        fontBuffers: fonts,
        defaultFontFamily: "DejaVu Sans",
        sansSerifFamily: "DejaVu Sans",
      },
    });
    return Uint8Array.from(drawn.render().asPng());
  } catch (error) {
    throw new InputError(`svg cannot be drawn: ${error instanceof Error ? error.message : error}.`);
  }
}

interface Drawing {
  Resvg: typeof import("@resvg/resvg-wasm").Resvg;
  fonts: Uint8Array[];
}

let loaded: Promise<Drawing> | undefined;

/** The drawing program and its fonts, loaded once: it may be initialised only once a process. */
function drawing(): Promise<Drawing> {
  return loaded ??= load();
}

async function load(): Promise<Drawing> {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  // Importing a file of the package is what brings its other files into Deno's cache.
  await import("dejavu-fonts-ttf/package.json", { with: { type: "json" } });
  await initWasm(await file(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const fonts = await Promise.all([
    file(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")),
    file(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf")),
  ]);
  return { Resvg, fonts };
}

function file(url: string): Promise<Uint8Array<ArrayBuffer>> {
  return Deno.readFile(fromFileUrl(url));
}
