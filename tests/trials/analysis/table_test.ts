/**
 * Reading trials: every bad input is a clear error or a stated rule with the number left out.
 */

import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { parquetWriteBuffer } from "hyparquet-writer";
import { InputError } from "../../../src/input.ts";
import {
  columnsOf,
  differenceInMeans,
  type Prepared,
  prepareTrial,
  readTrialTable,
  type Roles,
} from "../../../src/trials/analysis/mod.ts";

const ROLES: Roles = { outcome: "y", treatment: "z" };

async function read(text: string | Uint8Array, roles: Roles = ROLES): Promise<Prepared> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return prepareTrial(await readTrialTable("t", bytes, columnsOf(roles)), roles);
}

const refused = (text: string, message: string, roles: Roles = ROLES) =>
  assertRejects(() => read(text, roles), InputError, message);

Deno.test("commas, semicolons with decimal commas, tabs, quotes and a byte order mark read alike", async () => {
  const wanted = [0.5, -1.25, 3];
  for (
    const text of [
      "y,z\n0.5,0\n-1.25,1\n3,1\n",
      "z;y\r\n0;0,5\r\n1;-1,25\r\n1;3\r\n",
      "y\tz\n5e-1\t0\n-1.25\t1.0\n\n3.0\t1",
      '\ufeff"y","z"\n"0.5","0"\n" -1.25 ",1\n3,TRUE\n'.replace('"0"', '"false"'),
    ]
  ) assertEquals([...(await read(text)).trial.outcome], wanted, text);
});

Deno.test("Parquet and gzip hold the same trial", async () => {
  const columnData = [
    { name: "y", data: [0.5, 2, null, 4], type: "DOUBLE" as const },
    { name: "z", data: [0, 1, 1, 1], type: "INT32" as const },
    { name: "s", data: ["a", "b", "b", "a"], type: "STRING" as const },
  ];
  const parquet = new Uint8Array(parquetWriteBuffer({ columnData }));
  const csv = new Blob(["y,z,s\n0.5,0,a\n2,1,b\n,1,b\n4,1,a\n"]).stream()
    .pipeThrough(new CompressionStream("gzip"));
  const roles = { ...ROLES, strata: "s" };
  const gz = new Uint8Array(await new Response(csv).arrayBuffer());
  const [one, other] = [await read(parquet, roles), await read(gz, roles)];
  assertEquals(one, other);
  assertEquals(one.leftOut, ["1 row without y."]);
  assertEquals(one.strata, ["a", "b"]);
});

Deno.test("missing values, rows of no unit and other arms are left out and counted", async () => {
  const text =
    "arm,y,n,x\nC,1,3,1\nT,0,4,2\nT,NA,1,2\nT,1,0,2\nT,1,2,\nother,1,9,1\n,1,1,1\nC,0,5,1\n";
  const roles = {
    outcome: "y",
    treatment: "arm",
    treated: "T",
    control: "C",
    count: "n",
    covariates: ["x"],
  };
  const { rows, used, leftOut } = await read(text, roles);
  assertEquals({ rows, used }, { rows: 8, used: 3 });
  assertEquals(leftOut, [
    "1 row of another arm than treated or control.",
    "1 row without arm.",
    "1 row without y.",
    "1 row with a n of 0.",
    "1 row without x.",
  ]);
});

Deno.test("bad columns and cells are named with their line", async () => {
  await refused(
    "y,z\n1,0\ntwo,1\n",
    'outcome must be a column of numbers, and "y" has "two" on line 3',
  );
  await refused("y,z\n1,0\n2,2\n", 'treatment must be 0 or 1, and "z" has "2" on line 3');
  await refused("a,z\n1,0\n", 'outcome "y" is no column of "t", which has a, z');
  await refused("y,y,z\n1,1,0\n", 'outcome "y" stands twice');
  await refused("y,z\n1,0\n2\n", "line 3: the header has 2 cells and this row has 1");
  await refused('y,z\n1,0\n"2,1\n', "line 3: a quote is never closed");
  await refused("y,z\n", "no row below its header");
  await refused("y\n1\n", "single column");
  await refused("y,z\n1,1\n2,1\n", "got no control (0)");
  await refused("y,z\n5,0\n5,1\n", "outcome is 5 in all rows");
  await refused("y,z\nNA,0\nNA,1\n", "no row left");
  await refused("y,z,c\n1,0,0\n2,1,3\n", "contact must be from 0 to 1", { ...ROLES, contact: "c" });
  await refused("y,z,n\n1,0,1\n2,1,1.5\n", "count must be a whole number", {
    ...ROLES,
    count: "n",
  });
  await refused("y,z,w\n1,0,1\n2,1,-2\n", "weight must be above 0", { ...ROLES, weight: "w" });
  await refused("y,z\n1,a\n2,b\n", 'treated "c" is no value of "z", which has a, b', {
    ...ROLES,
    treated: "c",
    control: "a",
  });
});

Deno.test("a value out of range is named by its line, whatever rows are left out before it", async () => {
  await refused("y,z,w\nNA,0,1\n1,0,1\n2,1,-2\n", "got -2 on line 4", { ...ROLES, weight: "w" });
  await refused("y,z,d\nNA,0,1\n1,0,1\n2,1,7\n", "got 7 on line 4", { ...ROLES, contact: "d" });
});

Deno.test("text after a closed quote is refused, not cut", async () => {
  await refused('y,z\n"1"9,0\n2,1\n', "line 2: text follows a closed quote");
  assertEquals((await read('y,z\r\n"1" ,0\r\n2,"1"\r\n')).used, 2);
});

Deno.test("a column has one part: the outcome is not its own treatment or covariate", async () => {
  const text = "y,z,x\n1,0,3\n2,1,4\n3,1,5\n";
  await refused(text, "treatment must be another column than outcome", {
    outcome: "z",
    treatment: "z",
  });
  await refused(text, "covariates must be another column than outcome", {
    ...ROLES,
    covariates: ["x", "y"],
  });
  await refused(text, "strata must be another column than treatment", { ...ROLES, strata: "z" });
  // All drawn were reached: contact may be the treatment itself.
  assertEquals((await read(text, { ...ROLES, contact: "z" })).used, 3);
});

Deno.test("a table of people is refused", async () => {
  await refused("y,z,Prénom\n1,0,Anne\n2,1,Paul\n", "looks like personal data");
});

Deno.test("cells with counts are the unit rows they stand for, to the last digit", async () => {
  const cells = await read("y,z,n\n0,0,300\n1,0,200\n0,1,180\n1,1,250\n", { ...ROLES, count: "n" });
  const lines = ["y,z"];
  for (const [y, z, n] of [[0, 0, 300], [1, 0, 200], [0, 1, 180], [1, 1, 250]]) {
    for (let i = 0; i < n; i++) lines.push(`${y},${z}`);
  }
  const units = await read(lines.join("\n"));
  for (const se of ["plain", "HC0", "HC1", "HC2"] as const) {
    const [one, other] = [cells, units].map(({ trial }) => differenceInMeans(trial, { se }));
    assertEquals(one.units, other.units);
    for (const key of ["estimate", "se", "df"] as const) {
      assert(Math.abs(one[key] - other[key]) < 1e-12 * Math.abs(other[key]), `${se} ${key}`);
    }
  }
});

Deno.test("unsound trials are refused by the estimators", () => {
  const trial = { outcome: Float64Array.of(1, 2, 3), treatment: Uint8Array.of(0, 1, 1) };
  assertThrows(() => differenceInMeans(trial), InputError, "control has a single unit");
  assertThrows(
    () => differenceInMeans(trial, { se: "CR2" }),
    InputError,
    "needs a column of clusters",
  );
  assertThrows(
    () => differenceInMeans({ ...trial, weight: Float64Array.of(1, 1) }),
    InputError,
    "weight must have as many rows as outcome, 3, got 2",
  );
});
