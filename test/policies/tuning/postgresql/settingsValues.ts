import { manySettingsTables } from "../../support/manySettings.ts";

const onDocker = ["docker:index/container:Container", "pulumi-nodejs:dynamic/holdfast:configuration"];

export const tables = manySettingsTables({
  good: { work_mem: "8MB", wal_compression: "lz4" },
  alsoGood: [
    { what: "pages without a unit", set: { shared_buffers: "131072" } },
    { what: "a formula", set: { shared_buffers: "{DBInstanceClassMemory/32768}" } },
    { what: "what loses data, which is another policy's", set: { fsync: "off" } },
    { what: "one that no rule is about", set: { bgwriter_delay: "soon" } },
  ],
  bad: [
    {
      what: "a unit that PostgreSQL does not know",
      set: { work_mem: "8mb" },
      at: "work_mem",
      found: "work_mem = 8mb",
      expected: 'a number with a unit, as in "64kB"',
      fix: "take 8MB",
    },
    {
      what: "too little",
      set: { maintenance_work_mem: "16kB" },
      at: "maintenance_work_mem",
      found: "maintenance_work_mem = 16kB",
      expected: "at least 64kB",
      fix: "take 64kB",
    },
    {
      what: "a word that it does not take",
      set: { huge_pages: "maybe" },
      at: "huge_pages",
      found: "huge_pages = maybe",
      expected: "off, on or try",
      fix: "take try",
      types: onDocker,
    },
  ],
});
