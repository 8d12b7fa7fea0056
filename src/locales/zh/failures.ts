import type { SourceChange } from "#app/failures";
import type { LostAnswer } from "#app/run-settings";
import type { FailureSentences } from "../failure-words";
import { answerWords } from "../question-words";
import { settingsFault } from "../rules-fault-words";
import { fileRefusalsZh } from "./file-refusals";
import { formatZh as format } from "./format";
import { questionsZh } from "./questions";
import { rulesFaultsZh } from "./rules-faults";

export const failuresZh: FailureSentences = {
  "sheet-empty": failure => ({
    title: failure.sheet === "" ? "这张表是空的" : `「${failure.sheet}」是空的`,
    body: "选中订单表里的任意一格，再读取一次。",
  }),
  "several-areas": failure => ({
    title: `选中了 ${failure.areaCount} 个区域`,
    body:
      failure.suggestion === null
        ? "打分只能读一个连续的区域。只选中订单里的任意一格，再读取一次。"
        : `打分只能读一个连续的区域。只选中「${failure.suggestion}」里的任意一格，就会用整张表。`,
  }),
  "own-sheet-selected": failure => ({
    title: `「${failure.sheet}」是 RFMW 写的表`,
    body: "它是打分的结果，不是订单。打开订单表，选中任意一格，再读取一次。",
  }),
  "results-of-other-orders": failure => ({
    title: `RFMW 工作表里是「${failure.otherSheet}」的结果`,
    body:
      failure.members === null
        ? `在这里给「${failure.sheet}」打分会换掉那份名单。没有写入任何单元格。`
        : `在这里给「${failure.sheet}」打分会换掉那份名单，共 ${format.integer(failure.members)} 位会员。没有写入任何单元格。`,
  }),
  "no-header-row": failure => ({
    title: "没找到表头",
    body: `「${failure.sheet}」前 10 行里没有能认出的列名。给各列写上列名，例如会员编号、付款时间、实付金额，再读取一次。`,
  }),
  "no-data-rows": failure => ({
    title: "只有表头，没有订单",
    body: `「${failure.sheet}」的表头下面没有数据。选中有订单的表里任意一格，再读取一次。`,
  }),
  "no-date-column": failure => ({
    title: "没找到日期列",
    body: `打分需要知道每次消费的日期。请在「${failure.sheet}」里指定一列，例如「付款时间」。`,
  }),
  "no-amount-column": failure => ({
    title: "没找到金额列",
    body: `打分需要每次消费的金额。请在「${failure.sheet}」里指定一列，例如「实付金额」，或同时指定数量和单价。`,
  }),
  "no-member-column": failure => ({
    title: "没有会员编号",
    body: `打分要知道「${failure.sheet}」里每行是谁买的。请指定能区分会员的一列：编号、手机号或邮箱。`,
  }),
  "column-not-found": failure => ({
    title: `找不到列「${failure.header}」`,
    body: "这一列可能改了名或被删了。请重新指定一列。",
  }),
  "ids-masked": failure => ({
    title: "会员编号被打了星号",
    body: `「${failure.column}」里 ${format.percent(failure.share)} 的编号打了星号，不同的人会混成一个。请导出未打码的编号，或换一列。`,
  }),
  "currencies-mixed": failure => ({
    title: "金额里有几种货币",
    body: `${failure.currencies.map(({ currency, rowCount }) => `${currency} 有 ${format.integer(rowCount)} 行`).join("，")}，不能相加。请选一种。`,
  }),
  "answers-lost": ({ answers }) => ({
    title: "有的回答和这些订单对不上",
    body: `${answers.map(answer => lostAnswer(answer)).join("")}请重新回答，在此之前不打分。`,
  }),
  "no-usable-row": failure => ({ title: "没有一行可以计入", body: noUsableRow(failure) }),
  "rules-impossible": failure => ({
    title: "设置不能这样用",
    body: `${failure.faults.map(fault => settingsFault(rulesFaultsZh, fault)).join("")}改一下设置再打分。`,
  }),
  "sheet-protected": failure => ({
    title: `「${failure.sheet}」受保护，不能写入`,
    body: "受保护的工作表没有被改动。取消保护后重试。",
  }),
  "workbook-structure-protected": () => ({
    title: "工作簿结构受保护",
    body: "不能新建工作表。在「审阅」里取消保护工作簿，再重试。",
  }),
  "workbook-read-only": () => ({ title: "这个文件是只读的", body: "另存一份后即可写入，再重试。" }),
  "rows-hidden-by-filter": failure => ({
    title: `「${failure.sheet}」有筛选，订单旁不能写列`,
    body: "隐藏的行可能写错位，所以没有写。清除筛选后重试，或只写会员和汇总。",
  }),
  "another-pane-works": failure => ({
    title: `另一个面板从 ${format.clock(failure.since)} 起正在处理这个工作簿`,
    body: "可能是这个工作簿的另一个窗口，或与你共享的人。为免两边混在一起，这里什么都没有改动。等它完成后重试；如果那个面板已经关闭，最多五分钟后就不再挡着。",
  }),
  "taken-over": () => ({
    title: "另一个面板接管了",
    body: "这次打分已在下一步之前停下，已写的部分会由另一个面板重写。要得到这里的结果，等它完成后再重试。",
  }),
  "cell-being-edited": failure => ({
    title: "有一个单元格正在编辑",
    body: `已等了 ${failure.waitedSeconds} 秒。按 Enter 或 Esc 结束编辑，再重试。`,
  }),
  "cells-occupied": failure => ({
    title: `右侧 ${failure.address} 已有内容`,
    body: {
      yes: `不会覆盖「${failure.sheet}」里已有的内容。可以在前面插入 ${failure.columnCount} 列，或只写会员和汇总。`,
      no: `不会覆盖「${failure.sheet}」里已有的内容，这里也不能插入列。请移走或清空这些单元格再重试，或只写会员和汇总。`,
      "not-asked": `「${failure.sheet}」的这些单元格是运行期间填上的，不会覆盖。请重试，看能否在这里插入列，或只写会员和汇总。`,
    }[failure.canInsert],
  }),
  "no-room": failure => ({
    title: `「${failure.sheet}」右侧没有空位了`,
    body: "订单已排到最后一列，旁边写不下。可以只写会员和汇总。",
  }),
  "sheet-name-taken": failure => ({
    title: `已有名为「${failure.sheet}」的工作表`,
    body: "它不是 RFMW 写的，不会覆盖。给它换个名字，再重试。",
  }),
  "table-name-taken": failure => ({
    title: `名称「${failure.table}」已被占用`,
    body: "工作簿里有别的表格或名称在用它。换个名字，再重试。",
  }),
  "own-sheet-occupied": failure => ({
    title: `「${failure.sheet}」的 ${failure.address} 挡住了表格`,
    body: `「${failure.sheet}」的表格要往这里扩，那里的内容不会被覆盖。把 ${failure.address} 的内容移开，再重试。`,
  }),
  "pivot-left-alone": ({ sheet, columns }) => ({
    title: `「${sheet}」的数据透视表还是上一次的结果`,
    body: `${
      columns.length > 0
        ? `它用到的列已不在汇总表里：${columns.map(column => `「${column}」`).join("、")}。`
        : "它与汇总表的连接断了。"
    }它的布局已不是 RFMW 当初建的样子，所以没有动它。删除工作表「${sheet}」后重新打分，就会新建一张。`,
  }),
  "members-id-missing": failure => ({
    title: `「${failure.sheet}」里找不到「${failure.header}」列`,
    body: `没有它就不知道手工填写的内容属于谁，所以什么都没有改动。把放会员编号的那一列改回「${failure.header}」，再重试。`,
  }),
  "table-header-off": failure => ({
    title: `「${failure.sheet}」的标题行被关掉了`,
    body: "没有标题行就分不清手工填写的是哪一列，所以这张表没有改动。在「表设计」里勾选「标题行」，再重试。",
  }),
  "table-columns-differ": ({ sheet, headers }) => ({
    title: `「${sheet}」的表格对不上了`,
    body: `这些列找不到，或者有重名：${headers.map(header => `「${header}」`).join("、")}。什么都没有写入。把列名改回来，或重新打分，再重试。`,
  }),
  "rows-moving": ({ sheet }) => ({
    title: `「${sheet}」的行一直在变动`,
    body: "同时有人在排序或修改这张表，所以单元格已恢复原样。等表格不再变动时重试。",
  }),
  "notes-copies-full": failure => ({
    title: "安全副本太多了",
    body: `手工填写的列要先存一份安全副本，但已经没有位置了。看看 ${failure.sheets.map(sheet => `「${sheet}」`).join("、")}，删掉不需要的，再重试。`,
  }),
  "source-changed": failure => ({
    title: "打分期间订单有改动",
    body: sourceChanged(failure),
  }),
  "payload-too-large": failure => ({
    title: "一次写入的数据太大",
    body: `写「${failure.sheet}」时 Excel 拒绝了这么大的一块。保存工作簿，关掉别的文件，再重试。`,
  }),
  "host-busy": () => ({ title: "Excel 正忙", body: "等它算完，或关闭打开的对话框，再重试。" }),
  "session-lost": () => ({
    title: "与 Excel 的连接断了",
    body: "保存工作簿，关闭并重新打开此面板，再打分。",
  }),
  "host-silent": failure => ({
    title: "Excel 没有回应",
    body: `已等了 ${failure.waitedSeconds} 秒。看看有没有打开的对话框或正在编辑的单元格，再重试。`,
  }),
  "host-too-old": failure => ({
    title: "这个版本的 Excel 太旧",
    body: `打分需要 ${failure.needed}。请更新 Office，或改用网页版 Excel。`,
  }),
  "host-refused": failure => ({
    title: "没能完成",
    body: `Excel 拒绝了其中一步（${failure.hostCode}）。可以重试；仍不行就另存一份再打分。`,
  }),
  "verification-failed": failure => ({
    title: "写入的内容核对不上",
    body: `「${failure.sheet}」的 ${failure.address} 读回来和写入的不一样，可能有人同时在改。重试会全部重写。`,
  }),
  "file-not-readable": failure => ({
    title: `打不开「${failure.file}」`,
    body: "核对路径和读取权限，再试一次。",
  }),
  "settings-not-json": failure => ({
    title: `「${failure.file}」不是设置文件`,
    body: '里面应是 JSON 对象，例如 {"asOf": "2026-11-21", "rules": {"windowMonths": 6}}。',
  }),
  "sheet-not-found": failure => ({
    title: `没有名为「${failure.sheet}」的工作表`,
    body:
      failure.sheets.length === 0
        ? "这个文件里没有工作表。换一个文件。"
        : `可以用：${failure.sheets.map(sheet => `「${sheet}」`).join("、")}。`,
  }),
  "not-a-workbook": ({ file, reason }) => fileRefusalsZh[reason](file),
  "file-exceeds-sheet": ({ file, rows, columns }) => ({
    title: `「${file}」比一张工作表还大：${format.integer(rows)} 行、${format.integer(columns)} 列`,
    body: "一张工作表最多 1,048,576 行、16,384 列，这里最多 1 亿个单元格。什么都没有读。请导出更短的时间段，或少选几列。",
  }),
  "file-cells-too-many": ({ file, sheet, rows, columns, mostCells }) => ({
    title: `「${file}」的工作表「${sheet}」用到 ${format.integer(rows)} 行、${format.integer(columns)} 列`,
    body: `一张表最多读 ${format.integer(mostCells)} 个单元格。什么都没有读。请删掉订单以外很远处的内容，或在 Excel 里把这张表另存为 .csv，再选它。`,
  }),
  "file-unpacks-too-large": ({ file, unpackedBytes, mostBytes }) => ({
    title: `「${file}」解压后有 ${megabytes(unpackedBytes)} MB`,
    body: `这么大的文件最多读 ${megabytes(mostBytes)} MB。什么都没有读。请在 Excel 里把订单另存为 .csv，再选它。`,
  }),
  "file-not-writable": failure => ({
    title: `写不了文件「${failure.file}」`,
    body: "它可能正被别的程序打开，或没有写入权限。请关闭后再试，或换一个文件名。输入文件不能同时作为输出文件。",
  }),
  "script-not-loaded": () => ({
    title: "加载项的一部分没有加载成功",
    body: "这部分要从加载项的服务器取，现在连不上。检查网络后再重试。",
  }),
  unexpected: failure => ({
    title: "没能完成",
    body: `程序出错了（${failure.detail}）。请重试；如果还是这样，请把括号里的内容告诉开发者。`,
  }),
  "sample-not-opened": () => ({
    title: "示例工作簿没有打开",
    body: "没能取到示例文件，或 Excel 没有新建工作簿。当前工作簿没有被改动。",
  }),
  "scorer-failed": failure => ({
    title: "计算没能完成",
    body: `计算分数时出错（${failure.detail}）。数据没有被改动，可以重试。`,
  }),
  cancelled: () => ({ title: "已停下", body: "已按要求停下。再次打分会从头写全。" }),
};

function lostAnswer({ id, option, reason, header }: LostAnswer): string {
  const words = answerWords(questionsZh, id, option);
  const answer = `「${words.option}」（${words.topic}）`;
  if (reason === "option-gone") return `${answer}不在可选的回答里。`;
  return reason === "column-gone"
    ? `${answer}是针对「${header}」列的，这一列已经没有了。`
    : `${answer}是针对「${header}」列的，现在用的是另一列。`;
}

type NoUsableRow = Parameters<FailureSentences["no-usable-row"]>[0];

function noUsableRow(failure: NoUsableRow): string {
  const rows = format.integer(failure.rowCount);
  const column = failure.column === null ? "" : `「${failure.column}」`;
  const example = failure.example === null ? "" : `，例如「${failure.example}」`;
  switch (failure.reason) {
    case "bad-date":
      return `${rows} 行的${column || "日期"}都读不成日期${example}。请换一列或改日期格式。`;
    case "bad-amount":
      return `${rows} 行的${column || "金额"}都读不成金额${example}。请换一列或改成数字。`;
    case "zero-amount":
      return `${rows} 行的${column || "金额"}都是零${example}，没有花钱的购买。请换一列。`;
    case "no-member-id":
      return `${rows} 行的${column || "会员列"}都没有会员编号${example}。请换一列。`;
    case "unpaid-or-cancelled":
      return `${rows} 行按${column || "订单状态"}都未付款或已取消${example}。请核对状态列，或把它改为不使用。`;
    case "after-as-of":
      return `${rows} 行都在基准日之后。请把基准日改晚一些。`;
    case "other":
      return `${rows} 行都不能计入。请核对会员、日期和金额用的是不是对的列。`;
  }
}

function sourceChanged({ sheet, found }: Parameters<FailureSentences["source-changed"]>[0]): string {
  if (!found) return `「${sheet}」里的订单已不是刚才读到的样子，写进去会对不上行。请重新打分。`;
  const { change, columnsWritten } = found;
  return `${changeOf(sheet, change)}${
    columnsWritten ? "订单旁的列可能对不上行，重新打分就会写对。" : "订单旁没有写任何列。请重新打分。"
  }`;
}

function changeOf(sheet: string, change: SourceChange): string {
  switch (change.kind) {
    case "rows-added":
      return `读取之后，「${sheet}」多了 ${format.integer(change.rowCount)} 行。`;
    case "rows-removed":
      return `读取之后，「${sheet}」少了 ${format.integer(change.rowCount)} 行。`;
    case "moved":
      return `「${sheet}」里的订单已不在读取时的位置。`;
    case "row-differs":
      return `「${sheet}」第 ${format.integer(change.sheetRow)} 行已不是读取时的那笔订单：行被排序、移动或改过。`;
  }
}

function megabytes(bytes: number): string {
  return format.integer(Math.ceil(bytes / 1_000_000));
}
