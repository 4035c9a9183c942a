import { assert, assertEquals, assertThrows } from "@std/assert";
import { channel, channels } from "../../src/evidence/channels.ts";
import { CHANNELS } from "../../src/evidence/types.ts";
import { InputError } from "../../src/input.ts";

Deno.test("every channel says what it is", () => {
  assertEquals(channels().map(({ name }) => name), [...CHANNELS]);
  for (const { title, unit, note } of channels()) {
    assert(title && unit && note.endsWith("."));
  }
});

Deno.test("doors and letter boxes hold 1.4 electors, the rest one", () => {
  const several = channels().filter(({ electorsPerUnit }) => electorsPerUnit !== 1);
  assertEquals(several.map(({ name, electorsPerUnit }) => [name, electorsPerUnit]), [
    ["door-to-door", 1.4],
    ["leaflet", 1.4],
  ]);
});

Deno.test("only social pressure is ruled out in France", () => {
  const out = channels().filter(({ usableInFrance }) => !usableInFrance);
  assertEquals(out.map(({ name }) => name), ["social-pressure-mail"]);
});

Deno.test("an unknown channel is an error with the nearest name", () => {
  assertThrows(() => channel("door to door"), InputError, "did you mean door-to-door?");
});
