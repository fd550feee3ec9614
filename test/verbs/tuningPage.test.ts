/** docs/tuning.md tells what the code does: its tables are made from it, and what it names is there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { differences, Platform, Storage, Workload, withheldSettings } from "../../components/standards/tuning/index.ts";
import { table, withBlock } from "./blocks.ts";

const path = join(import.meta.dirname, "../../docs/tuning.md");
const page = readFileSync(path, "utf8");

const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");

test("the differences from pgtune and what AWS keeps to itself are the code's", async () => {
  const told = table(
    ["setting", "pgtune", "here", "why", "effect"],
    differences.map(({ setting, pgtune, ours, why, effect }) => [code([setting]), pgtune, ours, why, effect]),
  );
  const withheld = table(
    ["on", "engines", "settings", "why", "source"],
    withheldSettings.map(({ platform, engines, settings, why, source }) => [
      ...[platform, engines.join(", "), code(settings), why, source],
    ]),
  );
  await expect(withBlock(withBlock(page, "differences", told), "withheld", withheld)).toMatchFileSnapshot(path);
});

test("every choice is told", () => {
  for (const choice of [...Object.values(Workload), ...Object.values(Storage)])
    expect(page).toContain(`\n| \`${choice}\` |`);
  for (const platform of Object.values(Platform)) expect(page).toContain(`\`${platform}\``);
});
