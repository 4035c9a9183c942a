/**
 * The pages of `promesse report` in a real browser: `deno task browser`. A small run is made, its pages in both
 * languages are opened without a network, and every control is used. Screenshots go into the folder that is
 * printed.
 */

import type { Browser, Page } from "playwright-core";
import { start } from "./chromium.ts";

const ROOT = new URL("../../", import.meta.url);
const PAGES = [
  {
    file: "report.html",
    lang: "en",
    words: ["How many votes", "neither a poll nor a forecast"],
  },
  {
    file: "report.fr.html",
    lang: "fr",
    words: ["Combien de voix", "ni un sondage", "Voix gagnées"],
  },
];
const FIGURES = ["gains", "differences", "worlds", "plan"];

function check(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

async function promesse(...args: string[]): Promise<void> {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--allow-read",
      "--allow-write",
      "src/cli/main.ts",
      ...args,
    ],
    cwd: ROOT,
  }).output();
  check(code === 0, new TextDecoder().decode(stderr));
}

/** A page that fails the check on anything it logs as an error, and on any request. */
async function opened(
  browser: Browser,
  file: string,
  width: number,
  scripted = true,
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    offline: true,
    javaScriptEnabled: scripted,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      faults.push(message.text());
    }
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) {
      faults.push(`request ${request.url()}`);
    }
  });
  await page.goto(`file://${file}`);
  if (scripted) {
    await page.waitForFunction(() => document.querySelectorAll(".live svg").length >= 4);
  }
  return { page, faults };
}

/** Every figure is there, has a size and marks, and lies within the page. */
async function checkFigures(page: Page, place: string): Promise<void> {
  for (const id of FIGURES) {
    const svg = page.locator(`#figure-${id} ${place} svg`);
    const box = await svg.boundingBox();
    check(
      box && box.width > 250 && box.height > 150,
      `${id} is not visible (${place})`,
    );
    const marks = await svg.locator(
      ".role-mark path, .role-mark line, .role-mark rect",
    ).count();
    check(marks >= 5, `${id} has ${marks} marks`);
  }
  const wide = await page.evaluate(() =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  check(wide <= 0, `the page is ${wide} pixels wider than its window`);
}

/** The pointer on a mean shows its numbers. */
async function checkTooltip(page: Page): Promise<void> {
  const symbol = page.locator(
    "#figure-gains .live svg .mark-symbol.role-mark path",
  ).first();
  await symbol.scrollIntoViewIfNeeded();
  await symbol.hover();
  const tip = page.locator(".tip");
  await tip.waitFor({ state: "visible" });
  const text = await tip.innerText();
  check(
    /\d/.test(text) && text.includes("90"),
    `the tooltip says ${JSON.stringify(text)}`,
  );
  await page.mouse.move(2, 2);
}

/** Another strategy changes the drawing and the words. */
async function checkChoice(page: Page, id: string): Promise<void> {
  const select = page.locator(`#${id}-choice`);
  const state = async () => [
    await page.locator(`#figure-${id} .live svg`).innerHTML(),
    await page.locator(`#${id}-said`).innerText(),
  ];
  const before = await state();
  const values = await select.locator("option").evaluateAll((options) =>
    options.map((option) => (option as HTMLOptionElement).value)
  );
  check(values.length > 2, `${id} has ${values.length} choices`);
  await select.selectOption(values.at(-1)!);
  await page.waitForTimeout(200);
  const after = await state();
  check(
    before[0] !== after[0] && before[1] !== after[1],
    `${id} does not follow its choice`,
  );
  await select.selectOption(values[0]);
}

/** A heading sorts by its numbers, one way and the other. */
async function checkSorting(page: Page): Promise<void> {
  const heading = page.locator("#strategies th[data-sorts]").last();
  const values = () =>
    page.locator("#strategies tbody tr").evaluateAll((rows) =>
      rows.map((row) => Number([...(row as HTMLTableRowElement).cells].at(-1)!.dataset.value))
    );
  for (const [order, sign] of [["descending", -1], ["ascending", 1]] as const) {
    await heading.locator("button").click();
    check(
      await heading.getAttribute("aria-sort") === order,
      `the heading is not ${order}`,
    );
    const found = await values();
    const wanted = found.toSorted((a, b) => sign * (a - b));
    check(
      String(found) === String(wanted) && found.length > 5,
      `not ${order}: ${found}`,
    );
  }
}

async function checkPage(
  browser: Browser,
  dir: string,
  { file, lang, words }: typeof PAGES[0],
) {
  for (const width of [1200, 400]) {
    const { page, faults } = await opened(browser, `${dir}/run/${file}`, width);
    check(
      await page.getAttribute("html", "lang") === lang,
      `${file} is not in ${lang}`,
    );
    const text = await page.locator("body").innerText();
    for (const word of words) {
      check(text.includes(word), `${file} does not say ${word}`);
    }
    check(
      !/NaN|undefined|\[object/.test(text),
      `${file} shows a value that is none`,
    );
    await checkFigures(page, ".live");
    await page.screenshot({
      path: `${dir}/${lang}-${width}.png`,
      fullPage: true,
    });
    await checkTooltip(page);
    await checkChoice(page, "worlds");
    await checkChoice(page, "plan");
    await checkSorting(page);
    if (width === 1200) {
      await page.pdf({ path: `${dir}/${lang}.pdf`, format: "A4" });
    }
    check(faults.length === 0, `${file}: ${faults.join("; ")}`);
    await page.context().close();
  }
  const { page } = await opened(browser, `${dir}/run/${file}`, 1200, false);
  await checkFigures(page, ".plot");
  await page.screenshot({ path: `${dir}/${lang}-still.png`, fullPage: true });
  await page.context().close();
}

if (import.meta.main) {
  const browser = await start();
  if (browser === null) Deno.exit(1);
  const dir = await Deno.makeTempDir({ prefix: "promesse-browser-" });
  try {
    const small = [
      "--territory",
      "departement:48",
      "--attempts",
      "5000",
      "--replicates",
      "200",
    ];
    await promesse("compare", ...small, "--out", `${dir}/run`);
    for (const page of PAGES) {
      await promesse("report", `${dir}/run`, "--lang", page.lang);
      await checkPage(browser, dir, page);
      console.log(`${page.file}: ok`);
    }
    console.log(`Screenshots and prints are in ${dir}.`);
  } finally {
    await browser.close();
  }
}
