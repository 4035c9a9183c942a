import { assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { doubles, integers, strings, table } from "../../src/report/mod.ts";

Deno.test("a table knows its rows, none included", () => {
  assertEquals(table([]).rows, 0);
  assertEquals(table([doubles("x", []), strings("y", [])]).rows, 0);
  assertEquals(table([integers("x", Int32Array.of(1, 2))]).rows, 2);
});

Deno.test("columns that no file could hold are refused", () => {
  const refused = (columns: Parameters<typeof table>[0], words: string) =>
    assertThrows(() => table(columns), InputError, words);
  refused([doubles("x", [1]), doubles("y", [])], 'Column "y" must have as many rows');
  refused([doubles("x", [1]), doubles("x", [1])], 'Column "x" comes twice');
  refused([doubles("x", [0, NaN])], "got NaN in row 1");
  refused([doubles("x", [Infinity])], "got Infinity in row 0");
  refused([integers("x", [0.5])], "whole 32-bit numbers or null, got 0.5");
  refused([integers("x", [2 ** 31])], "got 2147483648");
});
