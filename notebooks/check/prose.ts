/**
 * Numbers in prose and the values they are tied to.
 *
 * A number is tied by a comment right after it, `61.3<!--potential_gain-->`, to a value of that name which the
 * notebook passed to `quote()`. Every number is tied but years, days of a date, the "1" of "1 in 14", and
 * what stands in code, in a link or in a heading's number.
 *
 * @module
 */

/** A number as printed: grouped by commas or spaces that do not break, with a minus sign of either kind. */
const NUMBER = String.raw`(?<![\p{L}\d_])[−-]?\d+(?:[,\u202f\u00a0]\d{3})*(?:\.\d+)?(?![\d\p{L}_])`;
const TIE = String.raw`<!--([A-Za-z][A-Za-z0-9_]*)-->`;
const MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|" +
  "fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|third|quarter|twice|double";
const UNITS = "hundred|thousand|million|per ?cent|points?|votes?|electors?|euros?|times|contacts";

/**
 * What is wrong with the numbers of a text, a sentence each; none where all is right.
 *
 * @param prose Markdown.
 * @param values Values by name; `true` is a statement that holds and needs no number.
 */
export function proseFaults(prose: string, values: ReadonlyMap<string, number | true>): string[] {
  const text = readable(prose);
  const used = new Set<string>();
  const faults: string[] = [];
  for (const { 0: printed, 1: name, index } of text.matchAll(tied)) {
    used.add(name);
    const fault = mismatch(printed.slice(0, printed.indexOf("<!--")), name, values.get(name));
    if (fault !== null) faults.push(`${fault}: ${around(text, index)}`);
  }
  const rest = text.replace(tied, " # ");
  for (const { 0: printed, index } of rest.matchAll(untied)) {
    if (free(rest, index, printed)) continue;
    faults.push(`${printed} is tied to no value: ${around(rest, index)}`);
  }
  for (const { 0: words, index } of rest.matchAll(inWords)) {
    faults.push(`"${words}" must be in digits, tied to a value: ${around(rest, index)}`);
  }
  for (const { 0: comment, index } of rest.matchAll(/<!--[^]*?-->/g)) {
    faults.push(`${comment} follows no number: ${around(rest, index)}`);
  }
  for (const [name, value] of values) {
    if (value !== true && !used.has(name)) faults.push(`${name} is quoted but nowhere in the text`);
  }
  return faults;
}

const tied = new RegExp(NUMBER + TIE, "gu");
const untied = new RegExp(NUMBER, "gu");
const inWords = new RegExp(`\\b(?:${WORDS})[ -](?:of the )?(?:${UNITS})\\b`, "gi");

/** The text without code and links, whose digits are names. */
function readable(prose: string): string {
  return prose.replace(/```[^]*?```/g, " ").replace(/`[^`\n]*`/g, " ")
    .replace(/\[(?:[^\[\]]|\[[^\]]*\])*\]\([^)\s]*\)/g, " ").replace(/https?:\S+/g, " ");
}

/** Whether a number needs no tie: a year, the day of a date, the "1" of "1 in". */
function free(text: string, index: number, printed: string): boolean {
  const after = text.slice(index + printed.length);
  if (/^(?:19|20)\d\d$/.test(printed)) return !/^\s*(?:%|points?\b|votes?\b)/.test(after);
  if (new RegExp(`^ (?:${MONTHS})\\b`).test(after) && Number(printed) <= 31) return true;
  return printed === "1" && after.startsWith(" in  # ");
}

function mismatch(printed: string, name: string, value: number | true | undefined): string | null {
  if (value === undefined) return `${printed} is tied to ${name}, which is not quoted`;
  if (value === true) return `${printed} is tied to ${name}, which is a statement, not a number`;
  const plain = printed.replace("−", "-").replace(/[,\u202f\u00a0]/g, "");
  const decimals = plain.split(".")[1]?.length ?? 0;
  // Half a unit of the last digit, and a little for the doubles that stand for decimals.
  const most = 0.5 * 10 ** -decimals + Math.abs(value) * 1e-12;
  return Math.abs(Number(plain) - value) <= most ? null : `${printed} is not ${name}, ${value}`;
}

function around(text: string, index: number): string {
  const from = Math.max(0, index - 40);
  return `…${text.slice(from, index + 50).replace(/\s+/g, " ").trim()}…`;
}
