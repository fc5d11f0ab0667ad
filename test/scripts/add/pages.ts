const BODY = `<p>The ferry crossed the sound twelve times before noon, and nobody was left on the quay by one o'clock on Tuesday, the harbour board said.</p>
<p>“We had waited for the boat since October, and the children had counted the days on the door,” said Una Reed, who keeps the bakery on the island.</p>
<h2>What it costs</h2>
<p>The repairs cost four million pounds, half of it borrowed from the county, and the board expects to pay the loan back over twelve years.</p>
<p>A second boat was studied and put aside because the quay at Carrow is too short for it, and because nobody wished to pay for it.</p>`;

/** A news page that has everything a review shows. */
export const FERRY_PAGE = `<!doctype html>
<html lang="en"><head><title>Ferry returns - Sound Wire</title>
<meta property="og:site_name" content="Sound Wire">
<meta property="og:image" content="/i/boat.jpg">
<meta property="article:published_time" content="2025-10-23T09:00:00+02:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry returns</h1><p>By Ada Fenn</p>
<figure><img src="/i/boat.jpg"><figcaption>The boat at dawn. Photo: Tom Orr</figcaption></figure>
${BODY}<p>Read more: ten boats to take</p></article></body></html>`;

/** A page that holds links and no article. */
export const LINKS_PAGE = `<!doctype html><html><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></body></html>`;
