/**
 * The files of an image's build: one listing, from which come both the digest that tells whether to build again and the archive that
 * Docker gets. What `.dockerignore` leaves out is in neither.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";

/** The package's types describe an ES module, which it is not. */
interface DockerIgnore {
  default(): { add(patterns: string): { ignores(path: string): boolean } };
}

export interface BuildContext {
  folder: string;
  /** The Dockerfile's path from here, and from the context; the latter starts with `..` when it lies outside. */
  dockerfile: string;
  inContext: string;
  /** Paths from the context, sorted, with `/`. */
  files: string[];
}

export async function readContext(folder: string, dockerfile: string): Promise<BuildContext> {
  const { default: dockerignore } = (await import("@balena/dockerignore")) as unknown as DockerIgnore;
  const patterns = await firstOf([`${dockerfile}.dockerignore`, path.join(folder, ".dockerignore")]);
  const ignored = dockerignore().add(patterns);
  // A pattern with `!` may bring back a file in a folder that is left out, so only without one can a whole folder be skipped.
  const skipFolders = !/^\s*!/m.test(patterns);
  const files: string[] = [];
  const walk = async (inside: string): Promise<void> => {
    const entries = await readdir(path.join(folder, inside), { withFileTypes: true });
    for (const entry of entries) {
      const name = path.posix.join(inside, entry.name);
      const out = ignored.ignores(name);
      if (entry.isDirectory()) {
        if (!out || !skipFolders) await walk(name);
      } else if (!out && (entry.isFile() || entry.isSymbolicLink())) {
        files.push(name);
      }
    }
  };
  await walk("");
  const inContext = path.relative(folder, dockerfile).split(path.sep).join("/");
  return { folder, dockerfile, inContext, files: files.sort() };
}

async function firstOf(files: string[]): Promise<string> {
  for (const file of files) {
    try {
      return await readFile(file, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  return "";
}

/** Changes with the name, the mode and the content of every file, and with the Dockerfile; not with times and owners. */
export async function digestOf(context: BuildContext): Promise<string> {
  const total = createHash("sha256");
  total.update(await contentDigest(context.dockerfile));
  for (const file of context.files) {
    const full = path.join(context.folder, file);
    const { mode } = await lstat(full);
    total.update(`\0${file}\0${mode.toString(8)}\0${await contentDigest(full)}`);
  }
  return total.digest("hex");
}

async function contentDigest(file: string): Promise<string> {
  const hash = createHash("sha256");
  if ((await lstat(file)).isSymbolicLink()) hash.update(await readlink(file));
  else await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/** The archive for Docker, and the Dockerfile's name in it. All files belong to root, as with Docker's own client. */
export async function archiveOf(
  context: BuildContext,
): Promise<{ archive: NodeJS.ReadableStream; dockerfile: string }> {
  const { pack } = await import("tar-stream");
  const archive = pack();
  const outside = context.inContext.startsWith("../");
  const dockerfile = outside ? ".Dockerfile.outside-of-context" : context.inContext;
  const files = new Map(context.files.map((file) => [file, path.join(context.folder, file)]));
  files.set(dockerfile, context.dockerfile);
  const fill = async () => {
    for (const [name, full] of files) {
      const info = await lstat(full);
      const header = { name, mode: info.mode & 0o7777, mtime: info.mtime, uid: 0, gid: 0 };
      if (info.isSymbolicLink()) archive.entry({ ...header, type: "symlink", linkname: await readlink(full) });
      else await pipeline(createReadStream(full), archive.entry({ ...header, size: info.size }));
    }
    archive.finalize();
  };
  fill().catch((error) => archive.destroy(error));
  return { archive: archive as unknown as NodeJS.ReadableStream, dockerfile };
}
