import { assertEquals, assertStringIncludes } from "@std/assert";
import { cellFaults, moduleOf } from "../../notebooks/check/cells.ts";
import type { Notebook } from "../../notebooks/check/notebook.ts";

function notebook(...sources: string[]): Notebook {
  const cells = sources.map((source, k) => ({
    cell_type: "code" as const,
    id: `code-${k}`,
    metadata: {},
    source,
    outputs: [],
  }));
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

Deno.test("code cells follow each other in one module", () => {
  assertEquals(
    moduleOf(notebook("const a = 1;\n", "const b = a;")),
    "const a = 1;\n\nconst b = a;\n",
  );
});

Deno.test("types, format and lint of cells are checked against the library", async () => {
  const first = 'import { quote } from "promesse";';
  const check = (...cells: string[]) =>
    cellFaults(new Map([["x.ipynb", notebook(first, ...cells)]]));
  assertEquals(await check("const gain = 3;", "await quote({ gain });"), "");
  assertStringIncludes(await check('await quote({ gain: "three" });'), "TS2322");
  assertStringIncludes(await check("await quote({gain:3});"), "not formatted");
  assertStringIncludes(
    await check("const unused = 3;", "await quote({ gain: 3 });"),
    "no-unused-vars",
  );
});
