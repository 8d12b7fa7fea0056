import type { OccasionWords } from "#app/outputs/words/occasion-words";
import { formatZh as format } from "./format";
import { occasionNamesZh } from "./occasion-names";
import { occasionScriptZh } from "./occasion-scripts";

const columns: OccasionWords["columns"] = {
  nameZh: "情境名称",
  nameEn: "英文名称",
  start: "开始日期",
  end: "结束日期",
};

/** Occasions: the calendar, the columns and the metrics. */
export const occasionsZh: OccasionWords = {
  names: occasionNamesZh,
  birthdayMonth: "会员生日月",
  ordinary: "平日",
  columns,
  columnNotes: {
    nameZh:
      "这张表由你修改：改日期、删行、在表里加行都可以，打分照它算，已有的行一个字也不动。以后的年份会加在最下面。",
    nameEn: "英文名称。两个名称填一个就行；与系统自带的名称相同的，就是那个情境。",
    start: "第一天。几个情境重叠时，取天数最少的；一样长的，取排在前面的。",
    end: "最后一天，含当天。",
  },
  onOrderNote:
    "按这一行的日期和情境日历判断，活动列写了活动的以活动为准；行是否计入都写。日期只是情境的代理，不等于购买的原因。",
  script: occasionScriptZh,
  fault: ({ code, column, value }) => {
    const named = `「${columns[column]}」`;
    const found = `${named}里的「${String(value)}」`;
    switch (code) {
      case "name-missing":
        return "两个名称都是空的，这一条没有用上。";
      case "names-disagree":
        return `两个名称是两个不同的情境（${found}），这一条没有用上。`;
      case "date-missing":
        return `${named}是空的，这一条没有用上。`;
      case "date-unreadable":
        return `${found}不是日期，这一条没有用上。`;
      case "date-ambiguous":
        return `${found}分不清月和日，这一条没有用上。请写成 2026-03-04。`;
      case "end-before-start":
        return "结束日期早于开始日期，这一条没有用上。";
    }
  },
  metrics: {
    none: "没有日期的行",
    openingSeason: "开门红",
    calendarLines: "情境日历里没有用上的条目",
    line: line => `第 ${format.integer(line)} 条`,
    leftOut: "没有农历日期的情境",
    leftOutNote: (years, names) =>
      `自带的农历日期只有 2022 至 2030 年，所以${names.join("、")}在 ${years.join("、")} 年的日子算作平日。需要的话，请在情境日历里补上。`,
    proxy: "按购买日和情境日历判断，日期只是情境的代理；活动列写了活动的，以活动为准。各情境的次数相加等于全部。",
    overlapping: "在这个情境买过的会员；在几个情境都买过的，每个都算，所以不能相加。",
    mainNote: "主要情境是它的会员：购买次数最多的情境，次数相同取最近的。相加等于全部会员。",
    few: "不足 5 次购买，说明不了什么。",
    openingNote: "在开门红期间买过至少一次的会员。开门红与其他情境重叠，另外计。",
  },
};
