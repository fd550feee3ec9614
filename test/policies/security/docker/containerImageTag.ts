import type { Table } from "../../support/table.ts";

const wrong = { expected: "a tag with a version, or a digest", fix: "name the version, such as :17" };

export const table: Table = {
  good: { props: { image: "postgres:17-trixie" } },
  alsoGood: [
    { what: "a digest", props: { image: "postgres@sha256:4bc" } },
    { what: "a registry with a port", props: { image: "registry.example:5000/postgres:17" } },
    { what: "another service", props: { image: "nginx" } },
  ],
  bad: [
    { what: "no tag", props: { image: "postgres" }, at: "image", found: '"postgres"', ...wrong },
    {
      what: "latest",
      props: { image: "docker.io/library/mysql:latest" },
      at: "image",
      found: '"docker.io/library/mysql:latest"',
      ...wrong,
    },
    { what: "a tag without a version", props: { image: "mariadb:lts" }, at: "image", found: '"mariadb:lts"', ...wrong },
    {
      what: "a port of a registry for a tag",
      props: { image: "registry.example:5000/postgres" },
      at: "image",
      found: '"registry.example:5000/postgres"',
      ...wrong,
    },
  ],
  unknown: ["image"],
};
