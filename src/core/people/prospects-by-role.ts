import { IS_NO_MEMBER, ROLES } from "./person-roles";
import type { PersonRoles } from "./person-roles";

const BUYER = ROLES.indexOf("buyer");

/**
 * 1 by name for somebody who is no member and whom orders name as recipient, referrer or approver only: a prospect without an
 * id. Who paid for a purchase is none, nor is a name that several members bear. Source: rfmw.md 1.5. O(entries).
 */
export function prospectsByRole({ role, name, isMember, names }: PersonRoles): Uint8Array {
  const prospects = new Uint8Array(names.length);
  for (let entry = 0; entry < role.length; entry++) {
    if (name[entry]! >= 0 && isMember[entry] === IS_NO_MEMBER) prospects[name[entry]!] = 1;
  }
  for (let entry = 0; entry < role.length; entry++) {
    if (name[entry]! >= 0 && role[entry] === BUYER) prospects[name[entry]!] = 0;
  }
  return prospects;
}
