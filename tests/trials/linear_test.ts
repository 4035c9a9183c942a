/**
 * Tails and quantiles against R (fixtures/make.R).
 */

import { assert } from "@std/assert";
import { fisherUpper, studentCritical, studentTwoSided } from "../../src/trials/linear/student.ts";
import { expected } from "./fixtures/expected.ts";

Deno.test("tails and quantiles of t and F are R's to 1e-8", () => {
  const close = (a: number, b: number, what: string) =>
    assert(Math.abs(a - b) <= 1e-8 * Math.max(1e-3, Math.abs(b)), `${what}: ${a} against ${b}`);
  const { tails, quantiles, f } = expected;
  tails.t.forEach((t, i) =>
    close(studentTwoSided(t, tails.df[i]), tails.p[i], `t ${t}, df ${tails.df[i]}`)
  );
  quantiles.df.forEach((df, i) =>
    close(studentCritical(quantiles.level[i], df), quantiles.t[i], `${quantiles.level[i]}, ${df}`)
  );
  f.f.forEach((value, i) =>
    close(fisherUpper(value, f.df1[i], f.df2[i]), f.p[i], `F ${value}, ${f.df1[i]}, ${f.df2[i]}`)
  );
});
