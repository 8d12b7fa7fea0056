import type { MethodMessages } from "../message-types";
import { looksAtRowsOnly } from "../method-words";
import { settingsFault } from "../rules-fault-words";
import { bandMethodEn } from "./bands";
import { formatEn as format } from "./format";
import { rulesFaultsEn } from "./rules-faults";

export const methodEn: MethodMessages = {
  title: "Method",
  asOf: "As-of date",
  asOfHint: "Leave empty for the latest purchase in the data.",
  asOfPending: "Press Enter or leave the box to use this date.",
  asOfInvalid: "Write a date like 2026-11-21, or leave it empty.",
  asOfIncomplete: "Write year, month and day, or leave all of them empty.",
  asOfLatest: "Latest purchase",
  asOfToday: "Today",
  window: "Frequency window",
  months: count => format.count(count, "month", "months"),
  dimensions: "Dimensions",
  preset: "Preset",
  explains: (dimension, rules) => {
    const ofRows = looksAtRowsOnly(rules.compatibility);
    switch (dimension) {
      case "recency":
        return "Days since the last purchase";
      case "frequency":
        if (ofRows) return "Order rows";
        return {
          window: "Purchases within the window",
          lifetime: "Purchases in all",
          "own-window": "Purchases in the window up to the member's own last one",
        }[rules.frequencyScope];
      case "monetary":
        if (ofRows) return "Total amount";
        return {
          average: "Average amount per purchase",
          "window-average": "Average amount per purchase within the window",
          total: "Total amount",
        }[rules.monetaryBasis];
      case "width": {
        const things = {
          "first-mapped": "Categories bought",
          category: "Categories bought",
          brand: "Brands bought",
          product: "Products bought",
        }[rules.widthBasis];
        return rules.widthScope === "window" ? `${things} within the window` : things;
      }
    }
  },
  levelsBy: dimension => `${dimension} levels by`,
  bandMethod: bandMethodEn,
  off: "Not scored",
  levels: dimension => `${dimension} levels`,
  lastTime: text => `Last run: ${text}`,
  keptCuts: "Kept cut points",
  keptCutsFrom: (asOf, cuts) =>
    cuts.length === 0
      ? `Kept from the run as of ${format.day(asOf)}: one value only, so everybody has the middle score`
      : `Kept from the run as of ${format.day(asOf)}: ${cuts.map(format.bound).join(" / ")}`,
  cutBoxes: dimension => `${dimension} cut points`,
  cutBox: (dimension, place) => `${dimension} cut point ${place}`,
  cutsHint: boundary =>
    boundary === "below"
      ? "Rising values. A value exactly on a cut point belongs with the smaller values."
      : "Rising values. A value exactly on a cut point belongs with the larger values.",
  orderHint: "Drag, Alt+↑↓ or the arrows change the order of the code",
  moveUp: dimension => `Move ${dimension} up`,
  moveDown: dimension => `Move ${dimension} down`,
  moved: (dimension, position, code) => `${dimension} moved to position ${position}, code order ${code}`,
  fault: fault => settingsFault(rulesFaultsEn, fault),
  notANumber: "Write a number in every box.",
  advanced: changed => (changed === 0 ? "Advanced" : `Advanced, ${changed} changed`),
  frequencyScope: "Frequency counts",
  frequencyScopes: {
    window: "Purchases within the window",
    lifetime: "All purchases",
    "own-window": "The window up to the member's own last purchase",
  },
  monetaryBasis: "Amount is",
  monetaryBases: {
    average: "The average of all purchases",
    "window-average": "The average within the window",
    total: "The total of all purchases",
  },
  widthBasis: "Width counts",
  widthBases: {
    "first-mapped": "The first of category, brand, product",
    category: "Categories",
    brand: "Brands",
    product: "Products",
  },
  widthScope: "Width looks at",
  widthScopes: { lifetime: "All purchases", window: "Purchases within the window" },
  weights: "Weights of the index",
  weight: dimension => `Weight of ${dimension}`,
  weightsHint: "Shares of the 0 to 100 index; they need not add up to 100.",
  compatibility: {
    label: "Compatibility mode",
    names: {
      none: "None: RFMW's own scores",
      "r-rfm": "R package rfm",
      "sql-ntile": "SQL NTILE",
      "pandas-qcut drop": "pandas qcut, repeated edges dropped",
      "pandas-qcut rank-first": "pandas qcut, ranked first",
      "spss-independent": "SPSS Statistics, independent bins",
      "spss-nested": "SPSS Statistics, nested bins",
      "spss-modeler keep": "SPSS Modeler, ties kept in the bin",
      "spss-modeler next": "SPSS Modeler, ties to the next bin",
    },
    hides: {
      none: "Equal values share a score, and every cut point is shown.",
      "r-rfm": "Hides W, counts order rows and adds amounts up; its cut points are quantiles plus 1.",
      "sql-ntile": "Splits members with equal values into different scores to make levels of equal size.",
      "pandas-qcut drop": "Hides levels whose edges repeat: fewer levels come out than asked for.",
      "pandas-qcut rank-first": "Splits members with equal values into different scores, by member id.",
      "spss-independent": "Hides W, counts order rows and adds amounts up.",
      "spss-nested": "Hides W; ranks F inside each R, and M inside each R and F, so equal values get different scores.",
      "spss-modeler keep":
        "Hides W, counts order rows and adds amounts up; a tied value stays in the bin where it begins.",
      "spss-modeler next": "Hides W, counts order rows and adds amounts up; a tied value moves to the next bin.",
    },
    active: name => `Compatibility mode: ${name}. Levels are cut as that tool cuts them, for comparison.`,
    leave: "Back to RFMW scores",
  },
  mapsToCompare: "For comparison in workshops",
  map: "Segment map",
  mapHint: {
    rfmw14: "Looks at R, F, M and W; 14 segments.",
    classic11: "Looks at R and the mean of F and M; 11 segments; W is not looked at.",
    cn8: "R, F and M high or low; 8 classes; W is not looked at.",
    eleven125: "The 125 codes of R, F and M in 11 segments; W is not looked at.",
    "ten-rf": "Looks at R and F; 10 segments; M and W are not looked at.",
    "like-shopify":
      "Looks at R and the mean of F and M, named as in Shopify; its table is not published, so the borders are ours. Members without orders are prospects, apart.",
    "like-klaviyo":
      "R, F and M low, middle or high, named as in Klaviyo; its table is not taken over, so the borders are ours. Made for 3 levels.",
    custom: "Segments by your own rules.",
    "cn8-mean": "R, F and M against their mean; 8 classes; W is not looked at.",
    "cn8-median": "R, F and M against their median; 8 classes; W is not looked at.",
    "cn8-reversed-r": "The common mistake of turning R around; for comparison only.",
  },
  moreColumns: "More columns in the members table",
  moreColumnsHint:
    "Frequent users, repurchase gaps, purchases on offer, top brand, channels: folded away at the right.",
  peopleSheets: {
    roles: {
      label: "Sheet of roles",
      hint: "Who decides, uses, influences and buys, by the columns that name them. Nothing is inferred.",
    },
    buyerDecides: {
      label: "Assume that who buys decides",
      hint: "For shops whose members buy for themselves. Written as an assumption, and only where no approver column is mapped.",
    },
    demographics: {
      label: "Sheet of demographics",
      hint: "Age, gender, income, occupation and education by segment, and age and gender in the summary. Fewer than 5 people are not shown.",
    },
    calendar: {
      label: "Calendar of occasions",
      hint: "Tells by the day whether a purchase was on Double 11, Spring Festival and so on: beside the orders, in the members table and the metrics. The days can be changed on the sheet.",
    },
  },
  mask: "Write names and phone numbers masked",
  maskAsk: {
    body: "Write full names and phone numbers this time? Anyone who can open the file will see them.",
    full: "Write full numbers",
    keep: "Keep masked",
  },
  maskOff:
    "The next run writes full names and phone numbers. Anyone who can open the file will see them. After it they are masked again.",
  sameDay: "Orders of one day are one purchase",
  sameDayHint: "When off, each order number counts once.",
};
