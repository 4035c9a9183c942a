import { assertEquals, assertThrows } from "@std/assert";
import {
  decimalNumber,
  InputError,
  isLine,
  knownOptions,
  numberOption,
  shown,
} from "../src/input.ts";

Deno.test("a number typed as text is in decimal notation", () => {
  const good: [string, number][] = [
    ["12", 12],
    [" 12 ", 12],
    ["-0.5", -.5],
    ["+3", 3],
    ["5.", 5],
    [".25", .25],
    ["1e3", 1000],
    ["2E-2", .02],
  ];
  for (const [text, number] of good) assertEquals(decimalNumber(text), number, text);
  const bad = ["", " ", "0x10", "0b11", "0o17", "1_000", "1 000", "1,5", "Infinity", "1e999", "."];
  for (const text of [...bad, "-", "e3", "12a", "NaN"]) {
    assertEquals(decimalNumber(text), null, text);
    assertThrows(
      () => numberOption("attempts", text),
      InputError,
      "attempts must be a number, got",
    );
  }
  assertEquals(numberOption("attempts", "1e3", { integer: true }), 1000);
});

Deno.test("a line holds no control character, and none reaches a message", () => {
  for (const text of ["", "Présidentielle 2027, 1er tour", "a\u202fb", "日本"]) {
    assertEquals(isLine(text), true, text);
  }
  for (const mark of ["\n", "\r", "\t", "\u0000", "\u001b", "\u007f", "\u009b", "\u2028"]) {
    assertEquals(isLine(`a${mark}b`), false);
    assertEquals(isLine(shown(`a${mark}b`)), true);
  }
  assertEquals(shown("\u001b[31m\u009b"), '"\\u001b[31m\\u009b"');
});

Deno.test("an option that no type was there to refuse is refused by its name", () => {
  const names = { within: true, data: true } as const;
  const typed: object = { whithin: "departement:35" };
  const error = assertThrows(() => knownOptions(typed, names), InputError);
  assertEquals(
    error.message,
    'option "whithin" is unknown: did you mean within? allowed: within, data.',
  );
  assertThrows(() => knownOptions(null as unknown as object, {}), InputError, "must be an object");
  assertEquals(knownOptions({ data: "x" }, { data: true }), { data: "x" });
});
