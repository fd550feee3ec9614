import { describe, expect, it } from "vitest";
import { type EngineFacts, remedyFor } from "../../toolchain/docker.ts";

const absent: EngineFacts = {
  code: "ENOENT",
  message: "connect ENOENT /var/run/docker.sock",
  dockerHost: undefined,
  daemonInstalled: false,
  root: true,
  debian: true,
};

/** The decision only: that apt installs an engine and that it starts is not shown here. */
describe("a Docker engine that does not answer", () => {
  it("is installed on Debian as root", () => {
    expect(remedyFor(absent)).toEqual({ kind: "install" });
  });

  it("is started as root when it is installed", () => {
    expect(remedyFor({ ...absent, daemonInstalled: true })).toEqual({ kind: "start" });
    expect(remedyFor({ ...absent, code: "ECONNREFUSED", daemonInstalled: true, debian: false })).toEqual({
      kind: "start",
    });
  });

  const failures: [string, Partial<EngineFacts>, RegExp][] = [
    ["no permission", { code: "EACCES", daemonInstalled: true, root: false }, /may not use .* usermod -aG docker/],
    [
      "no permission at DOCKER_HOST",
      { code: "EACCES", dockerHost: "unix:///run/x.sock" },
      /may not use the Docker engine at DOCKER_HOST=unix:\/\/\/run\/x\.sock: /,
    ],
    ["not running, no root", { daemonInstalled: true, root: false }, /not running: .*systemctl start docker/],
    ["not installed, no root", { root: false }, /no Docker engine: .*apt-get install docker\.io/],
    ["not installed, not Debian", { debian: false }, /no Docker engine: install Docker Engine/],
    [
      "DOCKER_HOST",
      { dockerHost: "tcp://10.0.0.9:2375", code: "ECONNREFUSED" },
      /DOCKER_HOST=tcp:\/\/10\.0\.0\.9:2375/,
    ],
  ];
  it.each(failures)("fails with the fix: %s", (_name, facts, message) => {
    expect(remedyFor({ ...absent, ...facts })).toMatchObject({ kind: "fail", message: expect.stringMatching(message) });
  });
});
