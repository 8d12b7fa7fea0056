import type { MethodMessages } from "../message-types";
import { looksAtRowsOnly } from "../method-words";
import { settingsFault } from "../rules-fault-words";
import { bandMethodZh } from "./bands";
import { formatZh as format } from "./format";
import { rulesFaultsZh } from "./rules-faults";

export const methodZh: MethodMessages = {
  title: "打分方法",
  asOf: "基准日",
  asOfHint: "空着就用数据里最近的消费日。",
  asOfPending: "按 Enter 或离开输入框后生效。",
  asOfInvalid: "写成 2026-11-21 这样的日期，或者留空。",
  asOfIncomplete: "年、月、日都要写，或者都留空。",
  asOfLatest: "最近消费日",
  asOfToday: "今天",
  window: "密度期限",
  months: count => `${count} 个月`,
  dimensions: "维度与分级",
  preset: "预设",
  explains: (dimension, rules) => {
    const ofRows = looksAtRowsOnly(rules.compatibility);
    switch (dimension) {
      case "recency":
        return "距上次消费的天数";
      case "frequency":
        if (ofRows) return "订单行数";
        return {
          window: "期限内的购买次数",
          lifetime: "全部购买次数",
          "own-window": "截至本人最后一次消费的期限内购买次数",
        }[rules.frequencyScope];
      case "monetary":
        if (ofRows) return "消费总额";
        return {
          average: "平均每次消费的金额",
          "window-average": "期限内平均每次消费的金额",
          total: "消费总额",
        }[rules.monetaryBasis];
      case "width": {
        const things = {
          "first-mapped": "买过的品类数",
          category: "买过的品类数",
          brand: "买过的品牌数",
          product: "买过的商品数",
        }[rules.widthBasis];
        return rules.widthScope === "window" ? `期限内${things}` : things;
      }
    }
  },
  levelsBy: dimension => `${dimension}分级方式`,
  bandMethod: bandMethodZh,
  off: "不打分",
  levels: dimension => `${dimension}级数`,
  lastTime: text => `上次：${text}`,
  keptCuts: "沿用的切分点",
  keptCutsFrom: (asOf, cuts) =>
    cuts.length === 0
      ? `沿用基准日 ${format.day(asOf)} 那次：当时只有一个值，一律给中间的分`
      : `沿用基准日 ${format.day(asOf)} 那次：${cuts.map(format.bound).join(" / ")}`,
  cutBoxes: dimension => `${dimension}的切分点`,
  cutBox: (dimension, place) => `${dimension}的第 ${place} 个切分点`,
  cutsHint: boundary =>
    boundary === "below"
      ? "从小到大。正好在切分点上的，归数值较小的一级。"
      : "从小到大。正好在切分点上的，归数值较大的一级。",
  orderHint: "拖动、按 Alt+↑↓ 或点箭头改变编码的先后",
  moveUp: dimension => `上移${dimension}`,
  moveDown: dimension => `下移${dimension}`,
  moved: (dimension, position, code) => `${dimension}移到第 ${position} 位，编码顺序 ${code}`,
  fault: fault => settingsFault(rulesFaultsZh, fault),
  notANumber: "每一格都要写一个数。",
  advanced: changed => (changed === 0 ? "高级" : `高级，已改 ${changed} 项`),
  frequencyScope: "密度怎样数",
  frequencyScopes: {
    window: "期限内的购买",
    lifetime: "全部购买",
    "own-window": "截至本人最后一次消费的期限",
  },
  monetaryBasis: "强度怎样算",
  monetaryBases: { average: "全部购买的平均", "window-average": "期限内购买的平均", total: "全部购买的总额" },
  widthBasis: "宽度数什么",
  widthBases: { "first-mapped": "品类、品牌、商品中先有的一列", category: "品类", brand: "品牌", product: "商品" },
  widthScope: "宽度看多久",
  widthScopes: { lifetime: "全部购买", window: "期限内的购买" },
  weights: "响应指数的权重",
  weight: dimension => `${dimension}的权重`,
  weightsHint: "指数是 0 到 100；权重不必合计 100。",
  compatibility: {
    label: "兼容模式",
    names: {
      none: "不用：RFMW 自己的分数",
      "r-rfm": "R 包 rfm",
      "sql-ntile": "SQL NTILE",
      "pandas-qcut drop": "pandas qcut，合并重复的切分点",
      "pandas-qcut rank-first": "pandas qcut，先排名",
      "spss-independent": "SPSS Statistics 独立分箱",
      "spss-nested": "SPSS Statistics 嵌套分箱",
      "spss-modeler keep": "SPSS Modeler，同值留在原箱",
      "spss-modeler next": "SPSS Modeler，同值移到下一箱",
    },
    hides: {
      none: "同值同分，每个切分点都看得见。",
      "r-rfm": "不打 W 分，F 数订单行、M 是总额；切分点是分位数加 1。",
      "sql-ntile": "为了各级人数相等，会把同值的会员拆到不同的分。",
      "pandas-qcut drop": "切分点重复的级被合并，得到的级数会少于所要的。",
      "pandas-qcut rank-first": "按会员编号把同值的会员拆到不同的分。",
      "spss-independent": "不打 W 分，F 数订单行、M 是总额。",
      "spss-nested": "不打 W 分；F 在每个 R 级内排，M 在每个 R、F 级内排，同值会得不同的分。",
      "spss-modeler keep": "不打 W 分，F 数订单行、M 是总额；同值留在开始的那一箱。",
      "spss-modeler next": "不打 W 分，F 数订单行、M 是总额；同值移到下一箱。",
    },
    active: name => `兼容模式：${name}。各级按那个工具的做法切分，只供对照。`,
    leave: "改回 RFMW 的分数",
  },
  mapsToCompare: "工作坊里对照用",
  map: "分群方案",
  mapHint: {
    rfmw14: "R、F、M、W 四项都看，分 14 群。",
    classic11: "看 R 和 F、M 的平均，分 11 群，不看 W。",
    cn8: "R、F、M 各分高低，共 8 类，不看 W。",
    eleven125: "按 R、F、M 的 125 个编码分 11 群，不看 W。",
    "ten-rf": "看 R 和 F，分 10 群，不看 M 和 W。",
    "like-shopify":
      "看 R 和 F、M 的平均，群名仿 Shopify；它的对照表没有公开，界线是我们定的。没有订单的人另列为潜在客户。",
    "like-klaviyo": "R、F、M 各分低、中、高，群名仿 Klaviyo；没有照搬它的对照表，界线是我们定的。适合 3 级。",
    custom: "按自己写的规则分群。",
    "cn8-mean": "R、F、M 与平均值比，分 8 类，不看 W。",
    "cn8-median": "R、F、M 与中位数比，分 8 类，不看 W。",
    "cn8-reversed-r": "把 R 的高低弄反的常见错误，只供对照。",
  },
  moreColumns: "会员表多写几列",
  moreColumnsHint: "常用客户、复购间隔、优惠购买占比、首选品牌、渠道数，折叠在右边。",
  peopleSheets: {
    roles: { label: "写角色表", hint: "谁决定、谁使用、谁影响、谁付款，只取列里写明的人，不推断。" },
    buyerDecides: {
      label: "个人消费：假设购买者即决策者",
      hint: "适合会员多为自己购买的店。会写明是假设；已有审批人列时不起作用。",
    },
    demographics: {
      label: "写人口统计表",
      hint: "各分群的年龄、性别、收入、职业、学历，汇总表里也填年龄段和性别。不足 5 人的不显示。",
    },
    calendar: {
      label: "写情境日历",
      hint: "按购买日判断双11、春节等情境：订单旁、会员表、指标表都写；节日的日期可以在表里改。",
    },
  },
  mask: "姓名和手机号打码后写入",
  maskAsk: {
    body: "这次写入完整的姓名和手机号？能打开此文件的人都会看到。",
    full: "写入完整号码",
    keep: "保持打码",
  },
  maskOff: "下一次打分会写入完整的姓名和手机号，能打开此文件的人都会看到；写完后自动恢复打码。",
  sameDay: "同一天的订单算一次购买",
  sameDayHint: "关闭时每个订单号各算一次。",
};
