/** The planner only compares: a random page that costs many times the next one makes it read whole tables, one that costs less is nonsense. */
import { pageCosts } from "../../../components/standards/tuning/bounds.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { postgresSettings, settingsTypes } from "../../resources/postgresSettings.ts";

const names = ["random_page_cost", "seq_page_cost"] as const;
const usual = [String(pageCosts.most), "1"];

export const policy = resourcePolicy({
  name: "postgresql-settings-page-costs",
  description: "A random page costs one to four times the next one.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["planner"],
  remediationSteps:
    "Set random_page_cost to 1.1 on an SSD, 4 on a disk that turns, and leave seq_page_cost at 1; both are taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-RANDOM-PAGE-COST",
  resources: settingsTypes,
  check: ({ type, props, report }) => {
    const settings = postgresSettings(props, type);
    const texts = names.map((name) => settings?.value(name));
    if (settings === undefined || texts.every((text) => text === undefined)) return;
    const [random, next] = texts.map((text, place) => numberOf(text ?? usual[place]));
    if (random === undefined || next === undefined || next <= 0) return;
    if (random >= next * pageCosts.least && random <= next * pageCosts.most) return;
    report({
      at: settings.at(texts[0] === undefined ? names[1] : names[0]),
      found: `random_page_cost ${random} and seq_page_cost ${next}`,
      expected: `random_page_cost ${pageCosts.least} to ${pageCosts.most} times seq_page_cost`,
      fix: "set random_page_cost = 1.1 on an SSD, 4 on a disk that turns, and remove seq_page_cost",
    });
  },
});
