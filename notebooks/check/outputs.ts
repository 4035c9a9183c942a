/**
 * Outputs of a run: none lost, none wrong, and the same as committed.
 *
 * @module
 */

import { SENT } from "../../src/charts/mod.ts";
import { type Notebook, type Output, outputsOf, whole } from "./notebook.ts";

/** What is wrong with the outputs of one notebook, a sentence each. */
export function outputFaults(notebook: Notebook): string[] {
  const faults: string[] = [];
  const numbers: number[] = [];
  for (const output of outputsOf(notebook)) {
    const number = output.metadata?.[SENT];
    if (output.output_type === "error") {
      faults.push(`a cell failed: ${output.ename}: ${output.evalue}`);
    } else if (output.output_type === "execute_result") {
      faults.push(
        `the value of a cell's last line is shown: end it otherwise (${excerpt(output)})`,
      );
    } else if (typeof number !== "number") {
      faults.push(`an output came by other ways than show() or quote(): ${excerpt(output)}`);
    } else {
      numbers.push(number);
    }
  }
  // Each kernel numbers what it sends: a gap is an output lost on its way.
  for (let k = 1; k <= Math.max(0, ...numbers); k++) {
    const found = numbers.filter((number) => number === k).length;
    if (found !== 1) faults.push(`output ${k} came ${found === 0 ? "never" : `${found} times`}`);
  }
  if (numbers.some((number, k) => k > 0 && number < numbers[k - 1])) {
    faults.push("outputs are not in the order in which they were sent");
  }
  if (numbers.length === 0) {
    faults.push("nothing is shown: run it with deno task notebooks --write");
  }
  return faults;
}

/**
 * Whether the cell that the runner adds at the end showed its output: without it, outputs lost just before
 * leave no gap in the numbers.
 */
export function endFaults({ cells }: Notebook): string[] {
  return cells.at(-1)?.outputs?.length ? [] : ["the last outputs were lost: the end never came"];
}

/** Where two runs of a notebook show different things, a sentence each. */
export function differences(committed: Notebook, ran: Notebook): string[] {
  const faults: string[] = [];
  committed.cells.forEach((cell, k) => {
    const [before, after] = [cell.outputs ?? [], ran.cells[k].outputs ?? []];
    if (before.length !== after.length) {
      faults.push(`cell ${k + 1} shows ${after.length} outputs, committed are ${before.length}`);
    }
    before.slice(0, after.length).forEach((output, at) => {
      for (const type of types(output, after[at])) {
        if (shownAs(output, type) === shownAs(after[at], type)) continue;
        faults.push(
          `cell ${k + 1}, output ${at + 1}: ${type} is not what is committed${
            type === "text/plain" ? ` (${excerpt(after[at])}; committed: ${excerpt(output)})` : ""
          }`,
        );
      }
    });
  });
  return faults;
}

function types(...outputs: Output[]): string[] {
  return [...new Set(outputs.flatMap(({ data }) => Object.keys(data ?? {})))];
}

function shownAs({ data }: Output, type: string): string {
  const value = data?.[type];
  if (typeof value === "string") return value.trimEnd();
  const lines = Array.isArray(value) && value.every((line) => typeof line === "string");
  return lines ? value.join("").trimEnd() : JSON.stringify(value) ?? "";
}

function excerpt(output: Output): string {
  const text = output.text ?? (output.data?.["text/plain"] as string | undefined) ?? "";
  return whole(text).slice(0, 160).replace(/\s+/g, " ");
}
