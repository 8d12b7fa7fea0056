import type { RemovalMessages } from "../removal-words";
import { formatZh as format } from "./format";

export const removeZh: RemovalMessages = {
  action: "移除这次写入",
  partly: { title: "移除已写的", body: "把这次已经写入的列和工作表拿掉，其余内容不动。" },
  looking: "正在查看写入了什么…",
  ask: {
    title: "移除 RFMW 写入的内容？",
    columns: (sheetName, address) => `工作表「${sheetName}」的 ${address} 列里的打分结果`,
    sheets: names => `${format.integer(names.length)} 张 RFMW 工作表：${quoted(names)}`,
    notes: ({ noteRows }) =>
      `手工填写的 ${format.integer(noteRows)} 行联系记录会先存进一份安全副本，下次打分时自动读回。`,
    snapshots: "以前各天的快照也会一起移除。只有订单和设置都没变，才能再打出一样的快照；需要的话，请先复制那张表。",
    rest: "自己的单元格不受影响；引用这些结果的公式会失去来源。",
    remove: "移除",
    keep: "保留",
  },
  nothing: {
    title: "没有可以移除的内容",
    body: noteSheets =>
      noteSheets.length === 0
        ? "这个工作簿里没有 RFMW 写入的列或工作表。"
        : `只剩下联系记录的安全副本${quoted(noteSheets)}。移除不会动它；不再需要时，请自行删除这张工作表。`,
  },
  running: {
    title: "正在移除",
    securing: "正在保管手工填写的记录",
    now: sheetName => `正在处理「${sheetName}」`,
    progress: (done, count) => `第 ${format.integer(done + 1)} 步，共 ${format.integer(count)} 步`,
    cancel: "停下",
    stopping: "正在停下…",
  },
  done: { title: "RFMW 写入的内容已移除" },
  stillThere: "其余内容还在。再移除一次会从停下的地方接着做。",
  deletedSheets: names => `已删除 ${format.integer(names.length)} 张工作表：${quoted(names)}。`,
  columns: ({ sheetName, address, stays, foreignCells }) => {
    if (stays === null) return `工作表「${sheetName}」的 ${address} 列已移除。`;
    if (stays === "in-table")
      return `工作表「${sheetName}」的 ${address} 列已清空，但列留在表格里：删掉它们会移动表格右边的单元格。`;
    return foreignCells === ""
      ? `工作表「${sheetName}」的 ${address} 列没有动：里面有太多不是 RFMW 写的内容。`
      : `工作表「${sheetName}」的 ${address} 列里的结果已清除；${foreignCells} 不是 RFMW 写的，保留在原处。`;
  },
  sheetStays: ({ sheetName, stays }) => {
    if (stays === "renamed") return `「${sheetName}」改过名，所以保留了工作表，只清除了 RFMW 的内容。`;
    if (stays === "edited") return `「${sheetName}」是你改过的，整张保留，一个字也没有动。`;
    if (stays === "last-sheet") return `「${sheetName}」已清空；它是唯一可见的工作表，不能删除。`;
    return `「${sheetName}」里还有别的内容，所以保留了工作表，只清除了 RFMW 的内容。`;
  },
  notes: ({ noteRows, noteSheets }) =>
    `${format.integer(noteRows)} 行联系记录有一份安全副本，在${quoted(noteSheets)}里，下次打分时自动读回。确实不需要时，请自行删除这张工作表。`,
  again: "接着移除",
  close: "关闭",
};

function quoted(names: readonly string[]): string {
  return names.map(name => `「${name}」`).join("、");
}
