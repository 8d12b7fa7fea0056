import type { SnapshotWords } from "#app/outputs/words/snapshot-words";

const inFull = "按打分时的完整数值。";

/** The snapshots table. */
export const snapshotsZh: SnapshotWords = {
  columns: {
    snapshotDate: "快照日期",
    memberKey: "会员键",
    recencyValue: "R值",
    frequencyValue: "F值",
    monetaryValue: "M值",
    widthValue: "W值",
    recencyScore: "R分",
    frequencyScore: "F分",
    monetaryScore: "M分",
    widthScore: "W分",
    code: "RFMW编码",
    segmentId: "分群标识",
    members: "会员数",
    cutPoints: "切分点",
  },
  notes: {
    snapshotDate: "打分的基准日。快照只增不改：已有的快照，打分不会动它。",
    memberKey: "会员编号；编号是手机号、邮箱或姓名的，用加密标记代替。",
    recencyValue: `距最近消费的天数，${inFull}`,
    frequencyValue: `消费次数，${inFull}`,
    monetaryValue: `金额，${inFull}`,
    widthValue: `品类数，${inFull}`,
    recencyScore: "当天的 R 分。",
    frequencyScore: "当天的 F 分。",
    monetaryScore: "当天的 M 分。",
    widthScore: "当天的 W 分。",
    code: "当天的 RFMW 编码。",
    segmentId: "当天的分群，用各语言相同的标识表示。",
    members: "这次快照的行数；少于这个数，说明有行缺失。",
    cutPoints: "当天的级数、切分点、计量方式和分群方案，写成一段文字。以后的比较要用它，请保持原样。",
  },
};
