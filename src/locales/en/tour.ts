import type { TourMember, TourMessages } from "../guide-words";
import { formatEn as format } from "./format";

const ago = ({ values }: TourMember): string => format.count(values.recency, "day", "days");

export const tourEn: TourMessages = {
  label: "Three-minute tour",
  noTrace: "The screen above is filled with three example members. Your workbook is left as it is.",
  steps: {
    orders: {
      title: "Twelve orders, three members",
      body: ({ amount, orderCount, members: { V001, V002, V003 } }) =>
        `Here are ${orderCount} orders. ${V001.name}, ${V002.name} and ${V003.name} each spent ${format.amount(amount)}, so the total does not say whom to call.`,
    },
    questions: {
      title: "Four questions to the same rows",
      body: () =>
        "R, recency: how long ago was the last purchase? F, frequency: how many were there in the last 12 months? M, monetary intensity: how much is spent each time? W, width: in how many categories? The letters show which column answers which question.",
    },
    "when-how-often": {
      title: "R and F: how long ago, how often",
      body: ({ members: { V001, V002, V003 } }) =>
        `${V003.name} bought ${ago(V003)} ago, ${V002.name} ${ago(V002)} and ${V001.name} ${ago(V001)} ago. In the last 12 months that makes ${format.count(V003.values.frequency, "purchase", "purchases")}, ${V002.values.frequency} and ${V001.values.frequency}.`,
    },
    "how-much-how-broad": {
      title: "M and W: how much each time, how broadly",
      body: ({ members: { V001, V002, V003 } }) =>
        `M is the average purchase, not the total: ${format.amount(V003.values.monetary)} for ${V003.name}, ${format.amount(V002.values.monetary)} for ${V002.name} and ${format.amount(V001.values.monetary)} for ${V001.name}. They bought in ${format.count(V003.values.width, "category", "categories")}, ${V002.values.width} and ${V001.values.width}.`,
    },
    codes: {
      title: "Three times the same total, three codes",
      body: ({ amount, members: { V001, V002, V003 } }) =>
        `Each question gives a score from 1 to 5, in the order R, F, M, W: ${V003.name} ${V003.code}, ${V002.name} ${V002.code}, ${V001.name} ${V001.code}. All three spent ${format.amount(amount)}, and no two codes are the same.`,
    },
    segments: {
      title: "Each segment asks for something else",
      body: ({ members: { V001, V002, V003 } }) =>
        [V003, V002, V001].map(member => `${member.name}, ${member.segment}: ${member.action}.`).join(" "),
    },
    list: {
      title: "The list says whom to call",
      body: ({ first }) =>
        `It goes by the priority of the segments and shows the facts beside each member. Here ${first} comes first. In your workbook the outcome of a call is noted in the same list.`,
    },
  },
  own: "Score my own orders",
};
