import type { OutputWords } from "#app/outputs/words/output-words";

/** What is said of each part of a run. */
export const partsZh: OutputWords["parts"] = {
  members: {
    writing: sheet => `正在写入「${sheet}」`,
    written: sheet => `会员表已写好：「${sheet}」。`,
    partlyWritten: sheet => `会员表「${sheet}」只写了一部分。`,
    notMade: reason => `会员表没有做成，其余结果都已写好。${reason}`,
  },
  overview: {
    writing: sheet => `正在写入「${sheet}」`,
    written: sheet => `概览已写好：「${sheet}」。`,
    partlyWritten: sheet => `概览「${sheet}」只写了一部分。`,
    notMade: reason => `概览表没有做成，其余结果都已写好。${reason}`,
  },
  summary: {
    writing: sheet => `正在写入「${sheet}」`,
    written: sheet => `汇总表已写好：「${sheet}」。`,
    partlyWritten: sheet => `汇总表「${sheet}」只写了一部分。`,
    notMade: reason => `汇总表没有做成，其余结果都已写好。${reason}`,
  },
  pivot: {
    writing: sheet => `正在写入「${sheet}」`,
    written: sheet => `数据透视表已建好：「${sheet}」。`,
    partlyWritten: sheet => `「${sheet}」的数据透视表只建了一部分。`,
    notMade: reason => `数据透视表没有做成，其余结果都已写好。${reason}`,
  },
  metrics: {
    writing: sheet => `正在写入「${sheet}」`,
    written: sheet => `指标表已写好：「${sheet}」。`,
    partlyWritten: sheet => `指标表「${sheet}」只写了一部分。`,
    notMade: reason => `指标表没有做成，其余结果都已写好。${reason}`,
  },
  roles: {
    writing: sheet => `正在写入「${sheet}」`,
    written: sheet => `角色表已写好：「${sheet}」。`,
    partlyWritten: sheet => `角色表「${sheet}」只写了一部分。`,
    notMade: reason => `角色表没有做成，其余结果都已写好。${reason}`,
  },
  demographics: {
    writing: sheet => `正在写入「${sheet}」`,
    written: sheet => `人口统计表已写好：「${sheet}」。`,
    partlyWritten: sheet => `人口统计表「${sheet}」只写了一部分。`,
    notMade: reason => `人口统计表没有做成，其余结果都已写好。${reason}`,
  },
  forecast: {
    writing: sheet => `正在写入「${sheet}」`,
    written: sheet => `预测表已写好：「${sheet}」。`,
    partlyWritten: sheet => `预测表「${sheet}」只写了一部分。`,
    notMade: reason => `预测表没有做成，其余结果都已写好。${reason}`,
  },
  calendar: {
    writing: sheet => `正在写入「${sheet}」`,
    written: sheet => `情境日历已写好：「${sheet}」。`,
    partlyWritten: sheet => `「${sheet}」新加的行可能还没有进表，下次打分会补好；原有的行没有动。`,
    notMade: reason => `情境日历没有写，其余结果都已写好。${reason}`,
  },
  settings: {
    writing: sheet => `正在写入「${sheet}」`,
    written: sheet => `设置已写好：「${sheet}」。`,
    partlyWritten: sheet => `设置「${sheet}」只写了一部分。`,
    notMade: reason => `设置没有做成，其余结果都已写好。${reason}`,
  },
  snapshots: {
    writing: sheet => `正在加入「${sheet}」`,
    written: sheet => `快照已加入「${sheet}」。`,
    partlyWritten: sheet => `新快照可能还没有进入「${sheet}」的表格，下次打分会处理好；以前的快照原样未动。`,
    notMade: reason => `没有加入快照，其余结果都已写好。${reason}`,
  },
  orders: {
    writing: sheet => `正在写入「${sheet}」订单旁的列`,
    written: sheet => `「${sheet}」订单旁的列已写好。`,
    partlyWritten: sheet => `「${sheet}」订单旁的列只写了一部分。`,
    notMade: reason => `订单旁的列没有做成，其余结果都已写好。${reason}`,
  },
};
