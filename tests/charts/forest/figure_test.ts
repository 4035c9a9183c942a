import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { compile, type TopLevelSpec } from "vega-lite";
import { forestFigure } from "../../../src/charts/forest/figure.ts";
import { forestRows } from "../../../src/charts/forest/rows.ts";
import { estimate, estimates } from "../../../src/evidence/mod.ts";
import { InputError } from "../../../src/input.ts";

const THREE = ["d2d_ggn2003_cace", "d2d_nickerson2008_direct", "phone_comm_agg2006_cace"];
const SOLD = { value: 100 / 14, label: "1 in 14, as sold", estimand: "per_contact" } as const;

/** Positions on the first axis: the number printed under each tick, and its pixel. */
function ticks(svg: string): { value: number; x: number }[] {
  const labels = /aria-label="x-axis tick label">(.*?)<\/g>/s.exec(svg)?.[1] ?? "";
  return [...labels.matchAll(/translate\(([-\d.]+),[-\d.]+\)"[^>]*>([^<]*)</g)].map((
    [, x, text],
  ) => ({ value: Number(text.replace("−", "-")), x: Number(x) }));
}

Deno.test("an estimate's interval and value stand where the ticks say", () => {
  const { svg } = forestFigure([estimate("d2d_ggn2003_cace")], { references: [SOLD] });
  const [a, b] = ticks(svg);
  const at = (points: number) => a.x + (points - a.value) * (b.x - a.x) / (b.value - a.value);
  const near = (text: string, points: number) => Math.abs(Number(text) - at(points)) < 0.01;
  // Green, Gerber & Nickerson 2003, as published: 7.07, 95 % interval 2.84 to 11.30.
  const bar = /<line stroke="#14406b"[^>]* x2="([\d.]+)" x1="([\d.]+)"/.exec(svg)!;
  assert(near(bar[2], 2.84) && near(bar[1], 11.3));
  assert(near(/<circle[^>]*cx="([\d.]+)"/.exec(svg)![1], 7.07));
  const dashed = /stroke-dasharray="4,3"[^>]*>(.*?)<\/g>/s.exec(svg)![1];
  assert(near(/x1="([\d.]+)"/.exec(dashed)![1], 100 / 14));
});

Deno.test("no error known is a hollow symbol without a bar, and said", () => {
  const { svg, rows } = forestFigure([estimate("d2d_nickerson2008_direct")]);
  assertEquals([rows[0].value, rows[0].low, rows[0].bounds], [9.8, null, "no error known"]);
  assertStringIncludes(svg, "hollow: no error known");
  assert(!svg.includes("95\u202f% interval"));
  const symbol = /<g[^>]*aria-label="dot"[^>]*>/.exec(svg)![0];
  assertStringIncludes(symbol, 'fill="#ffffff"');
});

Deno.test("measures never share an axis", () => {
  const one = forestFigure(THREE.map(estimate));
  assertEquals((one.spec.vconcat as unknown[]).length, 1);
  const { svg, spec } = forestFigure(
    ["d2d_ggn2003_cace", "d2d_ggn2003_itt", "d2d_pons_vote_itt"].map(estimate),
    { references: [SOLD] },
  );
  const views = spec.vconcat as { data: { values: { measure: string }[] } }[];
  assertEquals(views.map(({ data }) => data.values.map(({ measure }) => measure)), [
    ["points of turnout, per person contacted"],
    ["points of turnout, per person on the list (intention to treat)"],
    ["points of the vote, in a whole bureau"],
  ]);
  assertEquals(svg.match(/aria-label="x-axis label"/g)?.length, 3);
  // A rate per person contacted is no reference for the other panels.
  assertEquals(svg.match(/1 in 14, as sold/g)?.length, 1);
});

Deno.test("the whole registry is drawn: every figure in points once, marks in words, no two labels alike", () => {
  const all = estimates();
  const { svg, rows } = forestFigure(all);
  const figures = all.filter(({ value, low, contactsPerVote, contactsPerVoteRange }) =>
    value !== null || low !== null || contactsPerVote !== null || contactsPerVoteRange !== undefined
  );
  assertEquals(rows.map(({ id }) => id).toSorted(), figures.map(({ id }) => id).toSorted());
  assert(!/NaN|undefined|<style/.test(svg));
  for (const { citation } of rows) assert(String(citation).length > 10);
  const names = rows.map(({ measure, channel, label }) => `${measure} ${channel} ${label}`);
  assertEquals(new Set(names).size, names.length);
  for (
    const mark of ["recomputed", "read in the source", "abstract", "others quote", "contradicted"]
  ) {
    assertStringIncludes(svg, mark);
  }
  assertStringIncludes(svg, `Left out: ${all.length - rows.length} entries`);
});

Deno.test("contacts for one vote become points, and a range has no value", () => {
  const [mail] = forestRows([estimate("mail_rule_2004")]);
  // One vote for 177 to 600 pieces: 100/600 = .1667 and 100/177 = .5650 points a piece.
  assertEquals([mail.value, mail.low, mail.high], [null, 0.167, 0.565]);
  const [email] = forestRows([estimate("email_1in100000")]);
  assertEquals([email.value, email.from_contacts, email.verification], [
    0.001,
    true,
    "contradicted",
  ]);
});

Deno.test("labels are drawn whole, in two rows where they are wide, and never over one another", () => {
  const long = "A very long name of a study of long ago · and of where it took place, long";
  const { svg } = forestFigure(THREE.map(estimate), {
    label: ({ id, label }) => id === THREE[1] ? long : label,
    width: 600,
  });
  const texts = [...svg.matchAll(/<text[^>]*translate\([-\d.]+,([-\d.]+)\)[^>]*>(.*?)<\/text>/gs)]
    .map(([, y, inner]) => ({
      y: Number(y),
      rows: /<tspan/.test(inner)
        ? [...inner.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, row]) => row)
        : [inner],
    }));
  const [{ y, rows }] = texts.filter(({ rows }) => rows[0].startsWith("A very"));
  assert(rows.length >= 2 && !svg.includes("…"));
  assertEquals(rows.join(" ").replace(" · ", " "), long.replace(" · ", " "));
  const others = texts.filter((text) => text.rows[0].includes(" 20"));
  assert(others.length === 2);
  for (const other of others) {
    assert(Math.abs(other.y - y) >= 6.5 * (rows.length + other.rows.length));
  }
});

Deno.test("an estimate is labelled by its own label", () => {
  const rows = forestRows(THREE.map(estimate));
  assertEquals(rows.map(({ id, label }) => label === estimate(String(id)).label), [
    true,
    true,
    true,
  ]);
});

Deno.test("the specification compiles without a warning and holds the rows", () => {
  const { spec } = forestFigure(estimates(), { references: [SOLD] });
  assertEquals(JSON.parse(JSON.stringify(spec)), spec);
  const warnings: string[] = [];
  const warn = (...words: readonly unknown[]) => {
    warnings.push(words.join(" "));
    return logger;
  };
  const logger = {
    warn,
    error: warn,
    info: () => logger,
    debug: () => logger,
    level: () => logger,
  };
  compile(spec as unknown as TopLevelSpec, { logger: logger as never });
  assertEquals(warnings, []);
});

Deno.test("what cannot be drawn is refused", () => {
  const fails = (run: () => unknown, words: string) => assertThrows(run, InputError, words);
  fails(() => forestFigure([]), "got none");
  fails(() => forestFigure([estimate("mail_dose")]), "a value or a range");
  fails(() => forestFigure(THREE.map(estimate), { width: 300 }), "width");
  fails(() => forestFigure([{ ...estimate(THREE[0]), value: NaN }]), "value of");
  fails(() => forestFigure([{ ...estimate(THREE[0]), low: 12 }]), "in order");
});
