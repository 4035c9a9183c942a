import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { parse } from "@std/csv";
import { join } from "@std/path";
import { exampleRecord } from "../../src/charts/example.ts";
import { gainFigure } from "../../src/charts/gain/figure.ts";
import { InputError } from "../../src/input.ts";
import { figureFiles, rowsTable, toCsv, writeFigure } from "../../src/report/mod.ts";

const figure = gainFigure(exampleRecord({ none: 0, random: 1 / 3, potential: 61 }));
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

Deno.test("a figure's files hold its picture, its rows to the last bit and its specification", async () => {
  const files = await figureFiles(figure);
  assertEquals(text(files.get("gains.svg")), figure.svg);
  // The signature of PNG.
  assertEquals([...files.get("gains.png")!.slice(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  assertEquals(JSON.parse(text(files.get("gains.vl.json"))), figure.spec);
  const [header, ...lines] = parse(text(files.get("gains.csv")));
  const read = lines.map((line) =>
    Object.fromEntries(header.map((name, k) => [
      name,
      typeof figure.rows[0][name] === "number" ? Number(line[k]) : line[k],
    ]))
  );
  assertEquals(read, [...figure.rows]);
});

Deno.test("the same figure gives the same bytes", async () => {
  assertEquals(await figureFiles(figure), await figureFiles(figure));
});

Deno.test("a figure is written beside what a folder holds, over its own earlier files only", async () => {
  const dir = await Deno.makeTempDir();
  try {
    Deno.writeTextFileSync(join(dir, "manifest.json"), "{}");
    await writeFigure(join(dir, "deep", "figures"), { ...figure, name: "one" });
    await writeFigure(join(dir, "deep", "figures"), { ...figure, name: "two" });
    await writeFigure(join(dir, "deep", "figures"), { ...figure, name: "two", svg: figure.svg });
    await writeFigure(dir, figure);
    const names = (path: string) => [...Deno.readDirSync(path)].map(({ name }) => name).sort();
    const ENDS = ["csv", "png", "svg", "vl.json"];
    assertEquals(
      names(join(dir, "deep", "figures")),
      ["one", "two"].flatMap((name) => ENDS.map((end) => `${name}.${end}`)),
    );
    assertEquals(names(dir), ["deep", ...ENDS.map((end) => `gains.${end}`), "manifest.json"]);
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
});

Deno.test("a name that does not suit a file is refused before anything is written", async () => {
  for (const name of ["", "../gains", "a/b", ".hidden", "a b"]) {
    await assertRejects(() => writeFigure("nowhere", { ...figure, name }), InputError, "name of a");
  }
  assert(!await Deno.stat("nowhere").catch(() => null));
});

Deno.test("rows become typed columns; text among numbers is refused", () => {
  const { columns } = rowsTable([{ a: 1, b: "x", c: null }, { a: null, b: "", d: true }]);
  assertEquals(columns.map(({ name, type }) => [name, type]), [
    ["a", "double"],
    ["b", "string"],
    ["c", "double"],
    ["d", "string"],
  ]);
  assertEquals(toCsv(rowsTable([])), "\n");
  assertThrows(() => rowsTable([{ a: 1 }, { a: "one" }]), InputError, '"a"');
  assertThrows(() => rowsTable([{ a: NaN }]), InputError, "finite");
});
