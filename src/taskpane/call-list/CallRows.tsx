import type { CallList, CallMember } from "#app/call-list/call-list";
import { usePane } from "../pane-context";
import { useHidden } from "../parts/hidden.styles";
import { segmentEdge } from "../result/colours";
import { useListStyles } from "./ListScreen.styles";
import { segmentsByName } from "./segment-tags";
import { shownMember, spokenPhone } from "./shown-member";

/** So many rows are listed here; the rest is for the sheet. */
export const ROWS_SHOWN = 20;

/** Members in call order: who, in which segment, the fact behind it, and what to do. */
export function CallRows({ list, members }: { readonly list: CallList; readonly members: readonly CallMember[] }) {
  const styles = useListStyles();
  const hidden = useHidden();
  const { state, words, theme } = usePane();
  const segments = segmentsByName((state.lastResult ?? state.settings).rules, list.languages.all);
  return (
    <>
      <ul className={styles.list} aria-label={words.list.title}>
        {members.slice(0, ROWS_SHOWN).map((member, place) => {
          const { name, phone } = shownMember(member);
          const segment = segments.get(member.segment);
          return (
            // Ids need not be unique: somebody may have copied a row.
            <li key={`${place} ${member.memberId}`} className={styles.row}>
              <span className={styles.who}>
                <span className={styles.name}>{name}</span>
                {phone !== "" && phone !== name && (
                  <span className={styles.phone}>
                    <span aria-hidden="true">{phone}</span>
                    <span className={hidden}>{spokenPhone(phone, words.list.masked)}</span>
                  </span>
                )}
              </span>
              {member.segment !== "" && (
                <span
                  className={styles.tag}
                  style={
                    segment && {
                      backgroundColor: segment.fill,
                      color: segment.font,
                      borderColor: segmentEdge(segment, theme),
                    }
                  }
                >
                  {member.segment}
                </span>
              )}
              {member.recencyDays !== null && (
                <span className={styles.fact}>{words.list.fact(member.recencyDays, member.lifetimePurchases)}</span>
              )}
              {member.action !== "" && <span className={styles.action}>{member.action}</span>}
            </li>
          );
        })}
      </ul>
      {members.length > ROWS_SHOWN && <p className={styles.caption}>{words.list.rows(ROWS_SHOWN, members.length)}</p>}
    </>
  );
}
