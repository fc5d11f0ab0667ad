import type { Site } from "../../article/site.ts";
import { ACCENT } from "./accent.ts";
import { cssColour } from "./encode.ts";

/** The style of a page that lists things, and of an article's page. */
export type StyleName = "list" | "article";

/** A page's style sheet: one string a site, so that the policy can name its hash. */
export function pageStyle({ accent }: Site, name: StyleName): string {
  const light = cssColour(accent?.light, ACCENT.light);
  const dark = cssColour(accent?.dark, ACCENT.dark);
  const own = name === "article" ? ARTICLE : LISTS;
  return `:root{--a:light-dark(${light},${dark})}${SHARED}${own}${PRINT}`;
}

/** Line breaks and indentation are for us alone. */
function terse(css: string): string {
  const lines = css.split("\n").map((line) => line.trim());
  return lines.join("").replaceAll(/([{}:;,>]) /gu, "$1");
}

// a scale of 1.25 on 1.125rem, lines on a 1.6 rhythm; sans for what the publisher says about the words
const SHARED = terse(`
:root{
  color-scheme:light dark;
  --p:light-dark(#fffefa,#171614);
  --i:light-dark(#1c1b19,#ebe7df);
  --m:light-dark(#5f5b54,#aaa59b);
  --r:light-dark(#dcd7cc,#3b3833);
  --t:light-dark(#f6f2e9,#211f1c);
  --s:system-ui,sans-serif
}
*{box-sizing:border-box;margin:0;padding:0}
html{
  background:var(--p);
  color:var(--i);
  font:1.125rem/1.6 "Iowan Old Style","Palatino Linotype","URW Palladio L",P052,Georgia,serif;
  -webkit-text-size-adjust:100%;
  scroll-padding-top:2rem
}
body{margin:auto;max-width:70rem;padding:0 1.25rem;overflow-wrap:break-word}
h1,h2,h3{line-height:1.15;text-wrap:balance}
h1{font-size:clamp(2rem,1.3rem + 3vw,3.05rem);letter-spacing:-.012em;line-height:1.08}
h2{font-size:1.4rem}
a{color:inherit;text-decoration:underline 1px var(--a);text-underline-offset:.18em}
a:hover{color:var(--a)}
:focus-visible{outline:2px solid var(--a);outline-offset:3px}
ol,ul{list-style:none}
img{display:block;max-width:100%;height:auto;background:var(--t)}
.q blockquote::before{content:open-quote}
.q blockquote::after{content:close-quote}
blockquote,.pu div{white-space:pre-line}
cite{font-style:normal}
.u,nav,figcaption,button,summary,footer,input{font:.8rem/1.5 var(--s)}
.u,figcaption{color:var(--m)}
.k{color:var(--a);font:600 .78rem/1.5 var(--s);margin-bottom:.35rem}
.k a,.m a,h1 a,h2 a{text-decoration:none}
.k a:hover,h1 a:hover,h2 a:hover{text-decoration:underline 1px}
:target{background:var(--t);box-shadow:0 0 0 .5rem var(--t)}
::target-text,mark{background:light-dark(#ffe9a3,#5c4a12);color:var(--i)}
.skip:not(:focus){position:absolute;top:-9rem}
.m{border-bottom:1px solid;padding:1.1rem 0 .55rem;margin-bottom:2.25rem}
.m b{font-size:1.55rem;line-height:1.1;letter-spacing:-.01em;margin-inline-end:auto}
.m,.f,nav,.q figcaption{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem 1.4rem}
nav a{text-decoration:none;padding:.3rem 0;border-bottom:2px solid transparent}
nav a:hover,[aria-current]{border-color:var(--a)}
.f{border-top:1px solid;margin:4.5rem 0 2.5rem;padding-top:.7rem;color:var(--m);justify-content:space-between}
.page,.z{max-width:38rem}
.z{margin-top:3rem;padding-top:.8rem;border-top:1px solid}
.q>*{padding:1.5rem 0;border-top:1px solid var(--r)}
.q>:first-child{border:0}
.q blockquote{font-size:1.25rem;line-height:1.45;text-indent:-.42em}
.q figcaption{margin-top:.5rem;gap:0 .8rem}
.q figcaption>*{padding:.15rem 0}
figcaption b{color:var(--i)}
button{cursor:pointer;color:var(--p);background:var(--i);border:0;padding:.3rem .9rem}
.cp{background:none;color:var(--m);padding:.15rem 0;text-decoration:underline}
.cp::before{content:"Copy"}
[aria-label=Copied]::before{content:"Copied"}
textarea,code{font:.78rem/1.5 ui-monospace,Menlo,Consolas,monospace}
textarea,input{color:inherit;background:var(--t);border:1px solid var(--m);padding:.5rem .7rem;width:100%}
textarea{height:6.5rem;display:block;margin:.3rem 0}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`);

const LISTS = terse(`
h3{font-size:1.25rem}
.d{color:var(--m);text-wrap:pretty}
.q .d{margin:.3rem 0}
.lead{display:grid;gap:1.5rem 2.75rem}
.lead h1{font-size:clamp(2rem,1.2rem + 3.4vw,3.4rem)}
.lead .d{font-size:1.2rem;line-height:1.5;margin:.8rem 0}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17.5rem),1fr));gap:2.25rem 2.75rem;margin-top:2.25rem}
.grid>*{border-top:1px solid var(--r);padding-top:.9rem}
.grid .d{margin:.45rem 0;font-size:1rem;line-height:1.5}
.grid img{margin-bottom:.8rem}
.said{margin:2.25rem 0;padding:1.1rem 0 1.75rem;border-block:3px double}
.said .grid{margin-top:.6rem}
.said .grid>*{border:0;padding:0}
.said+.grid>:nth-child(-n+3){border:0;padding:0}
.page h1{margin-bottom:.6rem}
.az{columns:17rem;column-gap:2.75rem;margin-top:1.5rem}
.az li{break-inside:avoid;padding:.55rem 0;border-top:1px solid var(--r)}
form{display:flex;gap:.5rem;margin:1.25rem 0 2rem}
form input{font-size:1rem}
dt{margin-top:1.4rem;font-weight:700}
code{overflow-wrap:anywhere}
.z p{margin-top:.6rem}
.more{margin-top:2.5rem}
@media (min-width:62rem){
.lead.i{grid-template-columns:1.15fr 1fr}
.lead.i figure{order:2}
}
`);

const ARTICLE = terse(`
.a>header,.im{max-width:46rem}
h1{margin-bottom:.8rem}
.b>*,.su,.no,.co{max-width:38rem}
.st{font-size:1.3rem;line-height:1.42;color:var(--m);text-wrap:pretty}
.by{margin-top:1.1rem;display:flex;flex-wrap:wrap;gap:0 .9rem}
.by b{color:var(--i)}
.by a{text-decoration:none}
.im,.su,.co,.no{margin:1.75rem 0}
figcaption{margin-top:.5rem}
.no{border-inline-start:3px solid var(--a);padding-inline-start:.9rem}
.su{background:var(--t);padding:1.1rem 1.3rem;border-top:3px solid var(--a)}
.su h2,.co h2,.z>h2{font:700 .8rem/1.5 var(--s)}
.su li{margin:.5rem 0;line-height:1.5}
.su li a{font:.75rem var(--s);white-space:nowrap;color:var(--a);padding:.3rem .2rem}
.co{display:block}
.co ol{display:flex;flex-wrap:wrap;gap:0 1.4rem;text-decoration:underline 1px var(--r);text-underline-offset:.2em}
.co a{display:block}
.b p{margin-top:1.05rem;text-wrap:pretty;hanging-punctuation:first}
.b h2,.b h3{margin-top:2.4rem}
.b blockquote{padding-inline-start:1.2rem;border-inline-start:2px solid var(--r)}
.b .w{margin-top:.4rem;margin-inline-start:1.2rem;display:list-item;list-style:disc}
.pu{margin:1.6rem 0;padding:.9rem 0;border-block:1px solid var(--a)}
.pu div{font-size:1.35rem;line-height:1.3;text-wrap:balance}
.pu div::before{content:open-quote attr(data-q) close-quote}
[dir=ltr] .pu div{font-style:italic}
summary{cursor:pointer;padding:.5rem 0;font-weight:600}
.em>div{margin:.3rem 0 1.4rem}
@media (min-width:68rem){
.pu{float:inline-end;clear:inline-end;width:17.5rem;margin-block:.35rem 1rem;margin-inline:0 -22rem}
}
`);

const PRINT = terse(`
@media print{
nav,.f,.em,form,.cp,.skip,.more,.go{display:none!important}
:root{color-scheme:light;font-size:11pt}
h2,h3,figcaption{break-after:avoid}
figure,.su{break-inside:avoid}
p{orphans:3;widows:3}
}
`);
