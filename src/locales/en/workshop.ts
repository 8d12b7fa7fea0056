import { LETTER } from "#core/dimensions";
import type { WorkshopMessages } from "../guide-words";
import { formatEn as format } from "./format";
import { paneEn } from "./pane";
import { workshopSampleEn } from "./workshop-sample";

export const workshopEn: WorkshopMessages = {
  label: "Workshop",
  notes: "Notes for the trainer",
  steps: {
    question: {
      title: "All three spent 4,000. Whom do you call first?",
      notes: "Take a vote before going on and write it down. Do not say yet what the lines show.",
    },
    recency: {
      title: "R alone: how long ago?",
      notes: "Only the last purchase counts. Fewer days is a higher score. Compare it with the vote.",
    },
    frequency: {
      title: "F alone: how often in 12 months?",
      notes:
        "Only purchases of the last 12 months count. The later one of Zhang San is exactly 12 months old and just outside: ask why.",
    },
    "recency-frequency": {
      title: "R crossed with F",
      notes: "Ask who is drifting away. The further up, the more recent; the further to the right, the more often.",
    },
    monetary: {
      title: "M alone: how much each time?",
      notes: "M is the average purchase, not the total, which is the same for all three. Look who is in front now.",
    },
    width: {
      title: "W alone: how broadly?",
      notes: "Count different categories, not purchases. Somebody who buys one category can be shown a second one.",
    },
    "monetary-width": {
      title: "M crossed with W",
      notes: "Few categories at high amounts: room to recommend. Many categories at low amounts: room for sets.",
    },
    codes: {
      title: "Four digits for each member",
      notes: "Read the code from the left, R first. Ask what each action would sound like on the phone.",
    },
    order: {
      title: "Change the order: who comes first?",
      notes: "Put M in front and compare with the vote. The order is a claim about who answers; it can be tested.",
    },
    maps: {
      title: "Other maps, the same members",
      notes: "The names change, the members do not. Which map could your shop say aloud?",
    },
    sample: {
      title: "The three among many",
      notes:
        "The same three stand among the members of an invented shop. A score of M can change, because it is measured against the average purchase of all.",
    },
    "sample-order": {
      title: "Change the order for all",
      notes: "Change the order and watch who moves up. Ask for the reason before you read it.",
    },
    response: {
      title: "Which digit tells most?",
      notes:
        "Each cell is the share of members with that score who bought again. Gini sums a row up: 1 tells perfectly who buys again, 0 is chance. Your own data may say something else.",
    },
    types: {
      title: "Who is new, who is loyal?",
      notes:
        "Loyal and the tags are proxies: orders show what was bought, not what people think. Nobody may be charged more for being price-sensitive.",
    },
    occasions: {
      title: "When do they buy?",
      notes: "Ask whom to remind before the next sale, and whom to leave alone. The calendar tells when, never why.",
    },
    roles: {
      title: "Who pays, who uses, who decides?",
      notes:
        "Mothers buy for their children here, and secretaries pay for what the boss approves. The mother is the one to call; ask what to talk about.",
    },
    forecast: {
      title: "A forecast, or an honest no",
      notes:
        "Can be left out. Ask what a wrong number would cost. A shop with too few buyers gets a reason; with enough of them the model is shown beside weeks that it had not seen.",
    },
    movement: {
      title: "Who moved, and where to?",
      notes:
        "Ask what happened to those who went down. Both days have the same cut points: nobody falls because others bought more.",
    },
    effect: {
      title: "Did the calls work?",
      notes: "Ask how many have to be held back before anybody can tell. Decide that before the calls, not after them.",
    },
    privacy: {
      title: "What happens to the data",
      notes: "Show the masked phones on the List tab, and who is left out of it.",
    },
    own: {
      title: "Now your own orders",
      notes: "Everybody opens an order sheet of their own and selects a cell in it.",
    },
  },
  step: (step, count) => `Step ${step} of ${count}`,
  minute: minute => `minute ${minute}`,
  back: "Back",
  next: "Next",
  leave: "Leave",
  member: "Member",
  score: "Score",
  code: "Code",
  segment: "Segment",
  action: "Action",
  rank: "Rank",
  rankByDefault: "Rank with RFMW",
  spent: "Spent",
  value: {
    recency: "Last purchase, days ago",
    frequency: "Purchases in 12 months",
    monetary: "Average purchase",
    width: "Categories",
  },
  highest: (dimension, names, score) =>
    names.length === 1
      ? `By ${LETTER[dimension]} alone ${names[0]} comes first, with a score of ${score}.`
      : `By ${LETTER[dimension]} alone ${format.list(names)} share the score of ${score}; it does not tell them apart.`,
  across: (down, across) =>
    `${LETTER[down]}, ${paneEn.dimension[down].toLowerCase()}, goes down; ${LETTER[across]}, ${paneEn.dimension[across].toLowerCase()}, goes across.`,
  codesDiffer: amount => `Each spent ${format.amount(amount)}, and no two codes are the same.`,
  firstDimension: "First dimension",
  comesFirst: (order, name) => `In the order ${order}, ${name} comes first.`,
  loadingSample: "Loading the sample…",
  noSample: "The sample could not be loaded. The other steps need only the three members; go on to the next one.",
  inSample: (members, asOf) =>
    `The sample has ${format.count(members, "member", "members")}, scored as of ${format.day(asOf)}.`,
  firstOfSample: (order, shown, members) =>
    `In the order ${order}, these are the first ${format.integer(shown)} of ${format.count(members, "member", "members")}.`,
  few: members =>
    `With ${format.count(members, "member", "members")} read the rows, not the shares: so few say nothing about others.`,
  found: workshopSampleEn,
  privacy: [
    "Everything runs on this computer. No network; nothing leaves this workbook.",
    "Names and phone numbers are masked unless full ones are asked for.",
    "Whoever is not to be contacted is left out of today's list and counted.",
    "Scores describe what was bought. They say nothing about motives or moods.",
  ],
  ownBody: "Select any cell in the order sheet. The columns are found, and nothing is written before you say so.",
  ownAction: "Score my own orders",
};
