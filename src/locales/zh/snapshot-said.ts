import type { SnapshotSaid } from "../movement-words";
import { formatZh as format } from "./format";

export const snapshotSaidZh: SnapshotSaid = report => {
  const day = format.day(report.day);
  switch (report.kind) {
    case "added":
      return `已加入 ${day} 的快照，共 ${format.integer(report.members)} 位会员。`;
    case "already-there":
      return `${day} 的快照已经有了，没有再加。`;
    case "day-taken":
      return `已有另一份 ${day} 的快照，与这次相比有 ${format.integer(report.differing)} 位会员不同${report.sameCuts ? "" : "，切分点也不同"}。同一天只留一份，已有的不会被替换；要改用这次的，请先删除那份的行。`;
    case "future":
      return `没有加入快照：${day} 还没到。`;
    case "no-room":
      return `没有加入快照：表里已有 ${format.integer(report.standing)} 行，再加 ${format.integer(report.members)} 行就超过一张表的 ${format.integer(report.most)} 行。请把旧快照移到别的工作簿，再删除这里的行。`;
    case "refused":
      switch (report.reason) {
        case "compatibility":
          return "没有加入快照：按其他工具的方式打分，没有可以固定的切分点。";
        case "no-members":
          return "没有加入快照：没有打分的会员。";
        case "blank-keys":
          return `没有加入快照：${format.integer(report.count)} 位会员没有编号。`;
        case "duplicate-keys":
          return `没有加入快照：${format.integer(report.keys.length)} 个会员编号重复。`;
      }
  }
};
