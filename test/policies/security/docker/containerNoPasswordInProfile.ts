import type { Table } from "../../support/table.ts";

const wrong = { expected: "no password", fix: "take a password file of mode 0600" };

export const table: Table = {
  good: {
    props: { image: "app:1", uploads: [{ file: "/root/.bashrc", content: "# PGPASSWORD=x\nexport PGUSER=app\n" }] },
  },
  alsoGood: [
    { what: "a password file", props: { uploads: [{ file: "/root/.pgpass", content: "*:*:*:app:the-canary" }] } },
    { what: "a service file", props: { uploads: [{ file: "/etc/pg_service.conf", content: "[a]\npassfile=/p\n" }] } },
    { what: "nothing", props: { uploads: undefined } },
  ],
  bad: [
    {
      what: "a profile",
      props: { uploads: [{ file: "/etc/profile.d/db.sh", content: "export PGPASSWORD=the-canary" }] },
      ...{ at: "uploads[0]", found: "PGPASSWORD in a profile (its value is not shown)", ...wrong },
    },
    {
      what: "a service file in base64",
      props: {
        uploads: [
          {
            file: "/root/.pg_service.conf",
            contentBase64: Buffer.from("[a]\npassword=the-canary\n").toString("base64"),
          },
        ],
      },
      ...{ at: "uploads[0]", found: "password in a service file (its value is not shown)", ...wrong },
    },
  ],
  unknown: ["uploads"],
};
