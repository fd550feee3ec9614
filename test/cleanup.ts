/**
 * Removes what a test run has left in Docker: containers, networks and volumes with a holdfast.stack label that were made since it
 * began. Says each, because a test that leaves something behind is to be mended. Usage: cleanup.ts <seconds since the epoch>
 */
import Docker from "dockerode";

const began = Number(process.argv[2]) * 1000;
const filters = { label: ["holdfast.stack"] };
const docker = new Docker();
const isNew = (created: string | undefined) => new Date(created ?? 0).getTime() >= began;
const say = (what: string) => process.stderr.write(`holdfast: removing ${what}, left behind by the tests\n`);

const answers = await docker.ping().then(
  () => true,
  () => false,
);
if (answers) {
  for (const { Id, Names, Created } of await docker.listContainers({ all: true, filters })) {
    if (Created * 1000 < began) continue;
    say(`container ${Names[0]?.slice(1)}`);
    await docker.getContainer(Id).remove({ force: true, v: true });
  }
  for (const { Id, Name, Created } of await docker.listNetworks({ filters })) {
    if (!isNew(Created)) continue;
    say(`network ${Name}`);
    await docker.getNetwork(Id).remove();
  }
  const { Volumes } = await docker.listVolumes({ filters: JSON.stringify(filters) });
  for (const volume of Volumes ?? []) {
    if (!isNew((volume as { CreatedAt?: string }).CreatedAt)) continue;
    say(`volume ${volume.Name}`);
    await docker.getVolume(volume.Name).remove();
  }
}
