import { assert, assertEquals } from "@std/assert";
import { shortened, textWidth, toPng, wrapped } from "../../src/charts/mod.ts";
import { balanced } from "../../src/charts/text.ts";
import { decodePng, inkColumns } from "./pixels.ts";

Deno.test("widths are those of the letters as drawn", async () => {
  const texts = ["Ministère de l'Intérieur", "1\u202f234\u202f567 (−200.5)", "WWW mmm iii", "x·y"];
  for (const bold of [false, true]) {
    for (const text of texts) {
      const weight = bold ? ' font-weight="bold"' : "";
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="60">' +
        `<text x="5" y="45" font-family="DejaVu Sans" font-size="40"${weight}>${text}</text></svg>`;
      const [first, last] = inkColumns(await decodePng(await toPng(svg, { scale: 1 })));
      const [drawn, said] = [last - first + 1, textWidth(text, 40, bold)];
      // Ink leaves out the white at both ends; bold letters are a mean and must not fall short.
      assert(
        said >= drawn - 1 && said < drawn * (bold ? 1.2 : 1.07) + 8,
        `${text}: ${said} ${drawn}`,
      );
    }
  }
});

Deno.test("wrapped lines fit, and no word is lost or cut that could stay whole", () => {
  const text = "Élection présidentielle de 2022, résultats du premier tour · departement:31";
  for (const width of [60, 120, 300, 900]) {
    const lines = wrapped(text, width, 11);
    assert(lines.every((line) => textWidth(line, 11) <= width));
    if (width >= 120) assertEquals(lines.join(" "), text);
    else assertEquals(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
  }
  assertEquals(wrapped("", 100, 11), []);
});

Deno.test("balanced lines are no more, fit, lose no word and leave none alone", () => {
  const text =
    "Élection présidentielle de 2022, résultats du premier tour dans la commune de Mende";
  for (const width of [60, 200, 300, 480, 900]) {
    const [greedy, even] = [wrapped(text, width, 11), balanced(text, width, 11)];
    assertEquals([even.length, even.join(" ")], [greedy.length, greedy.join(" ")]);
    assert(even.every((line) => textWidth(line, 11) <= width));
  }
  // The last word alone where lines are as full as can be.
  const width = textWidth(text, 11) - 1;
  assertEquals(wrapped(text, width, 11)[1], "Mende");
  const [first, second] = balanced(text, width, 11).map((line) => textWidth(line, 11));
  assert(second > 0.7 * first, `${first} ${second}`);
});

Deno.test("a width below one letter's still ends", () => {
  assertEquals(wrapped("mm m", 1, 11), ["m", "m", "m"]);
  assertEquals(shortened("mmm", 1, 11), "m…");
});
