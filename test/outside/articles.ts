/** An article as a publisher sends it. The words tell one from another. */
export function markdown(place: string, day = "Monday"): string {
  return `---
title: The ${place} opens on ${day}
published: 2026-04-02T08:00:00Z
topics: [${place}]
---

The ${place} was opened on ${day} after two years of work by people of the town.

“We had all but given up on the ${place},” said Maren Holt, the harbour master.
`;
}
