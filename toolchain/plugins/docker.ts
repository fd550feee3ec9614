/** The stand-in of Pulumi's docker plugin: the resources that database stacks on Docker use, with the official plugin's behaviour. */
import { Connection } from "./docker/connection.ts";
import { container } from "./docker/container.ts";
import { image } from "./docker/image.ts";
import { network } from "./docker/network.ts";
import { remoteImage } from "./docker/remote-image.ts";
import { volume } from "./docker/volume.ts";
import type { Provider } from "./provider.ts";

const connection = new Connection();

export const provider: Provider = {
  name: "docker",
  version: "5.2.0",
  configure: (config) => connection.configure(config),
  resources: {
    "docker:index/image:Image": image(connection.connect),
    "docker:index/remoteImage:RemoteImage": remoteImage(connection.connect),
    "docker:index/network:Network": network(connection.connect),
    "docker:index/volume:Volume": volume(connection.connect),
    "docker:index/container:Container": container(connection.connect),
  },
};
