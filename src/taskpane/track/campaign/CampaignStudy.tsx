import { Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { FEWEST_TO_COMPARE } from "#core/response";
import type { Found } from "#core/study";
import { usePane } from "../../pane-context";
import { NoteList } from "../../parts/NoteList";
import { ResponseTables } from "../ResponseTables";
import { StudyFrame } from "../StudyFrame";
import { useEffectStyles } from "../effect/effect.styles";
import { useTrackWords } from "../track-words";

/** Who took part in a campaign that orders name. */
export function CampaignStudy() {
  const { state } = usePane();
  const { campaign: words } = useTrackWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = useMemo(() => ({ text: chosen }), [chosen]);
  const made = state.studies.campaign?.made;
  // They stay while another campaign is looked at, so that the choice keeps the focus.
  const texts = made && made.of === state.book ? made.found.texts : [];
  if (state.book === null) return null;
  return (
    <>
      {texts.length > 0 && (
        <Field size="small" label={words.choose}>
          <Select
            size="small"
            value={chosen === null ? "" : `=${chosen}`}
            onChange={(_, data) => setChosen(data.value === "" ? null : data.value.slice(1))}
          >
            <option value="">{words.none}</option>
            {texts.map(one => (
              <option key={one} value={`=${one}`}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <StudyFrame study="campaign" asked={asked}>
        {({ found }) => <Participation found={found} />}
      </StudyFrame>
    </>
  );
}

function Participation({ found: { texts, outcome } }: { readonly found: Found<"campaign"> }) {
  const styles = useEffectStyles();
  const { campaign: words, contacts } = useTrackWords();
  if (texts.length === 0) return <p className={styles.text}>{words.noColumn}</p>;
  if (outcome === null) return null;
  if (outcome.kind !== "tested") return <p className={styles.text}>{words.refused(outcome)}</p>;
  const { base, cutoff, newcomerCount, hasFullHistory } = outcome;
  const notes = [
    words.naming,
    ...(newcomerCount > 0 ? [words.newcomers(newcomerCount)] : []),
    ...(hasFullHistory ? [] : [contacts.shortHistory]),
  ];
  return (
    <>
      {base.rate && <p className={styles.verdict}>{words.verdict(base.share, base.rate, cutoff)}</p>}
      {base.share.of < FEWEST_TO_COMPARE && <p className={styles.text}>{contacts.few(base.share.of)}</p>}
      <ResponseTables table={outcome} />
      <NoteList notes={notes} />
    </>
  );
}
