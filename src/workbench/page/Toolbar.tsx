import { useRef, type ReactElement } from "react";
import type { HostSettings, PageTheme } from "./host-session";
import type { PageLanguage, PageWords } from "./page-words";

export const PANE_WIDTHS = [270, 320, 350] as const;

export interface ToolbarProperties {
  readonly words: PageWords;
  readonly settings: HostSettings;
  readonly paneWidth: number;
  readonly isBusy: boolean;
  readonly openPanel: "faults" | "log" | null;
  readonly requestCount: number;
  readonly activeFaults: number;
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onSample: () => void;
  readonly onLanguage: (language: PageLanguage) => void;
  readonly onTheme: (theme: PageTheme) => void;
  readonly onPaneWidth: (pixels: number) => void;
  readonly onPanel: (panel: "faults" | "log" | null) => void;
}

/** What Excel's own window would offer, as far as the workbench has it, and the switches of the workbench. */
export function Toolbar(properties: ToolbarProperties): ReactElement {
  const { words, settings, openPanel } = properties;
  const picker = useRef<HTMLInputElement>(null);
  const toggle = (panel: "faults" | "log"): void => properties.onPanel(openPanel === panel ? null : panel);
  return (
    <header role="banner" className="wb-toolbar" aria-label={words.workbenchBar}>
      <strong className="wb-product">RFMW</strong>
      <span className="wb-product-note">{words.workbenchBar}</span>
      <button type="button" className="wb-button" disabled={properties.isBusy} onClick={properties.onNew}>
        {words.newWorkbook}
      </button>
      <button type="button" className="wb-button" disabled={properties.isBusy} onClick={() => picker.current?.click()}>
        {words.open}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.csv,.txt,.tsv,.tab,.xls"
        onChange={event => {
          const file = event.target.files?.[0];
          // The same file may be chosen again.
          event.target.value = "";
          if (file !== undefined) properties.onOpen(file);
        }}
      />
      <button type="button" className="wb-button" disabled={properties.isBusy} onClick={properties.onSave}>
        {words.saveAsXlsx}
      </button>
      <button type="button" className="wb-button" disabled={properties.isBusy} onClick={properties.onSample}>
        {words.sample}
      </button>
      <span className="wb-gap" />
      <Choice
        label={words.language}
        options={[
          ["zh-CN", "中文"],
          ["en-US", "English"],
        ]}
        chosen={settings.language}
        onChoose={properties.onLanguage}
      />
      <Choice
        label={words.theme}
        options={[
          ["light", words.light],
          ["dark", words.dark],
        ]}
        chosen={settings.theme}
        onChoose={properties.onTheme}
      />
      <Choice
        label={words.paneWidth}
        options={PANE_WIDTHS.map(width => [width, String(width)])}
        chosen={properties.paneWidth}
        onChoose={properties.onPaneWidth}
      />
      <button
        type="button"
        className="wb-button"
        aria-expanded={openPanel === "faults"}
        onClick={() => toggle("faults")}
      >
        {words.faults}
        {properties.activeFaults > 0 ? <span className="wb-count wb-count-warm">{properties.activeFaults}</span> : null}
      </button>
      <button type="button" className="wb-button" aria-expanded={openPanel === "log"} onClick={() => toggle("log")}>
        {words.log}
        <span className="wb-count">{properties.requestCount}</span>
      </button>
    </header>
  );
}

interface ChoiceProperties<Value extends string | number> {
  readonly label: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string | number>(properties: ChoiceProperties<Value>): ReactElement {
  return (
    <div role="group" aria-label={properties.label} className="wb-choice" title={properties.label}>
      {properties.options.map(([value, text]) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === properties.chosen}
          onClick={() => value !== properties.chosen && properties.onChoose(value)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
