import { Select, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, QuestionCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { Inspection } from "#app/orders/inspection";
import { headerOf } from "#core/column-mapping";
import { isJoinedName } from "#core/fields";
import type { Field } from "#core/fields";
import type { DataMessages } from "#locales/message-types";
import { usePane } from "../pane-context";
import { LinkButton } from "../parts/LinkButton";
import { useHidden } from "../parts/hidden.styles";
import { useMappingRowStyles } from "./MappingRow.styles";
import { columnName } from "./column-name";
import { FEEDS, confidenceOf, samplesOf } from "./mapping-rows";
import type { Confidence } from "./mapping-rows";

export interface MappingRowProps {
  readonly field: Field;
  readonly inspection: Inspection;
  /** Nothing can be scored without this field. */
  readonly required: boolean;
  /** Shows the suggested column as if it were chosen, marked as a guess, until a person takes it or another. */
  readonly prefilled?: boolean;
}

/** One field and the column that holds it. */
export function MappingRow({ field, inspection, required, prefilled = false }: MappingRowProps) {
  const styles = useMappingRowStyles();
  const hidden = useHidden();
  const { session, state, words, wantedField, fieldFocused } = usePane();
  const select = useRef<HTMLSelectElement>(null);
  const column = inspection.mapping[field];
  const confidence = confidenceOf(field, inspection, state.settings.choices);
  const letters = FEEDS[field] ?? [];
  const label = words.data.field[field];
  const id = `rfmw-field-${field}`;

  useEffect(() => {
    if (wantedField !== field) return;
    select.current?.focus();
    fieldFocused();
  }, [wantedField, field, fieldFocused]);

  const suggestion = confidence.kind === "not-found" ? confidence.suggestion : null;
  const shown = column ?? (prefilled ? suggestion?.column : undefined);
  const samples = samplesOf(field, inspection, state.settings.maskPersonalData, shown);
  const suggested = suggestion === null ? "" : columnName(inspection, suggestion.column, words.data);
  const under =
    suggestion !== null && shown === undefined
      ? words.data.suggestion(suggested)
      : isJoinedName(inspection.mapping, column)
        ? words.data.joined(headerOf(inspection.detection, inspection.mapping, field))
        : words.data.samples(samples);
  return (
    <div className={styles.row}>
      <div className={styles.left}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {letters.length > 0 && (
          <div className={styles.letters} title={words.data.feeds(letters)} aria-hidden="true">
            {letters.map(letter => (
              <span key={letter} className={styles.letter}>
                {letter}
              </span>
            ))}
          </div>
        )}
      </div>
      <div className={styles.right}>
        <Select
          ref={select}
          id={id}
          size="small"
          className={mergeClasses(styles.select, required && column === undefined && styles.missing)}
          aria-describedby={`${id}-about`}
          aria-invalid={required && column === undefined ? true : undefined}
          value={shown === undefined ? "" : String(shown)}
          onChange={(_, data) => session.chooseColumn(field, data.value === "" ? null : Number(data.value))}
        >
          <option value="">{words.data.notUsed}</option>
          {inspection.detection.headers.map((_, at) =>
            inspection.ownColumns.includes(at) ? null : (
              <option key={at} value={at}>
                {columnName(inspection, at, words.data)}
              </option>
            ),
          )}
        </Select>
        <div className={styles.under}>
          <span className={styles.samples} title={under}>
            {under}
          </span>
          {suggestion !== null && (
            <LinkButton
              aria-label={words.data.useSuggestion(label, suggested)}
              onClick={() => session.chooseColumn(field, suggestion.column)}
            >
              {words.data.use}
            </LinkButton>
          )}
          <ConfidenceWord confidence={confidence} required={required} prefilled={prefilled} />
        </div>
        <span id={`${id}-about`} className={hidden}>
          {[about(confidence, words.data), ...(letters.length > 0 ? [words.data.feeds(letters)] : []), ...samples].join(
            ", ",
          )}
        </span>
      </div>
    </div>
  );
}

function ConfidenceWord({
  confidence,
  required,
  prefilled,
}: {
  readonly confidence: Confidence;
  readonly required: boolean;
  readonly prefilled: boolean;
}) {
  const styles = useMappingRowStyles();
  const { data } = usePane().words;
  switch (confidence.kind) {
    case "sure":
      return (
        <span className={mergeClasses(styles.word, styles.sure)} title={about(confidence, data)}>
          <CheckmarkCircle16Filled aria-hidden />
          {data.sure}
        </span>
      );
    case "likely":
    case "check":
      return (
        <span className={mergeClasses(styles.word, styles.doubtful)} title={about(confidence, data)}>
          <QuestionCircle16Filled aria-hidden />
          {data[confidence.kind]}
        </span>
      );
    case "chosen":
      return (
        <span className={mergeClasses(styles.word, styles.sure)}>
          <CheckmarkCircle16Filled aria-hidden />
          {data.chosen}
        </span>
      );
    case "not-found":
    case "not-used":
      if (prefilled && confidence.kind === "not-found" && confidence.suggestion !== null) {
        return (
          <span className={mergeClasses(styles.word, styles.doubtful)} title={about(confidence, data)}>
            <QuestionCircle16Filled aria-hidden />
            {data.guess}
          </span>
        );
      }
      return required ? (
        <span className={mergeClasses(styles.word, styles.doubtful)}>
          <Warning16Filled aria-hidden />
          {data.notFound}
        </span>
      ) : (
        <span className={mergeClasses(styles.word, styles.quiet)}>
          {confidence.kind === "not-used" ? data.notUsed : data.notFound}
        </span>
      );
  }
}

function about(confidence: Confidence, data: DataMessages): string {
  if ("detected" in confidence) {
    const { detected, kind } = confidence;
    return data.confidence(data[kind], detected.confidence, data.reason[detected.reason]);
  }
  if (confidence.kind === "not-found" && confidence.suggestion !== null) {
    const { suggestion } = confidence;
    return data.confidence(data.guess, suggestion.confidence, data.reason[suggestion.reason]);
  }
  return { chosen: data.chosen, "not-found": data.notFound, "not-used": data.notUsed }[confidence.kind];
}
