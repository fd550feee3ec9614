/**
 * A Pulumi program of a test's own, in a project and a state of its own, driven by the engine as the toolchain finds it. It lies
 * inside the checkout, so that it imports the package and finds its operations by name, as every stack here does.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { prepare, type Toolchain } from "../../../toolchain/environment.ts";
import { type Run, root, run } from "./stack.ts";

export class Program {
  readonly folder: string;
  private readonly name: string;
  private readonly toolchain: Toolchain;

  /** For whatever else works on the program's stack. */
  get env(): NodeJS.ProcessEnv {
    return {
      ...this.toolchain.env,
      PATH: `${join(root, "node_modules", ".bin")}${delimiter}${this.toolchain.env.PATH}`,
      PULUMI_BACKEND_URL: pathToFileURL(join(this.folder, "state")).href,
      PULUMI_CONFIG_PASSPHRASE: "trial",
    };
  }

  private constructor(name: string, toolchain: Toolchain) {
    this.name = name;
    this.toolchain = toolchain;
    this.folder = join(root, ".holdfast", "programs", name);
  }

  /** @param name of the project and its folder: one for each test file */
  static start(name: string): Promise<Program> {
    return Program.made(name, (program) => {
      writeFileSync(
        join(program.folder, "Pulumi.yaml"),
        `name: ${name}\nruntime: {name: nodejs, options: {typescript: false}}\nmain: index.ts\n`,
      );
      program.write("");
    });
  }

  /** One of the checkout's stacks, as a copy: its configuration is the test's. @param stack the folder's name, and its project's */
  static of(stack: string): Promise<Program> {
    return Program.made(stack, ({ folder }) => cpSync(join(root, "stacks", stack), folder, { recursive: true }));
  }

  private static async made(name: string, fill: (program: Program) => void): Promise<Program> {
    const program = new Program(name, await prepare({ docker: true }));
    program.dispose();
    mkdirSync(join(program.folder, "state"), { recursive: true });
    fill(program);
    await program.must("stack", "init");
    return program;
  }

  /** The whole program from now on. `pulumi` and all of the package are in scope; it says itself what it exports. */
  write(text: string): void {
    writeFileSync(
      join(this.folder, "index.ts"),
      `import * as pulumi from "@pulumi/pulumi";\nimport * as holdfast from "pulumi-holdfast";\n${text}\n`,
    );
  }

  /** `pulumi …` on the program's stack; a failing exit code is a result, not an error. */
  pulumi(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
    return run(this.toolchain.pulumi, [...args, "--cwd", this.folder, "--stack", "dev", "--non-interactive"], {
      env: { ...this.env, ...env },
    });
  }

  async must(...args: string[]): Promise<Run> {
    const result = await this.pulumi(args);
    if (result.code !== 0) throw new Error(`pulumi ${args.join(" ")} failed:\n${result.all}`);
    return result;
  }

  /** `up`, which must succeed; the outputs in clear. For tests' logins only: never print them. */
  async up<Outputs>(...args: string[]): Promise<Outputs> {
    await this.must("up", "--yes", "--skip-preview", ...args);
    return this.outputs<Outputs>();
  }

  async outputs<Outputs>(): Promise<Outputs> {
    return JSON.parse((await this.must("stack", "output", "--json", "--show-secrets")).stdout);
  }

  /** Neither a second `up` nor a refresh finds anything to do, nor a preview after it. */
  async expectQuiet(): Promise<void> {
    await this.must("up", "--yes", "--skip-preview", "--expect-no-changes");
    await this.must("refresh", "--yes", "--skip-preview", "--expect-no-changes");
    await this.must("preview", "--diff", "--expect-no-changes");
  }

  /** What the backend keeps, as text: secrets in it are encrypted. */
  state(): string {
    return readFileSync(join(this.folder, "state/.pulumi/stacks", this.name, "dev.json"), "utf8");
  }

  /** After the last test. */
  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
