import { assertEquals, assertThrows } from "@std/assert";
import {
  type Distribution,
  judge,
  judgingReading,
  overall,
  type Verdict,
} from "../../src/claims/mod.ts";

function known(name: string, at_least: number, more: Partial<Distribution> = {}): Distribution {
  return {
    name,
    kind: "predictive",
    vendors: false,
    fixed_rate: false,
    draws: 200,
    mean: 0,
    low: 0,
    high: 1,
    expected_low: null,
    expected_high: null,
    at_least,
    dots: [],
    ...more,
  };
}

Deno.test("a figure is judged by the reference first, then by the rest of the record", () => {
  const verdict = (own: number, other: number) =>
    judge({
      distributions: [known("trials", own), known("sceptic", other)],
      reference: "trials",
      test: "figure",
    });
  assertEquals([
    verdict(0.25, 0),
    verdict(0.18, 0),
    verdict(0.05, 0),
    verdict(0, 0.05),
    verdict(0.01, 0.01),
  ], [
    "consistent",
    "optimistic",
    "optimistic",
    "optimistic",
    "implausible",
  ]);
});

Deno.test("a figure is not condemned by draws that cannot tell", () => {
  const verdict = (at_least: number, draws: number | null, test: "figure" | "direction") =>
    judge({ distributions: [known("trials", at_least, { draws })], reference: "trials", test });
  // Two standard errors of a share of .05: .0308 at 200 draws and .0080 at 3,000 (R, 2*sqrt(.05*.95/n)).
  assertEquals(verdict(0.04, 200, "figure"), "optimistic");
  assertEquals(verdict(0.018, 200, "figure"), "implausible");
  assertEquals(verdict(0.04, 3000, "figure"), "implausible");
  assertEquals(verdict(0.04, null, "figure"), "implausible");
  // Of .25 and .75: .0612 at 200 draws.
  assertEquals(verdict(0.2, 200, "figure"), "consistent");
  assertEquals(verdict(0.79, 200, "direction"), "not identified");
  assertEquals(verdict(0.82, 200, "direction"), "consistent");
  assertEquals(verdict(0.21, 200, "direction"), "not identified");
  assertEquals(verdict(0.18, 200, "direction"), "implausible");
});

Deno.test("what vendors say of themselves never judges", () => {
  const distributions = [known("as-sold", 1, { vendors: true }), known("trials", 0)];
  assertEquals(judge({ distributions, reference: "trials", test: "figure" }), "implausible");
  assertThrows(() => judge({ distributions, reference: "as-sold", test: "figure" }), RangeError);
});

Deno.test("fixed rates cannot exclude a figure", () => {
  const distributions = [known("trials", 0, { fixed_rate: true })];
  assertEquals(judge({ distributions, reference: "trials", test: "figure" }), "not identified");
});

Deno.test("a direction must hold under all evidence", () => {
  const verdict = (...shares: number[]) =>
    judge({
      distributions: shares.map((share, i) => known(`${i}`, share)),
      reference: "0",
      test: "direction",
    });
  assertEquals([verdict(0.9, 0.82), verdict(0.9, 0.02), verdict(0.18, 0.1)], [
    "consistent",
    "not identified",
    "implausible",
  ]);
});

Deno.test("a placebo that reaches the figure leaves it without an identification", () => {
  const verdict = (share: number) =>
    judge({ distributions: [known("placebo", share)], reference: "placebo", test: "placebo" });
  assertEquals([verdict(0.05), verdict(0.01)], ["not identified", "implausible"]);
});

Deno.test("a claim takes the verdict on what it states", () => {
  const of = (...list: [Verdict, "claimed" | "source" | "open"][]) =>
    overall(list.map(([verdict, standing]) => ({ verdict, standing })));
  assertEquals(of(["implausible", "claimed"], ["consistent", "open"]), "implausible");
  assertEquals(of(["implausible", "open"], ["consistent", "open"]), "not identified");
  assertEquals(of(["implausible", "open"], ["optimistic", "open"]), "optimistic");
  assertEquals(of(["consistent", "claimed"], ["consistent", "source"]), "optimistic");
  assertEquals(of(["consistent", "source"]), "no testable claim");
  assertEquals(of(["no testable claim", "claimed"], ["consistent", "open"]), "consistent");
});

Deno.test("the reading shown first is one that the verdict counts", () => {
  const reading = (id: string, standing: string, verdict: string) => ({ id, standing, verdict });
  const first = (verdict: string, ...readings: ReturnType<typeof reading>[]) =>
    judgingReading(
      { verdict, readings: readings.map((one) => ({ ...one, distributions: [{}] })) } as never,
    )?.id;
  const open = reading("open", "open", "implausible");
  const source = reading("source", "source", "consistent");
  const stated = reading("stated", "claimed", "consistent");
  const worse = reading("worse", "claimed", "implausible");
  // Stated before open; the first that agrees with the claim's verdict; else the first stated.
  assertEquals(first("implausible", open, stated, worse), "worse");
  assertEquals(first("not identified", open, source, stated, worse), "stated");
  assertEquals(first("optimistic", source, stated), "stated");
  assertEquals(first("implausible", source, open), "open");
  assertEquals(first("no testable claim", reading("any", "open", "no testable claim")), "any");
  assertEquals(first("no testable claim"), undefined);
});
