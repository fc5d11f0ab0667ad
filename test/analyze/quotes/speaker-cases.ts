/** One idea each: a text, and who says each of its quotations in their order (null: nobody is named). */
export interface SpeakerCase {
  readonly idea: string;
  readonly text: string;
  readonly speakers: readonly (string | null)[];
}

export const SPEAKER_CASES: readonly SpeakerCase[] = [
  {
    idea: "verb before the name",
    text: "“The ferry will run again in May,” said Ingrid Solheim.",
    speakers: ["Ingrid Solheim"],
  },
  {
    idea: "name before the verb",
    text: "“The ferry will run again in May,” Ingrid Solheim said.",
    speakers: ["Ingrid Solheim"],
  },
  {
    idea: "name, verb, colon",
    text: "Ingrid Solheim said: “The ferry will run again in May.”",
    speakers: ["Ingrid Solheim"],
  },
  {
    idea: "name, verb, comma",
    text: "Ingrid Solheim said, “The ferry will run again in May.”",
    speakers: ["Ingrid Solheim"],
  },
  {
    idea: "verb first, then the quotation",
    text: "Said Ingrid Solheim: “The ferry will run again in May.”",
    speakers: ["Ingrid Solheim"],
  },
  {
    idea: "a rare verb",
    text: "“Nobody asked the islanders,” groused Ingrid Solheim.",
    speakers: ["Ingrid Solheim"],
  },
  {
    idea: "an auxiliary and an adverb before the verb",
    text: "“Nobody asked the islanders,” Ingrid Solheim has repeatedly complained.",
    speakers: ["Ingrid Solheim"],
  },
  {
    idea: "that-clause",
    text: "Ingrid Solheim wrote that “nobody on this coast has ever asked the islanders what they want.”",
    speakers: ["Ingrid Solheim"],
  },
  {
    idea: "according to, first",
    text: "According to Ingrid Solheim, “the ferry will run again in May and nobody will miss the old one.”",
    speakers: ["Ingrid Solheim"],
  },
  {
    idea: "according to, last",
    text: "“The ferry will run again in May,” according to Ingrid Solheim.",
    speakers: ["Ingrid Solheim"],
  },
  {
    idea: "a title of courtesy",
    text: "Rosa Lindqvist runs the mill.\n\n“We grind at night,” Ms. Lindqvist said.",
    speakers: ["Rosa Lindqvist"],
  },
  {
    idea: "a title of office",
    text: "“The vote stands,” Sen. Walter Abara said.",
    speakers: ["Walter Abara"],
  },
  {
    idea: "a role before the name",
    text: "“The wall held,” said chief harbour engineer Tomas Weller.",
    speakers: ["Tomas Weller"],
  },
  {
    idea: "an organisation and a role before the name",
    text: "“The wall held,” said Northgate Ports spokeswoman Lena Harrow.",
    speakers: ["Lena Harrow"],
  },
  {
    idea: "a possessive employer before the name",
    text: "“The wall held,” said Northgate's Lena Harrow.",
    speakers: ["Lena Harrow"],
  },
  {
    idea: "an appositive between name and verb",
    text: "“The wall held,” Lena Harrow, an engineer with the port, said on Friday.",
    speakers: ["Lena Harrow"],
  },
  {
    idea: "an appositive with another name in it",
    text: "Lena Harrow, a former aide to Governor Paul Esterhaz, said: “The wall held.”",
    speakers: ["Lena Harrow"],
  },
  {
    idea: "a who-clause between name and verb",
    text: "Lena Harrow, who succeeded Paul Esterhaz in 2019, said: “The wall held.”",
    speakers: ["Lena Harrow"],
  },
  {
    idea: "the name after its role",
    text: "The harbour engineer, Lena Harrow, said: “The wall held.”",
    speakers: ["Lena Harrow"],
  },
  {
    idea: "an age behind the name",
    text: "“I have never seen water like it,” said Joan Pettifer, 71.",
    speakers: ["Joan Pettifer"],
  },
  {
    idea: "the addressee after told",
    text: "“You are fired,” Joan Pettifer told Mark Alder on Tuesday.",
    speakers: ["Joan Pettifer"],
  },
  {
    idea: "the addressee before the quotation",
    text: "Joan Pettifer told Mark Alder: “You are fired.”",
    speakers: ["Joan Pettifer"],
  },
  {
    idea: "told an outlet",
    text: "“We were never warned,” Joan Pettifer told the Harbour Gazette.",
    speakers: ["Joan Pettifer"],
  },
  {
    idea: "said in a letter to somebody",
    text: "In a letter to Mark Alder, Joan Pettifer wrote: “You promised us a bridge.”",
    speakers: ["Joan Pettifer"],
  },
  {
    idea: "asked by somebody",
    text: "Asked by Mark Alder whether she would resign, Joan Pettifer said: “I have no such plan.”",
    speakers: ["Joan Pettifer"],
  },
  {
    idea: "a spokesman is not the principal",
    text: "“The governor has no comment,” said a spokeswoman for Governor Mark Alder.",
    speakers: ["a spokeswoman for Governor Mark Alder"],
  },
  {
    idea: "somebody's lawyer is not the client",
    text: "“My client is innocent,” said Mark Alder's lawyer, Ruth Okello.",
    speakers: ["Ruth Okello"],
  },
  {
    idea: "a quotation about somebody",
    text: "Anna Roth spoke after Peter Kell left.\n\n“Peter Kell was a fine mayor,” Roth said.",
    speakers: ["Anna Roth"],
  },
  {
    idea: "of whom it is said",
    text: "“He was a fine mayor,” Anna Roth said of Peter Kell.",
    speakers: ["Anna Roth"],
  },
  {
    idea: "split by the verb",
    text: "“The money is there,” said Anna Roth, “and we will spend it.”",
    speakers: ["Anna Roth", "Anna Roth"],
  },
  {
    idea: "split into two sentences",
    text: "“The money is there,” said Anna Roth. “We will spend it before the summer.”",
    speakers: ["Anna Roth", "Anna Roth"],
  },
  {
    idea: "he after a man, not the woman named last",
    text: "Peter Kell has run the mill since his sister Maria Kell left.\n\n“We are hiring,” he said.",
    speakers: ["Peter Kell"],
  },
  {
    idea: "she after a woman",
    text: "Maria Kell took over from Peter Kell in 2003.\n\n“We are hiring,” she said.",
    speakers: ["Maria Kell"],
  },
  {
    idea: "a pronoun two paragraphs on",
    text: "Maria Kell has run the mill since 2003.\n\nIt employs forty people and two dogs.\n\n“We are hiring,” she said.",
    speakers: ["Maria Kell"],
  },
  {
    idea: "a pronoun split",
    text: "Maria Kell has run the mill since 2003. “We are hiring,” she said, “and we pay well.”",
    speakers: ["Maria Kell", "Maria Kell"],
  },
  {
    idea: "a title shows the gender that a name does not",
    text: "Mr. Ashby Quell met Mrs. Tarn Oduya on Monday.\n\n“The river is rising,” she said.",
    speakers: ["Tarn Oduya"],
  },
  {
    idea: "the role noun goes back to the name",
    text: "Sen. Walter Abara met the farmers on Monday.\n\n“The vote stands,” the senator said.",
    speakers: ["Walter Abara"],
  },
  {
    idea: "the detective",
    text: "Detective Olu Banjo searched the boat.\n\n“We found nothing,” the detective said.",
    speakers: ["Olu Banjo"],
  },
  {
    idea: "floating in the next sentence",
    text: "Maria Kell said the mill would stay open. “It has fed this valley for two hundred years.”",
    speakers: ["Maria Kell"],
  },
  {
    idea: "floating in a paragraph of its own",
    text: "Maria Kell said the mill would stay open.\n\n“It has fed this valley for two hundred years and it will feed our children.”\n\nThe council meets on Friday.",
    speakers: ["Maria Kell"],
  },
  {
    idea: "a run of quotations",
    text: "“We are hiring,” said Maria Kell.\n\n“We need forty people by the spring.\n\n“And we will pay them well.”",
    speakers: ["Maria Kell", "Maria Kell", "Maria Kell"],
  },
  {
    idea: "introduced, over two paragraphs",
    text: "Maria Kell told the meeting: “We asked for help in March and again in April.\n\n“No help came to us in all that time.”",
    speakers: ["Maria Kell", "Maria Kell"],
  },
  {
    idea: "a new speaker ends a run",
    text: "“We are hiring,” said Maria Kell.\n\n“Not at those wages,” said Peter Osei.\n\n“Nobody can live on that,” he added.",
    speakers: ["Maria Kell", "Peter Osei", "Peter Osei"],
  },
  {
    idea: "a short form of a name",
    text: "Maria Kell has run the mill since 2003. “We are hiring,” Kell said.",
    speakers: ["Maria Kell"],
  },
  {
    idea: "a first name alone",
    text: "Maria Kell, nine, came second. “I wanted to win,” Maria said.",
    speakers: ["Maria Kell"],
  },
  {
    idea: "one surname, two people, by title",
    text: "James Farrow and his wife, Edith Farrow, own the inn.\n\n“The roof leaks,” Mrs. Farrow said.",
    speakers: ["Edith Farrow"],
  },
  {
    idea: "one surname, two people, by first name",
    text: "James Farrow and his daughter Edith Farrow own the inn.\n\n“The roof leaks,” said Edith Farrow.",
    speakers: ["Edith Farrow"],
  },
  {
    idea: "initials",
    text: "“The data are clear,” said P. J. Hartnell.",
    speakers: ["P. J. Hartnell"],
  },
  {
    idea: "a particle",
    text: "“The dyke will hold,” said Pieter van der Meer.\n\n“It always has,” van der Meer added.",
    speakers: ["Pieter van der Meer", "Pieter van der Meer"],
  },
  {
    idea: "an Arabic particle",
    text: "“The well is dry,” said Samir al-Khatib.",
    speakers: ["Samir al-Khatib"],
  },
  {
    idea: "an apostrophe in the name",
    text: "“The well is dry,” said Niamh O’Dowd.",
    speakers: ["Niamh O’Dowd"],
  },
  {
    idea: "diacritics",
    text: "“The well is dry,” said Željko Šimić.\n\n“It was never deep,” Šimić said.",
    speakers: ["Željko Šimić", "Željko Šimić"],
  },
  {
    idea: "a hyphen in the name",
    text: "“The well is dry,” said Marie-Claire Dupont-Lévy.",
    speakers: ["Marie-Claire Dupont-Lévy"],
  },
  {
    idea: "a name of three words",
    text: "“The well is dry,” said Mary Ellen Brandt.",
    speakers: ["Mary Ellen Brandt"],
  },
  {
    idea: "no sentence opener glued to the name",
    text: "But Hana Okoro said: “The well is dry.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "no weekday glued to the name",
    text: "On Monday Hana Okoro said: “The well is dry.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a ministry speaks",
    text: "“No water left the plant,” the ministry said.",
    speakers: ["the ministry"],
  },
  {
    idea: "a statement speaks",
    text: "“No water left the plant,” the statement said.",
    speakers: ["the statement"],
  },
  {
    idea: "a company speaks",
    text: "“No water left the plant,” Calder Water Company said in a statement.",
    speakers: ["Calder Water Company"],
  },
  {
    idea: "a crowd chants",
    text: "Hundreds of protesters chanted: “Give us back our river!”",
    speakers: ["Hundreds of protesters"],
  },
  {
    idea: "officials speak",
    text: "“No water left the plant,” officials said.",
    speakers: ["officials"],
  },
  {
    idea: "a pronoun that nothing resolves",
    text: "The road was closed at noon.\n\n“I saw it fall,” he said.",
    speakers: [null],
  },
  {
    idea: "a sign has no person",
    text: "A sign on the gate read: “Beware of the geese and of the farmer.”",
    speakers: [null],
  },
  {
    idea: "the answer in another verb",
    text: "“Will you stay?” asked Hana Okoro. “Not for long,” replied Josef Brandt.",
    speakers: ["Hana Okoro", "Josef Brandt"],
  },
  {
    idea: "two speakers in two paragraphs",
    text: "“The well is dry,” said Hana Okoro.\n\nJosef Brandt disagreed: “There is water enough for all of us.”",
    speakers: ["Hana Okoro", "Josef Brandt"],
  },
  {
    idea: "between two names the subject counts",
    text: "Hana Okoro, standing beside Josef Brandt, said: “The well is dry.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a quotation between commas inside a sentence",
    text: "Hana Okoro, who farms forty acres, says “the well has been dry since the summer before last” and blames the quarry.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "signed below with a dash",
    text: "“The river took my shed and left me the neighbour's.” — Josef Brandt",
    speakers: ["Josef Brandt"],
  },
  {
    idea: "a book",
    text: "In the book, Josef Brandt writes: “No valley forgives a dam.”",
    speakers: ["Josef Brandt"],
  },
  { idea: "straight marks", text: '"The well is dry," said Hana Okoro.', speakers: ["Hana Okoro"] },
  {
    idea: "a nickname in the name",
    text: "“The well is dry,” said Josef “Joe” Brandt.",
    speakers: ["Josef “Joe” Brandt"],
  },
];
