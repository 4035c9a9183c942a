import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { quote, QUOTED, SENT, show } from "../../src/charts/mod.ts";

interface Sent {
  data: Record<string, string>;
  metadata: Record<string, unknown>;
}

/** What a kernel would get from a program, with a kernel's name put in place for its time. */
async function sentBy(program: () => Promise<void>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const before = Object.getOwnPropertyDescriptor(globalThis, "Deno")!;
  const broadcast = (type: string, content: Sent) => {
    assertEquals(type, "display_data");
    sent.push(content);
    return Promise.resolve();
  };
  const inKernel = new Proxy(Deno, {
    get: (deno, name) => name === "jupyter" ? { broadcast } : Reflect.get(deno, name),
  });
  Object.defineProperty(globalThis, "Deno", { ...before, value: inKernel });
  try {
    await program();
  } finally {
    Object.defineProperty(globalThis, "Deno", before);
  }
  return sent;
}

const ROWS = [
  { strategy: "a < b", gain: 1234.5, more: null, parts: [1] },
  { strategy: "random", gain: -3.25, more: 2, parts: [] },
];
const COLUMNS = { strategy: "strategy", gain: "gain, votes", more: "more" };

Deno.test("a table is shown as HTML and as text, numbers on the right, missing ones as a dash", async () => {
  const [{ data }] = await sentBy(() =>
    show(ROWS, { columns: COLUMNS, decimals: { gain: 1 }, caption: "Gains" })
  );
  const html = data["text/html"];
  assertStringIncludes(html, '<th style="text-align:right">gain, votes</th>');
  assertStringIncludes(html, '<td style="text-align:left">a &lt; b</td>');
  assertStringIncludes(html, '<td style="text-align:right">1\u202f234.5</td>');
  assertStringIncludes(html, '<td style="text-align:right">−3.3</td>');
  assertStringIncludes(html, '<td style="text-align:right">–</td>');
  assertEquals(data["text/plain"].split("\n")[0], "Gains");
  assertEquals(data["text/plain"].split("\n")[1].startsWith("strategy"), true);
});

Deno.test("a column that is not there, or that holds lists, is refused, in a kernel or not", async () => {
  await assertRejects(() => show(ROWS, { columns: { gains: "x" } }), InputError, "got gains");
  await assertRejects(() => show(ROWS, { columns: { parts: "x" } }), InputError, "column parts");
});

Deno.test("what is sent is numbered without a gap, a figure as a picture of the page's size", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>';
  const spec = { $schema: "", description: "" };
  const figure = { name: "f", title: "Who?", description: "A: 1.", svg, spec, rows: [] };
  const sent = await sentBy(async () => {
    await show("*text*");
    await show(figure);
    await quote({ gain: 61.25, beats_random: true });
  });
  const numbers = sent.map(({ metadata }) => Number(metadata[SENT]));
  assertEquals(numbers, [numbers[0], numbers[0] + 1, numbers[0] + 2]);
  assertEquals(sent[0].data["text/markdown"], "*text*");
  assertEquals(sent[1].metadata["image/png"], { width: 40, height: 30 });
  assert(sent[1].data["image/png"].startsWith("iVBORw0KGgo"));
  assertEquals(sent[1].data["text/plain"], "Who? A: 1.");
  assertEquals(sent[2].data[QUOTED] as unknown, { gain: 61.25, beats_random: true });
  assertStringIncludes(sent[2].data["text/html"], "gain = 61.3 · beats_random holds");
});

Deno.test("values that no prose could quote are refused", async () => {
  await assertRejects(() => quote({ gain: NaN }), InputError, "must be finite");
  await assertRejects(() => quote({ "a-b": 1 }), InputError, "letters, digits");
  await assertRejects(() => quote({ beats_random: false }), InputError, "no longer holds");
});

Deno.test("what is no figure, text or table is refused, and so are options and quotes that are no plain object", async () => {
  for (const what of [null, undefined, 5, true, {}, new Map(), [1], { svg: 5 }]) {
    await assertRejects(() => show(what as never), InputError, "a figure, a text or a table, got");
  }
  await assertRejects(() => show(ROWS, null as never), InputError, "by name, got null");
  for (const values of [null, undefined, [1], new Map([["gain", 1]])]) {
    await assertRejects(() => quote(values as never), InputError, "values by name");
  }
});
