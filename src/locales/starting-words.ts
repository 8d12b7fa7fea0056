import type { Language } from "./pick-locale";

/** What is said before the words of a language have come, when they do not come. */
export interface StartingWords {
  readonly title: string;
  readonly body: string;
  readonly tryAgain: string;
}

export const STARTING_WORDS: Readonly<Record<Language, StartingWords>> = {
  "en-US": {
    title: "RFMW did not load",
    body: "The server of the add-in cannot be reached. Nothing was changed. Check the connection, then try again.",
    tryAgain: "Try again",
  },
  "zh-CN": {
    title: "RFMW 没有加载成功",
    body: "连不上加载项的服务器，工作簿没有任何改动。检查网络后再重试。",
    tryAgain: "重试",
  },
};
