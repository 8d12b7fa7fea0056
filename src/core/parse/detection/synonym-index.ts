import { FIELDS } from "../../fields";
import type { Field } from "../../fields";
import { normaliseHeader } from "../texts/header-text";
import { FIELD_SYNONYMS } from "./field-synonyms";

export interface SynonymMatch {
  readonly field: Field;
  /** Place in the field's list: 0 is preferred. */
  readonly rank: number;
}

const MATCHES = new Map<string, SynonymMatch[]>();
const NEVER = new Map<Field, readonly string[]>();
const TRADITIONAL = new Set<string>();

for (const field of FIELDS) {
  const { zhCN, zhTW, en, never } = FIELD_SYNONYMS[field];
  NEVER.set(field, never.map(normaliseHeader));
  [...zhCN, ...zhTW, ...en].map(normaliseHeader).forEach((synonym, rank) => {
    const matches = MATCHES.get(synonym) ?? [];
    if (!matches.some(match => match.field === field)) matches.push({ field, rank });
    MATCHES.set(synonym, matches);
  });
  for (const synonym of zhTW.map(normaliseHeader)) TRADITIONAL.add(synonym);
}
for (const field of FIELDS) for (const text of FIELD_SYNONYMS[field].zhCN) TRADITIONAL.delete(normaliseHeader(text));

/** The fields whose lists hold this normalised header; its never lists are heard. */
export function exactMatches(header: string): readonly SynonymMatch[] {
  return (MATCHES.get(header) ?? []).filter(match => !NEVER.get(match.field)!.includes(header));
}

/** True for a synonym that only Traditional Chinese writes. */
export function isTraditionalOnly(header: string): boolean {
  return TRADITIONAL.has(header);
}

/** The longest synonym of 3 or more characters inside a header, when it makes up half of it and no lookalike is in it. */
export function containedSynonym(header: string, field: Field): string | null {
  const bare = header.replace(/\([^)]*\)/g, "") || header;
  if (NEVER.get(field)!.some(never => isWordIn(bare, never))) return null;
  let longest: string | null = null;
  for (const [synonym, matches] of MATCHES) {
    if (synonym.length < 3 || synonym.length <= (longest?.length ?? 0) || !bare.includes(synonym)) continue;
    if (synonym.length * 2 >= bare.length && matches.some(match => match.field === field)) longest = synonym;
  }
  return longest;
}

/** Short Latin lookalikes (tip, fee) are part of too many innocent words to block by containment. */
function isWordIn(header: string, never: string): boolean {
  return header.includes(never) && (never.length >= 4 || !/^[\x00-\x7f]+$/.test(never) || header === never);
}
