import type { ParetoMessages } from "../pareto-words";
import { formatZh as format } from "./format";

export const paretoZh: ParetoMessages = {
  title: "净额最高的会员贡献了多少净额",
  finding: (percent, members, share) =>
    `前 ${percent}%（${format.integer(members)} 位会员）贡献了 ${format.percent(share)} 的净额。`,
  members: "会员",
  share: "净额占比",
  top: "前",
  nothing: "净额合计为零，没有占比可言。",
  unread: "要先读取订单行才能画这张图，不会写入任何单元格。",
  readRows: "读取订单行",
  keys: "用左右方向键在各点之间移动。",
};
