import { paddedDomain } from "../../../charts/axes.ts";
import { OUTCOMES, type PlaceboOutcome, settingRows } from "../../../charts/placebo/rows.ts";
import { GROUP_STYLES, THEME } from "../../../charts/theme.ts";
import type { PlaceboRecord } from "../../../claims/placebo/mod.ts";
import { type PageFigure, pageSpec, rowAxis } from "../figure.ts";
import type { Teller } from "../teller.ts";

/** Pixels for a setting. */
const STEP = 32;
const GROUPS = [GROUP_STYLES.strategy, GROUP_STYLES.baseline];

/**
 * The gain as asked and with one setting changed at a time, a figure for turnout and one for the share.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { examplePlacebo } from "./example.ts";
 * import { settingFigures } from "./settings.ts";
 *
 * const { record } = await examplePlacebo();
 * const figures = settingFigures(record, new Teller("fr"));
 * assertEquals(figures.map(({ id }) => id), ["settings-turnout", "settings-share"]);
 * ```
 */
export function settingFigures(record: PlaceboRecord, tell: Teller): PageFigure[] {
  const looks = [tell.say("p_as_asked"), tell.say("p_changed")];
  const rows = settingRows(record).map((row) => ({
    ...row,
    setting: row.asked ? looks[0] : settingName(row.setting, record, tell),
    look: looks[row.asked ? 0 : 1],
  }));
  const domain = paddedDomain(
    rows.flatMap(({ gain, random_low, random_high }) => [
      gain,
      random_low ?? gain,
      random_high ?? gain,
    ]),
    // Numbers stand beside the symbols, on a narrow page too.
    0.3,
  );
  return OUTCOMES.map((outcome) => {
    const own = rows.filter((row) => row.outcome === outcome);
    const said = own.map(({ setting, gain }) =>
      tell.say("p_setting_words", { setting, gain: tell.signed(gain, 2) })
    );
    return {
      id: `settings-${outcome}`,
      description: said.join(" "),
      ...(record.chance === null ? {} : { key: tell.say("p_settings_key") }),
      spec: pageSpec(tell.lang, {
        height: STEP * own.length,
        data: { values: own },
        layer: layers(tell.say("p_axis", { outcome: outcomeText(outcome, record, tell) }), {
          names: own.map(({ setting }) => setting),
          domain,
          looks,
          tell,
        }),
      }),
    };
  });
}

/** What a placebo is counted in, as a reader names it. */
export function outcomeText(
  outcome: PlaceboOutcome,
  { option }: Pick<PlaceboRecord, "option">,
  tell: Teller,
): string {
  return outcome === "turnout" ? tell.say("p_turnout") : tell.say("p_share", { option });
}

/** The setting changed, by what stands before the colon of its sentence. */
function settingName(name: string, { variants }: PlaceboRecord, tell: Teller): string {
  const whole = variants.find(({ change }) => change.replace(/:.*/, "") === name)?.change ?? name;
  return (tell.known(whole) ?? whole).replace(/\s?:.*/, "");
}

function layers(
  axis: string,
  { names, domain, looks, tell }: {
    names: string[];
    domain: [number, number];
    looks: string[];
    tell: Teller;
  },
) {
  const y = {
    field: "setting",
    type: "nominal",
    sort: null,
    title: null,
    axis: rowAxis(names),
  };
  const x = (field: string) => ({
    field,
    type: "quantitative",
    title: axis,
    scale: { domain, nice: false },
  });
  const by = (look: "symbol" | "fill" | "stroke") => ({
    field: "look",
    type: "nominal",
    legend: { columns: 1 },
    scale: { domain: looks, range: GROUPS.map((style) => style[look]) },
  });
  const tip = (field: string, title: string) => ({ field, title, format: ",.2f" });
  const tooltip = [
    { field: "setting", title: tell.say("p_column_setting") },
    tip("gain", tell.say("p_apparent")),
  ];
  const chance = [
    tip("random_low", tell.say("p_random_from")),
    tip("random_high", tell.say("p_random_to")),
  ];
  return [
    {
      data: { values: [{}] },
      mark: { type: "rule", color: THEME.ink },
      encoding: { x: { datum: 0, type: "quantitative" } },
    },
    {
      transform: [{ filter: "isValid(datum.random_low)" }],
      mark: { type: "rule", strokeWidth: 7, color: GROUP_STYLES.baseline.bar },
      encoding: { y, x: x("random_low"), x2: { field: "random_high" }, tooltip: chance },
    },
    {
      mark: { type: "point", size: 70, filled: true, opacity: 1, strokeWidth: 1.5 },
      encoding: {
        y,
        x: x("gain"),
        shape: by("symbol"),
        fill: by("fill"),
        stroke: by("stroke"),
        tooltip,
      },
    },
    {
      mark: {
        type: "text",
        align: { expr: "datum.gain < 0 ? 'right' : 'left'" },
        dx: { expr: "datum.gain < 0 ? -9 : 9" },
        fontSize: 12,
      },
      encoding: { y, x: x("gain"), text: { field: "gain", format: "+,.1f" } },
    },
  ];
}
