import { formatZh as format } from "./format";

/** On the overview and on the Result tab alike. */
export const fewMembersZh = (count: number): string =>
  `只有 ${format.integer(count)} 位会员，占比说明不了什么：请逐行看每位会员的次数、金额和远近。`;
