import { LETTER } from "#core/dimensions";
import type { PresetMessages } from "../preset-words";
import { boxParts } from "../score-box";
import { outputWordsEnUs } from "../output-words-en-us";
import { formatEn as format } from "./format";
import { methodEn } from "./method";

export const presetsEn: PresetMessages = {
  names: {
    standard: "RFMW 14 (standard)",
    classic3: "3-level classic",
    cn8: "Chinese 8 classes",
    "like-shopify": "Like Shopify's groups",
    "like-klaviyo": "Like Klaviyo's groups",
  },
  own: "Own settings",
  changed: preset => `${preset} has changed:`,
  change: change => {
    switch (change.setting) {
      case "levels": {
        const letters = change.dimensions.map(dimension => LETTER[dimension]).join(", ");
        return `${letters}: ${methodEn.bandMethod(change.dimensions[0]!, change.method)}, ${format.count(change.levels, "level", "levels")}`;
      }
      case "map":
        return `Segment map: ${outputWordsEnUs.mapName[change.to]}`;
      case "frequencyScope":
        return `Frequency counts: ${methodEn.frequencyScopes[change.to]}`;
      case "monetaryBasis":
        return `Amount is: ${methodEn.monetaryBases[change.to]}`;
      case "windowMonths":
        return `Frequency window: ${methodEn.months(change.to)}`;
    }
  },
  orderStays: code => `The order ${code} stays.`,
  undo: "Undo",
  seeRules: "See rules",
  hideRules: "Hide rules",
  rulesScale: "Scores from 1 to 5; fewer levels are spread over them. What is not named can be any score.",
  rule: box => boxParts(box).join(", ") || "Any scores",
  split: (recency, frequency, monetary) => `R ${recency}, F ${frequency}, M ${monetary}`,
  splitScale: (middle, reversed) => {
    const name = middle === "mean" ? "mean" : "median";
    const days = reversed ? "as many days or more, which is the mistake" : "as many days or fewer";
    return `High is the ${name} of all members or more; for R it is ${days}.`;
  },
  size: count => format.count(count, "member", "members"),
};
