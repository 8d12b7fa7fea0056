import { useMemo } from "react";
import type { MemberBook } from "#app/member-book/member-book";
import { maskedInBook } from "#app/member-card/member-card";
import { byExpectation } from "#core/member-forecast";
import type { Forecast } from "#core/member-forecast";
import { usePane } from "../../pane-context";
import { LinkButton } from "../../parts/LinkButton";
import { useResultStyles } from "../../result/ResultScreen.styles";
import { useTrackWords } from "../track-words";

/** How many are shown, where there are as many. */
export const TOP_MEMBERS = 10;

interface TopMembersProps {
  readonly book: MemberBook;
  readonly forecast: Forecast;
}

/** The members of whom the model expects most, masked as everywhere in the pane; each opens the card. */
export function TopMembers({ book, forecast }: TopMembersProps) {
  const styles = useResultStyles();
  const { session, words } = usePane();
  const { top, openCard, columns, purchases } = useTrackWords().forecast;
  const shown = useMemo(() => [...byExpectation(forecast).subarray(0, TOP_MEMBERS)], [forecast]);
  const { optOut, placeOfMember } = book.scored;
  return (
    <table className={styles.table} aria-label={top(shown.length)}>
      <thead>
        <tr>
          <th scope="col">{columns.member}</th>
          <th scope="col">{columns.purchases}</th>
          <th scope="col">{columns.toBuy}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(buyer => {
          const code = forecast.buyers.member[buyer]!;
          const { id, name } = maskedInBook({ book, code });
          const shownName = name === "" ? id : name;
          const place = placeOfMember[code]!;
          return (
            <tr key={code}>
              <th scope="row">
                <LinkButton
                  aria-label={openCard(shownName)}
                  onClick={() => session.openMember({ kind: "orders", memberId: book.texts.memberIds[code]! })}
                >
                  {shownName}
                </LinkButton>
                {place >= 0 && optOut?.[place] === 1 && <div>{words.call.doNotContact}</div>}
              </th>
              <td>{purchases(forecast.expectedPurchases[buyer]!)}</td>
              <td>{words.format.percent(forecast.chanceToBuy[buyer]!)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
