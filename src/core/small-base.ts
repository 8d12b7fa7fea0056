/** With fewer members than this a share says nothing: one member more or less moves it by more than three points. */
export const LEAST_FOR_SHARES = 30;

/** Whether there are too few members for shares, largest groups and ties to mean anything: then the rows are read. */
export function isSmallBase(memberCount: number): boolean {
  return memberCount < LEAST_FOR_SHARES;
}
