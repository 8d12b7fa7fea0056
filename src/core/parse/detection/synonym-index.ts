import { FIELDS } from "../../fields";
import type { Field } from "../../fields";
import { normaliseHeader, splitTrailingBracket } from "../texts/header-text";
import { JAPANESE_AT, LANGUAGES, SIMPLIFIED_CHINESE_AT, TRADITIONAL_CHINESE_AT } from "./words/languages";
import { NEVER } from "./words/never";

export interface SynonymMatch {
  readonly field: Field;
  /** 0 is preferred. A bare noun for a person comes after all words for a name. */
  readonly rank: number;
  /** Places in LANGUAGES whose list holds the word, with the rank in that list. */
  readonly ranks: ReadonlyMap<number, number>;
  /** True for a bare word for a person, such as Kunde, client, 会员. */
  readonly noun: boolean;
}

const LANGUAGE_STEP = 1000;
const NOUN_RANK = 500;

const MATCHES = new Map<string, SynonymMatch[]>();
const NEVER_OF = new Map<Field, readonly string[]>();
/** Words that Simplified Chinese or Japanese writes. */
const NOT_ONLY_TRADITIONAL = new Set<string>();
const TRADITIONAL = new Set<string>();

for (const field of FIELDS) NEVER_OF.set(field, (NEVER[field] ?? []).map(normaliseHeader));
for (const [language, words] of LANGUAGES.entries()) {
  for (const field of FIELDS) (words[field] ?? []).forEach((word, rank) => addWord(word, field, rank, language, false));
  (words.memberNoun ?? []).forEach((word, rank) => addWord(word, "memberName", NOUN_RANK + rank, language, true));
}

function addWord(word: string, field: Field, rank: number, language: number, noun: boolean): void {
  const header = normaliseHeader(word);
  if (language === SIMPLIFIED_CHINESE_AT || language === JAPANESE_AT) NOT_ONLY_TRADITIONAL.add(header);
  if (language === TRADITIONAL_CHINESE_AT) TRADITIONAL.add(header);
  const matches = MATCHES.get(header) ?? [];
  const known = matches.find(match => match.field === field);
  if (known) {
    if (!known.ranks.has(language)) (known.ranks as Map<number, number>).set(language, rank);
  } else {
    matches.push({ field, rank: language * LANGUAGE_STEP + rank, ranks: new Map([[language, rank]]), noun });
    matches.sort((one, other) => FIELDS.indexOf(one.field) - FIELDS.indexOf(other.field));
  }
  MATCHES.set(header, matches);
}

const EXACT = new Map<string, readonly SynonymMatch[]>();
/** All headers of the widest sheet are remembered at once. */
const MOST_REMEMBERED = 20_000;

/**
 * The fields whose lists hold this normalised header, or hold it less one bracket at its end: "grandtotal(paid)" counts as
 * "grandtotal", unless the bracket says that it is something else. The never lists are heard.
 */
export function exactMatches(header: string): readonly SynonymMatch[] {
  let found = EXACT.get(header);
  if (found === undefined) {
    found = findExact(header);
    if (EXACT.size >= MOST_REMEMBERED) EXACT.clear();
    EXACT.set(header, found);
  }
  return found;
}

function findExact(header: string): readonly SynonymMatch[] {
  const whole = allowed(MATCHES.get(header) ?? [], header);
  if (whole.length > 0) return whole;
  const parts = splitTrailingBracket(header);
  if (parts === null || parts.bracket === "" || CHANGES_THE_MEANING.test(parts.bracket)) return [];
  const bare = allowed(MATCHES.get(parts.bare) ?? [], parts.bare);
  return bare.filter(({ field }) => !NEVER_OF.get(field)!.includes(parts.bracket));
}

function allowed(matches: readonly SynonymMatch[], header: string): readonly SynonymMatch[] {
  return matches.filter(match => !NEVER_OF.get(match.field)!.includes(header));
}

/** What stands in a bracket and makes the column one of somebody or something else. */
const CHANGES_THE_MEANING =
  /refund|return|cancel|ship|deliver|recipient|receiver|seller|vendor|staff|referr|parent|fee$|^tax$|discount|退|取消|运费|運費|收货|收貨|收件|卖家|賣家|商家|推荐|推薦|导购|導購|上级|上級|店员|店員|优惠|優惠|折扣|versand|liefer|erstatt|livraison|expedition|rembours|envio|reembols|spedizion|consegn|rimbors|配送|送付|お届け|返金|返品|수취|배송|환불/;

/** The place in LANGUAGES of the language that most of these headers are in; the earlier one of equals. */
export function mainLanguage(headers: readonly string[]): number {
  const counts = LANGUAGES.map(() => 0);
  for (const header of headers) {
    const languages = new Set(exactMatches(header).flatMap(match => [...match.ranks.keys()]));
    for (const language of languages) counts[language]! += 1;
  }
  return counts.indexOf(Math.max(...counts));
}

/** The rank of a match in a sheet whose headers are in this language: 0 is preferred. */
export function rankIn(match: SynonymMatch, language: number): number {
  return match.ranks.get(language) ?? match.rank + LANGUAGE_STEP;
}

/** True for a synonym that only Traditional Chinese writes; one that Japanese writes too is no sign. */
export function isTraditionalOnly(header: string): boolean {
  return TRADITIONAL.has(header) && !NOT_ONLY_TRADITIONAL.has(header);
}

const SHORTEST_PART = 3;
const CONTAINED = new Map<string, ReadonlyMap<Field, string>>();

/** By field the longest synonym of 3 or more characters inside a header, when it makes up half of it and no lookalike is in it. */
function containedSynonyms(header: string): ReadonlyMap<Field, string> {
  const known = CONTAINED.get(header);
  if (known) return known;
  const bare = header.replace(/\([^)]*\)/g, "") || header;
  const longest = new Map<Field, string>();
  for (const [synonym, matches] of MATCHES) {
    const { length } = synonym;
    if (length < SHORTEST_PART || length > bare.length || length * 2 < bare.length || !bare.includes(synonym)) continue;
    for (const { field, noun } of matches) {
      if (!noun && length > (longest.get(field)?.length ?? 0)) longest.set(field, synonym);
    }
  }
  for (const field of [...longest.keys()]) if (isLookalike(bare, field)) longest.delete(field);
  if (CONTAINED.size >= MOST_REMEMBERED) CONTAINED.clear();
  CONTAINED.set(header, longest);
  return longest;
}

/** The longest synonym of a field inside a header; null for none. */
export function containedSynonym(header: string, field: Field): string | null {
  return containedSynonyms(header).get(field) ?? null;
}

/** True when a lookalike of the field is the header or part of it. */
export function isLookalike(header: string, field: Field): boolean {
  return NEVER_OF.get(field)!.some(never => isWordIn(header, never));
}

/** Short Latin lookalikes (tip, fee) are part of too many innocent words to block by containment. */
function isWordIn(header: string, never: string): boolean {
  return header.includes(never) && (never.length >= 4 || !/^[\x00-\x7f]+$/.test(never) || header === never);
}
