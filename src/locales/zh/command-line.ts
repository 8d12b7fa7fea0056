import type { CommandLineMessages } from "../command-line-words";

export const commandLineZh: CommandLineMessages = {
  answerWith: flags => `请选择：${flags.join(" 或 ")}`,
  nameColumn: (flag, guess, confidence) =>
    guess === null
      ? `请用 ${flag} 表头 指定这一列。`
      : `请用 ${flag} 表头 指定这一列；最像的是（${confidence} 分，满分 100）：${guess}`,
  useNoColumn: flag => `不用这样的列，继续：${flag}`,
  columnsAre: names => `现有的列：${names.join(" | ")}`,
  takeBackWith: flag => `不要这个回答，继续：${flag}`,
  notHeard: (id, option) => `回答 ${id}=${option} 没有用上：这些订单没有这个问题。`,
};
