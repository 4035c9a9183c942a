import { assertEquals, assertStringIncludes } from "@std/assert";
import { proseFaults } from "../../notebooks/check/prose.ts";

const VALUES = new Map<string, number | true>([
  ["bureaux", 69682],
  ["turnout", 73.69],
  ["loss", -2.35],
  ["contacts", 14],
  ["beats_random", true],
]);

/** Prose that ties all of the values, so that none is left over. */
const ALL = "69,682<!--bureaux--> bureaux, 73.7<!--turnout--> %, −2.3<!--loss--> points, " +
  "1 in 14<!--contacts-->.";

function faults(prose: string, values = new Map<string, number | true>()): string[] {
  return proseFaults(prose, values);
}

Deno.test("numbers that are their values, rounded as printed, have no fault", () => {
  assertEquals(proseFaults(ALL, VALUES), []);
  for (const printed of ["69682", "69\u202f682", "69\u00a0682", "69,682.0"]) {
    assertEquals(faults(`${printed}<!--n-->`, new Map([["n", 69682]])), []);
  }
  assertEquals(faults("-2.4<!--n--> and −2.35<!--n-->", new Map([["n", -2.35]])), []);
});

Deno.test("a number that is not its value is a fault, in the last digit, the sign or the scale", () => {
  const pairs = [["73.6", 73.69], ["73", 73.69], ["2.35", -2.35], ["69", 69682], ["0.74", 73.69]];
  for (const [printed, value] of pairs) {
    const [fault] = faults(`about ${printed}<!--n--> in all`, new Map([["n", Number(value)]]));
    assertStringIncludes(fault, `${printed} is not n, ${value}`);
  }
});

Deno.test("a number tied to nothing, and a name that nothing quotes, are faults", () => {
  for (
    const prose of ["It gains 212 votes.", "by 3.5 %", "(−7)", "a 90 % interval", "$5"]
  ) {
    assertEquals(faults(prose).length, 1, prose);
    assertStringIncludes(faults(prose)[0], "tied to no value");
  }
  assertStringIncludes(faults("12<!--n-->")[0], "tied to n, which is not quoted");
  assertStringIncludes(faults("12<!--n-->", new Map([["n", true]]))[0], "a statement");
  assertStringIncludes(faults("of votes<!--n-->", new Map([["n", true]]))[0], "follows no number");
  assertStringIncludes(faults("None.", new Map([["n", 1]]))[0], "quoted but nowhere");
});

Deno.test("years, dates, names, code and links are free; a year's digits with a unit are not", () => {
  const free =
    "On 10 April 2022 (T1), see `seed 42` and [APSR 102(1)](https://doi.org/10.1017/1).\n\n" +
    "```\n12 votes\n```\n\n# 1998\n\nhttps://a.org/12 50T";
  assertEquals(faults(free), []);
  assertEquals(faults("about 2000 votes").length, 1);
  assertEquals(faults("some 2012 points").length, 1);
});

Deno.test("measures in words are not a way around", () => {
  for (const prose of ["two hundred votes", "three points", "half of the votes", "ten times"]) {
    assertEquals(faults(prose).length, 1, prose);
  }
  assertEquals(faults("two elections, three readings"), []);
});
