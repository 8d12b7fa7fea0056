import type { SettingsFaultSentences } from "../rules-fault-words";
import { formatZh as format } from "./format";
import { paneZh } from "./pane";

const { dimension: name } = paneZh;
const at = (place: number): string => format.integer(place + 1);
const key = (path: string): string => (path === "" ? "设置文件" : `「${path}」`);

export const rulesFaultsZh: SettingsFaultSentences = {
  "levels-out-of-range": fault =>
    `${name[fault.dimension]}不能分 ${String(fault.levels)} 级：可选 2 到 5 级，兼容模式下 2 到 9 级。`,
  "order-not-a-permutation": fault => `维度顺序要把 R、F、M、W 各写一次，现在是 ${fault.order.join("、")}。`,
  "weight-not-positive": fault =>
    `${name[fault.dimension]}的权重要在 0 到 1,000,000 之间，现在是 ${String(fault.weight)}。`,
  "window-out-of-range": fault => `期限要是 1 到 1200 的整数月，现在是 ${String(fault.windowMonths)}。`,
  "no-dimension-enabled": () => "没有一项打分，请至少打开一项。",
  "custom-map-without-rules": () => "自定分群方案里没有规则。",
  "cuts-missing": fault => `${name[fault.dimension]}要用自定切分点，但一个也没有。`,
  "cuts-do-not-match-levels": fault =>
    `${name[fault.dimension]}分 ${format.integer(fault.levels)} 级，却有 ${format.integer(fault.cutCount)} 个切分点；切分点要比级数少一个。`,
  "cut-not-a-number": fault => `${name[fault.dimension]}的第 ${at(fault.place)} 个切分点不是数字。`,
  "cuts-not-rising": fault =>
    `${name[fault.dimension]}的切分点要从小到大，但 ${format.amount(fault.before)} 后面是 ${format.amount(fault.cut)}。`,
  "own-cuts-in-compatibility-mode": fault => `${name[fault.dimension]}设了自定切分点，兼容模式 ${fault.mode} 不支持。`,
  "lookup-keyword-blank": fault => `品类对照第 ${at(fault.place)} 行没有关键词。`,
  "lookup-category-blank": fault => `品类对照里「${fault.keyword}」没有写品类。`,
  "lookup-keyword-repeated": fault => `品类对照里「${fault.keyword}」出现两次，品类不同。`,
  "not-an-object": fault => `${key(fault.path)}应该是一组设置。`,
  "not-a-list": fault => `${key(fault.path)}应该是列表。`,
  "key-missing": fault => `缺少${key(fault.path)}。`,
  "key-unknown": fault => `没有${key(fault.path)}这项设置。`,
  "value-unknown": fault => `${key(fault.path)}是 ${fault.value}；可用的是${format.list(fault.expected)}。`,
};
