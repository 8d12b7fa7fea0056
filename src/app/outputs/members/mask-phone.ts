import { maskPhone } from "./mask";

/** Country codes of one and of two digits; all others have three. ITU-T E.164, list of assigned codes. */
const SHORT_CODES = new Set(
  "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98".split(" "),
); // prettier-ignore
const CHINA = "86";
const SHOWN_AT_END = 4;
/** A number of North America as people write it, its code in front: "1-415-555-2671", "1 (415) 555 2671". */
const NORTH_AMERICAN = /^1[\s.-]*(?:\(\d{3}\)|[\s.-]\d{3})[\s.-]+\d{3}[\s.-]*\d{4}$/;

/**
 * A phone for a list that leaves the till. One with a country code keeps the code and, of the number behind it, the last
 * four digits; a mobile of mainland China keeps three and four as there without a code. Others are masked by
 * {@link maskPhone}, which takes eleven digits for such a mobile.
 */
export function maskPhoneOfCountry(phone: string): string {
  const text = phone.normalize("NFKC").trim();
  const digits = text.replace(/\D/g, "");
  const isNorthAmerican = NORTH_AMERICAN.test(text);
  const international = /^\+/.test(text) || isNorthAmerican ? digits : /^00[1-9]/.test(text) ? digits.slice(2) : null;
  if (international === null) return maskPhone(phone);
  const code = [1, 2].map(length => international.slice(0, length)).find(start => SHORT_CODES.has(start));
  const country = code ?? international.slice(0, 3);
  const national = international.slice(country.length);
  if (national.length <= SHOWN_AT_END) return maskPhone(phone);
  const hidden =
    country === CHINA && /^1[3-9]\d{9}$/.test(national)
      ? maskPhone(national)
      : `${"*".repeat(national.length - SHOWN_AT_END)}${national.slice(-SHOWN_AT_END)}`;
  return `+${country} ${hidden}`;
}
