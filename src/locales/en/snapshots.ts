import type { SnapshotWords } from "#app/outputs/words/snapshot-words";

const inFull = "In full, as it was scored.";

/** The snapshots table. */
export const snapshotsEn: SnapshotWords = {
  columns: {
    snapshotDate: "Snapshot Date",
    memberKey: "Member Key",
    recencyValue: "R Value",
    frequencyValue: "F Value",
    monetaryValue: "M Value",
    widthValue: "W Value",
    recencyScore: "R Score",
    frequencyScore: "F Score",
    monetaryScore: "M Score",
    widthScore: "W Score",
    code: "RFMW Code",
    segmentId: "Segment Id",
    members: "Members",
    cutPoints: "Cut Points",
  },
  notes: {
    snapshotDate: "The as-of day of the run. Snapshots are only ever added: a run changes none that stands.",
    memberKey: "The member id; a keyed mark in the place of an id that is a phone number, an e-mail or a name.",
    recencyValue: `Days since the last purchase. ${inFull}`,
    frequencyValue: `Purchases. ${inFull}`,
    monetaryValue: `Money. ${inFull}`,
    widthValue: `Categories. ${inFull}`,
    recencyScore: "R score on that day.",
    frequencyScore: "F score on that day.",
    monetaryScore: "M score on that day.",
    widthScore: "W score on that day.",
    code: "RFMW code on that day.",
    segmentId: "The segment on that day, by an id that is the same in every language.",
    members: "How many rows this snapshot has: fewer than that, and rows are missing.",
    cutPoints:
      "Levels, cut points, measures and map of that day as one text. Later runs cut by it, so leave it as it is.",
  },
};
