import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { failure } from "../../src/cli/failure.ts";
import { printable, said, saidJson } from "../../src/cli/outcome.ts";
import { run } from "../../src/cli/run.ts";
import { say } from "../../src/cli/write.ts";
import { InputError } from "../../src/input.ts";
import denoConfig from "../../deno.json" with { type: "json" };
import { command, promesse } from "./promesse.ts";

Deno.test("help names every command, with examples, on lines of 100 columns", async () => {
  const { code, out, err } = await promesse(["--help"]);
  assertEquals([code, err], [0, ""]);
  for (const name of ["compare", "merge", "data", "evidence", "Examples:"]) {
    assertStringIncludes(out, name);
  }
  assertEquals(await run([]), { code: 0, out, err: "" });
});

Deno.test("help of compare has every option of its definition", async () => {
  const { out } = await run(["compare", "--help"]);
  const flags = "election scores-from territory candidate rival objective channel attempts hours " +
    "per-hour euros per-attempt passes evidence strategies replicates seed workers shard out json " +
    "print-code";
  for (const flag of flags.split(" ")) assertStringIncludes(out, `--${flag}`);
  for (const said of ["(default: presidentielle-2022-t1)", "departement:31 (default)"]) {
    assertStringIncludes(out, said);
  }
});

Deno.test("every command has help with an example", async () => {
  for (const args of [["merge"], ["data"], ["data", "import"], ["evidence"]]) {
    const { code, out } = await run([...args, "--help"]);
    assertEquals(code, 0);
    assert(/Examples?:\n {2}promesse /.test(out), args.join(" "));
  }
});

Deno.test("--version is that of the package", async () => {
  assertEquals((await promesse(["--version"])).out, `${denoConfig.version}\n`);
});

Deno.test("unknown commands and options: one sentence, exit 2", async () => {
  const cases: [string[], string][] = [
    [["compar"], "unknown command 'compar' (did you mean compare?)"],
    [["data", "lst"], "unknown command 'lst' (did you mean list?)"],
    [["data", "list", "--jsn"], "unknown option '--jsn' (did you mean --json?)"],
    [["merge"], "missing required argument 'DIR'"],
    [["data", "import", "file.csv"], "required option '--as <ID>'"],
  ];
  for (const [args, words] of cases) {
    const { code, out, err } = await run(args);
    assertEquals([code, out], [2, ""]);
    assert(/^promesse: [^\n]+\.\n$/.test(err), err);
    assertStringIncludes(err, words);
  }
});

Deno.test("a reader that closes the pipe ends the command quietly", async () => {
  const process = command(["evidence", "--json"]).spawn();
  // Closed before a byte is written, as `| head` closes it when it has enough.
  await process.stdout.cancel();
  const { code } = await process.status;
  const err = await new Response(process.stderr).text();
  assertEquals([code, err], [0, ""]);
});

Deno.test("standard output that cannot be written: one sentence on standard error, exit 2", async () => {
  // In the system's words, as a full disk gives them.
  const full = { write: () => Promise.reject(new Error("No space left on device (os error 28)")) };
  const written: string[] = [];
  const stderr = {
    write: (bytes: Uint8Array) => {
      written.push(new TextDecoder().decode(bytes));
      return Promise.resolve(bytes.length);
    },
  };
  assertEquals(await say(said("result"), { stdout: full, stderr }), 2);
  assertEquals(written, [
    "promesse: standard output cannot be written: no space left on device.\n",
  ]);
  assertEquals(await say(said("result"), { stdout: full, stderr: full }), 2);
  const broken = { write: () => Promise.reject(new TypeError("not a disk's")) };
  assertEquals(await say(said("result"), { stdout: broken, stderr }), 1);
});

Deno.test("what a file holds never acts on the terminal", () => {
  const text = "é\n\u001b[31mX\r\u0007\u009b2J\u202e";
  assertEquals(printable(text), "é\n\ufffd[31mX\ufffd\ufffd\ufffd2J\ufffd");
  const { out } = saidJson({ text });
  // deno-lint-ignore no-control-regex
  assert(!/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(out), out);
  assertEquals(JSON.parse(out), { text });
  assertEquals(failure(new InputError("a\u009bb"), false).err, "promesse: a\ufffdb\n");
});

Deno.test("an unexpected error says that it is a bug, and --debug shows where", () => {
  const error = new TypeError("x is\nnot a function");
  const { code, out, err } = failure(error, false);
  assertEquals([code, out], [1, ""]);
  assertEquals(
    err,
    "promesse: this is a bug in promesse, please report it: TypeError: x is not a function; " +
      "add --debug to see where it happened.\n",
  );
  assertStringIncludes(failure(error, true).err, "run_test.ts");
});
