import type { SettingValueWords } from "#app/outputs/words/setting-value-words";
import { scoreRanges } from "#core/score-ranges";
import { answerOptions, answerWords } from "../question-words";
import { rangeText } from "../range-text";
import { bandMethodZh, bandReasonZh, usedMethodZh } from "./bands";
import { dataZh } from "./data";
import { formatZh as format } from "./format";
import { methodZh } from "./method";
import { paneZh } from "./pane";
import { questionsZh } from "./questions";

const UNIT = { recency: "天", frequency: "次", monetary: "", width: "类" };
const field = dataZh.field;

export const settingValuesZh: SettingValueWords = {
  days: count => `${format.integer(count)} 天`,
  months: count => `${count} 个月`,
  frequencyScope: methodZh.frequencyScopes,
  monetaryBasis: methodZh.monetaryBases,
  widthScope: methodZh.widthScopes,
  widthBasis: methodZh.widthBases,
  dimension: paneZh.dimension,
  field,
  columnOf: name => `「${field[name]}」用的列`,
  chosenColumnOf: name => `「${field[name]}」手选的列`,
  noColumnOf: name => `「${field[name]}」不使用的列`,
  off: methodZh.off,
  levels: (dimension, method, levels) => `${bandMethodZh(dimension, method)}，${levels} 级`,
  ownCuts: (dimension, { cuts, origin }) => {
    const at = cuts.map(cut => `${format.bound(cut)}${UNIT[dimension] && ` ${UNIT[dimension]}`}`).join("、");
    if (origin.kind === "own") return `自定切分点：${at}`;
    return cuts.length === 0
      ? `沿用基准日 ${format.day(origin.asOf)} 那次：当时只有一个值`
      : `沿用基准日 ${format.day(origin.asOf)} 的切分点：${at}`;
  },
  compatibility: rules => {
    const { names } = methodZh.compatibility;
    if (rules === null) return names.none;
    if (rules.mode === "pandas-qcut") return names[`${rules.mode} ${rules.ties}`];
    if (rules.mode !== "spss-modeler") return names[rules.mode];
    const { recency, frequency, monetary } = rules.weights;
    return `${names[`${rules.mode} ${rules.ties}`]}；权重 R ${recency}、F ${frequency}、M ${monetary}`;
  },
  answer: (questionId, option) => answerWords(questionsZh, questionId, option),
  answerOptions: questionId => answerOptions(questionsZh, questionId),
  bands: bands => {
    const ranges = bands.cuts.length === 0 ? [] : scoreRanges(bands).map(range => rangeText(range, format));
    const unit = ranges.length > 0 && UNIT[bands.dimension] !== "" ? `（${UNIT[bands.dimension]}）` : "";
    return `${usedMethodZh(bands)}，${bands.levels} 级${ranges.length > 0 ? `：${ranges.join(" · ")}` : ""}${unit}；${bandReasonZh[bands.reason]}`;
  },
  askedOutput: {
    response: "响应检验",
    memberColumns: "更多会员列",
    roles: "角色表",
    demographics: "人口统计表，及汇总表里的年龄段和性别",
    snapshots: "快照",
    movement: "迁移",
    effect: "效果评估",
    forecast: "购买预测",
    buyerDecides: "假设购买者即决策者",
    calendar: "情境日历",
  },
  scriptFor: segment => `话术：${segment}`,
  shippedCalendar: version => `自带的日历（第 ${format.integer(version)} 版）`,
  ownCalendar: "自己改过的日历",
  control: (share, day) => `每个分群抽取 ${format.percent(share)}，抽取日 ${format.day(day)}`,
  nothingElse: "无",
  count: format.integer,
  amount: format.amount,
};
