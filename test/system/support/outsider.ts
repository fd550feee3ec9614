/**
 * A machine that is not the cluster's: a container of its own from the stack's image, on the cluster's network or on the host's, to
 * try with real clients what the cluster lets in. Files and passwords go in by stdin.
 */
import { docker, type Run, run } from "./stack.ts";

export interface Certificate {
  certificate: string;
  key: string;
}

export class Outsider {
  readonly container: string;

  private constructor(container: string) {
    this.container = container;
  }

  /** @param container whose image it takes @param network a Docker network, or `host` */
  static async start(name: string, container: string, network: string): Promise<Outsider> {
    const image = await docker("inspect", "--format", "{{.Image}}", container);
    await docker("rm", "--force", name);
    // The label lets the clean-up after a broken test run find it.
    const options = ["--detach", "--name", name, "--network", network, "--label", "holdfast.stack=test", "--init"];
    await docker("run", ...options, image, "sleep", "infinity");
    const outsider = new Outsider(name);
    await outsider.sh(
      "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=a.member " +
        "-addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout /tmp/unrelated.key -out /tmp/unrelated.crt 2>/dev/null",
    );
    return outsider;
  }

  remove(): Promise<string> {
    return docker("rm", "--force", this.container);
  }

  run(command: string[], input = ""): Promise<Run> {
    return run("docker", ["exec", "--interactive", this.container, ...command], { input });
  }

  /** A shell script that must succeed. */
  async sh(script: string, input?: string): Promise<string> {
    const { code, stdout, all } = await this.run(["sh", "-c", script], input);
    if (code !== 0) throw new Error(`in ${this.container}: ${all}`);
    return stdout;
  }

  /** Makes files of a certificate; `/tmp/<name>.crt` and `.key`. */
  async give(name: string, { certificate, key }: Certificate): Promise<void> {
    await this.sh(`umask 077; cat > /tmp/${name}.crt`, certificate);
    await this.sh(`umask 077; cat > /tmp/${name}.key`, key);
  }

  /** Tries a login with libpq and runs one statement. */
  async psql(settings: Record<string, string | number>, sql = "SELECT 'in'", password?: string): Promise<Run> {
    const passfile = "/tmp/passfile";
    if (password !== undefined) await this.sh(`umask 077; cat > ${passfile}`, `*:*:*:*:${password}\n`);
    const all = { connect_timeout: 5, ...settings, ...(password === undefined ? {} : { passfile }) };
    const conninfo = Object.entries(all).map(([key, value]) => `${key}='${value}'`);
    return this.run(["env", "--unset=PGHOST", "psql", "-XAtqw", conninfo.join(" "), "-c", sql]);
  }

  /** curl without checking the server; `200`-like codes in `stdout`'s last line. @param as a certificate that was given */
  curl(url: string, as?: string, ...options: string[]): Promise<Run> {
    const identity = as === undefined ? [] : ["--cert", `/tmp/${as}.crt`, "--key", `/tmp/${as}.key`];
    const common = ["--silent", "--show-error", "--insecure", "--max-time", "5", "--write-out", "\n%{http_code}"];
    return this.run(["curl", ...common, ...identity, ...options, url]);
  }
}

/** The settings of a certificate that was given. */
export const certified = (name: string) => ({ sslcert: `/tmp/${name}.crt`, sslkey: `/tmp/${name}.key` });
