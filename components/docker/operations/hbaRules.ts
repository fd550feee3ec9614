/**
 * Somebody's rules among the cluster's in pg_hba, such as those of a login: added to Patroni's list, each marked with whose it is,
 * and waited for until every member goes by them. Only the owner's own lines are ever changed or removed.
 */
import { linesOf, withLinesOf } from "../../postgres/hba.ts";
import { exec, state, until } from "./engine.ts";
import { type Containers, call, dynamicConfiguration, hbaOf, leader, patchDynamic } from "./patroni.ts";

export interface HbaRulesInputs {
  containers: Containers;
  owner: string;
  /** As they stand in pg_hba, marked with the owner. */
  lines: string[];
}

const same = (a: readonly string[], b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b);

async function apply({ containers, owner, lines }: HbaRulesInputs): Promise<void> {
  const { container } = await leader(containers, 120);
  await patchDynamic(container, (now) => {
    const wanted = withLinesOf(owner, lines, hbaOf(now));
    return same(wanted, hbaOf(now)) ? {} : { postgresql: { pg_hba: wanted } };
  });
  await Promise.all(Object.entries(containers).map(([key, member]) => followed(key, member, owner, lines)));
}

/** Milliseconds that a member may take by itself. */
const byItself = 5000;

/**
 * Waits until a member goes by them. One that is down lets nobody in, and writes its file when it starts. One that was starting when
 * they came has only noted them: Patroni then writes its file no more, unless it is told to reload.
 */
async function followed(key: string, container: string, owner: string, lines: readonly string[]): Promise<void> {
  let asked = Date.now();
  await until(`"${key}" going by the rules of "${owner}"`, 120, async () => {
    const missing = await whatIsMissing(container, owner, lines);
    if (missing !== undefined && Date.now() - asked > byItself) {
      asked = Date.now();
      await call(container, "POST", "/reload");
    }
    return missing ?? true;
  });
}

/**
 * The file, when it was written, when the server last read its configuration, and what it finds wrong with the file. In one session,
 * because each stands in the server's log.
 */
const look = `
SELECT current_setting('hba_file') AS file \\gset
SELECT pg_read_file(:'file');
\\setenv FILE :file
\\! stat -c %.Y "$FILE"
SELECT extract(epoch FROM pg_conf_load_time());
SELECT coalesce(string_agg(format('line %s: %s', line_number, error), '; '), '') FROM pg_hba_file_rules WHERE error IS NOT NULL;
`;

/** Until a member goes by them. */
async function whatIsMissing(container: string, owner: string, lines: readonly string[]): Promise<string | undefined> {
  if (!(await state(container))?.running) return undefined;
  const { body } = await call(container, "GET", "/patroni");
  const own = JSON.parse(body) as { state: string };
  if (own.state !== "running") return `its PostgreSQL is ${own.state}`;
  const { code, stdout, stderr } = await exec(container, ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1"], look);
  if (code !== 0) return stderr.trim();
  const seen = stdout.split("\n").slice(0, -1);
  const [written, loaded, errors] = seen.splice(-3) as [string, string, string];
  if (errors !== "") return errors;
  if (!same(linesOf(owner, seen.filter(Boolean)), lines)) return "its file has not got them yet";
  return Number(loaded) > Number(written) ? undefined : "it has not read its file yet";
}

const isDead = async (containers: Containers) =>
  (await Promise.all(Object.values(containers).map(state))).every((seen) => !seen?.running);

export const hbaRules = {
  async create(inputs: HbaRulesInputs) {
    await apply(inputs);
    return { id: inputs.owner, outs: inputs };
  },
  async update(_id: string, _olds: HbaRulesInputs, news: HbaRulesInputs) {
    await apply(news);
    return { outs: news };
  },
  /** Drift is read back; with the cluster gone the last known state stands, so that a refresh does not fail as a whole. */
  async read(id: string, props: HbaRulesInputs) {
    try {
      const { container } = await leader(props.containers, 2);
      return { id, props: { ...props, lines: linesOf(props.owner, hbaOf(await dynamicConfiguration(container))) } };
    } catch {
      return { id, props };
    }
  },
  async delete(_id: string, props: HbaRulesInputs) {
    if (!(await isDead(props.containers))) await apply({ ...props, lines: [] });
  },
};
