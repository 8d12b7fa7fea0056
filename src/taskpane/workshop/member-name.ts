import { LESSON_MEMBERS } from "#app/lesson/three-members";
import { useGuideWords } from "../guide/guide-words";

/** What a member of the lesson is called: the three by name, everybody else of the sample by id. */
export function useMemberName(): (id: string) => string {
  const { names } = useGuideWords().lesson;
  return id => {
    const known = LESSON_MEMBERS.find(member => member === id);
    return known === undefined ? id : names[known];
  };
}
