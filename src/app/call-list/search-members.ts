import type { CallMember } from "./call-list";
import type { Links } from "./linked-members";

/** Fewer digits are in nearly every number. */
const FEWEST_DIGITS = 3;

/**
 * Whether a member is meant by what was typed: by any part of name, phone or id, in full where the orders are in memory,
 * and as it is written. Width and case make no difference, nor do spaces, hyphens and the like within numbers.
 */
export function memberSearch(typed: string, links: Links): (member: CallMember) => boolean {
  const wanted = compared(typed);
  const digits = digitsOf(wanted);
  // "+86 138-1234" means a number, "M0087" an id that only begins like one.
  const isNumber = /^[\d\s+().-]+$/.test(typed.normalize("NFKC").trim()) && digits.length >= FEWEST_DIGITS;
  return member => {
    const full = links(member);
    const texts = [member.name, member.phone, member.memberId, full?.name, full?.phone, full?.memberId];
    return texts.some(text => {
      if (!text) return false;
      if (compared(text).includes(wanted)) return true;
      // What stars hide is not known, so digits before and after them do not belong together.
      return isNumber && text.split("*").some(part => digitsOf(part.normalize("NFKC")).includes(digits));
    });
  };
}

/** Whether something is searched for at all. */
export function isSearch(typed: string): boolean {
  return compared(typed) !== "";
}

function compared(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
