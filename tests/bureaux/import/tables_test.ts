// Communes and centroids: values read off the raw files with pyarrow and zcat.

import { assertAlmostEquals, assertEquals } from "@std/assert";
import { centroidColumns, communeColumns } from "../../../data/build/tables.ts";
import { covariateOf, loadCentroids, loadCommunes } from "../../../src/bureaux/covariates.ts";
import type { Cell, Sheet } from "../../../src/bureaux/import/sheet.ts";

const sheet = (columns: string[], ...rows: Cell[][]): Sheet => ({
  name: "made up",
  columns,
  rows,
  lines: rows.map((_, r) => r + 2),
  faults: [],
});

Deno.test("communes are joined by code; what one source lacks is null", () => {
  const census = sheet(
    ["code", "population", "tauxChomage"],
    ["97411", 156149, 25.6],
    ["01001", 859, null],
  );
  const income = sheet(["code", "MED_SL", "PR_MD60"], ["01001", 25820, null]);
  const columns = communeColumns(census, income, { ZD411: ["ZD06", "ZD01"], ZZ001: ["ZZ09"] });
  assertEquals(columns.code, ["01001", "ZD411", "ZZ001"]);
  assertEquals(columns.population, [859, 156149, null]);
  assertEquals(columns.tauxChomage, [null, 25.6, null]);
  assertEquals(columns.medianIncome, [25820, null, null]);
  assertEquals(columns.povertyRate, [null, null, null]);
  assertEquals(columns.circonscriptions, [null, "ZD01 ZD06", "ZZ09"]);
});

Deno.test("packaged communes: population and covariates of both sources", async () => {
  const communes = await loadCommunes();
  assertEquals(communes.size, 35_727);
  const of = (name: string, code: string) => covariateOf(communes, name, code);
  assertEquals(of("population", "75056"), 2_113_705);
  assertEquals(of("partCadres", "75056"), 51.7);
  assertEquals(of("medianIncome", "ZD411"), 18_270);
  assertEquals(of("povertyRate", "31555"), 22);
  assertEquals(of("povertyRate", "01001"), null);
  const total = (name: string) => {
    const { values, known, count } = communes.covariates.get(name)!;
    return [count, values.reduce((sum, value, i) => sum + value * known[i], 0)];
  };
  assertEquals(total("population"), [34_848, 67_760_573]);
  assertEquals(total("medianIncome"), [31_212, 725_342_850]);
  const [count, chomage] = total("tauxChomage");
  assertEquals(count, 34_747);
  assertAlmostEquals(chomage, 312_810.3, 1e-6);
});

Deno.test("of several pieces of a bureau, the one nearest to its commune is kept", () => {
  // Foix: the eighth bureau has a piece thirty kilometres off.
  const { columns, repeated, dropped } = centroidColumns(sheet(
    ["code_bv", "commune", "lon", "lat"],
    ["09122_0008", "Foix", "1.25573", "43.15387"],
    ["09122_0008", "Foix", "1.62884", "42.954"],
    ["09122_0002", "Foix", "1.60696", "42.95229"],
    ["97101_0001", "Les Abymes", "-61.50914", "16.26794"],
  ));
  assertEquals(columns.code, ["09122_0002", "09122_0008", "ZA101_0001"]);
  assertEquals(columns.lat, [42.95229, 42.954, 16.26794]);
  assertEquals([repeated, dropped], [1, 1]);
});

Deno.test("packaged centroids: one a code, in France", async () => {
  const { size, row, lon, lat } = await loadCentroids();
  assertEquals(size, 68_265);
  assertEquals(lat[row.get("09122_0008")!], 42.954);
  assertEquals(lon[row.get("ZA101_0001")!], -61.50914);
});
