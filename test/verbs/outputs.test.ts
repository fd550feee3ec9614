import { expect, test } from "vitest";
import { arrange, parseOutputs } from "../../verbs/outputs.ts";

const printed = {
  cluster: "holdfast-dev-db",
  host: "127.0.0.1",
  port: 5432,
  readerHost: "127.0.0.1",
  readerPort: 5433,
  pooledHost: "127.0.0.1",
  pooledPort: 6432,
  database: "app",
  adminSecret: "[secret]",
  instances: { a: { container: "holdfast-dev-db-a", address: "10.1.2.3" } },
  etcd: ["holdfast-dev-db-etcd-1"],
  caCert: "PEM",
  access: {
    roles: [
      {
        logins: {
          app: { roles: ["app", "app_2"], groups: ["readwrite"], rotation: { active: "app_2" } },
          reader: { roles: ["reader"], groups: ["readonly"] },
        },
      },
    ],
    policies: [],
  },
};

test("the endpoints by their names", () => {
  const outputs = arrange(parseOutputs("dev", JSON.stringify(printed)));
  expect(outputs.primary).toEqual({ host: "127.0.0.1", port: 5432 });
  expect(outputs.readers.port).toBe(5433);
  expect(outputs.pooled.port).toBe(6432);
  expect(outputs.instances.a?.container).toBe("holdfast-dev-db-a");
});

test("each login with the role that is handed out now", () =>
  expect(arrange(parseOutputs("dev", JSON.stringify(printed))).logins).toEqual({
    app: { role: "app_2", rotates: true },
    reader: { role: "reader", rotates: false },
  }));

test("a stack without outputs, and one whose `up` did not end", () => {
  expect(() => parseOutputs("dev", "{}")).toThrow(
    "stack dev has no outputs: no `up` of this program has finished yet. Run npm run up -- --stack dev",
  );
  const { instances: _, etcd: __, ...half } = printed;
  expect(() => parseOutputs("dev", JSON.stringify(half))).toThrow("stack dev has no output instances, etcd:");
});

test("no error repeats what was printed, for it may hold secrets", () => {
  const errors = ['{"adminSecret": s3cret', '{"adminSecret": "s3cret"}'].map((text) => {
    try {
      parseOutputs("dev", text);
      return "none";
    } catch (error) {
      return String(error);
    }
  });
  expect(errors[0]).toContain("did not print JSON");
  expect(errors[1]).toContain("has no output");
  expect(errors.join()).not.toContain("s3cret");
});
