import { ambiguousDate } from "../question-words";
import type { QuestionSentences } from "../question-words";
import { formatZh as format } from "./format";

const quoted = (texts: readonly string[]): string => texts.map(text => `「${text}」`).join("、");

const exampleRows = (examples: readonly number[], sheetRow: (row: number) => number): string =>
  examples.length === 0 ? "" : `例如第 ${examples.map(row => String(sheetRow(row))).join("、")} 行。`;

const LINK = { noun: "称呼或号码", phone: "手机号", email: "邮箱", name: "姓名", repeats: "值" } as const;

const GUESSED = {
  orderDate: { name: "消费日期", cells: "日期" },
  amount: { name: "消费金额", cells: "金额" },
  status: { name: "订单状态", cells: "订单状态" },
} as const;

const column = (header: string): string => (header === "" ? "这一列" : `「${header}」`);

const example = (samples: readonly string[]): string =>
  samples.length === 0 ? "" : `例如${quoted(samples.slice(0, 3))}。`;

const fewer = (members: number): string => (members === 0 ? "没有这样的编号" : `会员少 ${format.integer(members)} 位`);

export const questionsZh: QuestionSentences = {
  "member-stand-in": {
    topic: () => "用什么区分会员",
    title: ({ header }) => `没有会员编号。用${column(header)}区分会员吗？`,
    about: ({ link, valueCount, samples }) =>
      `${LINK[link]}相同就算同一位会员${valueCount === null ? "" : `，共 ${format.integer(valueCount)} 个不同的值`}。${example(samples)}`,
    options: { yes: "是，就用这一列", no: "不是，我来另选一列" },
  },
  "guessed-column": {
    topic: () => "推测的列",
    title: ({ field, header }) => `${column(header)}是${GUESSED[field].name}吗？`,
    about: ({ field, samples }) =>
      `表头没有写明，但只有这一列是${GUESSED[field].cells}。${field === "status" ? "未付款、已取消和已退款的行据此不计入。" : ""}${example(samples)}`,
    options: { yes: "是，就用这一列", no: "不是这一列" },
  },
  "amount-column": {
    topic: () => "消费金额的列",
    title: () => "用哪一列作为消费金额？",
    about: () => "合计只算计入的行，退款之前。",
    options: null,
    optionAbout: (option, { candidates }) => {
      const found = candidates.find(({ column }) => String(column) === option);
      return found === undefined || found.total === null
        ? ""
        : `${format.integer(found.filledCount ?? 0)} 行，合计 ${format.amount(found.total)}`;
    },
  },
  "order-amount": {
    topic: () => "每行重复的金额",
    title: () => "这些订单每行都写着同一个金额。它是整单金额吗？",
    about: (found, sheetRow) =>
      `${format.integer(found.severalRowsOrderCount)} 个多行订单里，${format.integer(found.repeatedOrderCount)} 个每行金额相同。${exampleRows(found.exampleRows, sheetRow)}`,
    options: { "once-per-order": "是，每个订单只算一次", "per-row": "不是，每行各有金额" },
    optionAbout: (option, found) =>
      `退款前合计 ${format.amount(option === "per-row" ? found.totalPerRow : found.totalOncePerOrder)}`,
  },
  "order-grain": {
    topic: () => "同一订单号的几行",
    title: () => "同一订单号的几行算一次购买吗？",
    about: found =>
      `${format.integer(found.severalRowsOrderCount)} 个订单号各占几行，最多的占 ${format.integer(found.largestOrder)} 行。`,
    options: { order: "是，一个订单号算一次", row: "不是，每行各算一次" },
    optionAbout: (option, found) =>
      option === "row"
        ? `退款前 ${format.integer(found.rowCount)} 行`
        : `退款前 ${format.integer(found.orderCount)} 个订单号`,
  },
  "day-month-order": {
    topic: () => "日期里日和月的先后",
    title: ({ examples }) => {
      const date = ambiguousDate(examples);
      return date === null ? "日期是日在前还是月在前？" : `「${date.text}」是日在前还是月在前？`;
    },
    about: ({ rowCount }) => `${format.integer(rowCount)} 行的日期两种读法都通。`,
    options: { "day-first": "日在前", "month-first": "月在前" },
    optionAbout: (option, { examples }) => {
      const date = ambiguousDate(examples);
      return date === null ? "" : option === "day-first" ? date.dayFirst : date.monthFirst;
    },
  },
  "swapped-dates": {
    topic: () => "日月对调的日期",
    title: ({ dateCount }) => `打开文件时，${format.integer(dateCount)} 个日期的日和月被对调了吗？`,
    about: ({ textCount, order, isInOrderSwapped, example: { row } }, sheetRow) =>
      `${format.integer(textCount)} 个日期是${order === "day-first" ? "日" : "月"}在前的文本，而真正的日期都不晚于 12 日。${
        isInOrderSwapped ? "对调回来后，各行正好按时间排列。" : ""
      }${exampleRows([row], sheetRow)}`,
    options: { "as-they-stand": "没有，日期本来就对", swap: "是，把日和月对调回来" },
    optionAbout: (option, { example: { standing, swapped } }) => format.day(option === "swap" ? swapped : standing),
  },
  "decimal-mark": {
    topic: () => "小数点",
    title: ({ examples }) => {
      const example = examples.find(text => text.includes(","));
      return example === undefined ? "金额的小数点是哪个符号？" : `像「${example}」这样的金额，小数点是哪个符号？`;
    },
    about: ({ rowCount }) => `${format.integer(rowCount)} 行的金额两种读法都通。`,
    options: { dot: "点", comma: "逗号" },
    optionAbout: option => (option === "dot" ? "例如 1,234.50" : "例如 1.234,50"),
  },
  "status-word": {
    topic: word => `订单状态「${word}」`,
    title: ({ word }) => `订单状态「${word}」算成交吗？`,
    about: ({ rowCount }) => `${format.integer(rowCount)} 行是这个状态。`,
    options: { count: "算，计入这些行", "leave-out": "不算，不计入" },
  },
  "filtered-rows": {
    topic: () => "被筛选隐藏的行",
    title: ({ rowCount }) => `表里有筛选。隐藏的 ${format.integer(rowCount)} 行也计入吗？`,
    about: () => "要在订单旁写列，请先清除筛选。",
    options: { count: "隐藏的行也计入", "leave-out": "只计入看得见的行" },
  },
  "amount-unit": {
    topic: () => "金额的单位",
    title: ({ header, factor }) => `「${header}」的单位是${factor < 1 ? "分" : "万元"}吗？`,
    about: () => "表头是这样写的。",
    options: { scale: "是，换算成元", "as-written": "不是，按写的数算" },
    optionAbout: (option, { factor, examples }) =>
      option === "scale" ? `乘以 ${format.amount(factor)}` : examples.slice(0, 2).join(" · "),
  },
  currency: {
    topic: () => "货币",
    title: () => "只算哪一种货币？",
    about: () => "不同货币的金额不能相加，其他货币的行不计入。",
    options: null,
    optionAbout: (option, { currencies }) => {
      const found = currencies.find(({ currency }) => currency === option);
      return found === undefined ? "" : `${format.integer(found.rowCount)} 行，合计 ${format.amount(found.total)}`;
    },
  },
  "masked-ids": {
    topic: () => "打了星号的会员编号",
    title: ({ maskedCount }) => `${format.integer(maskedCount)} 个会员编号打了星号。要用吗？`,
    about: ({ share, examples }) =>
      `占全部编号的 ${format.percent(share)}${examples.length === 0 ? "" : `，例如${quoted(examples)}`}。不同的人可能混成一个。`,
    options: { "as-written": "用，按写的编号算", "leave-out": "不用，这些行不计入" },
    optionAbout: option =>
      option === "as-written" ? "打码后相同的编号会合成一位会员。" : "只给编号看得清的会员打分。",
  },
  "damaged-member-ids": {
    topic: () => "被 Excel 改过的会员编号",
    title: ({ rowCount }) => `${format.integer(rowCount)} 行的会员编号被 Excel 改写了。要用吗？`,
    about: ({ exampleRows: examples }, sheetRow) =>
      `像 1.23E+17 这样的编号可能是不同的人，请以文本重新导入。${exampleRows(examples, sheetRow)}`,
    options: { "leave-out": "不用，这些行不计入", "as-written": "用，按现有的编号算" },
  },
  "damaged-order-ids": {
    topic: () => "被 Excel 改过的订单号",
    title: ({ rowCount }) => `${format.integer(rowCount)} 行的订单号被 Excel 改写了。这些行怎样算一次购买？`,
    about: ({ exampleRows: examples }, sheetRow) =>
      `像 1.23E+17 这样的订单号可能是不同的订单，请以文本重新导入。${exampleRows(examples, sheetRow)}`,
    options: { "by-day": "同一会员同一天算一次", "as-written": "按现有的订单号算" },
  },
  "phone-as-member": {
    topic: () => "没有会员编号的行",
    title: ({ rowCount }) => `${format.integer(rowCount)} 行没有会员编号。改用手机号或邮箱吗？`,
    about: ({ joinedCount, sharedCount, example: found, exampleRows: examples }, sheetRow) =>
      [
        found === null
          ? ""
          : `${format.integer(joinedCount)} 行的手机号或邮箱只属于一个编号，已并入该会员：${found.contact} 是 ${found.memberId}。`,
        sharedCount === 0 ? "" : `${format.integer(sharedCount)} 行的手机号或邮箱属于几个编号，不并入任何一个。`,
        exampleRows(examples, sheetRow),
      ].join(""),
    options: {
      join: "用，并入有这个手机号或邮箱的编号；其余各算一位会员",
      use: "用，但每个手机号或邮箱单独算一位会员",
      "leave-out": "不用，这些行不计入",
    },
    optionAbout: (option, { joinedCount }) => (option === "join" ? `并入 ${format.integer(joinedCount)} 行` : ""),
  },
  "shared-phones": {
    topic: () => "共用手机号的会员编号",
    title: ({ idCount }) => `${format.integer(idCount)} 个会员编号与别的编号共用手机号。哪些是同一位会员？`,
    about: ({ groupCount, examples }) =>
      `共 ${format.integer(groupCount)} 组，例如 ${examples.map(ids => ids.join("、")).join("；")}。没有你的确认，一个也不会合并。`,
    options: { leave: "都不是，每个编号各算一位会员", "same-name": "姓名也相同的才是", join: "都是，各组算一位会员" },
    optionAbout: (option, { fewerMembers }) =>
      option === "leave" ? "" : fewer(fewerMembers[option as keyof typeof fewerMembers]),
  },
  "shared-phone": {
    topic: id => `${id} 是否与别的编号是同一位会员`,
    title: ({ id, with: others }) => `${id} 与 ${others.map(other => other.id).join(" 或 ")} 是同一位会员吗？`,
    about: ({ with: others }) =>
      others.some(({ sameName }) => sameName) ? "手机号相同，姓名也相同。" : "手机号相同，姓名不同或未知。",
    options: { leave: "不是，单独算一位会员" },
    optionLabel: (option, { with: others }) =>
      `是，与 ${others.find(({ key }) => key === option)?.id ?? option} 算一位`,
  },
  duplicates: {
    topic: () => "重复的行",
    title: ({ rowCount }) => `${format.integer(rowCount)} 行与前面的某一行完全相同。哪些计入？`,
    about: ({ rowCount, total, copiedCount, copiedTotal, exampleRows: examples }, sheetRow) =>
      `金额合计 ${format.amount(total)}。${
        copiedCount === 0 || copiedCount === rowCount
          ? ""
          : `其中 ${format.integer(copiedCount)} 行（${format.amount(copiedTotal)}）与原行隔着别的订单，其余紧挨在同一订单里。`
      }${exampleRows(examples, sheetRow)}`,
    options: {
      copies: "只计入同一订单里紧挨着的相同行",
      "leave-out": "都不计入，相同的行只算一次",
      count: "都计入，重复的行也算",
    },
  },
  "rows-without-head": {
    topic: () => "没写会员的行",
    title: ({ rowCount }) => `${format.integer(rowCount)} 行没有会员。它们属于上一行或所在的订单吗？`,
    about: ({ total, exampleRows: examples }, sheetRow) =>
      `金额合计 ${format.amount(total)}。${exampleRows(examples, sheetRow)}`,
    options: { join: "是，是那个订单的商品行", "leave-out": "不是，这些行不计入" },
  },
  "merged-members": {
    topic: () => "会员下方没有会员的行",
    title: ({ rowCount }) => `${format.integer(rowCount)} 行没有会员，而上方的行有。是会员单元格合并到了这些行吗？`,
    about: ({ total, blockCount, isEvident, exampleRows: examples }, sheetRow) =>
      `分布在 ${format.integer(blockCount)} 个有会员的行下面，金额合计 ${format.amount(total)}。${
        isEvident ? "会员一段一段排列，像合并过的单元格。" : "看不出会员分段排列，也可能是没有登记的散客。"
      }${exampleRows(examples, sheetRow)}`,
    options: { "carry-down": "是，属于上方的会员", "leave-out": "不是，这些行没有会员" },
  },
  "order-states": {
    topic: () => "有几种状态的订单",
    title: ({ orderCount }) => `${format.integer(orderCount)} 个订单以几种状态出现。只算最后一种吗？`,
    about: ({ rowCount, total, exampleRows: examples }, sheetRow) =>
      `较早的状态占 ${format.integer(rowCount)} 行，金额合计 ${format.amount(total)}。${exampleRows(examples, sheetRow)}`,
    options: { last: "是，只算最后的状态", count: "不是，每行都计入" },
  },
  "gift-lines": {
    topic: () => "赠品、运费算不算品类",
    title: ({ values }) => `${quoted(values)}算品类吗？`,
    about: ({ rowCount }) => `${format.integer(rowCount)} 行。赠品、运费之类不说明会员买过多少品类。`,
    options: { "leave-out": "不算，不计入宽度", count: "算，计入宽度" },
  },
  "unmatched-refunds": {
    topic: () => "找不到销售的退款",
    title: ({ rowCount }) => `${format.integer(rowCount)} 行退款找不到对应的购买。要扣减吗？`,
    about: ({ total, exampleRows: examples }, sheetRow) =>
      `合计 ${format.amount(Math.abs(total))}。${exampleRows(examples, sheetRow)}`,
    options: { subtract: "扣减会员的净额", ignore: "不扣，忽略这些退款" },
  },
};
