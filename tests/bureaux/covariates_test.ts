import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { covariateOf, loadCentroids, loadCommunes } from "../../src/bureaux/covariates.ts";
import { loadElection } from "../../src/bureaux/load.ts";
import { writeTable } from "../../src/bureaux/store/table.ts";
import { inTempDir } from "./data.ts";

const source = { publisher: "nobody", title: "made up", licence: "none", retrieved: null };

Deno.test("covariates are INSEE's, by the ministry's codes", async () => {
  const communes = await loadCommunes();
  const of = (commune: string, ...names: string[]) =>
    names.map((name) => covariateOf(communes, name, commune));
  // Read with DuckDB in INSEE's files: census of 2022 and Filosofi 2021.
  const census = ["population", "part65plus", "partMoins15", "tauxChomage", "partCadres"];
  assertEquals(of("31555", ...census), [511_684, 13.1, 14.1, 13.4, 36]);
  assertEquals(of("31555", "partOuvriers", "partDiplomeSup"), [11.2, 54.3]);
  assertEquals(of("31555", "medianIncome", "povertyRate"), [22_140, 22]);
  // INSEE numbers Les Abymes 97101; it publishes no poverty rate for 273 people.
  assertEquals(of("ZA101", ...census), [51_760, 19.1, 18.5, 26.1, 8.4]);
  assertEquals(of("01002", "population", "povertyRate"), [273, null]);
  assertEquals(of("97101", "population"), [null]);
  const { values, known, count } = communes.covariates.get("povertyRate")!;
  const row = communes.row.get("01002")!;
  assertEquals([values[row], known[row]], [0, 0]);
  // Counted with DuckDB.
  assertEquals([communes.size, count], [35_727, 4354]);
  assertEquals(communes.code.map((code) => communes.row.get(code)), [...communes.code.keys()]);
  assertEquals(communes.covariates.has("circonscriptions"), false);
  assertEquals([communes.provenance.packaged, communes.provenance.publisher], [true, "INSEE"]);
});

Deno.test("an unknown covariate names what is near", async () => {
  const communes = await loadCommunes();
  assertThrows(
    () => covariateOf(communes, "povertyrates", "31555"),
    InputError,
    "there are povertyRate.",
  );
});

Deno.test("nearly every bureau of 2022 has a centroid, where its town is", async () => {
  const { row, lon, lat, size } = await loadCentroids();
  // As published by Etalab for the first bureau of Toulouse and of Les Abymes.
  const toulouse = row.get("31555_0001")!;
  assertEquals([lon[toulouse], lat[toulouse]], [1.44421, 43.60304]);
  const abymes = row.get("ZA101_0001")!;
  assertEquals([lon[abymes], lat[abymes]], [-61.50914, 16.26794]);
  assertEquals(size, row.size);
  const bureaux = await loadElection("presidentielle-2022-t1", { within: "departement:31" });
  const placed = bureaux.code.filter((code) => row.has(code)).length;
  assertEquals(placed > 0.95 * bureaux.size, true);
});

Deno.test("the user's tables win, and must be what they are called", async () => {
  await inTempDir(async (data) => {
    const options = { dir: data, title: "Mine", source, force: true };
    await writeTable("communes", { insee: ["97101", "31555"], jobs: [null, 1.5] }, options);
    const communes = await loadCommunes({ data });
    assertEquals(communes.code, ["ZA101", "31555"]);
    assertEquals(covariateOf(communes, "jobs", "ZA101"), null);
    assertEquals(covariateOf(communes, "jobs", "31555"), 1.5);
    assertEquals(communes.provenance.packaged, false);
    await writeTable("communes", { insee: ["Toulouse"], jobs: [1] }, options);
    await assertRejects(() => loadCommunes({ data }), InputError, 'has a code "Toulouse"');
    const centroids = (columns: Parameters<typeof writeTable>[1]) =>
      writeTable("centroids", columns, options);
    const refused = (message: string) =>
      assertRejects(() => loadCentroids({ data }), InputError, message);
    await centroids({ code: ["31555_0001"], lon: [1.4] });
    await refused("no column lat of numbers");
    await centroids({ code: ["31555_0001"], lon: [1.4], lat: ["north"] });
    await refused("no column lat of numbers");
    await centroids({ code: ["31555_0001", "31555_0002"], lon: [1.4, 1.5], lat: [null, 43] });
    await refused("lacks 1 values of lat");
  });
});
