import { useMemo, type ReactElement } from "react";
import type { ChartModel } from "#host/model/chart";
import type { WorkbookModel } from "#host/model/workbook";
import type { ChartMark } from "./chart-marks";
import { chartPicture, type ChartPicture } from "./chart-picture";
import { chartPlaces, type ChartPane } from "./chart-places";
import type { Band } from "./geometry";

export interface ChartLayerProperties {
  readonly workbook: WorkbookModel;
  /** Grows with every visible change of the workbook: charts may show cells of any sheet. */
  readonly version: number;
  readonly rows: Band;
  readonly columns: Band;
}

/** The charts of the active sheet above its cells. They let the pointer through: the cells below stay reachable. */
export function ChartLayer({ workbook, version, rows, columns }: ChartLayerProperties): ReactElement | null {
  const { charts } = workbook.activeSheet;
  if (charts.length === 0) return null;
  return (
    <>
      {chartPlaces(charts, rows, columns).map(pane => (
        <Pane key={pane.key} workbook={workbook} version={version} pane={pane} />
      ))}
    </>
  );
}

function Pane({
  workbook,
  version,
  pane,
}: {
  workbook: WorkbookModel;
  version: number;
  pane: ChartPane;
}): ReactElement {
  return (
    <div className="wb-charts" style={{ left: pane.left, top: pane.top, width: pane.width, height: pane.height }}>
      {pane.charts.map(({ chart, left, top, width, height, isFirst }) => (
        <div key={chart.id} className="wb-chart" style={{ left, top, width, height }} aria-hidden={!isFirst}>
          <Picture workbook={workbook} version={version} chart={chart} width={width} height={height} />
        </div>
      ))}
    </div>
  );
}

interface PictureProperties {
  readonly workbook: WorkbookModel;
  readonly version: number;
  readonly chart: ChartModel;
  readonly width: number;
  readonly height: number;
}

/** One chart as SVG, named for screen readers by its title. */
export function Picture({ workbook, version, chart, width, height }: PictureProperties): ReactElement {
  const picture = useMemo<ChartPicture>(
    () => chartPicture(workbook, chart, width, height),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the model is mutable: the version says when to look again
    [workbook, chart, width, height, version],
  );
  return (
    <svg role="img" aria-label={picture.name} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <rect
        x="0.5"
        y="0.5"
        width={Math.max(0, width - 1)}
        height={Math.max(0, height - 1)}
        fill={picture.background}
        stroke="#D9D9D9"
      />
      {picture.marks.map((mark, index) => (
        <Mark key={index} mark={mark} />
      ))}
    </svg>
  );
}

function Mark({ mark }: { mark: ChartMark }): ReactElement {
  switch (mark.kind) {
    case "rectangle":
      return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill={mark.fill} />;
    case "line":
      return (
        <polyline
          points={mark.points.map(({ x, y }) => `${x},${y}`).join(" ")}
          fill="none"
          stroke={mark.color}
          strokeWidth={mark.width}
          strokeLinejoin="round"
          strokeDasharray={mark.isDashed ? "5 4" : undefined}
        />
      );
    case "area":
      return (
        <polygon points={mark.points.map(({ x, y }) => `${x},${y}`).join(" ")} fill={mark.fill} fillOpacity={0.85} />
      );
    case "path":
      return <path d={mark.path} fill={mark.fill} stroke="#FFFFFF" />;
    case "dot":
      return <circle cx={mark.at.x} cy={mark.at.y} r={mark.radius} fill={mark.fill} />;
    case "text":
      return (
        <text
          x={mark.at.x}
          y={mark.at.y}
          fontSize={mark.size}
          fontWeight={mark.isBold ? 600 : 400}
          fill={mark.color}
          textAnchor={mark.anchor}
          transform={mark.turn === 0 ? undefined : `rotate(${-mark.turn} ${mark.at.x} ${mark.at.y})`}
        >
          {mark.text}
        </text>
      );
  }
}
