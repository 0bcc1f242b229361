import { Markup } from './markup.js';

/** The one style of all pages in archives: whatever fonts the machine has, at a desk, on a phone, in the dark and on paper. */
export const STYLE =
  new Markup(`:root { color-scheme: light dark; --ink: #1c2733; --soft: #51606e; --line: #d5dbe1; --paper: #ffffff; --link: #0b5394; --note: #f3f5f7; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --soft: #a9b5c1; --line: #3a4652; --paper: #131a21; --link: #8ec5ff; --note: #1d2731; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 "Source Sans 3", "Noto Sans", "Noto Sans Arabic", "Noto Sans SC", "Segoe UI", system-ui, sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0 0.25rem; }
h2 { font-size: 1.15rem; line-height: 1.35; margin: 2rem 0 0.25rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
p { margin: 0.25rem 0; }
ul { margin: 0.5rem 0; padding-inline-start: 1.25rem; }
li { margin: 0.35rem 0; }
article { border-top: 1px solid var(--line); padding: 0.25rem 0 0.75rem; }
article h2 { margin-top: 0.75rem; }
.card, li > span { color: var(--soft); }
.card { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 0.75rem; }
li > span::before { content: "· "; }
.symbol { font-variant-numeric: tabular-nums; }
.RED { color: #ff2b2b; } .AMBER, .AMBER_STRICT { color: #ffc000; } .GREEN { color: #33ff00; } .CLEAR { color: #fff; }
.label { background: #000; font-size: 0.75rem; font-weight: 600; padding: 0.1rem 0.4rem; border-radius: 0.2rem; }
.note, .mark { background: var(--note); border-inline-start: 3px solid var(--line); padding: 0.35rem 0.75rem; margin: 0.35rem 0; }
.said { white-space: pre-wrap; margin: 0.25rem 0; }
code, pre { font-family: ui-monospace, "SF Mono", Consolas, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
pre { background: var(--note); padding: 0.75rem; white-space: pre-wrap; }
nav { margin: 0 0 1rem; }
@media print { a { color: inherit; } article { break-inside: avoid; } }`);
