import { manySettingsTables } from "../../support/manySettings.ts";

const rest = {
  expected: "random_page_cost 1 to 4 times seq_page_cost",
  fix: "set random_page_cost = 1.1 on an SSD, 4 on a disk that turns, and remove seq_page_cost",
};

export const tables = manySettingsTables({
  good: { random_page_cost: "1.1" },
  alsoGood: [
    { what: "a disk's", set: { random_page_cost: "4" } },
    { what: "all in memory", set: { random_page_cost: "0.1", seq_page_cost: "0.1" } },
    { what: "neither", set: {} },
  ],
  bad: [
    {
      what: "ten times",
      set: { random_page_cost: "10" },
      ...{ at: "random_page_cost", found: "random_page_cost 10 and seq_page_cost 1", ...rest },
    },
    {
      what: "less than the next page",
      set: { random_page_cost: "0.5" },
      ...{ at: "random_page_cost", found: "random_page_cost 0.5 and seq_page_cost 1", ...rest },
    },
    {
      what: "a next page that costs more",
      set: { seq_page_cost: "5" },
      ...{ at: "seq_page_cost", found: "random_page_cost 4 and seq_page_cost 5", ...rest },
    },
  ],
});
