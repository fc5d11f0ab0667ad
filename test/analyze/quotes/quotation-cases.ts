/** A text, `|` for a new paragraph, and the words of its quotations. */
type Case = readonly [idea: string, text: string, quotations: readonly string[]];

export const MARKS: readonly Case[] = [
  [
    "curly marks",
    "“The pier stays shut until May,” said Ines Roth.",
    ["The pier stays shut until May,"],
  ],
  [
    "straight marks",
    '"The pier stays shut until May," said Ines Roth.',
    ["The pier stays shut until May,"],
  ],
  [
    "a curly mark closed by a straight one",
    '“The pier stays shut until May," said Ines Roth.',
    ["The pier stays shut until May,"],
  ],
  [
    "a straight mark closed by a curly one",
    '"The pier stays shut until May,” said Ines Roth.',
    ["The pier stays shut until May,"],
  ],
  [
    "an opening mark used to close",
    "“The pier stays shut,“ said Ines Roth. “We are sorry.”",
    ["The pier stays shut,", "We are sorry."],
  ],
  [
    "a closing mark used to open",
    "”The pier stays shut until May,” said Ines Roth.",
    ["The pier stays shut until May,"],
  ],
  [
    "curly single marks",
    "‘The pier stays shut until May,’ said Ines Roth.",
    ["The pier stays shut until May,"],
  ],
  [
    "straight single marks",
    "'The pier stays shut until May,' said Ines Roth.",
    ["The pier stays shut until May,"],
  ],
  [
    "a plural possessive inside single marks",
    "‘The boats’ owners were told in the members’ room on Monday,’ said Ines Roth.",
    ["The boats’ owners were told in the members’ room on Monday,"],
  ],
  [
    "contractions inside straight single marks",
    "'It isn't the town's pier and it wasn't ours,' said Ines Roth.",
    ["It isn't the town's pier and it wasn't ours,"],
  ],
  [
    "a dropped g inside single marks",
    "‘We was just waitin’ and hopin’ for the boat,’ said Ned Rowe.",
    ["We was just waitin’ and hopin’ for the boat,"],
  ],
  [
    "British punctuation outside the marks",
    "‘The pier stays shut until May’, said Ines Roth. ‘We are sorry’.",
    ["The pier stays shut until May", "We are sorry"],
  ],
  [
    "double marks inside single ones",
    "‘She told me “never again” and meant it,’ said Ned Rowe.",
    ["She told me “never again” and meant it,"],
  ],
  [
    "single marks inside single ones",
    "‘She told me, ‘Never again,’ and she meant it,’ said Ned Rowe.",
    ["She told me, ‘Never again,’ and she meant it,"],
  ],
  [
    "single marks inside double ones",
    "“She told me, ‘Never again,’ and meant it,” said Ned Rowe.",
    ["She told me, ‘Never again,’ and meant it,"],
  ],
  [
    "both marks closed at once",
    "“She told me, ‘Never again.’” Ned Rowe said nothing more.",
    ["She told me, ‘Never again.’"],
  ],
  [
    "a space between the two closing marks",
    "“She told me, ‘Never again,’ ” said Ned Rowe.",
    ["She told me, ‘Never again,’"],
  ],
  [
    "curly double marks inside curly double ones",
    "“She said “never again” to me and left,” said Ned Rowe.",
    ["She said “never again” to me and left,"],
  ],
  [
    "two apostrophes",
    "''The pier stays shut until May,'' said Ines Roth.",
    ["The pier stays shut until May,"],
  ],
  [
    "two apostrophes around one",
    "''She told me, 'Never again,''' said Ned Rowe.",
    ["She told me, 'Never again,'"],
  ],
  [
    "backquotes",
    "``The pier stays shut until May,'' said Ines Roth.",
    ["The pier stays shut until May,"],
  ],
  [
    "guillemets",
    "«The pier stays shut until May,» said Ines Roth.",
    ["The pier stays shut until May,"],
  ],
  [
    "French spacing",
    "« The pier stays shut until May », said Ines Roth. « We are sorry. »",
    ["The pier stays shut until May", "We are sorry."],
  ],
  [
    "guillemets pointing inward",
    "»The pier stays shut until May«, said Ines Roth.",
    ["The pier stays shut until May"],
  ],
  [
    "low marks",
    "„The pier stays shut until May“, said Ines Roth.",
    ["The pier stays shut until May"],
  ],
  [
    "low marks closed by a high nine",
    "„The pier stays shut until May,” said Ines Roth.",
    ["The pier stays shut until May,"],
  ],
  [
    "corner brackets",
    "「The pier stays shut until May,」 said Ines Roth.",
    ["The pier stays shut until May,"],
  ],
  [
    "no space before the mark",
    "Ines Roth said,“The pier stays shut until May.”",
    ["The pier stays shut until May."],
  ],
  [
    "spaces inside straight marks",
    '" The pier stays shut until May, " said Ines Roth.',
    ["The pier stays shut until May,"],
  ],
];

export const SHAPES: readonly Case[] = [
  [
    "split by the speaker",
    "“The pier is shut,” Ines Roth said, “and it stays shut.”",
    ["The pier is shut,", "and it stays shut."],
  ],
  [
    "split by dashes",
    "“If the tide turns” — and she looked at it — “we go home,” said Ines Roth.",
    ["If the tide turns", "we go home,"],
  ],
  [
    "brackets, dots and dashes verbatim",
    "“[The pier] … was never — never! — safe ...,” said Ines Roth.",
    ["[The pier] … was never — never! — safe ...,"],
  ],
  [
    "after a colon",
    "Ines Roth told the meeting: “The pier stays shut until May.”",
    ["The pier stays shut until May."],
  ],
  [
    "in brackets",
    "The harbour is closed (“until May at least,” said Ines Roth, “if not June”).",
    ["until May at least,", "if not June"],
  ],
  ["one word of an answer", "“No,” said Ines Roth.", ["No,"]],
  [
    "a question",
    "“Who would pay for a second pier?” asked Ines Roth.",
    ["Who would pay for a second pier?"],
  ],
  [
    "two speakers in one paragraph",
    "“It was a storm,” said Ines Roth. “It was neglect,” said Ned Rowe.",
    ["It was a storm,", "It was neglect,"],
  ],
  [
    "a paragraph of its own",
    "Ned Rowe was angry.|“Nobody asked the people who fish here.”|The council met.",
    ["Nobody asked the people who fish here."],
  ],
  [
    "the mark repeated in each paragraph",
    "Ines Roth wrote: “The pier was built in 1904.|“It has been mended nine times.|“We cannot mend it again.”|Ned Rowe left.",
    ["The pier was built in 1904.", "It has been mended nine times.", "We cannot mend it again."],
  ],
  [
    "single marks repeated in each paragraph",
    "Ines Roth wrote: ‘The pier was built in 1904.|‘It has been mended nine times.’|The town’s plan is new.",
    ["The pier was built in 1904.", "It has been mended nine times."],
  ],
  [
    "closed in the next paragraph without a second mark",
    "Ines Roth wrote: “The pier was built in 1904.|It has been mended nine times,” and left.",
    ["The pier was built in 1904.", "It has been mended nine times,"],
  ],
  [
    "a line break inside a paragraph",
    "Ines Roth said: “The pier was built\nin 1904 and mended nine times.” She left.",
    ["The pier was built\nin 1904 and mended nine times."],
  ],
];

export const MISSING: readonly Case[] = [
  [
    "no closing mark before the speaker",
    "“The pier is safe, said Ines Roth, an engineer.|The bridge is open.|“We looked at it,” said Ned Rowe.",
    ["The pier is safe,", "We looked at it,"],
  ],
  [
    "no closing mark at the end of a paragraph",
    "Ines Roth said: “The pier is safe.|The bridge is open and the ferry runs.|“We looked at it,” said Ned Rowe.",
    ["The pier is safe.", "We looked at it,"],
  ],
  [
    "no closing mark before another quotation",
    "“The pier is safe, Ines Roth said. “We looked at it.”",
    ["The pier is safe,", "We looked at it."],
  ],
  [
    "no closing mark and no end in sight",
    "They call it “the long pier and nobody knows why|The bridge is open.",
    [],
  ],
  [
    "no closing mark at the end of the article",
    "Ines Roth said: “The pier is safe.",
    ["The pier is safe."],
  ],
  [
    "no opening mark",
    "The pier is safe,” said Ines Roth. “We looked at it.”",
    ["We looked at it."],
  ],
];

export const NO_SPEECH: readonly Case[] = [
  ["a nickname", "Robert “Bosun” Hale and Ann “Nan” Moss run the ferry.", []],
  ["titles of works", "She starred in “The Tide” and read from “Salt and Stone” on stage.", []],
  [
    "a long title before the author's verb",
    "In her book “Dry Wells: The Long Winter of the Town We Never Built,” Okoro shares what she saw.",
    [],
  ],
  ["a television programme", "He spoke on ABC’s “This Week” on Sunday.", []],
  ["a scare quote", "The so-called “experts” went home.", []],
  ["a word as a word", "The word “pier” comes from Latin.", []],
  [
    "feet and inches",
    'The board was 6\'2" by 3\'11", said Ines Roth. "It fits," she said.',
    ["It fits,"],
  ],
  [
    "inches in a quotation",
    '"It takes a 12" board and six screws," said Ned Rowe.',
    ['It takes a 12" board and six screws,'],
  ],
  [
    "attributes of a tag",
    "See <a href=\"https://pier.example\" title='The pier, said Ann'>this</a>. “It fits,” said Ann Moss.",
    ["It fits,"],
  ],
  [
    "apostrophes of an American text",
    "The boys' club and the '90s were rock 'n' roll to Ann Moss's friends.",
    [],
  ],
  [
    "an elided word at the start",
    "'Twas the night that the teachers' union met. “It fits,” said Ann Moss.",
    ["It fits,"],
  ],
  ["a shortened year", "The class of '98 and the girls' team met in May.", []],
  ["a list of titles", "They played “Yesterday,” “Help” and “Something” all night.", []],
  [
    "a headline in single marks above a text in double ones",
    "'Shut for ever': town mourns its pier|“It is a sad day,” said Ann Moss.|“We will build it again,” said Ned Rowe. “We have to.”|“It is a long job,” said Ann Moss.",
    ["It is a sad day,", "We will build it again,", "We have to.", "It is a long job,"],
  ],
  ["marks with nothing between them", 'He typed "" and “ ” and left.', []],
];
