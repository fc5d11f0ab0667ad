import type { SpeakerCase } from "./speaker-cases.ts";

/** Whom a phrase names, how far it reaches and whose clause it stands in; one idea each. */
export const PHRASE_SPEAKER_CASES: readonly SpeakerCase[] = [
  {
    idea: "who is asked does not ask",
    text: "Hana Okoro was asked by host Josef Brandt, “Will the well last until the autumn?”",
    speakers: ["Josef Brandt"],
  },
  {
    idea: "a pronoun does not mean the name it speaks of",
    text: "“The well is dry,” said Josef Brandt. Okoro, he said, “knows what the town needs and will not say it.” Okoro is mayor.",
    speakers: ["Josef Brandt", "Josef Brandt"],
  },
  {
    idea: "a name alone before a colon, behind the headline of an excerpt",
    text: "Farmers agree - Hana Okoro: “Water is the one thing that this county cannot buy from anybody.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "the subject of the clause that the participle stands in",
    text: "Hana Okoro spoke by the gate, where dozens of farmers had gathered, chanting “give us back our river!”",
    speakers: ["dozens of farmers"],
  },
  {
    idea: "a place is no subject of a participle",
    text: "Outside the hall in downtown Kelm, two hundred farmers stood with buckets, chanting “give us back our river!”",
    speakers: ["two hundred farmers"],
  },
  {
    idea: "whose letter it is",
    text: "Hana Okoro met engineer Josef Brandt in May. From Okoro’s letter: “We ask every household in this town to save water.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a role that a headline writes large is no part of the name",
    text: "Okoro Aide Resigns Over Well\n\nHana Okoro is mayor of Kelm. “The well is dry,” Okoro said.",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "an abbreviated measure before a quotation ends no sentence",
    text: "Farmer Josef Brandt, who carried 14 lbs. “and a half” up the hill, says the well is dry. “It was never deep,” he says.",
    speakers: ["Josef Brandt", "Josef Brandt"],
  },
  {
    idea: "a verb in the past is no part of the phrase behind it",
    text: "On Monday officials discussed ministry policy and said “the wells of this county belong to nobody in particular.”",
    speakers: ["officials"],
  },
  {
    idea: "an announcement states",
    text: "“No household will be without water,” a voice-over in the ad states.",
    speakers: ["a voice-over in the ad"],
  },
  {
    idea: "a share of people",
    text: "In May 10 percent of registered voters said “no well is worth a new tax in this county.”",
    speakers: ["10 percent of registered voters"],
  },
  {
    idea: "what a source is involved in",
    text: "“You are going to see new wells by spring,” said one farmer involved in the planning.",
    speakers: ["one farmer involved in the planning"],
  },
];
