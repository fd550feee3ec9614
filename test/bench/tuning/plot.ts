/** docs/tuning-bench.svg: work done, p99 and log of each tool, relative to PostgreSQL's defaults, with the spread of the rounds. */
import * as echarts from "echarts";
import { type Tool, tools } from "./peers.ts";
import { type Results, spreadOf } from "./results.ts";
import { type Workload, workloads } from "./workloads.ts";

interface Bar {
  median: number;
  least: number;
  most: number;
}

interface Panel {
  title: string;
  bar(results: Results, workload: Workload, tool: Tool): Bar | undefined;
}

/** Relative to the median of the defaults. `inverse`: of a time, so that more is better. */
function relative(results: Results, { key }: Workload, tool: Tool, figure: string, inverse = false): Bar | undefined {
  const [base, one] = [spreadOf(results, key, "defaults", figure), spreadOf(results, key, tool, figure)];
  if (base === undefined || one === undefined) return undefined;
  const to = (value: number) => (inverse ? base.median / value : value / base.median);
  return { median: to(one.median), least: to(one.least), most: to(one.most) };
}

const panels: readonly Panel[] = [
  {
    title: "Work done in a second (more is better)",
    bar: (results, workload, tool) =>
      relative(results, workload, tool, "tps") ?? relative(results, workload, tool, "total", true),
  },
  {
    title: "Latency p99 (less is better)",
    bar: (results, workload, tool) => relative(results, workload, tool, "p99"),
  },
  {
    title: "WAL per transaction (less is better)",
    bar: (results, workload, tool) => relative(results, workload, tool, "walPerTransaction"),
  },
];

const colours: Record<Tool, string> = {
  defaults: "#9aa5b1",
  pgtune: "#4c78a8",
  "timescaledb-tune": "#f2a541",
  Holdfast: "#2a9d5c",
};
const width = 1200;
const height = { head: 70, panel: 210, gap: 75 };

export function plot(results: Results): string {
  const shown = panels.map((panel) => ({
    ...panel,
    workloads: workloads.filter((workload) => panel.bar(results, workload, "defaults") !== undefined),
  }));
  const top = (i: number) => height.head + i * (height.panel + height.gap);
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height: top(panels.length) - 20 });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: "#ffffff",
      textStyle: { fontFamily: "sans-serif" },
      legend: { top: 8, itemGap: 40, data: [...tools] },
      title: shown.map(({ title }, i) => ({
        ...{ text: `${title}; PostgreSQL's defaults = 1`, left: 50, top: top(i) - 32 },
        textStyle: { fontSize: 13 },
      })),
      grid: shown.map((_, i) => ({ left: 50, right: 20, top: top(i), height: height.panel })),
      xAxis: shown.map((panel, gridIndex) => ({
        ...{ type: "category", gridIndex, data: panel.workloads.map(({ title }) => title.replace(/[:,] /g, "$&\n")) },
        axisLabel: { interval: 0, fontSize: 10 },
      })),
      yAxis: shown.map((_, gridIndex) => ({ type: "value", gridIndex, min: 0 })),
      series: shown.flatMap((panel, i) =>
        tools.flatMap((tool, place) => {
          const bars = panel.workloads.map((workload) => panel.bar(results, workload, tool));
          const axes = { xAxisIndex: i, yAxisIndex: i, name: tool, itemStyle: { color: colours[tool] } };
          return [
            {
              ...axes,
              type: "bar" as const,
              barGap: "0%",
              barWidth: "20%",
              data: bars.map((bar) => bar?.median ?? null),
            },
            { ...axes, type: "custom" as const, silent: true, z: 3, data: whiskers(bars), renderItem: whisker(place) },
          ];
        }),
      ),
    });
    return chart.renderToSVGString();
  } finally {
    // Else the process never ends.
    chart.dispose();
  }
}

const whiskers = (bars: readonly (Bar | undefined)[]) =>
  bars.flatMap((bar, i) => (bar === undefined ? [] : [[i, bar.least, bar.most]]));

/** A line from the least to the most round, in the middle of the bar at `place` of its group. */
function whisker(place: number) {
  return (
    _: echarts.CustomSeriesRenderItemParams,
    api: echarts.CustomSeriesRenderItemAPI,
  ): echarts.CustomSeriesRenderItemReturn => {
    const [from, to] = [1, 2].map((dimension) => api.coord([api.value(0), api.value(dimension)]));
    const group = (api.size!([1, 0]) as number[])[0]!;
    const x = from![0]! + group * 0.2 * (place - (tools.length - 1) / 2);
    return { type: "line", shape: { x1: x, y1: from![1]!, x2: x, y2: to![1]! }, style: { stroke: "#333333" } };
  };
}
