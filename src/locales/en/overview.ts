import type { OverviewFacts, OverviewWords } from "#app/outputs/words/overview-words";
import { formatEn as format } from "./format";
import { paneEn } from "./pane";

const { measured } = paneEn;
const METHOD = { "equal-frequency": "equal size", "natural-breaks": "natural gaps", fixed: "fixed", "own-cuts": "own", "one-value": "one value", compatibility: "as another tool" }; // prettier-ignore
const UNIT = { recency: " days", frequency: " times", monetary: "", width: " categories" };

export const overviewEn: OverviewWords = {
  title: "RFMW overview",
  facts: facts =>
    [
      `As of ${format.day(facts.asOf)}`,
      window(facts),
      `Members scored ${format.integer(facts.memberCount)}`,
      `Rows counted ${format.integer(facts.countedRows)} / ${format.integer(facts.rowCount)}`,
      `Avg per purchase ${format.amount(facts.averagePurchase)}`,
    ].join("      "),
  columns: {
    number: "No",
    segment: "Segment",
    group: "Group",
    members: "Members",
    share: "Share",
    netAmount: "Net Amount",
    netShare: "Net share",
    average: "Avg per Purchase",
    action: "Suggested Action",
  },
  total: "Total",
  heatTitle: "Members: recency × frequency",
  heatReading: ["How to read: top right buys often and lately;", "bottom left rarely and long ago."],
  narrowTitle: "Of these narrow (W 1–2)",
  wideTitle: "Of these wide (W 3–5)",
  levelsTitle: "Level sizes and cut points",
  dimension: "Dim",
  cutPoints: ({ dimension, used, reason, cuts }, letter) => {
    const method = `${letter} ${reason === "frozen" ? "kept" : METHOD[used]}`;
    return cuts.length === 0 ? method : `${method} ${cuts.map(format.amount).join(" / ")}${UNIT[dimension]}`;
  },
  tie: ({ kind, report, bands }) => {
    const { dimension, asked, got, unusedScores, largestTie } = report;
    const letter = { recency: "R", frequency: "F", monetary: "M", width: "W" }[dimension];
    const value = measured(dimension, largestTie.value);
    const count = format.integer(largestTie.memberCount);
    switch (kind) {
      case "one-value":
        return `${letter}: everyone has ${value}; all score ${bands.largestTie.score}`;
      case "fewer":
        return `${letter}: asked ${asked}, got ${got}; ${count} share ${value}`;
      case "empty-range":
        return `${letter}: nobody is in the range of score ${[...unusedScores].reverse().join(", ")}`;
      case "large":
        return `${letter}: ${count} share ${value}, ${format.percent(largestTie.share)} of all`;
    }
  },
  rowsTitle: "What became of the order rows",
  rowStatus: "Row Status",
  rows: "Rows",
  allRows: "Total",
  topMembers: "Top members",
  top: percent => `${percent}%`,
  amountShare: "Net share",
  paretoSentence: (percent, share) => `The top ${percent}% of members bring ${format.percent(share)} of net amount.`,
  noPareto: "Net amounts add up to nothing, so there are no shares.",
  segmentsChart: "Share of members and of net amount by segment",
  memberShare: "Members",
  paretoChart: "Cumulative share of net amount, best members first",
  none: "–",
};

function window({ frequencyScope, windowStart, windowMonths, asOf }: OverviewFacts): string {
  if (frequencyScope === "lifetime") return "Frequency over all history";
  if (frequencyScope === "own-window") return `Frequency over ${windowMonths} months to each member's last purchase`;
  return `Frequency window ${format.day(windowStart)} to ${format.day(asOf)}`;
}
