import type { NoteMessages } from "../message-types";
import { formatZh as format } from "./format";
import { paneZh } from "./pane";
import { traitNotesZh } from "./traits";

export const notesZh: NoteMessages = {
  ingest: {
    "member-stand-in": ({ header, link }) =>
      `没有会员编号，以${{ noun: "这一列", phone: "手机号", email: "邮箱", name: "姓名", repeats: "唯一取值会重复的一列" }[link]}${header === "" ? "" : `「${header}」`}区分会员。这是推测，请核对。`,
    "column-guessed": ({ field, header }) =>
      `表头没有写明${{ orderDate: "日期", amount: "金额", status: "订单状态" }[field]}，用的是唯一像的一列${header === "" ? "" : `「${header}」`}。这是推测，请核对。`,
    "ids-damaged": note =>
      note.field === "orderId"
        ? `${format.integer(note.rowCount)} 行的订单号被 Excel 截去了尾数（如 1.23E+17），${note.asWritten ? "不同的订单可能混成一个" : "这些行按「会员 + 日期」合并"}。请以文本重新导入。`
        : `${format.integer(note.rowCount)} 行的会员编号被 Excel 截去了尾数（如 1.23E+17），${note.asWritten ? "不同的人可能混成一个" : "这些行不计入"}。请以文本重新导入。`,
    "contacts-joined": ({ joinedCount, sharedCount }) =>
      [
        joinedCount === 0 ? "" : `${format.integer(joinedCount)} 行没有会员编号，已按手机号或邮箱并入已有的编号。`,
        sharedCount === 0
          ? ""
          : `${format.integer(sharedCount)} 行没有会员编号，手机号或邮箱属于几个编号，没有并入任何一个。`,
      ].join(""),
    "ids-joined": ({ idCount, memberCount }) =>
      `${format.integer(idCount)} 个共用手机号的会员编号，按你的确认合并为 ${format.integer(memberCount)} 位会员。`,
    "ids-masked": note =>
      `${format.integer(note.maskedCount)} 个会员编号打了星号（${format.percent(note.share)}），不同的人可能混成一个。请导出未打码的编号。`,
    "day-month-order": note => {
      const reading = note.order === "day-first" ? "日/月/年" : "月/日/年";
      return note.decided
        ? `${format.integer(note.rowCount)} 行的日期按「${reading}」读，这一列只有这样才说得通。`
        : `${format.integer(note.rowCount)} 行的日期两种读法都通，这次按「${reading}」读。若不对，请改成 2026-11-21 这样的日期。`;
    },
    "dates-swapped": note =>
      `${format.integer(note.textCount)} 个日期是「${note.order === "day-first" ? "日" : "月"}在前」的文本，而 ${format.integer(note.dateCount)} 个真正的日期都不晚于 12 日：打开文件时，它们的日和月可能被对调${note.isSwappedBack ? "，这次已对调回来" : ""}。请把这一列以文本重新导入。`,
    "members-carried-down": note => `${format.integer(note.rowCount)} 行没有会员，按合并单元格归给上方的会员。`,
    "decimal-comma": note => `${format.integer(note.rowCount)} 行金额里的逗号按小数点读。`,
    "amount-scaled": note => `金额列的单位不是元，已乘以 ${format.amount(note.factor)} 换算。`,
    "status-words-unknown": note =>
      `${format.integer(note.rowCount)} 行的订单状态不认识（${note.words.map(word => `「${word}」`).join("、")}），按已付款计入。`,
    "order-amount-repeated": note =>
      `${format.integer(note.orderCount)} 个订单的每行都写着同一个金额，${note.countsOnce ? "按整单金额只算一次" : "每行各算一次"}。`,
    "width-left-out": note =>
      `${note.values.map(value => `「${value}」`).join("、")}（${format.integer(note.rowCount)} 行）不是单独的商品，不计入宽度。`,
    "no-campaign": note =>
      `${format.integer(note.rowCount)} 行的活动列写着${note.words.map(word => `「${word}」`).join("、")}，按没有活动处理。`,
    "category-missing": note => `${format.integer(note.rowCount)} 行没有品类，不计入宽度。`,
  },
  score: {
    ...traitNotesZh,
    "small-base": note =>
      `${paneZh.dimension[note.dimension]}：只有 ${format.integer(note.memberCount)} 位会员，少于等频分级所需的 ${format.integer(note.needed)} 位，分数会不稳。`,
    "window-longer-than-data": note =>
      `数据只有 ${format.integer(note.dataDays)} 天，比 ${note.windowMonths} 个月的期限短，次数按现有数据计算。`,
    "no-width-basis": () => "没有品类、品牌或商品列，本次只打 R、F、M 三项。",
    "compatibility-mode": note =>
      ({
        "r-rfm":
          "仿 R 包 rfm 0.3.0 的分数，只供对照：F 数行数，M 是合计，不打 W 分；切分点是分位数加 1，金额很小时会失效。",
        "sql-ntile":
          "仿 SQL NTILE 的分数，只供对照：各级人数相等，同值会分到不同级；同值时先比最近消费，再比次均金额，再比会员编号。",
        "pandas-qcut": "仿 pandas.qcut 的分数，只供对照：重复的切分点合并，或者同值按会员编号拆开。",
        "spss-independent": "仿 SPSS Statistics 独立分箱的分数，只供对照：F 数行数，M 是合计，不打 W 分。",
        "spss-nested":
          "仿 SPSS Statistics 嵌套分箱的分数，只供对照：F 在每个 R 级内排，M 在每个 R、F 级内排，不同会员的 F、M 分不能互相比较。",
        "spss-modeler": "仿 SPSS Modeler 的分数，只供对照：F 数行数，M 是合计，不打 W 分；排名按加权总分。",
      })[note.mode],
    "ties-split": note =>
      `${paneZh.dimension[note.dimension]}：${format.integer(note.memberCount)} 位会员数值相同却分数不同（涉及 ${format.integer(note.valueCount)} 个数值）。`,
    "levels-joined": note =>
      `${paneZh.dimension[note.dimension]}：要 ${format.integer(note.asked)} 级，${note.got < 2 ? "一级也分不出，不打分" : `得 ${format.integer(note.got)} 级`}。`,
    "width-basis-not-mapped": note =>
      `宽度要按${{ category: "品类", brand: "品牌", product: "商品", "first-mapped": "任一列" }[note.basis]}计算，但没有对应这一列，只打 R、F、M 三项。`,
    "width-texts-without-keyword": note =>
      `有 ${format.integer(note.textCount)} 种写法不含对照表里的关键词（${note.examples.map(text => `“${text}”`).join("、")}），${note.counted ? "按原样各算一种" : "不计入宽度"}。`,
    "members-with-blank-width": note => `${format.integer(note.memberCount)} 位会员的购买都没有写品类，宽度按 1 类计。`,
    "refunds-unmatched": note => `${format.integer(note.rowCount)} 行退款找不到对应的购买，只从净额里减去。`,
  },
  doubts: {
    "short-history": ({ dayCount, monthsNeeded }) =>
      `购买记录只跨 ${format.integer(dayCount)} 天，不到 ${format.integer(monthsNeeded)} 个月：买得不勤的人还没来得及再来，密度还说明不了什么。`,
    "bought-once": ({ memberCount, share }) =>
      `${format.integer(memberCount)} 位会员（${format.percent(share)}）只买过一次：密度几乎分不出高低，请看近度和金额。`,
    "mostly-anonymous": ({ share }) => `销售额的 ${format.percent(share)} 不知道是谁买的：分数说的只是小半个店。`,
    "old-data": ({ last, asOf, dayCount }) =>
      `最近一次购买在 ${format.day(last)}，比截止日 ${format.day(asOf)} 早 ${format.integer(dayCount)} 天：每个人看上去都比实际更沉睡。请补上新订单，或以最近一次购买为截止日。`,
    "few-members": ({ memberCount, levels, needed }) =>
      `${format.integer(memberCount)} 位会员分 ${format.integer(levels)} 级：满 ${format.integer(needed)} 位，五级才说明问题。请看每一行，不看占比，或减少级数。`,
  },
};
