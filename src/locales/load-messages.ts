import type { Messages } from "./message-types";
import type { Language } from "./pick-locale";

/** The words of one language as a chunk of their own, so that a page carries only the language it shows. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === "zh-CN" ? (await import("./zh-CN")).zhCn : (await import("./en-US")).enUs;
}
