/**
 * Adds a copy button after whatever has `data-copy`, which names it: for a field its value, for the
 * link of a quote the words, who said them and the link. The page is whole without it. The button's
 * label is an attribute, so that the text of the page is the same with and without the script.
 */
export const COPY_SCRIPT = `for(const e of document.querySelectorAll("[data-copy]")){
const b=document.createElement("button"),n=e.dataset.copy,f=e.closest("figure"),t=s=>f.querySelector(s).textContent;
b.type="button";b.className="cp";b.ariaLabel=n;
b.onclick=async()=>{
try{await navigator.clipboard.writeText(e.value||"“"+t("blockquote")+"” ("+t(".p-author")+") "+e.href)}catch{return}
b.ariaLabel="Copied";setTimeout(()=>b.ariaLabel=n,2e3)};
e.after(b)}`.replaceAll("\n", "");
