import type { CommandLineMessages } from "../command-line-words";

export const commandLineEn: CommandLineMessages = {
  answerWith: flags => `Choose with ${flags.join(" or ")}.`,
  nameColumn: (flag, guess, confidence) =>
    guess === null
      ? `Name the column with ${flag} HEADER.`
      : `Name the column with ${flag} HEADER; most like it (${confidence} of 100): ${guess}`,
  useNoColumn: flag => `Go on without such a column: ${flag}`,
  columnsAre: names => `The columns are: ${names.join(" | ")}`,
  takeBackWith: flag => `Go on without the answer: ${flag}`,
  notHeard: (id, option) => `The answer ${id}=${option} was not needed: these orders raise no such question.`,
};
