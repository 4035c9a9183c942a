// Types of the modules that carry none on the npm registry: the parts that promesse uses.

declare module "@std/assert" {
  export class AssertionError extends Error {}
  export function assert(expr: unknown, msg?: string): asserts expr;
  export function assertAlmostEquals(
    actual: number,
    expected: number,
    tolerance?: number,
    msg?: string,
  ): void;
  export function assertArrayIncludes<T>(
    actual: ArrayLike<T>,
    expected: ArrayLike<T>,
    msg?: string,
  ): void;
  export function assertEquals<T>(actual: T, expected: T, msg?: string): void;
  export function assertExists<T>(actual: T, msg?: string): asserts actual is NonNullable<T>;
  export function assertFalse(expr: unknown, msg?: string): asserts expr is false;
  export function assertGreater<T>(actual: T, expected: T, msg?: string): void;
  export function assertGreaterOrEqual<T>(actual: T, expected: T, msg?: string): void;
  type ErrorClass<E extends Error> = abstract new (...args: never[]) => E;
  export function assertInstanceOf<T>(
    actual: unknown,
    expectedType: abstract new (...args: never[]) => T,
    msg?: string,
  ): asserts actual is T;
  export function assertLess<T>(actual: T, expected: T, msg?: string): void;
  export function assertLessOrEqual<T>(actual: T, expected: T, msg?: string): void;
  export function assertMatch(actual: string, expected: RegExp, msg?: string): void;
  export function assertNotEquals<T>(actual: T, expected: T, msg?: string): void;
  export function assertNotMatch(actual: string, expected: RegExp, msg?: string): void;
  export function assertStrictEquals<T>(actual: unknown, expected: T, msg?: string): void;
  export function assertStringIncludes(actual: string, expected: string, msg?: string): void;
  export function assertRejects<E extends Error = Error>(
    fn: () => PromiseLike<unknown>,
    errorClass?: ErrorClass<E>,
    msgIncludes?: string,
    msg?: string,
  ): Promise<E>;
  export function assertThrows<E extends Error = Error>(
    fn: () => unknown,
    errorClass?: ErrorClass<E>,
    msgIncludes?: string,
    msg?: string,
  ): E;
}

declare module "@std/path" {
  export function basename(path: string, suffix?: string): string;
  export function dirname(path: string): string;
  export function extname(path: string): string;
  export function fromFileUrl(url: string | URL): string;
  export function toFileUrl(path: string): URL;
  export function isAbsolute(path: string): boolean;
  export function join(...paths: string[]): string;
  export function normalize(path: string): string;
  export function relative(from: string, to: string): string;
  export function resolve(...paths: string[]): string;
}

declare module "@std/csv" {
  export interface ParseOptions {
    separator?: string;
    comment?: string;
    trimLeadingSpace?: boolean;
    lazyQuotes?: boolean;
    fieldsPerRecord?: number;
  }
  export function parse(text: string, options?: ParseOptions): string[][];
  export function stringify(
    data: readonly Record<string, unknown>[] | readonly unknown[][],
    options?: { columns?: readonly string[]; headers?: boolean; separator?: string },
  ): string;
}

declare module "@std/encoding" {
  export function encodeHex(src: string | Uint8Array | ArrayBuffer): string;
  export function encodeBase64(src: string | Uint8Array | ArrayBuffer): string;
}

declare module "@std/text" {
  export function levenshteinDistance(a: string, b: string): number;
}

declare module "jstat" {
  interface Continuous {
    pdf(x: number, ...parameters: number[]): number;
    cdf(x: number, ...parameters: number[]): number;
    inv(p: number, ...parameters: number[]): number;
  }
  interface Discrete {
    pdf(k: number, ...parameters: number[]): number;
    cdf(k: number, ...parameters: number[]): number;
  }
  const jstat: {
    beta: Continuous;
    normal: Continuous;
    chisquare: Continuous;
    studentt: Continuous;
    centralF: Continuous;
    binomial: Discrete;
    poisson: Discrete;
    gammaln(x: number): number;
    ibeta(x: number, a: number, b: number): number;
  };
  export default jstat;
}

declare module "dejavu-fonts-ttf/*" {}
