import type { SettingsFaultSentences } from "../rules-fault-words";
import { formatEn as format } from "./format";
import { paneEn } from "./pane";

const { dimension: name } = paneEn;
const at = (place: number): string => format.integer(place + 1);
const key = (path: string): string => (path === "" ? "The settings file" : `“${path}”`);

export const rulesFaultsEn: SettingsFaultSentences = {
  "levels-out-of-range": fault =>
    `${name[fault.dimension]} cannot have ${format.count(fault.levels, "level", "levels")}: choose 2 to 5, in a compatibility mode 2 to 9.`,
  "order-not-a-permutation": fault =>
    `The order of dimensions must name R, F, M and W once each, and is ${fault.order.join(", ")}.`,
  "weight-not-positive": fault =>
    `The weight of ${name[fault.dimension]} must be between 0 and 1,000,000, and is ${String(fault.weight)}.`,
  "window-out-of-range": fault => `The window must be 1 to 1,200 whole months, and is ${String(fault.windowMonths)}.`,
  "no-dimension-enabled": () => "No dimension is scored. Switch at least one on.",
  "custom-map-without-rules": () => "The own segment map has no rules.",
  "cuts-missing": fault => `${name[fault.dimension]} is to use own cut points, but has none.`,
  "cuts-do-not-match-levels": fault =>
    `${name[fault.dimension]} has ${format.count(fault.cutCount, "cut point", "cut points")} for ${format.count(fault.levels, "level", "levels")}; it needs one fewer than levels.`,
  "cut-not-a-number": fault => `Cut point ${at(fault.place)} of ${name[fault.dimension]} is not a number.`,
  "cuts-not-rising": fault =>
    `The cut points of ${name[fault.dimension]} must rise, but ${format.amount(fault.cut)} follows ${format.amount(fault.before)}.`,
  "own-cuts-in-compatibility-mode": fault =>
    `${name[fault.dimension]} has own cut points, which the compatibility mode ${fault.mode} does not take.`,
  "lookup-keyword-blank": fault => `Line ${at(fault.place)} of the category lookup has no keyword.`,
  "lookup-category-blank": fault => `The category lookup names no category for “${fault.keyword}”.`,
  "lookup-keyword-repeated": fault => `The category lookup has “${fault.keyword}” twice, with different categories.`,
  "not-an-object": fault => `${key(fault.path)} must be a group of settings.`,
  "not-a-list": fault => `${key(fault.path)} must be a list.`,
  "key-missing": fault => `${key(fault.path)} is missing.`,
  "key-unknown": fault => `${key(fault.path)} is not a known setting.`,
  "value-unknown": fault => `${key(fault.path)} is ${fault.value}; known are ${format.list(fault.expected)}.`,
};
