import { sha384 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Site } from "../../article/site.ts";
import { base64 } from "../base64.ts";
import { shadowStyle } from "./style.ts";

/**
 * `embed.js`: draws the words that stand in the element inside its shadow root, then asks for the
 * present ones and puts them in their place. What is on screen keeps its height, so that a correction
 * never moves the page around it. Where the host's policy blocked the style inside the markup, the
 * words stay as plain as they were painted rather than jump.
 */
export function liveScript(site: Site): string {
  return `{const s=new CSSStyleSheet;s.replaceSync(${JSON.stringify(shadowStyle(site))});
customElements.define("standfirst-embed",class extends HTMLElement{async connectedCallback(){
if(document.readyState=="loading")await new Promise(r=>addEventListener("DOMContentLoaded",r));
let r=this.shadowRoot,d=document.createElement("div"),t=document.createElement("span"),l=this.querySelector("a"),a=document.createElement("a");
if(!r||r.querySelector("style").sheet){
(r??=this.attachShadow({mode:"open"})).adoptedStyleSheets=[s];
t.style.display="block";t.textContent=this.firstChild?.data;if(l)a.href=l.href,a.textContent=l.textContent;
d.append(t,a);r.querySelector("div")?.replaceWith(d);d.parentNode||r.append(d)}else t=this.firstChild,a=l;
const f=await fetch(this.getAttribute("src")+".json").catch(()=>0);if(!f)return;
const j=f.ok?await f.json():f.status==404||f.status==410?{text:"",source:"Withdrawn by the publisher",link:a.href}:0;
if(!j||j.text==t.textContent&&j.source==a.textContent)return;
if(t.offsetHeight)t.style.overflow="auto",t.style.height=t.getBoundingClientRect().height+"px";
t.textContent=j.text;a.textContent=j.source;a.href=j.link}})}`.replaceAll("\n", "");
}

/** The `integrity` value of the script (Subresource Integrity, 3.1). */
export function integrityOf(script: string): string {
  return `sha384-${base64(sha384(utf8ToBytes(script)))}`;
}
