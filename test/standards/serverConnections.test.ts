import fc from "fast-check";
import { expect, test } from "vitest";
import { pooledAtMost, poolSizeOf } from "../../components/standards/serverConnections.ts";

test("pools stay below what the server admits, with places left for whoever logs in directly", () =>
  fc.assert(
    fc.property(fc.integer({ min: 25, max: 10_000 }), fc.integer({ min: 0, max: 20 }), (all, reserved) => {
      const pooled = pooledAtMost({ all, reserved });
      const others = all - reserved - pooled;
      expect(pooled).toBeGreaterThanOrEqual(1);
      expect(others).toBeGreaterThanOrEqual(2);
      expect(others).toBeLessThanOrEqual(10);
      expect(poolSizeOf({ all, reserved })).toBe(Math.min(20, pooled));
    }),
  ));

test.each([
  [25, 12],
  [40, 27],
  [62, 49],
  [100, 87],
])("%i connections: %i are the pooler's", (all, pooled) => expect(pooledAtMost({ all })).toBe(pooled));
