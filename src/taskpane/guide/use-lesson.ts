import { useMemo } from "react";
import { lessonOrders } from "#app/lesson/lesson";
import type { LessonOrders } from "#app/lesson/lesson";
import { threeMembersRows } from "#app/lesson/three-members";
import { useGuideWords } from "./guide-words";

/** The orders of the three members in the pane's language, read once. */
export function useThreeMembers(): LessonOrders {
  const { lesson } = useGuideWords();
  return useMemo(() => lessonOrders(threeMembersRows(lesson)), [lesson]);
}
