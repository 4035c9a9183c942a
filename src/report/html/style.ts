import { FONT } from "./figure.ts";

/** The looks of a page: one column of text, dark on light, and sober on paper. */
export const STYLE = `
:root { --ink: #1a1a1a; --quiet: #595959; --rule: #dcdcdc; --wash: #f5f4f0; --mark: #14406b; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); font: 1.0625rem/1.55 ${FONT}; }
main, header.top, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header.top { padding-top: 2.5rem; }
h1 { font-size: clamp(1.6rem, 4.6vw, 2.3rem); line-height: 1.18; margin: .25rem 0 1.1rem; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 .5rem; text-wrap: balance; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p, ul, dl { margin: 0 0 .9rem; }
a { color: var(--mark); }
code { font: .875em/1.4 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
small { display: block; color: var(--quiet); font-size: .8125rem; font-weight: normal; line-height: 1.35; }
.kicker { color: var(--quiet); margin: 0; font-size: .9375rem; }
.answer { border-left: 4px solid var(--mark); background: var(--wash); padding: 1rem 1.25rem; font-size: 1.125rem; }
.answer p { margin: 0 0 .6rem; } .answer p:last-child { margin: 0; }
.setting { color: var(--quiet); font-size: .9375rem; margin-top: 1.1rem; }
nav { font-size: .9375rem; margin: 1.4rem 0 0; }
nav ul { columns: 16rem; column-gap: 2rem; padding-left: 1.1rem; margin: .3rem 0 0; }
section { border-top: 1px solid var(--rule); padding: 1.6rem 0 .9rem; margin-top: 1rem; }
figure { margin: 1rem 0 0; }
.plot svg, .live svg { max-width: 100%; height: auto; display: block; }
.live { width: 100%; }
[hidden] { display: none !important; }
figure + :is(.scroll, ul) { margin-top: 1.4rem; }
figcaption { color: var(--quiet); font-size: .875rem; line-height: 1.45; margin-top: .5rem; }
figcaption p { margin: 0 0 .5rem; }
figcaption .said { color: var(--ink); font-size: .9375rem; }
summary { cursor: pointer; }
.claim { border-top: 1px solid var(--rule); padding-top: 1.1rem; margin-top: 1.6rem; }
.claim h3 { font-size: 1.1rem; margin: 0 0 .4rem; } .claim h4 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
.verdict { border-left: 4px solid var(--mark); background: var(--wash); padding: .5rem .9rem; }
.card { font-size: .9375rem; }
.reading { border: 1px solid var(--rule); border-radius: 4px; padding: .5rem .9rem; margin: 0 0 .6rem; }
.reading[open] > summary { margin-bottom: .7rem; }
.notes { font-size: .9375rem; margin-top: .6rem; }
.choice { display: flex; gap: .6rem; align-items: center; margin: 0 0 .5rem; }
select, button, .button { font: inherit; font-size: .9375rem; }
select { padding: .25rem .4rem; }
@media (min-width: 68rem) { .scroll.wide { margin-inline: -9.5rem; } }
.button { display: inline-block; border: 1px solid var(--mark); border-radius: 4px; padding: .3rem .8rem; text-decoration: none; }
.scroll { overflow-x: auto; margin: 0 0 1rem; }
:focus-visible { outline: 3px solid #d9a441; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); font-size: .875rem; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem .45rem 0; border-bottom: 1px solid var(--rule); }
caption span { display: inline-block; position: sticky; left: 0; max-width: min(44rem, calc(100vw - 3rem)); }
caption.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); font-size: .8125rem; }
tbody th { font-weight: 600; min-width: 8.5rem; } :is(#strategies, #break-even) tbody th { min-width: 11rem; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
th button { all: unset; cursor: pointer; text-decoration: underline dotted; text-underline-offset: 3px; }
th button:focus-visible { outline: 3px solid #d9a441; outline-offset: 2px; }
th[aria-sort] button::after { content: " ↑"; } th[aria-sort="descending"] button::after { content: " ↓"; }
html:not(.scripted-page) :is(.scripted, .choice) { display: none; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.2rem; }
dt { color: var(--quiet); } dd { margin: 0; min-width: 0; }
.digest { word-break: break-all; }
footer { color: var(--quiet); font-size: .875rem; border-top: 1px solid var(--rule); margin-top: 1.5rem; padding-top: 1rem; padding-bottom: 3rem; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .4rem; }
.tip { position: fixed; z-index: 9; max-width: 20rem; pointer-events: none; background: #fff; border: 1px solid var(--quiet); border-radius: 4px; box-shadow: 0 2px 8px rgb(0 0 0 / 20%); padding: .4rem .6rem; font-size: .8125rem; line-height: 1.4; }
@media (max-width: 34rem) {
  body { font-size: 1rem; }
  dl { display: block; } dd { margin-bottom: .6rem; }
}
@page { margin: 16mm; }
@media print {
  body { font-size: 10pt; }
  main, header.top, footer { max-width: none; padding-left: 0; padding-right: 0; }
  nav, .skip, .choice, .button, summary, .scripted { display: none !important; }
  .reading > summary { display: list-item !important; }
  figure, tr, li, .answer { break-inside: avoid; }
  h2 { break-after: avoid; }
  .scroll { overflow: visible; margin-inline: 0 !important; } table { font-size: 8pt; } small { font-size: 7pt; }
  a { color: inherit; text-decoration: none; }
}
`;
