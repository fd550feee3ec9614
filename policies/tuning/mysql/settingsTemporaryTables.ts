/** A temporary table may only be as large as the smaller of the two: tmp_table_size alone changes nothing. */
import { formatMemory } from "../../../components/core/memory.ts";
import { mariadbFacts } from "../../../components/standards/tuning/mysql/parameters.ts";
import { resourcePolicy } from "../../policy.ts";
import { mysqlSettings, mysqlSettingsTypes } from "../../resources/mysqlSettings.ts";
import { readIn } from "../../resources/settingBounds.ts";

const names = ["tmp_table_size", "max_heap_table_size"] as const;

export const policy = resourcePolicy({
  name: "mysql-settings-temporary-tables",
  description: "A raised tmp_table_size counts, because max_heap_table_size was raised with it.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["memory"],
  remediationSteps: "Set max_heap_table_size to the same size; both are taken up at once.",
  url: "https://mariadb.com/kb/en/server-system-variables/#tmp_table_size",
  resources: mysqlSettingsTypes,
  check: ({ type, props, report }) => {
    const settings = mysqlSettings(props, type);
    // MySQL's TempTable knows nothing of max_heap_table_size.
    if (settings === undefined) return;
    const isMemory = settings.value("internal_tmp_mem_storage_engine")?.toLowerCase() === "memory";
    if (settings.engine === "mysql" && !settings.version?.startsWith("5.") && !isMemory) return;
    const sizes = names.map((name) => {
      const text = settings.value(name);
      return text === undefined ? Number(mariadbFacts[name]!.default) : Number(readIn({ unit: "B" }, text));
    });
    const [table, heap] = sizes as [number, number];
    if (!(table > heap)) return;
    report({
      at: settings.at("tmp_table_size"),
      found: `tmp_table_size ${formatMemory(table)}, max_heap_table_size ${formatMemory(heap)}`,
      expected: "a max_heap_table_size of at least tmp_table_size",
      fix: `set max_heap_table_size = ${table}`,
    });
  },
});
