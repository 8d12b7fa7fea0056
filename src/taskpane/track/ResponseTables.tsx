import { segmentMapOf } from "#core/segment-maps";
import type { ResponseTable } from "#core/response";
import { outputWords } from "#locales/output-words";
import { usePane } from "../pane-context";
import { Disclosure } from "../parts/Disclosure";
import { RateTable } from "./response/RateTable";
import { useTrackWords } from "./track-words";

/** Rates by score of each measured dimension, then by segment. */
export function ResponseTables({ table }: { readonly table: ResponseTable }) {
  const { state, words: pane } = usePane();
  const { response } = useTrackWords();
  const map = segmentMapOf(state.book!.scored.rules);
  const { segmentName, metrics } = outputWords(pane.language);
  return (
    <>
      {table.dimensions.map(({ dimension, scores }) => (
        <Disclosure key={dimension} closed={pane.pane.dimension[dimension]}>
          <RateTable
            label={pane.pane.dimension[dimension]}
            head={response.columns.score}
            rows={scores.map(({ score, ...rate }) => ({ name: metrics.score(score), rate }))}
          />
        </Disclosure>
      ))}
      <Disclosure closed={response.segments}>
        <RateTable
          label={response.segments}
          head={response.columns.segment}
          rows={table.segments.map(({ segment, ...rate }) => ({ name: segmentName(map, segment), rate }))}
        />
      </Disclosure>
    </>
  );
}
