import { assert, assertEquals, assertMatch } from "@std/assert";
import { cellFaults } from "../../notebooks/check/cells.ts";
import { faultsOf } from "../../notebooks/check/faults.ts";
import {
  type Notebook,
  notebooksIn,
  notebookText,
  outputsOf,
  proseOf,
  readNotebook,
} from "../../notebooks/check/notebook.ts";

const PATHS = await notebooksIn(new URL("../../notebooks/", import.meta.url));
const NOTEBOOKS = new Map<string, Notebook>(
  await Promise.all(
    PATHS.map(async (path) =>
      [path.pathname.split("/").at(-1)!, await readNotebook(path)] as const
    ),
  ),
);

Deno.test("the nine notebooks are there", () => {
  const begun = [...NOTEBOOKS.keys()].map((name) => name.slice(0, 2));
  assertEquals(begun, ["01", "02", "03", "04", "05", "06", "07", "08", "09"]);
});

for (const [name, notebook] of NOTEBOOKS) {
  Deno.test(`${name} holds its outputs, and its prose the numbers that they quote`, () => {
    assertEquals(faultsOf(notebook), []);
  });

  Deno.test(`${name} opens with its question and ends with what was found and what was not`, () => {
    const prose = proseOf(notebook);
    assertMatch(prose, /^# .+\n/);
    assertMatch(prose.slice(0, 600), /\*\*(The )?question/i);
    assertMatch(prose, /\n## What was found\b[^]*\n## What (was not|is not|this cannot tell)\b/);
  });

  Deno.test(`${name} shows figures on a page that runs nothing, with words beside each`, () => {
    const pictures = outputsOf(notebook).filter(({ data }) => data?.["image/png"]);
    assert(pictures.length > 0, "no picture");
    for (const { data } of pictures) assertMatch(String(data!["text/plain"]), /\w+ \w+ \w+/);
  });

  Deno.test(`${name} is as Jupyter keeps it, for Deno's kernel, and names no folder of a machine`, async () => {
    const text = await Deno.readTextFile(PATHS.find(({ pathname }) => pathname.endsWith(name))!);
    assertEquals(text, notebookText(notebook));
    assertEquals((notebook.metadata.kernelspec as { name: string }).name, "deno");
    const words = text.replace(/"image\/png": "[^"]*"/g, "");
    assertEquals(words.match(/(?:\/tmp|\/root|\/home|\/work|file:\/\/)[\w/.-]*/g), null);
  });
}

Deno.test("the code of all of them has right types, format and lint", async () => {
  assertEquals(await cellFaults(NOTEBOOKS), "");
});
