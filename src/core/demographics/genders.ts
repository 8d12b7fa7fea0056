import { wordKey, wordKeys as words } from "../parse/texts/word-key";

/** Codes from 1 on; 0 is unknown. */
export const GENDERS = ["female", "male", "other"] as const;

export type Gender = (typeof GENDERS)[number];

const WORDS = [
  words("女 女性 女士 小姐 女生 女宝 female f w woman women girl mrs ms miss frau weiblich femme féminin femenino mujer donna femmina 여 여성 여자"), // prettier-ignore
  words("男 男性 男士 先生 男生 男宝 male m man men boy mr herr männlich homme masculin masculino hombre uomo maschio 남 남성 남자"), // prettier-ignore
  words("其他 其它 other others non-binary nonbinary x d divers diverse autre otro altro その他"),
];

const UNKNOWN = words("未知 保密 不详 不詳 未填 unknown undisclosed u n/a na none 不明 -");

/** What a text says: a code, 0 where it says that it is not known, -1 where nobody knows what it says. */
export function readGender(text: string): number {
  const key = wordKey(text);
  if (key === "" || UNKNOWN.has(key)) return 0;
  const found = WORDS.findIndex(all => all.has(key));
  return found < 0 ? -1 : found + 1;
}
