/** Elements that begin and end a line of their own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hgroup hr html img li main ol p picture pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);
