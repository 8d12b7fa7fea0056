import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type DragEvent,
  type ReactElement,
} from "react";
import { HostError } from "#host/errors";
import { FaultPanel } from "./FaultPanel";
import { countActiveFaults } from "./fault-switches";
import { FilterMenu } from "./FilterMenu";
import { FormulaBar } from "./FormulaBar";
import type { FilterButton } from "./grid/filters";
import { GridView } from "./grid/GridView";
import { useSelection } from "./grid/use-selection";
import type { HostSession } from "./host-session";
import type { WorkbenchOptions } from "./options";
import { PaneFrame, paneAddress } from "./PaneFrame";
import { pressCommand } from "./press-command";
import { nextRequestIndex, requestsSince, RequestLogPanel } from "./RequestLogPanel";
import { Ribbon } from "./Ribbon";
import type { RibbonButton } from "./ribbon-manifest";
import { SheetTabs } from "./SheetTabs";
import { StatusBar } from "./StatusBar";
import { Toolbar } from "./Toolbar";
import { useRepaint } from "./use-repaint";
import { useFiles } from "./use-files";
import { useSilenceWatch } from "./use-silence-watch";
import { pageWords } from "./words";

export interface WorkbenchProperties {
  readonly session: HostSession;
  readonly options: WorkbenchOptions;
}

interface OpenFilter {
  readonly button: FilterButton;
  readonly place: { readonly left: number; readonly top: number };
}

/** The whole page: toolbar, ribbon, workbook and pane. */
export function Workbench({ session, options }: WorkbenchProperties): ReactElement {
  const run = useSyncExternalStore(session.subscribe, session.current);
  const settings = useSyncExternalStore(session.subscribe, session.currentSettings);
  const { host, context } = run;
  const { workbook } = host;
  const words = pageWords(settings.language);
  const { version, layoutVersion } = useRepaint(host);
  const [selection, select] = useSelection(workbook);
  const [paneWidth, setPaneWidth] = useState(320);
  const [isPaneOpen, setPaneOpen] = useState(true);
  const [panel, setPanel] = useState<"faults" | "log" | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [filter, setFilter] = useState<OpenFilter | null>(null);
  const [isDropping, setDropping] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const files = useFiles({ session, words, onProblem: setProblem });
  const [cleared, setCleared] = useState({ run: 0, index: 0 });
  const requests = requestsSince(host.requests, cleared.run === run.number ? cleared.index : 0);
  const sheet = workbook.activeSheet;

  useEffect(() => host.onTaskpaneRequested(setPaneOpen), [host]);
  const { openNew } = files;
  useEffect(() => host.onNewWorkbook(openNew), [host, openNew]);
  const onSilent = useCallback(
    (seconds: number) => {
      session.restartPane();
      setProblem(words.paneRestarted(seconds));
    },
    [session, words],
  );
  useSilenceWatch(host, files.isBusy, onSilent);
  useEffect(() => setFilter(null), [sheet]);
  useEffect(() => {
    document.documentElement.lang = settings.language;
  }, [settings.language]);

  // Excel answers the add-in with an error while somebody types into a cell; so does this host.
  const [isTyping, setTyping] = useState(false);
  const wasCellEditOn = useRef(false);
  const onEditing = useCallback(
    (isEditing: boolean) => {
      if (isEditing) wasCellEditOn.current = host.faults.cellEditMode;
      host.faults.cellEditMode = isEditing || wasCellEditOn.current;
      setTyping(isEditing && !wasCellEditOn.current);
      host.faults.changed();
    },
    [host],
  );
  const onRefused = useCallback(
    (error: unknown) => {
      if (!(error instanceof HostError)) throw error;
      setProblem(sheet.protection.protected ? words.sheetProtected : error.message);
    },
    [sheet, words],
  );
  const onFilter = useCallback((button: FilterButton, place: OpenFilter["place"]) => setFilter({ button, place }), []);
  const closeFilter = useCallback(() => setFilter(null), []);
  const onSheetStep = (step: 1 | -1): void => {
    const visible = workbook.sheets.filter(candidate => candidate.visibility === "Visible");
    const next = visible[visible.indexOf(sheet) + step];
    if (next !== undefined) workbook.activate(next);
  };
  const onRibbon = (button: RibbonButton): void => {
    setProblem(null);
    if (button.action.kind === "showTaskpane") {
      setPaneOpen(true);
      frame.current?.focus();
      return;
    }
    const { functionName } = button.action;
    pressCommand(host, frame.current?.contentWindow ?? null, functionName, button.id).then(
      outcome => outcome === "unknown" && setProblem(words.commandUnknown(functionName)),
      (error: unknown) => setProblem(words.commandFailed(functionName, String(error))),
    );
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) files.open(file);
  };

  return (
    <div
      className="wb"
      data-theme={settings.theme}
      onDragOver={event => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={event => event.currentTarget === event.target && setDropping(false)}
      onDrop={onDrop}
    >
      <Toolbar
        words={words}
        settings={settings}
        paneWidth={paneWidth}
        isBusy={files.isBusy}
        openPanel={panel}
        requestCount={requests.length}
        activeFaults={countActiveFaults(host) - (isTyping ? 1 : 0)}
        onNew={files.startNew}
        onOpen={files.open}
        onSave={files.save}
        onSample={files.startSample}
        onLanguage={language => {
          session.change({ language });
          options.onLanguageChange?.(language);
        }}
        onTheme={theme => session.change({ theme })}
        onPaneWidth={setPaneWidth}
        onPanel={setPanel}
      />
      {panel === "faults" ? <FaultPanel session={session} words={words} /> : null}
      {panel === "log" ? (
        <RequestLogPanel
          requests={requests}
          words={words}
          onClear={() => setCleared({ run: run.number, index: nextRequestIndex(host.requests) })}
        />
      ) : null}
      <Ribbon
        manifestXml={options.manifestXml}
        iconFolder={options.iconFolder ?? "assets/"}
        language={settings.language}
        words={words}
        enabled={host.ribbonEnabled}
        onPress={onRibbon}
      />
      {problem === null ? null : (
        <div role="alert" className="wb-alert">
          <span>{problem}</span>
          <button type="button" className="wb-button" onClick={() => setProblem(null)}>
            {words.dismiss}
          </button>
        </div>
      )}
      {files.note === null ? null : (
        <div role="status" className="wb-note">
          <span>{files.note}</span>
        </div>
      )}
      <div className="wb-middle">
        <main className="wb-book">
          <FormulaBar
            key={`${run.number} ${sheet.id}`}
            context={context}
            active={selection.active}
            words={words}
            onEditing={onEditing}
            onRefused={onRefused}
            onProblem={setProblem}
          />
          <div className="wb-middle">
            <GridView
              key={run.number}
              context={context}
              version={version}
              layoutVersion={layoutVersion}
              selection={selection}
              onSelection={select}
              label={words.grid}
              filterLabel={words.filterOf}
              onFilter={onFilter}
              onEditing={onEditing}
              onRefused={onRefused}
              onSheetStep={onSheetStep}
            />
            {filter === null ? null : (
              <FilterMenu
                key={`${filter.place.left} ${filter.place.top}`}
                sheet={sheet}
                button={filter.button}
                place={filter.place}
                words={words}
                onClose={closeFilter}
              />
            )}
          </div>
          <div className="wb-foot">
            <SheetTabs workbook={workbook} words={words} />
            <StatusBar sheet={sheet} areas={selection.areas} version={version} words={words} />
          </div>
        </main>
        <PaneFrame
          frame={frame}
          run={run.number}
          url={paneAddress(options.paneUrl, settings.language)}
          width={paneWidth}
          isVisible={isPaneOpen}
          words={words}
          onClose={() => setPaneOpen(false)}
        />
        {isDropping ? <div className="wb-drop">{words.dropHere}</div> : null}
      </div>
    </div>
  );
}
