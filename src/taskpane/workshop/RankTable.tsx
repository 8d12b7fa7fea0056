import type { ReactNode } from "react";
import type { LessonMember } from "#app/lesson/lesson";
import { useGuideWords } from "../guide/guide-words";
import { useMemberName } from "./member-name";
import { useWorkshopStyles } from "./workshop.styles";

export interface RankTableProps {
  readonly members: readonly LessonMember[];
  /** The header of the codes. */
  readonly code: string;
  /** What the last column tells of a member. */
  readonly last: { readonly header: string; readonly of: (member: LessonMember) => ReactNode };
}

/** Members in the order of their rank, with their codes and one thing more. */
export function RankTable({ members, code, last }: RankTableProps) {
  const styles = useWorkshopStyles();
  const { workshop } = useGuideWords();
  const nameOf = useMemberName();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{workshop.rank}</th>
          <th scope="col">{workshop.member}</th>
          <th scope="col">{code}</th>
          <th scope="col">{last.header}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(member => (
          <tr key={member.id}>
            <td>{member.rank}</td>
            <th scope="row">{nameOf(member.id)}</th>
            <td className={styles.code}>{member.code}</td>
            <td>{last.of(member)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
