import type { RunMessages } from "../run-words";
import { formatZh as format } from "./format";

export const runZh: RunMessages = {
  running: "正在打分",
  phase: {
    read: "读取订单",
    score: "计算与分群",
    write: "写入工作表并核对",
  },
  phaseDone: "已完成",
  phaseNow: "进行中",
  phaseWaiting: "未开始",
  rows: (rowsDone, rowCount) => `第 ${format.integer(rowsDone)} 行，共 ${format.integer(rowCount)} 行`,
  elapsed: milliseconds => `已用 ${format.elapsed(milliseconds)}`,
  remaining: milliseconds => `约剩 ${format.remaining(milliseconds)}`,
  orders: count => `${format.integer(count)} 行`,
  members: count => `${format.integer(count)} 位会员`,
  hint: sheet => `可以切换工作表；写完前请勿编辑「${sheet}」。`,
  waitingFor: {
    "cell-edit": "有一个单元格正在编辑。按 Enter 或 Esc 结束编辑，打分会自动继续。",
    busy: "Excel 正忙，空下来后打分会自动继续；若有打开的对话框，请关闭。",
  },
  cancelHint: "取消会在写完这一批后停下；下次打分会从头写全。",
  cancel: "取消",
  stopping: "正在停下…",
  progressLabel: "打分进度",
  announce: (phase, fraction) => `${phase}，${format.progress(fraction)}`,
  nothingWritten: "没有写入任何单元格。",
  begunCopy: sheet => `安全副本「${sheet}」只写了一部分；手工填写的内容都在原处。`,
  keptNotes: sheet => `手工填写的列有一份安全副本，在「${sheet}」里；再次打分会把它读回来。`,
  whatWasWritten: "写入情况",
  rerun: "再次打分会把这些内容全部重写，手工填写的列会保留。",
  choices: {
    insertColumns: {
      title: "插入列",
      body: (address, columnCount) => `在 ${address} 前面插入 ${columnCount} 列，原有内容右移。`,
    },
    membersOnly: { title: "只写会员和汇总", body: "不在订单旁加列。" },
    tryAgain: { title: "重试", body: "从头再做一次，不会重复写入。" },
    unprotectThenRetry: { title: "取消保护后重试", body: "审阅 → 撤销工作表保护，再点这里。" },
    clearFilterThenRetry: { title: "清除筛选后重试", body: "数据 → 清除，再点这里。" },
    onlyCurrency: {
      title: currency => `只算 ${currency}`,
      body: rowCount => `${format.integer(rowCount)} 行是这种货币，其他货币的行不计入。`,
    },
    maskedIds: {
      "as-written": "打码后相同的编号会合成一位会员。",
      "leave-out": "只给编号看得清的会员打分。",
    },
    chooseColumn: { title: "换一列", body: "回到「数据」，改用别的列。" },
    changeSettings: { title: "修改方法", body: "到「方法」页改设置。" },
    readSelection: { title: "读取选中的订单", body: "先选中订单里的任意一格，再点这里。" },
  },
  backToData: "返回数据",
  lastResult: "查看上一次的结果",
  details: "技术详情",
};
