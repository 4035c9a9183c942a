/** The browser that the pages are opened in. */

import { type Browser, chromium } from "playwright-core";

/** Where systems keep it. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium; null where there is none, told on standard error. */
export async function start(): Promise<Browser | null> {
  const asked = Deno.env.get("CHROMIUM");
  const executablePath = asked ?? PLACES.find(isFile);
  if (executablePath !== undefined && isFile(executablePath)) {
    return await chromium.launch({ executablePath, args: FLAGS });
  }
  console.error(
    `${
      asked === undefined ? "No Chromium found" : `CHROMIUM is no file: ${asked}`
    }. Install it (Debian: ` +
      "apt-get install chromium), or give its path: CHROMIUM=/path/to/chrome deno task browser",
  );
  return null;
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
