// What the outer layers know of the people around orders: words and labels are theirs.
export type { RoleTraits, SharedPhones } from "./people/people-traits";
export { IS_MEMBER, IS_NO_MEMBER, IS_ONE_OF_SEVERAL, ROLES } from "./people/person-roles";
export type { PersonRoles, Role } from "./people/person-roles";
export { prospectsByRole } from "./people/prospects-by-role";
