/**
 * `promesse data`: what elections there are, checking them, importing another.
 *
 * @module
 */

import { Command } from "commander";
import type { DataFlags } from "./data/list.ts";
import type { ImportFlags } from "./data/import.ts";
import type { Answer } from "./program.ts";

const DATA = ["--data <DIR>", "folder of imported elections (default: ./promesse-data)"] as const;
const JSON_FLAG = ["--json", "print JSON"] as const;

const EXAMPLES = `
Examples:
  promesse data list
  promesse data show presidentielle-2022-t1
  promesse data verify
  promesse data import RESULTS.txt --as presidentielle-2027-t1 --date 2027-04-11`;

const IMPORT_EXAMPLES = `
A row that does not add up is printed with its line, and nothing is written unless --keep-going.
Layouts: candidate-columns, nuance-columns, wide-repeated, wide-numbered, long-pair, aggregated.

Examples:
  promesse data import RESULTS.txt --as presidentielle-2027-t1 --date 2027-04-11
  promesse data import BUREAUX.csv RESULTS.csv --as legislatives-2027-t1 --date 2027-06-13
  promesse compare --election presidentielle-2027-t1 --territory departement:48`;

/**
 * The command `data` and its four commands.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { dataCommand } from "./data.ts";
 *
 * const names = dataCommand(() => {}).commands.map((command) => command.name());
 * assertEquals(names, ["list", "show", "verify", "import"]);
 * ```
 */
export function dataCommand(answer: Answer): Command {
  return new Command("data")
    .summary("list, show, verify and import elections")
    .description("The elections by bureau de vote, those carried with promesse and your own.")
    .addHelpText("after", EXAMPLES)
    .addCommand(listCommand(answer))
    .addCommand(showCommand(answer))
    .addCommand(verifyCommand(answer))
    .addCommand(importCommand(answer))
    .helpCommand(false);
}

function listCommand(answer: Answer): Command {
  return new Command("list")
    .description("List the elections and tables there are.")
    .option(...DATA)
    .option(...JSON_FLAG)
    .action(async (flags: DataFlags) => {
      const { list } = await import("./data/list.ts");
      answer(await list(flags));
    });
}

function showCommand(answer: Answer): Command {
  return new Command("show")
    .description("Print the options, totals, notes, source and digest of an election.")
    .argument("<ID>", "an election of promesse data list")
    .option(...DATA)
    .option(...JSON_FLAG)
    .action(async (id: string, flags: DataFlags) => {
      const { show } = await import("./data/show.ts");
      answer(await show(id, flags));
    });
}

function verifyCommand(answer: Answer): Command {
  return new Command("verify")
    .description("Read every file again and check all that the catalogue says of it.")
    .argument("[ID...]", "these elections and tables alone")
    .option(...DATA)
    .option(...JSON_FLAG)
    .action(async (ids: string[], flags: DataFlags) => {
      const { verify } = await import("./data/verify.ts");
      answer(await verify(ids, flags));
    });
}

function importCommand(answer: Answer): Command {
  return new Command("import")
    .description("Import an election from one official file, or the two of a long layout.")
    .argument("<FILE>", "text, Parquet, or either gzipped")
    .argument("[FILE]", "the second file of a pair")
    .requiredOption("--as <ID>", "its id, like presidentielle-2027-t1")
    .requiredOption("--date <DAY>", "the day of the vote, like 2027-04-11")
    .option("--layout <L>", "layout of the file (default: found from its columns)")
    .option("--title <TEXT>", "its title (default: the id)")
    .option("--kind <K>", "kind of election (default: the first word of the id)")
    .option("--round <N>", "1 or 2 (default: from -t1 or -t2 in the id, else 1)")
    .option(
      "--by <WHAT>",
      "options are of each candidate or nuance, where the layout leaves it open",
    )
    .option("--election <ID>", "which one of files that hold several: 2024_legi_t1")
    .option("--encoding <E>", "of a text file (default: UTF-8, else Windows-1252)")
    .option("--provisional", "mark the results as provisional")
    .option("--publisher <TEXT>", "who published the file")
    .option("--source <TEXT>", "title of the data set as published")
    .option("--licence <TEXT>", "its licence")
    .option("--retrieved <DAY>", "the day on which you took it")
    .option("--keep-going", "leave out the rows that fail, and say how many")
    .option("--force", "replace an election of the same id")
    .option("--data <DIR>", "folder to write to (default: ./promesse-data)")
    .addHelpText("after", IMPORT_EXAMPLES)
    .action(async (first: string, second: string | undefined, flags: ImportFlags) => {
      const { importFiles } = await import("./data/import.ts");
      answer(await importFiles(second === undefined ? [first] : [first, second], flags));
    });
}
