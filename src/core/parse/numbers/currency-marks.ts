import { normalForm } from "../texts/normal-form";
/** Source: ISO 4217, active codes of currencies, and CNH, RMB and NTD, which people write as codes. */
const CODES =
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY " +
  "COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS " +
  "INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP " +
  "MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR " +
  "SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV " +
  "WST XAF XCD XOF XPF YER ZAR ZMW ZWG CNH RMB NTD HRK";

/** Other ways to write a currency. "$" and "kr" alone stay what they are: they can be many. */
const WRITINGS: readonly (readonly [code: string, writings: string])[] = [
  ["CNY", "RMB CNH ¥ CN¥ 元 元整 圆 圓 塊 块 人民币 人民幣"],
  ["USD", "US$ 美元 美金"],
  ["TWD", "NTD NT$ NT 新台币 新台幣"],
  ["HKD", "HK$ 港币 港幣 港元"],
  ["EUR", "€ 欧元 歐元 EURO EUROS"],
  ["GBP", "£ 英镑 英鎊"],
  ["JPY", "JP¥ 円 日元 日圓"],
  ["KRW", "₩ 원 韩元 韓元"],
  ["BRL", "R$"],
  ["INR", "₹ RS"],
  ["AUD", "A$ AU$"],
  ["CAD", "C$ CA$"],
  ["NZD", "NZ$"],
  ["SGD", "S$ SG$"],
  ["MXN", "MX$ MEX$"],
  ["PLN", "ZŁ ZL"],
  ["CZK", "KČ KC"],
  ["HUF", "FT"],
  ["RON", "LEI"],
  ["RUB", "₽ РУБ Р"],
  ["UAH", "₴ ГРН"],
  ["TRY", "₺ TL"],
  ["MYR", "RM"],
  ["IDR", "RP"],
  ["THB", "฿"],
  ["VND", "₫ Đ"],
  ["PHP", "₱"],
  ["ILS", "₪"],
  ["CHF", "SFR FR"],
  ["PEN", "S/"],
  ["KR", "KR"],
  ["ZAR", "R"],
];

const CODE_OF = new Map<string, string>();
for (const code of CODES.split(" ")) CODE_OF.set(code, code);
for (const [code, writings] of WRITINGS) for (const writing of writings.split(" ")) CODE_OF.set(writing, code);

/** Any sign for a currency, also with up to three letters before it that nobody has listed: CN¥, RD$. */
const SIGN = /^\p{L}{0,3}\p{Sc}$/u;
/** What may stand beside a mark and is none of it. */
const AROUND = /^[-+(\s.]+|[-+)\s.]+$/g;
const LONGEST = 8;

const KNOWN_MARKS = new Map<string, string | null>();
const MOST_REMEMBERED = 1000;

/**
 * The code of what stands beside an amount, in any case and with spaces, signs, brackets or a dot around it; a currency
 * sign that is not listed stands for itself. Null: no currency.
 */
export function currencyOfMark(text: string): string | null {
  let code = KNOWN_MARKS.get(text);
  if (code === undefined) {
    code = findCode(text);
    if (KNOWN_MARKS.size >= MOST_REMEMBERED) KNOWN_MARKS.clear();
    KNOWN_MARKS.set(text, code);
  }
  return code;
}

function findCode(text: string): string | null {
  if (text.length > 2 * LONGEST) return null;
  const mark = normalForm(text).toUpperCase().replace(AROUND, "");
  if (mark === "" || mark.length > LONGEST) return null;
  return CODE_OF.get(mark) ?? (SIGN.test(mark) ? mark : null);
}

/** The code of a writing that is listed; undefined for others. */
export function listedCurrency(key: string): string | undefined {
  return CODE_OF.get(key);
}
