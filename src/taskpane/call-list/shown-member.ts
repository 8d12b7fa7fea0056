import type { CallMember } from "#app/call-list/call-list";
import { maskName, maskPhone } from "#app/outputs/members/mask";
import { maskedId } from "#app/outputs/members/masked-id";

/** What the pane shows of a member: masked even where the sheet holds full values, because a pane is looked over. */
export function shownMember({ memberId, name, phone }: CallMember): { readonly name: string; readonly phone: string } {
  const shownPhone = phone === "" || phone.includes("*") ? phone : maskPhone(phone);
  if (name !== "") return { name: name.includes("*") ? name : maskName(name), phone: shownPhone };
  const shownId = memberId.includes("*") ? memberId : (maskedId(memberId, "id") ?? memberId);
  return { name: memberId === phone ? shownPhone : shownId, phone: shownPhone };
}

/** A masked number for a screen reader: digit by digit, the stars as one word. */
export function spokenPhone(phone: string, masked: string): string {
  return phone.replace(/\*+/g, ` ${masked} `).replace(/\d/g, "$& ").replace(/\s+/g, " ").trim();
}
