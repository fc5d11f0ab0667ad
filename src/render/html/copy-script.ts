/**
 * Adds a copy button to whatever has `data-copy`: the value of the field before it, else the words
 * that the attribute holds. The page is whole without it. Labels are attributes, so that the text
 * of the page is the same with and without the script.
 */
export const COPY_SCRIPT = `for(const e of document.querySelectorAll("[data-copy]")){
const b=document.createElement("button"),n=e.dataset.label;
b.type="button";b.className="cp";b.ariaLabel=n;
b.onclick=async()=>{
try{await navigator.clipboard.writeText(e.dataset.copy||e.value)}catch{e.select?.();return}
b.dataset.ok="";b.ariaLabel="Copied";setTimeout(()=>{delete b.dataset.ok;b.ariaLabel=n},2e3)};
e.after(b)}`.replaceAll("\n", "");
