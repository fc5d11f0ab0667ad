import type { Site } from "../../article/site.ts";
import { cssColour } from "./encode.ts";

/** The accent where the publisher names none. */
export const ACCENT = { light: "#8f1d1d", dark: "#f0a394" };

/** Every page's style sheet: one string a site, so that the policy can name its hash. */
export function pageStyle({ accent }: Site): string {
  const light = cssColour(accent?.light, ACCENT.light);
  const dark = cssColour(accent?.dark, ACCENT.dark);
  return `:root{--a:light-dark(${light},${dark})}${SHARED}${MASTHEAD}${LISTS}${ARTICLE}${PRINT}`;
}

/** Line breaks and indentation are for us alone. */
function terse(css: string): string {
  return css.replaceAll(/\s*\n\s*/gu, "").replaceAll(/\s*([{}:;,>])\s+/gu, "$1");
}

// a scale of 1.25 on 1.125rem, lines on a 1.6 rhythm; sans for what the publisher says about the words
const SHARED = terse(`
:root{
  color-scheme:light dark;
  --p:light-dark(#fffefa,#171614);
  --i:light-dark(#1c1b19,#ebe7df);
  --m:light-dark(#5f5b54,#aaa59b);
  --r:light-dark(#dcd7cc,#3b3833);
  --t:light-dark(#f5f1e8,#211f1c);
  --s:system-ui,"Segoe UI",Roboto,"Helvetica Neue",sans-serif
}
*{box-sizing:border-box}
html{
  background:var(--p);
  color:var(--i);
  font:1.125rem/1.6 "Iowan Old Style","Palatino Linotype","URW Palladio L",P052,Georgia,serif;
  -webkit-text-size-adjust:100%;
  scroll-padding-top:2rem
}
body{margin:0 auto;max-width:70rem;padding:0 1.25rem;overflow-wrap:break-word}
h1,h2,h3,p,ol,ul,dl,dd,figure,blockquote{margin:0;padding:0}
h1,h2,h3{line-height:1.15;text-wrap:balance;font-weight:700}
h1{font-size:clamp(2rem,1.3rem + 3vw,3.05rem);letter-spacing:-.012em;line-height:1.08}
h2{font-size:1.4rem}
h3{font-size:1.25rem}
a{color:inherit;text-decoration-color:var(--a);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{color:var(--a)}
:focus-visible{outline:2px solid var(--a);outline-offset:3px;border-radius:1px}
ol,ul{list-style:none}
img{display:block;max-width:100%;height:auto;background:var(--t)}
blockquote::before{content:open-quote}
blockquote::after{content:close-quote}
blockquote,.w{white-space:pre-line}
cite{font-style:normal}
.u,nav,time,figcaption,button,summary,footer,input,label{font-family:var(--s);font-size:.8rem;line-height:1.5}
.u,time,figcaption{color:var(--m)}
.k{color:var(--a);font:600 .75rem/1.5 var(--s);letter-spacing:.04em}
.k a{text-decoration:none}
.k a:hover{text-decoration:underline}
.h{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
:target{background:var(--t);box-shadow:0 0 0 .5rem var(--t)}
::target-text{background:light-dark(#ffe9a3,#5c4a12);color:inherit}
`);

const MASTHEAD = terse(`
.skip:not(:focus){position:absolute;inset-inline-start:-99rem}
header.m{border-bottom:1px solid var(--i);padding:1.1rem 0 .55rem;margin-bottom:2.25rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:.3rem 2rem}
.m b{font-size:1.55rem;line-height:1.1;letter-spacing:-.01em}
.m b a{text-decoration:none}
.m nav{margin-inline-start:auto}
nav.n{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
nav.n a{text-decoration:none;padding:.3rem 0;border-bottom:2px solid transparent}
nav.n a:hover,nav.n [aria-current]{border-color:var(--a)}
footer.f{border-top:1px solid var(--i);margin:4.5rem 0 2.5rem;padding-top:.9rem;color:var(--m);display:flex;flex-wrap:wrap;gap:.3rem 2rem;justify-content:space-between}
.more{margin-top:2.5rem}
`);

const LISTS = terse(`
.lead{display:grid;gap:1.5rem 2.75rem;padding-bottom:2.25rem;border-bottom:1px solid var(--r)}
.lead h1{font-size:clamp(2rem,1.2rem + 3.4vw,3.4rem)}
.lead .d{font-size:1.2rem}
.d{color:var(--m);text-wrap:pretty}
h1 a,h2 a,h3 a{text-decoration:none}
h1 a:hover,h2 a:hover,h3 a:hover{text-decoration:underline;text-decoration-thickness:1px}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17.5rem),1fr));gap:2.25rem 2.75rem;margin-top:2.25rem}
.grid>*{border-top:1px solid var(--r);padding-top:.9rem}
.grid .d{margin:.45rem 0;font-size:1rem;line-height:1.5}
.grid img{margin-bottom:.8rem}
.said{margin-top:2.25rem;padding:1.5rem 0 1.75rem;border-block:3px double var(--i)}
.said .grid{margin-top:1rem}
.said .grid>*{border:0;padding:0}
.page{max-width:40rem}
.page h1{margin-bottom:.6rem}
.q>*{padding:1.6rem 0;border-top:1px solid var(--r)}
.q blockquote{font-size:1.25rem;line-height:1.45;text-indent:-.42em}
.q figcaption{margin-top:.6rem;display:flex;flex-wrap:wrap;gap:0 .8rem}
figcaption b{color:var(--i)}
.az{columns:17rem;column-gap:2.75rem;margin-top:1.5rem}
.az li{break-inside:avoid;padding:.55rem 0;border-top:1px solid var(--r)}
form{display:flex;gap:.5rem;margin:1.25rem 0 2rem}
input,textarea{font:1rem/1.4 var(--s);color:inherit;background:var(--t);border:1px solid var(--m);border-radius:2px;padding:.55rem .7rem;flex:1;min-width:0}
button{cursor:pointer;color:var(--p);background:var(--i);border:0;border-radius:2px;padding:.35rem .8rem;min-height:1.9rem}
mark{background:light-dark(#ffe9a3,#5c4a12);color:inherit}
dt{margin-top:1.6rem;font-weight:700}
code,textarea{font:.78rem/1.5 ui-monospace,Menlo,Consolas,monospace}
code{overflow-wrap:anywhere}
`);

const ARTICLE = terse(`
.a>header,.b>*,.z{max-width:38rem}
.a>header{max-width:46rem}
.a h1{margin:.35rem 0 .8rem}
.st{font-size:1.3rem;line-height:1.42;color:var(--m);text-wrap:pretty}
.by{margin-top:1.1rem}
.by b{color:var(--i);font-weight:600}
.by>*{margin-inline-end:.9rem}
.im{margin:1.75rem 0;max-width:46rem}
.im figcaption{margin-top:.5rem}
.no{border-inline-start:3px solid var(--a);padding-inline-start:.9rem;margin-top:1.1rem}
.su{background:var(--t);padding:1.2rem 1.4rem 1.3rem;margin:1.75rem 0;border-top:3px solid var(--a)}
.su h2,.co h2,.z>h2{font:700 .8rem/1.5 var(--s);letter-spacing:.04em}
.su li{margin-top:.55rem;line-height:1.5}
.su li a{font-family:var(--s);font-size:.75rem;white-space:nowrap;color:var(--a);padding:.3rem .2rem}
.su .u{margin-top:.8rem}
.co{margin:1.75rem 0}
.co ol{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem}
.co a{display:block;padding:.2rem 0}
.b p,.b ul,.b blockquote{margin-top:1.05rem;text-wrap:pretty;hanging-punctuation:first}
.b h2,.b h3{margin-top:2.4rem}
.b blockquote{padding-inline-start:1.2rem;border-inline-start:2px solid var(--r)}
.b blockquote::before,.b blockquote::after{content:none}
.b .w{margin-top:.4rem;padding-inline-start:1.2rem;display:list-item;list-style:disc inside}
.pu{margin:1.6rem 0;padding:.9rem 0;border-block:1px solid var(--a)}
.pu div{font-size:1.35rem;line-height:1.3;font-style:italic;text-wrap:balance;white-space:pre-line}
.pu div::before{content:open-quote}
.pu div::after{content:close-quote}
.pu figcaption{margin-top:.5rem}
.z{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--i)}
.z .q>:first-child{border:0;padding-top:1rem}
.cp{background:none;color:var(--m);padding:0;min-height:0;text-decoration:underline;line-height:1.5}
.cp::before{content:"Copy"}
.cp[data-ok]::before{content:"Copied"}
summary{cursor:pointer;padding:.5rem 0;font-weight:600}
.em>div{margin:.3rem 0 1.4rem}
textarea{width:100%;height:6.5rem;resize:vertical;display:block;margin:.3rem 0}
@media (min-width:62rem){
.pu{float:inline-end;clear:inline-end;width:17.5rem;margin:.35rem -22rem 1rem 0;margin-inline:0 -22rem}
.lead.i{grid-template-columns:1.15fr 1fr;align-items:start}
.lead.i figure{order:2}
}
`);

const PRINT = terse(`
@media print{
header.m nav,footer.f,.co,.em,form,.cp,.skip,.more,.go{display:none}
:root{color-scheme:light;font-size:11pt}
.b a[href^=http]::after{content:" (" attr(href) ")"}
h2,h3,figcaption{break-after:avoid}
figure,.su{break-inside:avoid}
.b p{orphans:3;widows:3}
}
`);
