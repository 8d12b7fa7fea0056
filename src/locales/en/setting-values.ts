import type { SettingValueWords } from "#app/outputs/words/setting-value-words";
import { scoreRanges } from "#core/score-ranges";
import { answerOptions, answerWords } from "../question-words";
import { rangeText } from "../range-text";
import { bandMethodEn, bandReasonEn, usedMethodEn } from "./bands";
import { dataEn } from "./data";
import { formatEn as format } from "./format";
import { methodEn } from "./method";
import { paneEn } from "./pane";
import { questionsEn } from "./questions";

const UNIT = { recency: "days", frequency: "purchases", monetary: "", width: "categories" };
const field = dataEn.field;

export const settingValuesEn: SettingValueWords = {
  days: count => format.count(count, "day", "days"),
  months: count => format.count(count, "month", "months"),
  frequencyScope: methodEn.frequencyScopes,
  monetaryBasis: methodEn.monetaryBases,
  widthScope: methodEn.widthScopes,
  widthBasis: methodEn.widthBases,
  dimension: paneEn.dimension,
  field,
  columnOf: name => `Column in use for: ${field[name]}`,
  chosenColumnOf: name => `Column chosen by hand for: ${field[name]}`,
  noColumnOf: name => `Column not to be used for: ${field[name]}`,
  off: methodEn.off,
  levels: (dimension, method, levels) =>
    `${bandMethodEn(dimension, method)}, ${format.count(levels, "level", "levels")}`,
  ownCuts: (dimension, { cuts, origin }) => {
    const at = `${cuts.map(format.bound).join(" / ")}${UNIT[dimension] && ` ${UNIT[dimension]}`}`;
    if (origin.kind === "own") return `Own cut points: ${at}`;
    return cuts.length === 0
      ? `Kept from ${format.day(origin.asOf)}: one value only`
      : `Cut points kept from ${format.day(origin.asOf)}: ${at}`;
  },
  compatibility: rules => {
    const { names } = methodEn.compatibility;
    if (rules === null) return names.none;
    if (rules.mode === "pandas-qcut") return names[`${rules.mode} ${rules.ties}`];
    if (rules.mode !== "spss-modeler") return names[rules.mode];
    const { recency, frequency, monetary } = rules.weights;
    return `${names[`${rules.mode} ${rules.ties}`]}; weights R ${recency}, F ${frequency}, M ${monetary}`;
  },
  answer: (questionId, option) => answerWords(questionsEn, questionId, option),
  answerOptions: questionId => answerOptions(questionsEn, questionId),
  bands: bands => {
    const ranges = bands.cuts.length === 0 ? [] : scoreRanges(bands).map(range => rangeText(range, format));
    const unit = ranges.length > 0 && UNIT[bands.dimension] !== "" ? ` ${UNIT[bands.dimension]}` : "";
    return `${usedMethodEn(bands)}, ${format.count(bands.levels, "level", "levels")}${ranges.length > 0 ? `: ${ranges.join(" · ")}` : ""}${unit}; ${bandReasonEn[bands.reason]}`;
  },
  askedOutput: {
    response: "Response test",
    memberColumns: "More member columns",
    roles: "Roles sheet",
    demographics: "Demographics sheet and age, gender in the summary",
    snapshots: "Snapshots",
    movement: "Movement",
    effect: "Effect",
    forecast: "Forecast",
    buyerDecides: "Assumption: who buys decides",
    calendar: "Calendar of occasions",
  },
  scriptFor: segment => `Script: ${segment}`,
  shippedCalendar: version => `As shipped (version ${format.integer(version)})`,
  ownCalendar: "Changed by people",
  control: (share, day) => `${format.percent(share)} of each segment, drawn on ${format.day(day)}`,
  nothingElse: "Nothing else",
  count: format.integer,
  amount: format.amount,
};
