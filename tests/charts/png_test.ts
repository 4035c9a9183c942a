import { assert, assertEquals, assertRejects } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { InputError } from "../../src/input.ts";
import { toPng } from "../../src/charts/mod.ts";
import { darkPixels, decodePng } from "./pixels.ts";

Deno.test("shapes are where the SVG puts them", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="6">' +
    '<rect x="2" y="1" width="3" height="4"/></svg>';
  const picture = await decodePng(await toPng(svg, { scale: 2 }));
  assertEquals([picture.width, picture.height], [20, 12]);
  assertEquals(darkPixels(picture, [0, 0, 19, 11]), 6 * 8);
  assertEquals(darkPixels(picture, [4, 2, 9, 9]), 6 * 8);
});

Deno.test("pictures need nothing but to read", async () => {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--no-check",
      "--allow-read",
      fromFileUrl(new URL("./fixtures/draw.ts", import.meta.url)),
    ],
  }).output();
  assert(success, new TextDecoder().decode(stderr));
  assert(Number(new TextDecoder().decode(stdout)) > 500);
});

Deno.test("what is not an SVG is refused", async () => {
  await assertRejects(() => toPng("<svg"), InputError, "svg cannot be drawn");
  await assertRejects(() => toPng("<svg/>", { scale: 0 }), InputError, "scale");
});
