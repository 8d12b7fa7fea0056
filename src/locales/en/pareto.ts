import type { ParetoMessages } from "../pareto-words";
import { formatEn as format } from "./format";

export const paretoEn: ParetoMessages = {
  title: "Share of net amount brought by the members with the highest net amounts",
  finding: (percent, members, share) =>
    `The top ${percent}% (${format.count(members, "member", "members")}) bring ${format.percent(share)} of the net amount.`,
  members: "Members",
  share: "Net share",
  top: "Top",
  nothing: "The net amounts add up to nothing, so there are no shares.",
  unread: "The rows have to be read for this picture. Nothing is written.",
  readRows: "Read the rows",
  keys: "Left and right arrow keys move from point to point.",
};
