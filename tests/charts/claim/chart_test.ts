import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { distribution } from "../../../src/claims/mod.ts";
import type { ClaimAudit, ReadingResult } from "../../../src/claims/types.ts";
import { claimChart } from "../../../src/charts/claim/chart.ts";
import { toPng } from "../../../src/charts/png.ts";

const RECORD = { promesse: "0", seed: "s", replicates: 20, provenance: [] };

function auditWith(values: number[], claimed: { low: number; high: number } | null): ClaimAudit {
  const reading = {
    id: "a",
    kind: "campaign",
    title: "votes & more",
    standing: "claimed",
    claimed,
    unit: "votes",
    quantity: "votes gained",
    distributions: [distribution({ name: "trials", kind: "predictive", values }, claimed)],
    reference: claimed === null ? null : "trials",
    verdict: "implausible",
  } as unknown as ReadingResult;
  const placebo = {
    ...reading,
    id: "b",
    kind: "placebo",
    distributions: [distribution({ name: "nothing done", kind: "placebo", values }, claimed)],
  } as ReadingResult;
  return {
    id: "x",
    title: "A claim",
    sources: [],
    readings: [reading, placebo],
  } as unknown as ClaimAudit;
}

Deno.test("the figure claimed is drawn on the predictive and the placebo distributions", async () => {
  const svg = claimChart(RECORD, auditWith([1, 2, 3], { low: 10, high: 12 }), "a");
  for (
    const text of ["claimed: 10 to 12", "trials", "nothing done", "votes &amp; more", "implausible"]
  ) {
    assertStringIncludes(svg, text);
  }
  // Two rows of twenty dots and a mean each.
  assertEquals([...svg.matchAll(/<circle /g)].length >= 40, true);
  assert((await toPng(svg)).length > 5000);
});

Deno.test("without a claimed figure no rule is drawn; values all alike have an axis", () => {
  const svg = claimChart(RECORD, auditWith([0, 0], null), "a");
  assert(!svg.includes("claimed:") && !svg.includes("NaN"));
  assertStringIncludes(svg, "No figure is claimed");
});

Deno.test("an unknown reading is refused by name", () => {
  assertThrows(() => claimChart(RECORD, auditWith([1], null), "z"), Error, "a, b; got z");
});
