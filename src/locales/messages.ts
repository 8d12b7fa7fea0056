import type { Failure } from "#app/failures";
import { enUs } from "./en-US";
import type { Messages } from "./message-types";
import type { Language } from "./pick-locale";
import { failureWords } from "./sentences";
import { zhCn } from "./zh-CN";

const MESSAGES: Readonly<Record<Language, Messages>> = { "zh-CN": zhCn, "en-US": enUs };

/** Every word and sentence of one language, at once; a page takes {@link loadMessages} instead. */
export function messages(language: Language): Messages {
  return MESSAGES[language];
}

/** A failure as one line, for the command line and the log. */
export function failureLine(language: Language, failure: Failure): string {
  const { title, body } = failureWords(MESSAGES[language], failure);
  return language === "zh-CN" ? `${title}：${body}` : `${title}: ${body}`;
}
