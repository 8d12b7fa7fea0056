import type { CommandLineMessages } from "../command-line-words";

export const commandLineEn: CommandLineMessages = {
  answerWith: flags => `Choose with ${flags.join(" or ")}.`,
  nameColumn: (flag, guess, confidence) =>
    guess === null
      ? `Name the column with ${flag} HEADER.`
      : `Name the column with ${flag} HEADER; most like it (${confidence} of 100): ${guess}`,
  columnsAre: names => `The columns are: ${names.join(" | ")}`,
  notHeard: (id, option, options) =>
    options === null
      ? `The answer ${id}=${option} was not needed: these orders raise no such question.`
      : `The answer ${id}=${option} was not taken: it can be ${options.join(", ")}.`,
};
