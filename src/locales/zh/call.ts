import type { CallMessages } from "../call-words";
import type { Day } from "#core/units";
import { civilFromDay } from "#core/units";
import { formatZh as format } from "./format";

/** 「11 月 21 日」，不是今年的带上年份。 */
function shortDay(day: Day, today: Day): string {
  const { year, month, day: ofMonth } = civilFromDay(day);
  const text = `${month} 月 ${ofMonth} 日`;
  return civilFromDay(today).year === year ? text : `${year} 年 ${text}`;
}

const VIEW_TITLES = {
  today: "今日名单",
  due: "到期和逾期",
  store: "我的门店",
  birthdays: "本月生日",
  all: "全部会员",
} as const;

export const callZh: CallMessages = {
  view: { today: "今日名单", due: "到期/逾期", store: "我的门店", birthdays: "本月生日", all: "全部" },
  title: (view, dataTo, today) =>
    dataTo === null ? VIEW_TITLES[view] : `${VIEW_TITLES[view]}（数据到 ${shortDay(dataTo, today)}）`,
  leftOut: (view, { doNotContact, control, recentlyContacted }, inAll) =>
    view === "today"
      ? `优先级 1–5，已排除勿扰 ${format.integer(doNotContact)} 人（勿扰会员共 ${format.integer(inAll)} 人）、对照组 ${format.integer(control)} 人、14 天内联系过的 ${format.integer(recentlyContacted)} 人。`
      : doNotContact + control === 0
        ? ""
        : `已排除${[
            ...(doNotContact > 0 ? [`勿扰 ${format.integer(doNotContact)} 人`] : []),
            ...(control > 0 ? [`对照组 ${format.integer(control)} 人`] : []),
          ].join("、")}。`,
  overdue: "逾期",
  dueToday: "今天到期",
  followUp: (day, isOverdue) => (isOverdue ? `应在 ${format.day(day)} 跟进` : `今天跟进（${format.day(day)}）`),
  rhythm: ({ day, text }) => (day === null ? `复购${text}` : `复购${text}，建议 ${format.day(day)} 联系（推断）`),
  unreadableFollowUps: count => `有 ${format.integer(count)} 个「下次跟进」不是日期，这里没有算进去。`,
  doNotContact: "勿扰",
  boughtSince: "之后又来过",
  boughtSinceCount: count => `名单上有 ${format.integer(count)} 人在名单写好之后又买过；重新打分即可更新。`,
  otherOutcomes: (outcomes, more) => [
    ...outcomes.map(({ text, count, isRefusal }) =>
      isRefusal
        ? `联系结果「${text}」（${format.integer(count)} 人）不在选项里，按勿扰处理。`
        : `联系结果「${text}」（${format.integer(count)} 人）不在选项里，不影响名单。`,
    ),
    ...(more > 0 ? [`另有 ${format.integer(more)} 种联系结果不在选项里。`] : []),
  ],
  search: {
    label: "搜索姓名、手机号或编号",
    placeholder: "姓名、手机号或编号",
    clear: "清除搜索",
    found: (count, typed) => `在整个名单里搜「${typed}」，找到 ${format.integer(count)} 人。`,
    onlyWritten: "现在只能搜表里显示的内容，而那些已打码。",
    readOrders: "读取订单，以便搜索完整的姓名和号码",
    readingOrders: "正在读取订单…",
    noOrders: "要搜索完整的姓名和号码，先选中订单表里的一格，再点上方的「更换」。",
    notRead: "订单没能读取，原因见「数据」页。",
    nobody: typed => ({
      title: "没有找到",
      body: `已打分的会员里，没有姓名、手机号或编号包含「${typed}」的。潜在客户不在名单里。`,
    }),
  },
  store: {
    label: "我的门店",
    choose: "选择门店",
    hint: "这台电脑会记住这个选择。",
    notChosen: { title: "还没有选门店", body: "在上面选一家门店，这里就列出它的会员。" },
    elsewhere: store => `名单里没有「${store}」，另选一家门店。`,
    noColumn: { title: "不知道门店", body: "会员表里没有门店列。在「数据」页指定门店列，再重新打分。" },
  },
  birthdays: {
    noColumn: header => ({
      title: "不知道生日",
      body: `会员表里没有生日列。在会员表里加一列「${header}」，填日期或月份即可；重新打分会保留它。`,
    }),
    nobody: { title: "本月没有人过生日", body: "名单上没有生日在本月的会员。" },
  },
  due: {
    noColumn: header => ({
      title: "不知道跟进日期",
      body: `会员表里已没有「${header}」列。重新打分会补上它，手工填写的内容会保留。`,
    }),
    nobody: {
      title: "没有到期的会员",
      body: "没有下次跟进在今天或更早的会员，也没有按平时的购买间隔到期的。记录联系结果时可以定下日期。",
    },
  },
  allForToday: "今日名单只列优先级 1–5，这里没有这样的会员，所以按优先级列出全部。",
  nobodyToday: (memberCount, { doNotContact, control, recentlyContacted, later }) => ({
    title: "今天没有要联系的会员",
    body: `今日名单只列优先级 1–5。共 ${format.integer(memberCount)} 人：${[
      ...(later > 0 ? [`优先级靠后 ${format.integer(later)} 人`] : []),
      ...(doNotContact > 0 ? [`勿扰 ${format.integer(doNotContact)} 人`] : []),
      ...(control > 0 ? [`对照组 ${format.integer(control)} 人`] : []),
      ...(recentlyContacted > 0 ? [`14 天内联系过 ${format.integer(recentlyContacted)} 人`] : []),
    ].join("，")}。`,
  }),
  nobodyInStore: { title: "这家门店没有会员", body: "另选一家门店，或看全部会员。" },
  nobodyPicked: { title: "没有符合的会员", body: "换一个视图，或放宽门店、负责人和分群。" },
  seeAll: "看全部会员",
  rows: {
    keys: "方向键在名单中移动，Enter 打开会员，右方向键到「记录」。",
    log: "记录",
    logOf: name => `记录 ${name} 的联系结果`,
    more: (shown, count) => `这里列出前 ${format.integer(shown)} 位，共 ${format.integer(count)} 位。`,
    showMore: count => `再显示 ${format.integer(count)} 位`,
    detail: {
      id: "会员编号",
      store: "门店",
      owner: "负责人",
      segment: "分群",
      contacted: "上次联系",
      followUp: "下次跟进",
      note: "备注",
    },
  },
  contacts: {
    state: {
      masked: "姓名和手机号已打码。",
      full: "表里是完整的姓名和手机号；这里仍然打码。",
      "some-full": "表里有一部分姓名和手机号是完整的；这里仍然打码。",
    },
    show: "显示完整号码…",
    maskAgain: "重新打码",
    reading: "正在读取订单，不会写入任何内容…",
    writing: { full: "正在写入完整的姓名和手机号…", masked: "正在给姓名和手机号打码…" },
    ask: {
      title: "这次写入完整的姓名和手机号？",
      body: "能打开此文件的人都会看到。只改会员表的姓名和手机号两列；下次打分会重新打码，除非在「方法」页另行选择。",
      yes: "写入完整号码",
      no: "保持打码",
    },
    done: (form, { rows, left }) =>
      `${format.integer(rows)} 行现在是${form === "full" ? "完整" : "打码"}的姓名和手机号。${
        left === 0 ? "" : `${format.integer(left)} 行的内容与订单不一致，没有改动。`
      }`,
    noOrders: {
      title: "这一步需要订单",
      body: "完整的姓名和手机号只在订单里。选中订单表里的一格，点上方的「更换」，再回到这里。什么都没有写入。",
    },
  },
  log: {
    title: name => `记录联系结果：${name}`,
    back: "回到名单",
    outcome: "联系结果",
    followUp: "下次跟进",
    followUpHint: "写成 2026-12-01；留空表示不跟进",
    followUpFault: "日期写成 2026-12-01，或留空。",
    note: "备注",
    noteBefore: text => `已有：${text}`,
    noteGoes: { label: "新的备注", behind: "接在后面", instead: "替换原来的" },
    before: (contactedOn, outcome) =>
      `上次联系：${[contactedOn, outcome].filter(text => text !== "").join("，")}。保存后会替换。`,
    formula: column => `「${column}」里是公式。保存后会换成数值。`,
    chooseOutcome: "选一个联系结果。",
    save: "保存到表中",
    saving: "正在保存…",
    saved: name => `已保存 ${name} 的联系结果。`,
    changed: {
      title: "这一行刚被改过",
      body: "打开这里之后，有人写过这些单元格。没有保存任何内容。现在是：",
    },
    now: (column, text) => `${column}：${text}`,
    blank: "空",
    replace: "换成我写的",
    keep: "保留现有内容",
    gone: { title: "找不到这位会员的行", body: "会员表里已没有这个会员编号。没有保存任何内容。" },
    refusalHint: "选「勿再联系」后，会员马上不在名单里。",
  },
};
