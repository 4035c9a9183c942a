import { assertEquals, assertStringIncludes } from "@std/assert";
import { dirname, fromFileUrl } from "@std/path";

const RUN = fromFileUrl(new URL("../../notebooks/run.ts", import.meta.url));

async function notebooks(args: string[], env: Record<string, string> = {}) {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--allow-read", "--allow-write", "--allow-run", "--allow-env", RUN, ...args],
    env: { NO_COLOR: "1", ...env },
  }).output();
  return { code, said: new TextDecoder().decode(stderr) };
}

Deno.test("help says what the task does, and bad arguments are refused in a sentence", async () => {
  assertStringIncludes((await notebooks(["--help"])).said, "--write");
  assertEquals((await notebooks(["--help"])).code, 0);
  const unknown = await notebooks(["--fast"]);
  assertEquals(unknown.code, 2);
  assertStringIncludes(unknown.said, "Unknown option --fast.");
  const name = await notebooks(["99"]);
  assertEquals(name.code, 2);
  assertStringIncludes(name.said, 'got "99".');
  assertEquals((await notebooks([""])).code, 2);
});

Deno.test("without Jupyter the task says how to get it", async () => {
  // A search path on which only Deno is.
  const { code, said } = await notebooks(["01"], { PATH: dirname(Deno.execPath()) + "/nowhere" });
  assertEquals(code, 1);
  assertStringIncludes(said, "apt-get install --no-install-recommends jupyter-nbconvert");
});
