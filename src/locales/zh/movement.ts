import type { MovementMessages } from "../movement-words";
import { formatZh as format } from "./format";
import { movedMetricsZh, notComparedZh } from "./moved";

export const movementZh: MovementMessages = {
  reading: "正在读取快照…",
  comparing: "正在与快照比较…",
  again: "重新读取",
  none: {
    title: "还没有快照",
    body: "快照记下会员在基准日的样子。把基准日往回调，存一份快照，再调回来，就能看到谁变了。",
  },
  refused: notComparedZh,
  base: "与哪份快照比较",
  snapshot: (day, count) => `${format.day(day)} · ${format.integer(count)} 位会员`,
  view: "切分点",
  views: { frozen: "当时的", "re-banded": "重新分级" },
  viewHint: {
    frozen: "现在的会员用当时的切分点分级，只有会员自己的变化才算迁移。",
    "re-banded": "现在的会员按本次打分的结果，切分点变了，会员也可能跟着换分群。",
  },
  verdict: (base, asOf, { up, same, down, new: fresh, gone }) =>
    `从 ${format.day(base)} 到 ${format.day(asOf)}：上升 ${format.integer(up)} 位，持平 ${format.integer(same)} 位，下降 ${format.integer(down)} 位，新增 ${format.integer(fresh)} 位，流失 ${format.integer(gone)} 位。`,
  changes: movedMetricsZh.changes,
  standing: movedMetricsZh.standing,
  priority: number => `名单优先级 ${number}`,
  notInBase: "新增",
  notInPresent: "流失",
  bands: ({ otherSegment, idle }) =>
    `仅因切分点不同就换分群的有 ${format.integer(otherSegment)} 位${idle === null || idle.movedByBands === 0 ? "" : `，其中 ${format.integer(idle.movedByBands)} 位此后没有再买过`}。`,
  flow: "会员去了哪里",
  keys: "按左右方向键逐条查看。",
  link: (from, to, count, net) =>
    `从${from}到${to}：${format.integer(count)} 位会员${net === null ? "" : `，累计净额 ${format.amount(Math.round(net))}`}。`,
  before: "当时",
  now: "现在",
  matrix: "迁移矩阵",
  by: "行列",
  levels: { groups: "大类", segments: "分群" },
  from: "从",
  to: "到",
  members: "会员数",
  net: "累计净额",
  netNote: "净额是现有会员的累计净额；流失的会员没有。",
  cell: (from, to, count) => `从${from}到${to}：${format.integer(count)} 位会员`,
  choose: "点一个数字，看看是哪些会员。",
  listed: (from, to, count, shown) =>
    `从${from}到${to}：${format.integer(count)} 位会员${shown < count ? `，先列出 ${format.integer(shown)} 位` : ""}`,
  more: "再多看一些",
  card: member => `${member} 的会员卡`,
  disagrees: "合计对不上，请反馈这个问题。",
  changedByHand: count => `快照里有 ${format.integer(count)} 行的分群与其数值不符，以写着的分群为准。`,
  incomplete: ({ day, rows, members: said }) =>
    Number.isNaN(said)
      ? `${format.day(day)} 的快照没有写明应有多少行。`
      : `${format.day(day)} 的快照有 ${format.integer(rows)} 行，应有 ${format.integer(said)} 行：有行被删除、添加或改动过。`,
  unread: rows => `快照表里有 ${format.integer(rows)} 行没有日期或会员，不属于任何快照，保持原样。`,
  take: "每次打分都存一份快照",
  takeHint: sheet => `从下一次打分起，加在工作表 ${sheet} 已有快照的下面，每个基准日一份。`,
  write: "每次打分都写入迁移",
  writeHint: (metrics, list) => `从下一次打分起，写在 ${metrics}（与基准日之前最近的快照比较），并在 ${list} 加两列。`,
};
