import { assert, assertEquals } from "@std/assert";
import { Purpose } from "../../src/random/mod.ts";

const PINNED = {
  WORLD_TURNOUT: 100,
  WORLD_VOTES: 101,
  SHOCKS: 102,
  EVIDENCE: 200,
  LEANING: 201,
  MOBILISED: 300,
  HOME: 301,
  SWITCHED: 302,
  RETURNED: 303,
  MOBILISED_VOTES: 304,
  PLAN: 400,
  TIES: 401,
  ORACLE: 402,
  FEED: 500,
  SCORE_NOISE: 501,
  ASSIGNMENT: 600,
  RANDOMISATION: 620,
  WILD: 621,
  BOOTSTRAP: 700,
  USER: 10_000,
};

Deno.test("no two purposes share a number, and none is above the users' first", () => {
  const numbers = Object.values(Purpose) as number[];
  assertEquals(new Set(numbers).size, numbers.length);
  assert(numbers.every((number) => number >= 100 && number <= Purpose.USER));
});

Deno.test("numbers of purposes never change: they are part of the format of results", () => {
  // Add a line for a new purpose; a line that is here stays as it is.
  assertEquals({ ...Purpose }, PINNED);
});
