/**
 * Keeps which of a login's two roles is active and since when, and moves it on when that is due or asked for. The roles follow what
 * it tells: an `up` that was killed in between leaves them behind, and the next one brings them along without rotating again.
 */
import {
  activeSlot,
  advance,
  due,
  first,
  type Rotation,
  type RotationPeriods,
  wishes,
  wishFor,
} from "../../postgres/rotation.ts";

export interface RotationInputs extends RotationPeriods {
  /** Name of the component that the login belongs to. */
  component: string;
  login: string;
}

interface State extends RotationInputs, Rotation {
  active: 0 | 1;
  due: string;
}

/** What it tells beyond its inputs. */
export const rotationOutputs = ["generation", "active", "since", "overlapUntil", "due"] as const;

const told = (inputs: RotationInputs, rotation: Rotation): State => {
  const { generation, since, overlapUntil } = rotation;
  return { ...inputs, generation, active: activeSlot(generation), since, overlapUntil, due: due(rotation, inputs) };
};

function now(olds: State, news: RotationInputs): Rotation {
  const wish = wishFor(news.component, news.login, process.env[wishes]);
  return advance(news.login, olds, news, wish, Date.now());
}

export const rotation = {
  async create(inputs: RotationInputs) {
    return { id: `${inputs.component}/${inputs.login}`, outs: told(inputs, first(Date.now())) };
  },
  /** Refuses here what must wait, before anything is changed. */
  async diff(_id: string, olds: State, news: RotationInputs) {
    const isSame = (["component", "login", "everyMs", "overlapMs"] as const).every((name) => olds[name] === news[name]);
    return { changes: now(olds, news) !== olds || !isSame };
  },
  async update(_id: string, olds: State, news: RotationInputs) {
    return { outs: told(news, now(olds, news)) };
  },
};
