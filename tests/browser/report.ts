/**
 * The pages of `promesse report` in a real browser: `deno task browser`. A small run is made, its pages in both
 * languages are opened without a network, and every control is used. Screenshots go into the folder that is
 * printed.
 */

import type { Browser, Page } from "playwright-core";
import { start } from "./chromium.ts";

const ROOT = new URL("../../", import.meta.url);
const COMPARISON = {
  folder: "run",
  figures: ["gains", "differences", "worlds", "plan"],
  choices: ["worlds", "plan"],
};
const SENSITIVITY = {
  folder: "moved",
  figures: ["tornado", "budget"],
  choices: ["tornado", "budget"],
};
const PLACEBO = {
  folder: "nothing",
  figures: ["settings-turnout", "settings-share"],
  choices: [],
};
const TERRITORIES = {
  folder: "communes",
  figures: ["territories-turnout", "territories-share"],
  choices: [],
};
const AUDIT = {
  folder: "claims",
  figures: [
    "one-in-38-as-persuasion",
    "one-in-38-as-turnout",
    "federavox-turnout-excess",
  ],
  choices: [],
};
const PAGES = [
  { ...COMPARISON, lang: "en", words: ["How many votes", "neither a poll nor a forecast"] },
  { ...COMPARISON, lang: "fr", words: ["Combien de voix", "ni un sondage", "Voix gagnées"] },
  { ...SENSITIVITY, lang: "en", words: ["What would change", "contact rate"] },
  { ...SENSITIVITY, lang: "fr", words: ["Qu’est-ce qui changerait", "taux de contact"] },
  { ...PLACEBO, lang: "en", words: ["How large a gain", "picked at random"] },
  { ...PLACEBO, lang: "fr", words: ["Quel gain apparaît", "choisis au hasard"] },
  { ...TERRITORIES, lang: "en", words: ["reach +20 points", "Redrawn?"] },
  { ...TERRITORIES, lang: "fr", words: ["atteignent +20", "Redécoupé"] },
  { ...AUDIT, lang: "en", words: ["What are 2 claims", "implausible"] },
  { ...AUDIT, lang: "fr", words: ["Que valent 2", "invraisemblable"] },
];

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
  // What is folded is unfolded, as a reader does; figures are drawn where they come near.
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details.reading")) {
      (folded as HTMLDetailsElement).open = true;
    }
  });
  if (scripted) {
    for (const figure of await page.locator("figure").all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.locator(".live svg").waitFor();
    }
    await page.evaluate(() => scrollTo(0, 0));
  }
  return { page, faults };
}

/** Every figure is there, has a size and marks, and lies within the page. */
async function checkFigures(page: Page, ids: string[], place: string): Promise<void> {
  for (const id of ids) {
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
  { folder, figures, choices, lang, words }: typeof PAGES[0],
): Promise<void> {
  const file = `${dir}/${folder}/report${lang === "en" ? "" : `.${lang}`}.html`;
  const name = `${folder}-${lang}`;
  for (const width of [1200, 400]) {
    const { page, faults } = await opened(browser, file, width);
    check(await page.getAttribute("html", "lang") === lang, `${name} is in another language`);
    const text = await page.locator("body").innerText();
    for (const word of words) check(text.includes(word), `${name} does not say ${word}`);
    check(!/NaN|undefined|\[object/.test(text), `${name} shows a value that is none`);
    await checkFigures(page, figures, ".live");
    await page.screenshot({ path: `${dir}/${name}-${width}.png`, fullPage: true });
    for (const id of choices) await checkChoice(page, id);
    if (folder === COMPARISON.folder) {
      await checkTooltip(page);
      await checkSorting(page);
    }
    if (width === 1200) await page.pdf({ path: `${dir}/${name}.pdf`, format: "A4" });
    check(faults.length === 0, `${name}: ${faults.join("; ")}`);
    await page.context().close();
  }
  const { page } = await opened(browser, file, 1200, false);
  await checkFigures(page, figures, ".plot");
  await page.screenshot({ path: `${dir}/${name}-still.png`, fullPage: true });
  await page.context().close();
  console.log(`${name}: ok`);
}

if (import.meta.main) {
  const browser = await start();
  if (browser === null) Deno.exit(1);
  const dir = await Deno.makeTempDir({ prefix: "promesse-browser-" });
  try {
    const small = ["--territory", "departement:48", "--attempts", "5000"];
    await promesse("compare", ...small, "--replicates", "200", "--out", `${dir}/run`);
    await promesse("sensitivity", ...small, "--draws", "40", "--out", `${dir}/moved`);
    const pair = ["--from", "europeennes-2014", "--to", "presidentielle-2017-t1"];
    await promesse("placebo", ...pair, "--out", `${dir}/nothing`);
    await promesse(
      "placebo",
      ...pair,
      "--option=fillon",
      "--within=commune",
      `--out=${dir}/communes`,
    );
    await promesse("audit", "one-in-38", "federavox", ...small.slice(0, 2), `--out=${dir}/claims`);
    for (const page of PAGES) {
      await promesse("report", `${dir}/${page.folder}`, "--lang", page.lang);
      await checkPage(browser, dir, page);
    }
    console.log(`Screenshots and prints are in ${dir}.`);
  } finally {
    await browser.close();
  }
}
