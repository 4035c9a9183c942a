import { assert, assertEquals } from "@std/assert";
import { parse } from "@std/csv";
import { doubles, integers, strings, table, toCsv } from "../../src/report/mod.ts";

// Read back with the standard library's parser, which knows nothing of the writer.

Deno.test("numbers read back to the bit", () => {
  const values = [0, -0, 0.1 + 0.2, 5e-324, -1.7976931348623157e308, 1e21, 1 / 3, 2 ** 53];
  const [header, ...rows] = parse(toCsv(table([doubles("x", values)])));
  assertEquals(header, ["x"]);
  rows.forEach(([text], i) => assert(Object.is(Number(text), values[i]), text));
});

Deno.test("text reads back: commas, quotes, lines, accents, empty, null", () => {
  const values = ["Saint-Étienne", "a,b", 'l\'"Île"', "two\nlines", "cr\rhere", ""];
  const csv = toCsv(table([strings("commune", values), integers("n", values.map(() => 1))]));
  assertEquals(parse(csv).slice(1).map(([commune]) => commune), values);
  assertEquals(
    toCsv(table([strings("s", [null, ""]), doubles("x", [1, null])])),
    's,x\n,1\n"",\n',
  );
});

Deno.test("a table without rows is its header", () => {
  assertEquals(toCsv(table([doubles("a", []), doubles("b", [])])), "a,b\n");
});
