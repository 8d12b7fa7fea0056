import type { NameParts } from "./member-names";
import { LANGUAGES } from "./words/languages";
import { normaliseHeader } from "../texts/header-text";

const NOT_AN_ID = /姓名|名称|名稱|等级|等級|级别|类型|類型|状态|狀態|折扣|价|價|数|數|时间|日期|来源|标签|备注|name|level|tier|type|status|tag|date|time|price|phone|marketing|accept|subscri|verified|count|total|address|city|note/; // prettier-ignore

/** Ids of people who did not buy (who recommended, sells, receives) and of parts of an id, however familiar they look. */
const NOT_THE_BUYER = /推荐|推薦|介绍|介紹|邀请|邀請|引荐|上级|上級|下级|父级|导购|導購|员工|員工|店员|店員|经理|經理|卖家|賣家|商家|分销|分銷|经销|經銷|代理|达人|主播|收货|收貨|收件|付款|开票|開票|后四位|後四碼|尾号|尾號|末四位|分组|分組|门店|門店|门市|門市|referr|inviter|introduc|sponsor|affiliate|parent|staff|seller|vendor|supplier|agent|dealer|owner|employee|salesrep|salesperson|ship|recipient|billto|payer|group|last4|partner|empfanger|lieferant|handler|destinataire|fournisseur|vendeur|destinatario|proveedor|vendedor|fornitore|venditore|送付|お届け|配送|紹介|担当|수취|판매자|추천|공급/; // prettier-ignore

/** True for a header of an id of somebody else than the buyer, or of no id at all. */
export function isOtherThanBuyer(header: string): boolean {
  return NOT_AN_ID.test(header) || NOT_THE_BUYER.test(header);
}

/** True for a header about somebody else than the buyer: who sells, receives, recommended. */
export function isSomebodyElse(header: string): boolean {
  return NOT_THE_BUYER.test(header);
}

const ID_WORDS =
  "id|no|nr|num|nummer|number|numero|code|codice|codigo|cod|key|kennung|identifier|identifiant|编号|编码|代码|号码|号|卡号|編號|編碼|代碼|代號|號碼|號|卡號|番号|コード|번호|코드|아이디";
const NOUNS = [...new Set(LANGUAGES.flatMap(words => words.memberNoun ?? []).map(normaliseHeader))]
  .map(noun => noun.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  .join("|");
const NOUN_WITH_ID = new RegExp(
  `^(?:${NOUNS})(?:s|n|en)?(?:${ID_WORDS})$|^(?:${ID_WORDS})(?:de|del|du|di|des|der)?(?:${NOUNS})$|^[^银信礼储銀禮儲]{1,6}卡[号號]$`,
);

/** True for a bare noun with "id" or "no" behind or before it: householdid, noclient, 社保卡号. */
export function isNounWithId(header: string): boolean {
  return NOUN_WITH_ID.test(header);
}

const NAME_PARTS: readonly (readonly [first: string, last: string])[] = [
  ["firstname", "lastname"],
  ["firstname", "surname"],
  ["givenname", "familyname"],
  ["vorname", "nachname"],
  ["prenom", "nom"],
  ["nombre", "apellidos"],
  ["nombre", "apellido"],
  ["nome", "cognome"],
  ["名前", "姓"],
  ["名", "姓"],
  ["名", "氏"],
];

/** Columns of a first and a last name of the buyer under headers that differ in that word only; null for none. */
export function findNameParts(headers: readonly string[]): NameParts | null {
  for (const [firstWord, lastWord] of NAME_PARTS) {
    for (const [first, header] of headers.entries()) {
      if (!header.includes(firstWord) || isSomebodyElse(header)) continue;
      const last = headers.indexOf(header.replace(firstWord, lastWord));
      if (last >= 0 && last !== first) return { first, last };
    }
  }
  return null;
}
