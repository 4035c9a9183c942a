import { assert, assertEquals, assertRejects } from "@std/assert";
import { parquetReadObjects } from "hyparquet";
import { doubles, fromParquet, integers, strings, table, toParquet } from "../../src/report/mod.ts";

Deno.test("hyparquet reads back doubles, integers, strings and nulls", async () => {
  const bytes = toParquet(table([
    doubles("score", [0.5, null, -1e300]),
    integers("registered", Int32Array.of(-(2 ** 31), 0, 2 ** 31 - 1)),
    strings("commune", ["Saint-Étienne", null, ""]),
  ]));
  assertEquals(await parquetReadObjects({ file: bytes.buffer }), [
    { score: 0.5, registered: -(2 ** 31), commune: "Saint-Étienne" },
    { score: null, registered: 0, commune: null },
    { score: -1e300, registered: 2 ** 31 - 1, commune: "" },
  ]);
});

Deno.test("doubles keep their bits, −0 among repeated zeros included, over row groups", async () => {
  // Repeats are what tempts a writer to a dictionary, in which −0 and 0 are one.
  const few = [0, -0, 5e-324, 0.1 + 0.2, -1.7976931348623157e308];
  const values = Float64Array.from({ length: 2500 }, (_, i) => few[i % few.length]);
  const back = (await fromParquet(toParquet(table([doubles("x", values)])))).get("x") ?? [];
  assertEquals(back.length, 2500);
  assert(back.every((value, i) => Object.is(value, values[i])));
});

Deno.test("a table without rows keeps its columns away from errors", async () => {
  const bytes = toParquet(table([doubles("x", []), strings("y", [])]));
  assertEquals(await parquetReadObjects({ file: bytes.buffer }), []);
});

Deno.test("the same table gives the same bytes, and other bytes are refused", async () => {
  const build = () => toParquet(table([doubles("x", [1, 2, 3])]));
  assertEquals(build(), build());
  await assertRejects(() => fromParquet(new Uint8Array(40)));
});
