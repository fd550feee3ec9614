/** Runs the local bootstrap as `postgres`, by `peer` on the primary's socket: at first, and again whenever its inputs change. */
import { createHash } from "node:crypto";
import { bootstrapSql } from "../../postgres/bootstrap.ts";
import { scramVerifier } from "../../postgres/scram.ts";
import { exec, until } from "./engine.ts";
import { type Containers, leader } from "./patroni.ts";

export interface BootstrapInputs {
  containers: Containers;
  admin: string;
  password: string;
  database: string;
}

async function run(inputs: BootstrapInputs): Promise<void> {
  const sql = bootstrapSql({ ...inputs, verifier: scramVerifier(inputs.password) });
  const { container } = await leader(inputs.containers, 120);
  // Patroni makes its own roles right after the primary opens; the script grants to one of them.
  await until("the bootstrap", 60, async () => {
    const command = ["psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--dbname=postgres", "--file=-"];
    const { code, stderr } = await exec(container, command, sql);
    return code === 0 ? true : stderr.trim().replaceAll(/SCRAM-SHA-256\$[^']*/g, "[verifier]");
  });
}

export const bootstrap = {
  async create(inputs: BootstrapInputs) {
    await run(inputs);
    return {
      id: createHash("sha256").update(Object.values(inputs.containers).join()).digest("hex").slice(0, 12),
      outs: inputs,
    };
  },
  async update(_id: string, _olds: BootstrapInputs, news: BootstrapInputs) {
    await run(news);
    return { outs: news };
  },
};
