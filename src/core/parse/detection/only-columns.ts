import type { ColumnContent } from "./column-content";

const ENOUGH = 0.8;
/** Above this a whole number is an id or a phone, not an amount. */
const LARGEST_AMOUNT = 1e9;

/** Days of people and goods, not of purchases. */
const NOT_A_PURCHASE_DAY =
  /birth|dob$|expir|regist|joined|signup|validuntil|lastvisit|生日|出生|注册|註冊|入会|入會|开卡|開卡|有效期|生产日期|到期|过期|過期|geburt|ablauf|naissance|nacimiento|nascita|scadenza|生年月日|誕生|期限|생년|생일|가입|유효/;
const NOT_AN_AMOUNT =
  /(id|no|nr|number|nummer|numero|code|year|month|week|jahr|monat|age|zip|plz|postcode|postalcode|phone|rate|ratio|percent|points|score|rating|stock|weight)$|编号|编码|号$|號$|番号|번호|邮编|郵遞|积分|點數|ポイント|库存|年$|月$|周$|率$|评分|年龄|次数|件数|数量|重量/;

/** A column as the search for the only one of its kind sees it. */
export interface SeenColumn {
  readonly column: number;
  readonly header: string;
  readonly content: ColumnContent;
}

/** The columns whose cells are days; those with dates written out when there are any, for a number can be anything. */
export function dayColumns(columns: readonly SeenColumn[]): readonly SeenColumn[] {
  const days = columns.filter(
    ({ header, content }) =>
      content.filled > 0 &&
      content.dayShare >= ENOUGH &&
      !(content.moneyShare > 0 && content.dateTextShare < ENOUGH) &&
      !NOT_A_PURCHASE_DAY.test(header),
  );
  const written = days.filter(({ content }) => content.dateTextShare >= ENOUGH);
  return written.length > 0 ? written : days;
}

/** The columns whose cells are money; when none is written as money, those whose cells are numbers of a fitting size. */
export function moneyColumns(columns: readonly SeenColumn[]): readonly SeenColumn[] {
  const numbers = columns.filter(
    ({ header, content }) =>
      content.filled > 0 &&
      content.numberShare >= ENOUGH &&
      content.largestNumber < LARGEST_AMOUNT &&
      content.dateTextShare < ENOUGH &&
      !content.countsRows &&
      !NOT_AN_AMOUNT.test(header),
  );
  const money = numbers.filter(({ content }) => content.moneyShare >= 0.5);
  if (money.length > 0) return money;
  return numbers.filter(({ content }) => content.dayShare < ENOUGH && !isLikeIds(content));
}

/** Whole numbers of one length that start without variety, such as 10001, 10002, 10001. */
export function isLikeIds(content: ColumnContent): boolean {
  const [first] = content.texts;
  if (first === undefined || first.length < 4) return first !== undefined && first.startsWith("0") && first.length > 1;
  return content.texts.every(text => /^\d+$/.test(text) && text.length === first.length && text.startsWith(first[0]!));
}
