import { Spinner } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CallList } from "#app/call-list/call-list";
import { contactOutcomesOf } from "#app/call-list/campaign-of-list";
import { isOnlyResponses } from "#app/effect/evaluate-campaign";
import type { MemberBook } from "#app/member-book/member-book";
import { FEWEST_TO_COMPARE } from "#core/response";
import { usePane } from "../../pane-context";
import { NoteList } from "../../parts/NoteList";
import { ResponseTables } from "../ResponseTables";
import { StudyFrame } from "../StudyFrame";
import { useEffectStyles } from "../effect/effect.styles";
import { useTrackWords } from "../track-words";
import { useMembersTable } from "../use-members-table";

/** Who responded among those who were contacted, by what people wrote into the call list. */
export function ContactsStudy() {
  const styles = useEffectStyles();
  const { state, words: pane } = usePane();
  const { contacts } = useTrackWords();
  const { list, isReading } = useMembersTable();
  if (state.book === null) return null;
  if (isReading) return <Spinner size="tiny" label={pane.list.reading} labelPosition="after" />;
  if (list === null) return <p className={styles.text}>{contacts.noTable}</p>;
  return <Contacts list={list} book={state.book} />;
}

function Contacts({ list, book }: { readonly list: CallList; readonly book: MemberBook }) {
  const styles = useEffectStyles();
  const { contacts, effect } = useTrackWords();
  const asked = useMemo(() => contactOutcomesOf(list, book), [list, book]);
  return (
    <StudyFrame study="contacts" asked={asked}>
      {({ found }) => {
        if (found.kind !== "tested") return <p className={styles.text}>{contacts.refused(found)}</p>;
        const { base, cutoff, unscoredCount, unknownCount, hasFullHistory } = found;
        const notes = [
          contacts.naming,
          ...(unscoredCount > 0 ? [contacts.unscored(unscoredCount)] : []),
          ...(unknownCount > 0 ? [effect.said.unknown(unknownCount)] : []),
          ...(unknownCount > 0 && isOnlyResponses(base.share) ? [effect.said.onlyResponses] : []),
          ...(hasFullHistory ? [] : [contacts.shortHistory]),
        ];
        return (
          <>
            {base.rate && <p className={styles.verdict}>{contacts.verdict(base.share, base.rate, cutoff)}</p>}
            {base.share.of < FEWEST_TO_COMPARE && <p className={styles.text}>{contacts.few(base.share.of)}</p>}
            <ResponseTables table={found} />
            <NoteList notes={notes} />
          </>
        );
      }}
    </StudyFrame>
  );
}
