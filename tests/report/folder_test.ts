import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { InputError } from "../../src/input.ts";
import { tryFolder, writeFolder } from "../../src/report/mod.ts";

const files = (text: string) =>
  new Map([["a.txt", new TextEncoder().encode(text)], [
    "last.json",
    new TextEncoder().encode("{}"),
  ]]);

async function inFolder(test: (dir: string) => Promise<void>): Promise<void> {
  const dir = await Deno.makeTempDir();
  try {
    await test(dir);
  } finally {
    await Deno.chmod(dir, 0o700);
    await Deno.remove(dir, { recursive: true });
  }
}

function listed(dir: string): string[] {
  return [...Deno.readDirSync(dir)].map(({ name }) => name).sort();
}

Deno.test("a folder and its parents are made", () =>
  inFolder(async (dir) => {
    await writeFolder(join(dir, "x", "y", "run"), files("1"));
    assertEquals(listed(join(dir, "x", "y", "run")), ["a.txt", "last.json"]);
    assertEquals(listed(join(dir, "x", "y")), ["run"]);
  }));

Deno.test("in a folder that exists, ours are replaced and the rest is left", () =>
  inFolder(async (dir) => {
    Deno.writeTextFileSync(join(dir, "mine.txt"), "mine");
    await writeFolder(dir, files("1"));
    await writeFolder(dir, files("2"));
    assertEquals(listed(dir), ["a.txt", "last.json", "mine.txt"]);
    assertEquals(Deno.readTextFileSync(join(dir, "a.txt")), "2");
    assertEquals(Deno.readTextFileSync(join(dir, "mine.txt")), "mine");
  }));

Deno.test("an empty name is not the current folder", async () => {
  await assertRejects(() => writeFolder(" ", files("1")), InputError, "out must be a folder");
  await assertRejects(() => writeFolder("a\0b", files("1")), InputError, "out must be a folder");
});

Deno.test("a path that is a file, or goes through one, is refused and nothing is left", () =>
  inFolder(async (dir) => {
    const file = join(dir, "file");
    Deno.writeTextFileSync(file, "kept");
    await assertRejects(() => writeFolder(file, files("1")), InputError, "out must be a folder");
    const error = await assertRejects(() => writeFolder(join(file, "x"), files("1")), InputError);
    assert(/^out ".*" cannot be written: .+\.$/.test(error.message), error.message);
    assertEquals(listed(dir), ["file"]);
    assertEquals(Deno.readTextFileSync(file), "kept");
  }));

Deno.test("an error of the disk midway leaves neither temporary folder nor parents", () =>
  inFolder(async (dir) => {
    // A name that no file system takes stands for a full disk: the write fails after another.
    const bad = new Map([...files("1"), ["n".repeat(300), new Uint8Array()]]);
    const fails = async (path: string) => {
      const error = await assertRejects(() => writeFolder(path, bad), InputError);
      assert(error.message.startsWith("out "), error.message);
    };
    await fails(join(dir, "x", "y"));
    assertEquals(listed(dir), []);
    Deno.writeTextFileSync(join(dir, "a.txt"), "old");
    await fails(dir);
    assertEquals(listed(dir), ["a.txt"]);
    assertEquals(Deno.readTextFileSync(join(dir, "a.txt")), "old");
  }));

Deno.test("a folder in the place of one of ours is an error, and stays", () =>
  inFolder(async (dir) => {
    Deno.mkdirSync(join(dir, "a.txt"));
    await assertRejects(
      () => writeFolder(dir, files("1")),
      InputError,
      "holds a folder named a.txt",
    );
    assertEquals(listed(dir), ["a.txt"]);
  }));

Deno.test("a folder in the place of the second leaves the first as it was", () =>
  inFolder(async (dir) => {
    const names = ["a.txt", "plan.csv", "last.json"];
    const three = (text: string) =>
      new Map(names.map((name) => [name, new TextEncoder().encode(text)]));
    await writeFolder(dir, three("old"));
    Deno.removeSync(join(dir, "plan.csv"));
    Deno.mkdirSync(join(dir, "plan.csv"));
    await assertRejects(() => writeFolder(dir, three("new")), InputError, "named plan.csv");
    assertEquals(listed(dir), ["a.txt", "last.json", "plan.csv"]);
    assertEquals(Deno.readTextFileSync(join(dir, "a.txt")), "old");
  }));

Deno.test("a link that leads nowhere is refused, before and after the work", () =>
  inFolder(async (dir) => {
    const link = join(dir, "link");
    Deno.symlinkSync(join(dir, "nowhere"), link);
    for (const refused of [() => tryFolder(link), () => writeFolder(link, files("1"))]) {
      await assertRejects(refused, InputError, "leads nowhere");
    }
    await assertRejects(() => tryFolder(join(link, "run")), InputError, "leads nowhere");
    assertEquals(listed(dir), ["link"]);
  }));

Deno.test("a place where no folder can be made is found before the work", async () => {
  // The kernel's own folder, in which nobody may make one, nor Deno unless all is allowed.
  if (Deno.build.os !== "linux") return;
  for (const dir of ["/proc/self/run", "/proc/self/deep/run"]) {
    const error = await assertRejects(() => tryFolder(dir), InputError);
    assert(error.message.startsWith(`out "${dir}" cannot be written: `), error.message);
  }
});

Deno.test("a folder without permission to write is refused", () =>
  inFolder(async (dir) => {
    await Deno.chmod(dir, 0o500);
    try {
      Deno.writeTextFileSync(join(dir, "probe"), "");
      return; // an administrator may write anywhere: there is nothing to test
    } catch {
      await assertRejects(() => writeFolder(join(dir, "run"), files("1")), InputError, "denied");
      await assertRejects(() => writeFolder(dir, files("1")), InputError, "denied");
      await assertRejects(() => tryFolder(join(dir, "run")), InputError, "denied");
    }
  }));

Deno.test("an error that is not the disk's stays what it is", () =>
  inFolder(async (dir) => {
    const broken = new Map([["a", null as unknown as Uint8Array<ArrayBuffer>]]);
    await assertRejects(() => writeFolder(join(dir, "run"), broken), TypeError);
    assertEquals(listed(dir), []);
  }));
