import type { SpeakerCase } from "./speaker-cases.ts";

/** What a reader finds easy and a program does not; one idea each. */
export const HARD_SPEAKER_CASES: readonly SpeakerCase[] = [
  {
    idea: "a verb that is no verb of saying, right behind the name",
    text: "Clerk Hana Okoro met the farmers.\n\n“Is the well dry?” Okoro pressed.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a verb that is no verb of saying, before a colon",
    text: "Josef Brandt wants a dam. Hana Okoro resisted: “There is water enough for all of us.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a surname that opens a sentence behind a quotation, set off by an appositive",
    text: "The well belongs to the town of Kelm. “The well is dry,” Sinfra, the state water company, wrote.",
    speakers: ["Sinfra"],
  },
  {
    idea: "a surname that opens a sentence, a description of somebody else's behind it",
    text: "Hana Okoro came to the gate. Okoro, Brandt’s lawyer, said: “The well is dry.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "the name behind its long description",
    text: "The director of water supplies for the county of Kelm, Hana Okoro, says the well will last. “It is deep.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a body between name and verb",
    text: "Hana Okoro with the Kelm Water Authority says the town was warned.\n\n“We wrote to the council in March and again in May.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "the subject far from its verb",
    text: "Hana Okoro, after two hours in the cold hall and many questions about pipes, pumps and money, finally said: “The well is dry.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a participle goes back to the subject",
    text: "Hana Okoro attacked Josef Brandt over the pumps in Kelm and Orrel, saying, “He has never paid for a drop of water.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "adding",
    text: "Hana Okoro closed the gate, adding that “nobody will draw water here before the spring rains come.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a line that announces a statement",
    text: "The well ran dry in May.\n\nMayor Hana Okoro issued the following statement:\n\n“We ask every household in this town to save water until the rains come.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "in a statement",
    text: "“We ask every household to save water,” Hana Okoro said in a statement.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a post",
    text: "Hana Okoro tweeted: “The well is dry and the council sleeps.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a post on a named site",
    text: "“The well is dry and the council sleeps,” Hana Okoro wrote on Facebook.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a letter writer signs in a line of his own",
    text: "Readers wrote to us about the well.\n\n“I have carried water up that hill for forty years.”\n\n— Josef Brandt, Kelm",
    speakers: ["Josef Brandt"],
  },
  {
    idea: "the outlet is not the speaker",
    text: "“The well is dry,” Hana Okoro said, according to the Harbour Gazette.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "told in another paper",
    text: "“The well is dry,” Hana Okoro told the Harbour Gazette, which first reported the leak.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "an interview in another outlet",
    text: "In an interview with the Harbour Gazette, Hana Okoro said: “The well is dry.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "was quoted as saying",
    text: "Hana Okoro was quoted by the Harbour Gazette as saying: “The well is dry.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "he says by his role",
    text: "Josef Brandt was charged in May. His lawyer, Ruth Okello, spoke for him.\n\n“He never touched the pump,” the lawyer said.",
    speakers: ["Ruth Okello"],
  },
  {
    idea: "his lawyer without a name is not he",
    text: "Josef Brandt was charged in May.\n\n“He never touched the pump,” his lawyer said.",
    speakers: ["his lawyer"],
  },
  {
    idea: "the mayor by role",
    text: "Mayor Hana Okoro met engineer Josef Brandt on Monday.\n\n“The well is dry,” the mayor said.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "the engineer by role",
    text: "Mayor Hana Okoro met engineer Josef Brandt on Monday.\n\n“The well is dry,” the engineer said.",
    speakers: ["Josef Brandt"],
  },
  {
    idea: "a spokesman with a name, of somebody with a name",
    text: "“She will not resign,” said Tom Weller, a spokesman for Mayor Hana Okoro.",
    speakers: ["Tom Weller"],
  },
  {
    idea: "a spokesman's possessive principal",
    text: "“She will not resign,” Okoro’s spokesman, Tom Weller, said.",
    speakers: ["Tom Weller"],
  },
  {
    idea: "whom he asked is not the speaker",
    text: "“Will you stay?” Josef Brandt asked Hana Okoro.",
    speakers: ["Josef Brandt"],
  },
  {
    idea: "a name called out inside the quotation",
    text: "“Hana, you have to go,” Josef Brandt said.",
    speakers: ["Josef Brandt"],
  },
  {
    idea: "a dialogue of two who take turns",
    text: "“Is the well dry?” asked Hana Okoro.\n\n“It is,” said Josef Brandt.\n\n“Since when?” asked Okoro.\n\n“Since May,” Brandt said.",
    speakers: ["Hana Okoro", "Josef Brandt", "Hana Okoro", "Josef Brandt"],
  },
  {
    idea: "he and she take turns",
    text: "Maria Kell met James Ortega by the mill.\n\n“The wheel has stopped,” she said.\n\n“It stopped in May,” he said.",
    speakers: ["Maria Kell", "James Ortega"],
  },
  {
    idea: "an adverb before the verb",
    text: "“The well is dry,” Hana Okoro quietly said.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a place and day before the subject",
    text: "In Kelm on Friday, Hana Okoro said: “The well is dry.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a name in capitals",
    text: "“The well is dry,” said HANA OKORO.",
    speakers: ["HANA OKORO"],
  },
  {
    idea: "the name as the text writes it best",
    text: "HANA OKORO: WELL IS DRY\n\nHana Okoro came on Monday. “The well is dry,” Okoro said.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a middle initial",
    text: "“The well is dry,” said Hana T. Okoro. “It is,” Okoro added.",
    speakers: ["Hana T. Okoro", "Hana T. Okoro"],
  },
  {
    idea: "a generation behind the name",
    text: "“The well is dry,” said Josef Brandt Jr.",
    speakers: ["Josef Brandt Jr."],
  },
  {
    idea: "a particle with a capital",
    text: "“The well is dry,” said Rosa De La Cruz.\n\n“It is,” De La Cruz said.",
    speakers: ["Rosa De La Cruz", "Rosa De La Cruz"],
  },
  {
    idea: "members of parliament are no name",
    text: "MPs met on Monday. “The well is dry,” said Hana Okoro.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a month is no part of the name",
    text: "Last May Hana Okoro said: “The well is dry.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a capital verb of a headline is no part of the name",
    text: "Hana Okoro Joked “The Well Is Dry And The Council Sleeps Through It All”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a longer name that begins with the surname is another",
    text: "The Okoro Report came out in May. Hana Okoro read it. “The well is dry,” Okoro said.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a surname that is a common word",
    text: "George Will owns the well. “The well is dry,” Will said.",
    speakers: ["George Will"],
  },
  {
    idea: "wife and husband, by pronoun",
    text: "James Farrow and his wife, Edith Farrow, own the inn.\n\n“The roof leaks,” she said.",
    speakers: ["Edith Farrow"],
  },
  {
    idea: "a cue before the first half and none behind the second",
    text: "Hana Okoro says “the well is dry” and that “nobody in the council wants to hear of it.”",
    speakers: ["Hana Okoro", "Hana Okoro"],
  },
  {
    idea: "the second sentence behind a short first one",
    text: "“No,” said Hana Okoro. “There is no water left in that well.”",
    speakers: ["Hana Okoro", "Hana Okoro"],
  },
  {
    idea: "they",
    text: "Hundreds of protesters stood at the gate. “Give us back our river!” they chanted.",
    speakers: [null],
  },
  {
    idea: "a chant of nobody in particular",
    text: "Outside, supporters shouted “Give us back our river!”",
    speakers: ["supporters"],
  },
  {
    idea: "a document speaks",
    text: "“No water left the plant,” the report said.",
    speakers: ["the report"],
  },
  {
    idea: "a body's verb of calling",
    text: "Hana Okoro called the plan “a gamble with water that this town does not have.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "called by one, described by nobody else",
    text: "Hana Okoro, for one, described the plan as “a gamble with water that this town does not have.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a reply's verb before the name",
    text: "“Since when?” asked Hana Okoro. Replied Josef Brandt: “Since May.”",
    speakers: ["Hana Okoro", "Josef Brandt"],
  },
  {
    idea: "put it",
    text: "As Hana Okoro put it, “the well is dry and the council sleeps.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "in the words of",
    text: "The council sleeps, in the words of Hana Okoro, “like a cat on a warm stove.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "single marks",
    text: "‘The well is dry,’ said Hana Okoro. ‘It was never deep.’",
    speakers: ["Hana Okoro", "Hana Okoro"],
  },
  {
    idea: "two apostrophes",
    text: "''The well is dry,'' said Hana Okoro. ''It was never deep.''",
    speakers: ["Hana Okoro", "Hana Okoro"],
  },
  {
    idea: "a quotation inside a quotation is its speaker's",
    text: "“Josef told me, ‘The well is dry,’ and I believed him,” said Hana Okoro.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a missing closing mark",
    text: "Hana Okoro said: “The well is dry.\n\nThe council meets on Friday.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a pronoun behind people named as examples of a kind",
    text: "Josef Brandt grew up in Kelm.\n\nBrandt’s passion for the law came early. Influenced by books and figures like Karl Moss and Tom Vane, he wanted justice.\n\n“The judges in my dreams curbed the evil that I saw,” he explains.",
    speakers: ["Josef Brandt"],
  },
  {
    idea: "an everyday noun behind one that is a body",
    text: "The town asked its people. One survey respondent summed it up: “The well is dry, and nobody told us.”",
    speakers: ["One survey respondent"],
  },
  {
    idea: "a verb of saying that is seldom used",
    text: "Hana Okoro came to the gate with Josef Brandt. “We dug that well in a single winter,” Okoro reminisced.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a name set off behind a noun, with another role before it",
    text: "The town met on Monday. Another protester, retired teacher Hana Okoro, 60, from Kelm, said: “The well is dry.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a phrase that ends before a conjunction",
    text: "Several months into the work, Okoro appeared excited by the wells, reposting a video of a dry well in August 2020 and giving it a heading that said: “Friends, the well does some fine things.”",
    speakers: ["a video of a dry well in August 2020"],
  },
  {
    idea: "a pronoun behind somebody without a name, below a paragraph of another's",
    text: "“That is how wells are dug,” says Josef Brandt.\n\n“We are not just numbers,” says a doctor from Kelm, whose name is withheld to protect his family. During a break from his shift, he explains that he lives nearby. “There is thirst in every house here,” he says.",
    speakers: ["Josef Brandt", "a doctor from Kelm", "a doctor from Kelm"],
  },
  {
    idea: "a surname that is a word for a text",
    text: "The song is by John Legend. “The well is dry, and we all know it,” Legend told the Kelm Daily. “We want rain.”",
    speakers: ["John Legend", "John Legend"],
  },
];
