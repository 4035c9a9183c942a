/**
 * Drawing specifications as pages do: Vega-Lite into Vega, Vega into SVG.
 *
 * @module
 */

import { type LoggerInterface, parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { VegaLiteSpec } from "../../src/charts/figure.ts";

/** The drawing, and what both programs complained of on the way. */
export interface Drawn {
  svg: string;
  complaints: string[];
}

export async function drawn(spec: VegaLiteSpec): Promise<Drawn> {
  const complaints: string[] = [];
  const logger = loggerTo(complaints);
  const { spec: vega } = compile(spec as unknown as TopLevelSpec, { logger });
  const svg = await new View(parse(vega), { renderer: "none", logger }).toSVG();
  return { svg, complaints };
}

function loggerTo(complaints: string[]): LoggerInterface {
  const note = (...said: readonly unknown[]) => {
    complaints.push(said.join(" "));
    return logger;
  };
  const logger = {
    level: () => logger,
    error: note,
    warn: note,
    info: () => logger,
    debug: () => logger,
  } as unknown as LoggerInterface;
  return logger;
}
