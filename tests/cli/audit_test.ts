import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { claims } from "../../src/claims/mod.ts";
import { run } from "../../src/cli/run.ts";

const SMALL = ["--territory", "commune:48095", "--replicates", "20"];

Deno.test("without a claim, audit lists them", async () => {
  const { code, out } = await run(["audit"]);
  assertEquals(code, 0);
  for (const { id } of claims()) assertStringIncludes(out, id);
  assert(out.split("\n").every((line) => line.length <= 100));
});

Deno.test("audit prints readings, numbers and a verdict, and ends well whatever it is", async () => {
  const { code, out, err } = await run(["audit", "one-in-14", ...SMALL]);
  assertEquals([code, err], [0, ""]);
  assertStringIncludes(out, "the claim says this");
  assertStringIncludes(out, "the study behind the figure says this");
  assertStringIncludes(out, "Verdict: ");
  assertStringIncludes(out, "neither a poll nor a forecast");
  assert(out.split("\n").every((line) => line.length <= 100));
});

Deno.test("audit --json prints the record alone", async () => {
  const { code, out } = await run(["audit", "Quorum", "--json", ...SMALL]);
  const record = JSON.parse(out);
  assertEquals([code, record.territory, record.audits.length], [0, "commune:48095", 1]);
  assert(record.audits[0].sources[0].author.length > 0);
});

Deno.test("audit --out writes a figure a reading, tables and the record", async () => {
  const dir = await Deno.makeTempDir();
  try {
    const { code, err } = await run([
      "audit",
      "one-to-two-points",
      "--out",
      `${dir}/out`,
      ...SMALL,
    ]);
    assertEquals([code, err], [0, ""]);
    const names = [...Deno.readDirSync(`${dir}/out`)].map(({ name }) => name).sort();
    assertEquals(names, [
      "claims.csv",
      "distributions.csv",
      "manifest.json",
      ...["nation", "published", "seat"].flatMap((id) =>
        ["csv", "png", "svg", "vl.json"].map((end) => `one-to-two-points-${id}.${end}`)
      ),
      "result.json",
    ]);
    const manifest = JSON.parse(Deno.readTextFileSync(`${dir}/out/manifest.json`));
    assertEquals([manifest.kind, manifest.inputs.length > 0], ["audit", true]);
    assertEquals(
      manifest.command,
      ["promesse audit one-to-two-points", ...SMALL].join(" "),
    );
    assertEquals(
      [...manifest.files.map(({ file }: { file: string }) => file), "manifest.json"].sort(),
      names,
    );
    const rows = Deno.readTextFileSync(`${dir}/out/distributions.csv`).trim().split("\n");
    const { audits } = JSON.parse(Deno.readTextFileSync(`${dir}/out/result.json`));
    const count = audits[0].readings.flatMap((r: { distributions: unknown[] }) => r.distributions);
    assertEquals(rows.length, 1 + count.length);
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
});

Deno.test("bad input ends with 2 and one sentence", async () => {
  const cases: [string[], string][] = [
    [["audit", "one-in-fourteen-hundred"], "claim"],
    [["audit", "--all", "one-in-14"], "all"],
    [["audit", "one-in-14", "--replicates", "3"], "replicates"],
    [["audit", "one-in-14", "--territory", "moon"], "territory"],
    [["audit", "one-in-14", "--election", "none-1789"], "election"],
    [["audit", "one-in-14", "--out", "deno.json"], "out"],
  ];
  for (const [args, option] of cases) {
    const { code, out, err } = await run(args);
    assertEquals([code, out], [2, ""], args.join(" "));
    assertStringIncludes(err.toLowerCase(), option);
    assertEquals(err.trim().split("\n").length, 1);
  }
});

Deno.test("settings without a claim to use them on are refused, and nothing is written", async () => {
  for (const flag of [["--out", "unwritten"], ["--election", "nothing"], ["--replicates", "30"]]) {
    const { code, out, err } = await run(["audit", ...flag]);
    assertEquals([code, out], [2, ""]);
    assertStringIncludes(err, `${flag[0].slice(2)} goes with a claim or --all`);
  }
});

Deno.test("units are in the plural, and a direction is of one candidate in one place", async () => {
  const email = await run(["audit", "one-in-100000", ...SMALL]);
  assertStringIncludes(email.out.replaceAll(/\s+/g, " "), "addresses tried");
  const sms = await run(["audit", "nationbuilder-sms", ...SMALL]);
  assertStringIncludes(
    sms.out.replaceAll(/\s+/g, " "),
    "another candidate or territory it can turn",
  );
});
