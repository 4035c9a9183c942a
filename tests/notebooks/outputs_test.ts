import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import type { Notebook, Output } from "../../notebooks/check/notebook.ts";
import { notebookText, quotedIn, readNotebook, stripped } from "../../notebooks/check/notebook.ts";
import { faultsOf } from "../../notebooks/check/faults.ts";
import { differences, endFaults, outputFaults } from "../../notebooks/check/outputs.ts";
import { QUOTED, SENT } from "../../src/charts/mod.ts";

function shown(number: number, data: Record<string, unknown> = { "text/plain": "a" }): Output {
  return { output_type: "display_data", data, metadata: { [SENT]: number } };
}

/** A notebook of a text and of one cell an output. */
function notebook(outputs: Output[][], prose = ""): Notebook {
  return {
    cells: [
      { cell_type: "markdown", id: "text", metadata: {}, source: [prose] },
      ...outputs.map((own, k) => ({
        cell_type: "code" as const,
        id: `code-${k}`,
        metadata: {},
        source: "await show(rows);",
        execution_count: k + 1,
        outputs: own,
      })),
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
}

Deno.test("outputs numbered without a gap, in order, have no fault", () => {
  assertEquals(outputFaults(notebook([[shown(1), shown(2)], [], [shown(3)]])), []);
});

Deno.test("a lost output, one that came twice, out of order or by another way is a fault", () => {
  assertEquals(outputFaults(notebook([[shown(1), shown(3)]])), ["output 2 came never"]);
  assertEquals(outputFaults(notebook([[shown(1), shown(1)]])), ["output 1 came 2 times"]);
  assertStringIncludes(outputFaults(notebook([[shown(2), shown(1)]]))[0], "not in the order");
  const printed: Output = { output_type: "stream", name: "stdout", text: ["left\n"] };
  assertStringIncludes(outputFaults(notebook([[shown(1), printed]]))[0], "other ways");
  const value: Output = {
    output_type: "execute_result",
    data: { "text/plain": "12" },
    metadata: {},
  };
  assertStringIncludes(outputFaults(notebook([[shown(1), value]]))[0], "last line is shown");
  const failed: Output = {
    output_type: "error",
    ename: "InputError",
    evalue: "No.",
    traceback: [],
  };
  assertEquals(outputFaults(notebook([[shown(1)], [failed]])), ["a cell failed: InputError: No."]);
  assertStringIncludes(outputFaults(notebook([[]]))[0], "nothing is shown");
});

Deno.test("outputs lost at the very end leave no gap, but the end of the run is missing then", () => {
  const cut = notebook([[shown(1)], []]);
  assertEquals(outputFaults(cut), []);
  assertStringIncludes(endFaults(cut)[0], "the end never came");
  assertEquals(endFaults(notebook([[shown(1)], [shown(2)]])), []);
});

Deno.test("a change in what is shown is a difference, the way in which lines are kept is not", () => {
  const before = notebook([[shown(1, { "text/html": "<p>\na" })], [shown(2)]]);
  assertEquals(
    differences(before, notebook([[shown(1, { "text/html": ["<p>\n", "a"] })], [shown(2)]])),
    [],
  );
  const after = notebook([[shown(1, { "text/html": "<p>\nb" })], []]);
  const [changed, missing] = differences(before, after);
  assertStringIncludes(changed, "cell 2, output 1: text/html is not what is committed");
  assertStringIncludes(missing, "cell 3 shows 0 outputs, committed are 1");
  const more = notebook([[shown(1, { "text/html": "<p>\na", "image/png": "x" })], [shown(2)]]);
  assertStringIncludes(differences(before, more)[0], "image/png");
});

Deno.test("prose is held against what the same notebook quotes, and a name is quoted once", () => {
  const quote = (number: number, value: number) => shown(number, { [QUOTED]: { gain: value } });
  assertEquals(faultsOf(notebook([[quote(1, 61.3)]], "61<!--gain--> votes")), []);
  assertEquals(faultsOf(notebook([[quote(1, 61.6)]], "61<!--gain--> votes")).length, 1);
  const twice = notebook([[quote(1, 61)], [quote(2, 61)]], "61<!--gain--> votes");
  assertEquals(faultsOf(twice), ["gain is quoted twice"]);
  assertEquals(quotedIn(twice).values, new Map([["gain", 61]]));
});

Deno.test("a stripped notebook has no outputs, and is written with its keys in order", () => {
  const bare = stripped(notebook([[shown(1)]]));
  assertEquals(bare.cells.map(({ outputs }) => outputs ?? null), [null, []]);
  const text = notebookText(bare);
  assertEquals(JSON.parse(text), bare);
  assertEquals(text.indexOf('"cells"') < text.indexOf('"metadata"'), true);
});

Deno.test("a file that is no notebook is named", async () => {
  const folder = await Deno.makeTempDir();
  for (const text of ['{"cells": [', "{}", "[]", "null"]) {
    await Deno.writeTextFile(`${folder}/09-cut.ipynb`, text);
    const read = () => readNotebook(new URL(`file://${folder}/09-cut.ipynb`));
    await assertRejects(read, Error, "09-cut.ipynb is not a notebook");
  }
  await Deno.remove(folder, { recursive: true });
});
