import { isCounted } from "#core/dimensions";
import type { DistributionMessages } from "../distribution-words";
import { formatZh as format } from "./format";

export const distributionZh: DistributionMessages = {
  title: explained => `会员分布：${explained}`,
  finding: ({ scores, memberCount, allMembers }) => {
    const share = `${format.integer(allMembers)} 位中的 ${format.integer(memberCount)} 位（${format.percent(memberCount / allMembers)}）`;
    return scores.length === 1
      ? `得 ${scores[0]} 分的会员最多：${share}。`
      : `得 ${scores.join("、")} 分的会员最多，各是 ${share}。`;
  },
  fewMembers: count => `只有 ${format.integer(count)} 位会员：看每个数，不看占比。`,
  squareRoot: "横轴按平方根伸缩，小的数值占得宽一些。",
  moveHint: "拖动切分点，或按 ←→ 移动、按 ↑↓ 换一个切分点。",
  fixedHint: "这里的切分点不能移动。",
  cutName: (lower, higher) => `${higher} 分与 ${lower} 分之间的切分点`,
  cutGroup: dimension => `图上${dimension}的切分点`,
  beyond: value => `${value} →`,
  showTable: "显示为表格",
  hideTable: "收起表格",
  bar: (dimension, layout, { from, to }, isLast) => {
    if (layout === "values") return format.amount(from);
    if (!isCounted(dimension)) return `${format.amount(from)} 到${isLast ? "" : "不满"} ${format.amount(to)}`;
    return from === to - 1 ? format.integer(from) : `${format.integer(from)}–${format.integer(to - 1)}`;
  },
  level: (score, range, count) => `${score} 分，${range}，${format.integer(count)} 位会员`,
  moved: (value, below, above) =>
    `切分点在 ${value}。${above.score} 分 ${format.integer(above.members)} 位，${below.score} 分 ${format.integer(below.members)} 位。`,
  nowOwn: (dimension, before, levels) =>
    before === levels
      ? `${dimension}已改用自定切分点。`
      : `${dimension}已改用自定切分点，级数由 ${before} 变为 ${levels}：相同的切分点只算一个。`,
  backTo: method => `改回「${method}」`,
  open: dimension => `${dimension}：分级与分布`,
  noBook: "先读取各行，才能看到会员的分布和改动的影响。不会写入任何单元格。",
  read: "读取各行",
  reading: (rowsDone, rowCount) => `正在读取第 ${format.integer(rowsDone)} 行，共 ${format.integer(rowCount)} 行`,
  wouldChange: changed =>
    changed === 0 ? "与上次相比，没有会员会换群" : `与上次相比，${format.integer(changed)} 位会员会换群`,
  otherMap: count => `换了分群方案，${format.integer(count)} 位会员都会归入新方案的群`,
  counting: "正在计算有多少会员会换群…",
  emptyLevels: (levels, got) => `要 ${levels} 级，得 ${got} 级。同值同分。`,
  oneValue: score => `所有会员的数值都一样，一律给中间的 ${score} 分。`,
  column: { values: "数值", members: "会员数" },
};
