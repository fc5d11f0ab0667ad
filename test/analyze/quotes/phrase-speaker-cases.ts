import type { SpeakerCase } from "./speaker-cases.ts";

/** Whom a phrase names, how far it reaches and whose clause it stands in; one idea each. */
export const PHRASE_SPEAKER_CASES: readonly SpeakerCase[] = [
  {
    idea: "who is asked does not ask",
    text: "Hana Okoro was asked by host Josef Brandt, “Will the well last until the autumn?”",
    speakers: ["Josef Brandt"],
  },
  {
    idea: "a name alone before a colon, behind the headline of an excerpt",
    text: "Farmers agree - Hana Okoro: “Water is the one thing that this county cannot buy from anybody.”",
    speakers: ["Hana Okoro"],
  },
  {
    idea: "a place is no subject of a participle",
    text: "In downtown Leeds, about 200 farmers marched past the hall, shouting, “Give us back our river!”",
    speakers: ["about 200 farmers"],
  },
  {
    idea: "whom somebody heard",
    text: "Hana Okoro said she heard farmers shout, “Give us back our river!”",
    speakers: ["farmers"],
  },
  {
    idea: "whom the footage shows",
    text: "The film ends with footage of Josef Brandt saying, “The well is dry and the council sleeps.”",
    speakers: ["Josef Brandt"],
  },
  {
    idea: "whom a letter was obtained by",
    text: "A letter from the council obtained by the Harbour Gazette warns that “no household may draw water before the spring rains.”",
    speakers: ["A letter from the council"],
  },
  {
    idea: "a verb in the past is no part of the phrase behind it",
    text: "The town met. Later, officials discussed ministry policy and said “the wells of this county belong to nobody in particular.”",
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
