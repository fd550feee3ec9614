/**
 * RDS's and Aurora's instance classes: cores and memory. AWS's table is regular (a size is a number of cores, a family a number of
 * GiB for each), so the rule is kept instead of the table; the tests hold it to AWS's own rows.
 *
 * Source: AWS documentation, "Hardware specifications for DB instance classes" (Concepts.DBInstanceClass.Summary).
 */
import { GB } from "./request.ts";

export interface InstanceClass {
  /** `db.r6g.large` */
  name: string;
  vcpus: number;
  /** kB. What the class has; the system takes some of it. */
  memory: number;
}

const sizes = {
  large: 2,
  xlarge: 4,
  "2xlarge": 8,
  "4xlarge": 16,
  "8xlarge": 32,
  "12xlarge": 48,
  "16xlarge": 64,
  "24xlarge": 96,
  "32xlarge": 128,
  "48xlarge": 192,
} as const;
type SizeName = keyof typeof sizes;

const upTo = (last: SizeName, ...but: SizeName[]): SizeName[] => {
  const names = Object.keys(sizes) as SizeName[];
  return names.slice(0, names.indexOf(last) + 1).filter((name) => !but.includes(name));
};

/**
 * Families that AWS takes out of service: no new instance of theirs starts, and those that run are moved.
 *
 * Source: AWS documentation, "DB instance class types" (Concepts.DBInstanceClass.Types), previous generations.
 */
export const retiredFamilies: readonly string[] = ["m1", "m2", "m3", "m4", "r3", "r4", "t1", "t2", "cr1", "hs1"];

/** GiB for each core, and the sizes there are. */
const families: Record<string, { perCore: number; sizes: SizeName[] }> = {
  t3: { perCore: 4, sizes: upTo("2xlarge") },
  t4g: { perCore: 4, sizes: upTo("2xlarge") },
  m5: { perCore: 4, sizes: upTo("24xlarge") },
  m6g: { perCore: 4, sizes: upTo("16xlarge") },
  m6i: { perCore: 4, sizes: upTo("32xlarge") },
  m7g: { perCore: 4, sizes: upTo("16xlarge") },
  m7i: { perCore: 4, sizes: upTo("48xlarge", "32xlarge") },
  m8g: { perCore: 4, sizes: upTo("48xlarge", "32xlarge") },
  r5: { perCore: 8, sizes: upTo("24xlarge") },
  r6g: { perCore: 8, sizes: upTo("16xlarge") },
  r6i: { perCore: 8, sizes: upTo("32xlarge") },
  r7g: { perCore: 8, sizes: upTo("16xlarge") },
  r7i: { perCore: 8, sizes: upTo("48xlarge", "32xlarge") },
  r8g: { perCore: 8, sizes: upTo("48xlarge", "32xlarge") },
  x2g: { perCore: 16, sizes: upTo("16xlarge") },
};

/** Two cores and less memory than the rule has. */
const burstable = ["t3", "t4g"].flatMap((family) =>
  [
    ["micro", 1],
    ["small", 2],
    ["medium", 4],
  ].map(
    ([size, gigabytes]): InstanceClass => ({ name: `db.${family}.${size}`, vcpus: 2, memory: Number(gigabytes) * GB }),
  ),
);

/** By name. */
export const instanceClasses: Readonly<Record<string, InstanceClass>> = Object.fromEntries(
  [
    ...burstable,
    ...Object.entries(families).flatMap(([family, { perCore, sizes: has }]) =>
      has.map((size) => ({ name: `db.${family}.${size}`, vcpus: sizes[size], memory: sizes[size] * perCore * GB })),
    ),
  ].map((one) => [one.name, one]),
);
