import { DARK, LIGHT, paletteCss } from "./report-palette";

const TONES = Object.keys(LIGHT.tones);

/** `.v-half` gives an element its hue; `.w-half` that of the claim around it. */
const HUES = TONES.map((tone) => `.v-${tone}{--v:var(--v-${tone})}.w-${tone}{--w:var(--v-${tone})}`).join("");

const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 var(--serif);text-wrap:pretty;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ol,ul,dl,dd,blockquote,pre{margin:0;padding:0}
body [dir]{text-align:-webkit-match-parent;text-align:match-parent}
a{color:inherit;text-underline-offset:2px;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
q{quotes:"“" "”"}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.report{max-inline-size:66rem;margin:0 auto;padding:56px 32px 0}
.kicker,.dek,.summary,.notes,.meta,.how,.verdict,.said,.notice,.review h4,table,.method,.host,.empty p{font-family:var(--sans);font-variant-numeric:tabular-nums}
.meta,.host{font-size:.8125rem;line-height:1.5;color:var(--ink-2);font-weight:400}
.ball{inline-size:.95em;block-size:.95em;flex:none;color:var(--v);vertical-align:-.1em}
.ball .l{fill:none;stroke:currentColor;stroke-width:1.5}
.ball .f{fill:currentColor;stroke:currentColor;stroke-width:1.5}
.control::after{content:attr(data-control);unicode-bidi:isolate;font:600 .6em/1 var(--sans);color:var(--accent);border:1px solid;border-radius:3px;padding:0 3px;margin-inline:2px;vertical-align:.15em}`;

const HEADER = `
.kicker{font-size:.8125rem;color:var(--ink-2)}
.kicker b{color:var(--accent)}
h1{font:600 2.5rem/1.14 var(--serif);letter-spacing:-.015em;margin:10px 0 14px;max-inline-size:24ch;text-wrap:balance}
:lang(ar) h1,:lang(he) h1,[dir=rtl] h1{letter-spacing:0;line-height:1.35}
.dek{font-size:.9375rem;color:var(--ink-2);max-inline-size:64ch}
.headline .notes{margin-block:0 14px;max-inline-size:37rem}
.summary{list-style:none;margin:32px 0 44px;border-block:1px solid var(--rule)}
.summary li+li{border-block-start:1px solid var(--rule)}
.summary a{display:grid;grid-template-columns:2.2ch 1em 11em 1fr;gap:12px;align-items:baseline;padding:9px 2px;text-decoration:none;font-size:.9375rem;line-height:1.45}
.summary a:hover .what{text-decoration:underline;text-decoration-thickness:1px}
.summary .ball{align-self:start;margin-block-start:.26em}
.no{font-family:var(--serif);font-weight:600;color:var(--v);font-variant-numeric:tabular-nums lining-nums}
.summary .no{font-size:1.125rem;line-height:1;white-space:nowrap}
.summary b{color:var(--v);font-weight:600}
.empty{margin:32px 0 44px;border-block:1px solid var(--rule);padding-block:18px}
.empty h2{font:600 1.1875rem/1.3 var(--serif)}
.empty p{font-size:.9375rem;color:var(--ink-2)}`;

const ARTICLE = `
.text{display:grid;grid-template-columns:minmax(0,37rem) minmax(0,1fr);gap:18px 40px;align-items:start}
.text>*{grid-column:1}
.text .notes{grid-column:2}
.text .notes:has(+:not(.notes)+:not(.notes)){grid-row-end:span 2}
.text .b-list,.text .b-list li{display:contents}
.text .b-list li>p{grid-column:1;padding-inline-start:1.2em;position:relative;margin-block-start:-8px}
.text .b-list li>p::before{content:"•";position:absolute;inset-inline-start:.2em;color:var(--ink-2)}
.text[lang|=ar],.headline[lang|=ar] h1,.text[lang|=fa],.headline[lang|=fa] h1,.text[lang|=ur],.headline[lang|=ur] h1{font-family:"Noto Naskh Arabic",var(--serif)}
.text[lang|=he],.headline[lang|=he] h1{font-family:"Noto Serif Hebrew",var(--serif)}
.b-byline+.b-dateline{margin-block-start:-14px}
.b-title{font:600 1.75rem/1.2 var(--serif)}
.headline .b-title{font-size:2.5rem;line-height:1.14}
[dir=rtl] .b-title{line-height:1.35}
.b-heading{font:600 1.3125rem/1.3 var(--serif);margin-block-start:14px}
.b-standfirst{font-size:1.25rem;line-height:1.45}
.b-byline,.b-dateline,.b-caption{font-family:var(--sans);font-size:.875rem;line-height:1.5;color:var(--ink-2)}
.b-quote{padding-inline-start:20px;border-inline-start:2px solid var(--rule);font-style:italic}
[dir=rtl] .b-quote{font-style:normal}
mark{color:inherit;background:color-mix(in oklab,var(--v) var(--tint),transparent);border-block-end:2px solid var(--v);padding-block:1px;scroll-margin:40vh;print-color-adjust:exact;-webkit-print-color-adjust:exact}
mark.v-open{border-block-end-style:dashed}
mark.v-stale{border-block-end-color:transparent;text-decoration:underline wavy var(--v) 1.5px;text-underline-offset:4px}
mark.d2{box-shadow:0 2px 0 var(--paper),0 4px 0 var(--w)}
mark.d3{box-shadow:0 2px 0 var(--paper),0 4px 0 var(--w),0 6px 0 var(--paper),0 8px 0 var(--w)}
mark .n{text-decoration:none;scroll-margin:40vh}
mark .n::after{content:attr(data-n);font:600 .6875rem/1 var(--sans);font-variant-numeric:tabular-nums;color:var(--v);vertical-align:super;padding-inline:2px;unicode-bidi:isolate}
mark .n:target::after,mark .n:hover::after{background:var(--v);color:var(--paper);border-radius:2px}
.notes{display:grid;gap:10px;font-size:.8125rem;line-height:1.45;align-content:start;padding-block-start:4px}
.note{border-inline-start:2px solid var(--v);padding:1px 0 1px 12px;padding-inline:12px 0}
.note-verdict{color:var(--v);font-weight:600;text-decoration:none}
.note-verdict:hover{text-decoration:underline}
.note .ball{margin-inline-end:6px}
.cite{color:var(--ink-2);text-decoration-color:var(--rule);white-space:nowrap}`;

const CLAIMS = `
.claims>h2{font:600 1.5rem/1.3 var(--serif);margin-block-start:72px}
.claim{margin-block-start:32px;border-block-start:2px solid var(--v);padding-block-start:18px;max-inline-size:50rem;scroll-margin-block-start:16px}
.claim h3{font:600 1.375rem/1.35 var(--serif);text-wrap:balance}
.claim h3 .no{margin-inline-end:6px}
.verdict{font-weight:600;font-size:1.0625rem;line-height:1.4;color:var(--v);margin:8px 0 6px;display:flex;gap:4px 9px;align-items:center;flex-wrap:wrap}
.how{font-weight:400;font-size:.8125rem;color:var(--ink-2)}
.said{font-size:.875rem;color:var(--ink-2)}
.notice{border-inline-start:3px solid var(--accent);padding:6px 14px;margin-block:10px;font-size:.9375rem;line-height:1.5;background:color-mix(in oklab,var(--accent) 6%,transparent);max-inline-size:64ch}
.quotes{list-style:none;margin-block:12px;padding-inline-start:14px;border-inline-start:2px solid var(--rule);font-size:1rem;line-height:1.5}
.back{font-family:var(--sans);text-decoration:none;color:var(--v);padding-inline:4px}
.review{margin-block-start:20px;max-inline-size:42rem}
.review h4{font-weight:600;font-size:.9375rem;line-height:1.5;display:flex;flex-wrap:wrap;gap:2px 12px;align-items:baseline}
.decision{margin-block-start:16px;padding-inline-start:14px;border-inline-start:2px solid var(--v);max-inline-size:42rem}
.decision h4{font:600 .9375rem/1.5 var(--sans)}
.rated{color:var(--v)}
.dissent{font-weight:400;font-size:.8125rem;color:var(--accent)}
.rated .ball{margin-inline-end:6px}
.rated-words{border-inline-start:2px solid var(--v-stale);padding-inline-start:10px;margin-block:4px}
.prose{margin-block:6px 0;display:grid;gap:10px;font-size:1.0625rem}
.prose ul,.prose ol{padding-inline-start:1.4em}
.prose blockquote{border-inline-start:2px solid var(--rule);padding-inline-start:14px}
.prose pre{overflow-x:auto;font-size:.875rem;white-space:pre-wrap}
.prose hr{inline-size:100%;border:0;border-block-start:1px solid var(--rule)}
.sources{margin-block:20px 0}
table{inline-size:100%;border-collapse:collapse;font-size:.875rem;line-height:1.45}
.sources table{table-layout:fixed}
.sources th:nth-child(1){inline-size:46%}.sources th:nth-child(3){inline-size:19%}
th{text-align:start;font-weight:600;color:var(--ink-2);border-block-end:1px solid var(--ink-2)}
th,td{padding:8px 12px 8px 0;padding-inline:0 12px;vertical-align:top;text-align:start}
td{border-block-end:1px solid var(--rule)}
tr:target{background:color-mix(in oklab,var(--accent) 8%,transparent)}
.ref{color:var(--ink-2)}
.s-refutes{font-weight:600;color:var(--ink)}`;

const METHOD = `
.method{max-inline-size:66rem;margin:72px auto 0;padding:24px 32px 80px;font-size:.8125rem;line-height:1.55;color:var(--ink-2);display:grid;gap:12px}
.method>*{max-inline-size:50rem}
.method h2{font:600 1.1875rem/1.3 var(--serif);color:var(--ink);border-block-start:1px solid var(--rule);padding-block-start:20px}
.scale{display:grid;gap:4px}
.scale div,.proof div{display:grid;grid-template-columns:11em 1fr;gap:0 12px}
.scale dt{color:var(--v);font-weight:600}
.scale .ball{margin-inline-end:8px}
.proof{display:grid;gap:4px;border-block-start:1px solid var(--rule);padding-block-start:12px}
code{font:.92em/1.4 ui-monospace,"SFMono-Regular",Consolas,monospace}`;

const NARROW = `
@media (max-width:60rem){.text{grid-template-columns:minmax(0,37rem);gap:14px}.text .notes{grid-column:1;grid-row-end:auto!important}.notes{margin-block-start:-4px}}
@media screen and (max-width:47.5rem){.report{padding:28px 20px 0}.method{padding:20px 20px 48px;margin-block-start:48px}h1,.headline .b-title{font-size:1.875rem}.summary a{grid-template-columns:2.2ch 1em 1fr;gap:2px 10px}.summary .what{grid-column:3}.summary a{padding-block:11px}.scale div,.proof div{grid-template-columns:1fr}.claims>h2{margin-block-start:48px}th,td{padding-inline-end:8px}table{font-size:.8125rem}}
@media (forced-colors:active){mark{color:MarkText;background:Mark}.ball{color:CanvasText}}`;

const PRINT = `
@page{margin:18mm 16mm}
@media print{html{font-size:9.25pt}body{line-height:1.5}.report,.method{padding-inline:0;padding-block-start:0;max-inline-size:none}.report{padding-block-end:0}.text{grid-template-columns:minmax(0,1fr);gap:8pt}.text .notes{grid-column:1;grid-row-end:auto!important;break-before:avoid;break-inside:avoid;margin-block-start:-2pt}.summary li,.note,.review h4,tr,.quotes li{break-inside:avoid}h2,h3,h4,.verdict,thead{break-after:avoid}p{orphans:3;widows:3}.claim{break-inside:auto}.back{display:none}a{text-decoration:none}.sources .host::before{content:"at "}}`;

const FONTS = `--serif:"Source Serif 4 Variable","Source Serif 4",Georgia,"Times New Roman","Noto Naskh Arabic","Noto Serif Hebrew",serif;--sans:"Inter Variable",Inter,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans Arabic","Noto Sans Hebrew",system-ui,sans-serif`;

/** The report's style sheet: light, dark, phone and print. Its text goes into the file as it is. */
export const REPORT_STYLE = `:root{${paletteCss(LIGHT)};${FONTS};color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{${paletteCss(DARK)}}}
@media print{:root{--paper:#fff}}
${HUES}${BASE}${HEADER}${ARTICLE}${CLAIMS}${METHOD}${NARROW}${PRINT}
`;
