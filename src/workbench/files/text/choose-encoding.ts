import { costOf, type ByteEncoding } from "./encoding-costs";
import { encodingSample } from "./encoding-sample";
import { createPieceDecoder, isSupported, type TextEncodingName } from "./encodings";

/** The encoding of a file, and how it is known. */
export interface EncodingChoice {
  readonly encoding: TextEncodingName;
  /** A byte order mark, zero bytes or plain ASCII prove it; else it is the likeliest of the candidates. */
  readonly evidence: "mark" | "zero-bytes" | "ascii" | "likeliest";
  /** The next best where it is nearly as likely. */
  readonly runnerUp: TextEncodingName | null;
}

/** Bytes looked at for the zeros of UTF-16. */
const HEAD_BYTES = 65_536;
/** All but tabs, line ends and the characters that separate fields. */
const CONTROL = /[\0\x02-\x08\x0e-\x19\x7f]/;
/** A runner-up this many bits behind is 250 times less likely. */
const NEARLY = 8;
/** What a word costs less that heads columns of orders: it does not come about by chance. */
const WORD_BITS = 8;

/** How rare files in an encoding are here, in bits. */
const RARITY: Readonly<Record<ByteEncoding, number>> = {
  "utf-8": 0,
  gb18030: 5,
  "windows-1252": 7,
  big5: 9,
  shift_jis: 11,
  "euc-kr": 11,
  "windows-1251": 12,
};
const CANDIDATES = Object.keys(RARITY) as ByteEncoding[];

// prettier-ignore
const HEADER_WORDS = [
  "会员", "客户", "顾客", "买家", "订单", "单号", "日期", "时间", "金额", "商品", "品类", "姓名", "手机", "实付", "数量", "状态",
  "會員", "客戶", "顧客", "買家", "訂單", "單號", "時間", "金額", "品類", "手機", "實付", "數量", "狀態", "付款",
  "会員", "注文", "番号", "日付", "日時", "氏名", "電話", "合計", "購入", "店舗", "カテゴリ",
  "고객", "회원", "주문", "번호", "날짜", "일자", "금액", "상품", "이름", "전화", "수량", "결제", "상태", "구매",
  "клиент", "заказ", "дата", "сумма", "товар",
];

/**
 * Chooses by a mark; by the zero bytes that UTF-16 has beside each plain letter; else the encoding in which a sample of
 * the file is the likeliest text. Null when the bytes are no text.
 */
export function chooseEncoding(bytes: Uint8Array): EncodingChoice | null {
  const marked = markOf(bytes);
  if (marked !== null) return { encoding: marked, evidence: "mark", runnerUp: null };
  const head = bytes.subarray(0, HEAD_BYTES);
  const wide = wideEncoding(head);
  if (wide !== null) {
    return isMostlyControls(createPieceDecoder(wide)(head, false))
      ? null
      : { encoding: wide, evidence: "zero-bytes", runnerUp: null };
  }
  if (hasBinaryStretch(bytes)) return null;
  const pieces = encodingSample(bytes);
  return pieces.length === 0 ? { encoding: "utf-8", evidence: "ascii", runnerUp: null } : likeliest(pieces);
}

function markOf(bytes: Uint8Array): TextEncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 has a zero beside each delimiter, digit and line end, and always on the same side. */
function wideEncoding(head: Uint8Array): TextEncodingName | null {
  const zeros = [0, 0] as [number, number];
  for (let at = 0; at < head.length; at++) if (head[at] === 0 && isPlainText(head[at ^ 1])) zeros[at & 1]!++;
  const [high, low] = zeros;
  const pairs = head.length / 2;
  if (low > pairs / 20 && high < low / 10) return "utf-16le";
  if (high > pairs / 20 && low < high / 10) return "utf-16be";
  return null;
}

function isPlainText(byte = 0): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13;
}

/** Whether any stretch of the file is no text: a program or a picture may begin with a long text of its own. */
function hasBinaryStretch(bytes: Uint8Array): boolean {
  for (let from = 0; from < bytes.length; from += STRETCH_BYTES) {
    // The last one is as long as the others, so that few bytes at the end do not decide.
    const start = Math.max(0, Math.min(from, bytes.length - STRETCH_BYTES));
    const stretch = bytes.subarray(start, start + STRETCH_BYTES);
    let controls = 0;
    for (const byte of stretch) controls += CONTROLS[byte]!;
    if (isMany(controls, stretch.length)) return true;
  }
  return false;
}

const STRETCH_BYTES = 16_384;
const CONTROLS = Uint8Array.from({ length: 256 }, (_, byte) => (CONTROL.test(String.fromCharCode(byte)) ? 1 : 0));

function isMostlyControls(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) controls += CONTROLS[text.charCodeAt(at)] ?? 0;
  return isMany(controls, text.length);
}

/** Text has hardly any control characters but tabs, line ends and separators; pictures and archives have many. */
function isMany(controls: number, length: number): boolean {
  return controls > Math.max(1, length / 100);
}

function likeliest(pieces: readonly Uint8Array[]): EncodingChoice {
  const ranked = CANDIDATES.filter(isSupported)
    .map(encoding => ({ encoding, bits: bitsOf(encoding, pieces) }))
    .sort((first, second) => first.bits - second.bits);
  const [best, next] = ranked;
  const runnerUp = next !== undefined && next.bits - best!.bits < NEARLY ? next.encoding : null;
  return { encoding: best!.encoding, evidence: "likeliest", runnerUp };
}

function bitsOf(encoding: ByteEncoding, pieces: readonly Uint8Array[]): number {
  let bits = RARITY[encoding];
  let text = "";
  for (const piece of pieces) {
    bits += costOf(encoding, piece);
    text += createPieceDecoder(encoding)(piece, true);
  }
  const known = text.toLowerCase();
  return bits - WORD_BITS * HEADER_WORDS.filter(word => known.includes(word)).length;
}
