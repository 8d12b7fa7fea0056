import { isDash } from "./clean-text";
import { wordKey, wordKeys } from "./word-key";

const NOTHING = wordKeys(
  "无 無 没有 沒有 否 不 未 空 暂无 暫無 无活动 無活動 没有活动 未参加 未參加 不参加 不參加 未参与 不适用 0 none no n nil null nan false n/a #n/a na not_applicable no_campaign no_promotion " +
    "keine kein aucun aucune ninguno ninguna nessuno nessuna なし 無し 없음",
);

/** True for a text that people or systems write into a cell to say that there is nothing: 无, none, n/a, "-". */
export function isNothingWord(text: string): boolean {
  const key = wordKey(text);
  return key === "" || NOTHING.has(key) || isDash(text.trim());
}
