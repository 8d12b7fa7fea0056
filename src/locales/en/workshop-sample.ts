import type { SampleStepMessages } from "../workshop-sample-words";
import { formatEn as format } from "./format";
import { occasionNamesEn } from "./occasion-names";

const members = (count: number): string => format.count(count, "member", "members");
const have = (count: number): string => format.count(count, "member has", "members have");

export const workshopSampleEn: SampleStepMessages = {
  inYourData: "In your own data: ",
  testOnTab: (test, tab) => `${test} on the ${tab} tab`,
  columnsOn: (columns, sheet) => `${format.list(columns)} on the sheet ${sheet}.`,
  members: "Members",
  types: {
    oneEach: (count, prospects) =>
      `Each of ${members(count)} has one type. ${format.count(prospects, "prospect has", "prospects have")} no valid purchase yet and no scores.`,
    tags: notEnough =>
      `Tags are read from prices, brands and ratings: several, or none. Of ${members(notEnough)} there are too few purchases to tell.`,
  },
  occasions: {
    names: {
      ...occasionNamesEn,
      "birthday-month": "Birthday Month",
    },
    occasion: "Occasion",
    purchases: "Purchases",
    mainly: "Members mainly then",
    found: (onOccasions, purchases, shown) =>
      `${format.integer(onOccasions)} of ${format.count(purchases, "purchase is", "purchases are")} on an occasion of the calendar or name a campaign; these are the ${format.integer(shown)} with most.`,
    openingSeason: count => `${have(count)} bought in an opening season, January to March.`,
    columns: ["Main Occasion", "Next Occasion Date"],
  },
  roles: {
    persons: "People",
    ofThemMembers: "Of them members",
    forOthers: count => `${have(count)} bought for somebody else.`,
    referred: (referrers, referred) =>
      `${format.count(referrers, "member", "members")} brought ${format.count(referred, "other", "others")}.`,
    nothingGuessed: "Only columns that name people count; nothing is guessed.",
    none: "No column of these orders names people, so nothing is said about roles.",
  },
  response: {
    table: "Share who bought again, by score",
    power: "Gini",
  },
  effect: {
    heldBack: "Held back",
    groups: "To call / held back",
    visible: "Smallest rise to be seen",
    found: "Found (95%)",
    points: difference => `${(100 * difference).toFixed(1)} points`,
    tooFew: "Too few",
    never: "None",
    insufficient: "Too few for a verdict",
    verdict: { raised: "raised", lowered: "lowered", "not-shown": "no effect shown" },
    expected: (drawDay, days, rate) =>
      `Drawn as of ${format.day(drawDay)}. Without a call, ${format.percent(rate)} are expected to buy within ${format.count(days, "day", "days")}.`,
    nobodyCalled: "Nobody was called here, so the true effect is none: what is found is chance.",
    notTested: "There is too little history to expect a rate, so nothing is drawn.",
  },
};
