import { useMemo, type ReactElement } from "react";
import { readRibbon, type RibbonButton, type RibbonTab } from "./ribbon-manifest";
import type { PageLanguage, PageWords } from "./page-words";

export interface RibbonProperties {
  readonly manifestXml: string;
  readonly iconFolder: string;
  readonly language: PageLanguage;
  readonly words: PageWords;
  /** What the add-in switched off by `Office.ribbon.requestUpdate`, by control id. */
  readonly enabled: ReadonlyMap<string, boolean>;
  readonly onPress: (button: RibbonButton) => void;
}

/** The add-in's own tab as its manifest describes it. */
export function Ribbon({ manifestXml, iconFolder, language, words, enabled, onPress }: RibbonProperties): ReactElement {
  const read = useMemo<{ tabs: readonly RibbonTab[]; problem: string | null }>(() => {
    try {
      return { tabs: readRibbon(manifestXml, language, fileName => iconFolder + fileName), problem: null };
    } catch (error) {
      return { tabs: [], problem: error instanceof Error ? error.message : String(error) };
    }
  }, [manifestXml, iconFolder, language]);

  return (
    <div className="wb-ribbon">
      {read.problem === null ? null : (
        <p role="alert" className="wb-alert">
          {words.manifestBroken(read.problem)}
        </p>
      )}
      {read.tabs.map(tab => (
        <div key={tab.id}>
          <div className="wb-ribbon-tab">{tab.label}</div>
          <div role="toolbar" aria-label={words.ribbon} className="wb-ribbon-groups">
            {tab.groups.map(group => (
              <div key={group.id} role="group" aria-label={group.label} className="wb-ribbon-group">
                {group.buttons.map(button => (
                  <button
                    key={button.id}
                    type="button"
                    className="wb-ribbon-button"
                    title={button.tooltip}
                    disabled={enabled.get(button.id) === false}
                    onClick={() => onPress(button)}
                  >
                    {button.icon === null ? null : <img src={button.icon} alt="" width={28} height={28} />}
                    <span>{button.label}</span>
                  </button>
                ))}
                <div className="wb-ribbon-group-label" aria-hidden="true">
                  {group.label}
                </div>
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
