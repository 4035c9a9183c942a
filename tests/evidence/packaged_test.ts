import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { packaged } from "../../src/evidence/packaged.ts";
import { InputError } from "../../src/input.ts";

Deno.test("a JSON file of the package that was cut or changed is named in one sentence", async () => {
  const file = "data/a.json";
  const load = (text: string) => async () => await Promise.resolve({ default: JSON.parse(text) });
  assertEquals(await packaged(file, load("[1]"), Array.isArray), [1]);
  const cases: [() => Promise<unknown>, string][] = [
    [() => packaged(file, load("{")), "data/a.json of promesse is not JSON: install"],
    [() => packaged(file, load("{}"), Array.isArray), "data/a.json of promesse is not what it was"],
    [() => packaged(file, () => Promise.reject(new TypeError("no module"))), "cannot be read"],
  ];
  for (const [run, words] of cases) await assertRejects(run, InputError, words);
});

Deno.test("the registry and the presets say which of their files was cut", async () => {
  const root = fromFileUrl(new URL("../../", import.meta.url));
  const dir = await Deno.makeTempDir();
  const copy = async (path: string) => {
    await Deno.mkdir(join(dir, path), { recursive: true });
    for await (const { name, isDirectory } of Deno.readDir(join(root, path))) {
      if (isDirectory) await copy(`${path}/${name}`);
      else await Deno.copyFile(join(root, path, name), join(dir, path, name));
    }
  };
  try {
    for (const path of ["src/evidence", "src/sentences", "data/evidence"]) await copy(path);
    for (const file of ["src/input.ts", "deno.json"]) {
      await Deno.copyFile(join(root, file), join(dir, file));
    }
    await Deno.mkdir(join(dir, "src/types"));
    const cases = [
      ["estimates.json", "{", "is not JSON"],
      ["estimates.json", '{"a": 1}', "is not what it was"],
      ["presets/trials.json", "{", "is not JSON"],
    ];
    for (const [name, bad, words] of cases) {
      const path = join(dir, "data/evidence", name);
      const good = await Deno.readTextFile(path);
      await Deno.writeTextFile(path, bad);
      const module = JSON.stringify(new URL("src/evidence/mod.ts", `file://${dir}/`).href);
      const code = `import(${module}).catch(({ name, message }) => console.log(name, message))`;
      const args = ["eval", "--no-lock", `--config=${join(dir, "deno.json")}`, code];
      const { stdout, stderr } = await new Deno.Command(Deno.execPath(), { args }).output();
      const said = new TextDecoder().decode(stdout);
      const expected = `InputError The file data/evidence/${name} of promesse ${words}`;
      assertStringIncludes(said, expected, new TextDecoder().decode(stderr));
      await Deno.writeTextFile(path, good);
    }
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
});
