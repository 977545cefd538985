// Who a member is towards its group. The id counts from the moment the coordinator has given it,
// long before there is a generation: a member that leaves before it was let in must name itself, or
// the group waits for it until its session ends.
import { NO_MEMBER, type GroupIdentity } from '../committer.ts';

/** The identity of one member, as it comes and goes. */
export class MemberIdentity {
  #current: GroupIdentity;
  #onNamed: (() => void) | null = null;

  constructor(instanceId: string | null) {
    this.#current = { ...NO_MEMBER, instanceId };
  }

  /** Another object whenever anything of it changes. */
  get current(): GroupIdentity {
    return this.#current;
  }

  /** Whether the group has let the member in. */
  get hasGeneration(): boolean {
    return this.#current.generation !== NO_MEMBER.generation;
  }

  /** The coordinator knows the member by this id. */
  name(memberId: string): void {
    if (memberId !== this.#current.memberId) this.#current = { ...this.#current, memberId };
    this.#onNamed?.();
  }

  /** Resolves when the coordinator gives an id. */
  named(): Promise<void> {
    return new Promise((resolve) => {
      this.#onNamed = resolve;
    });
  }

  /** The group has let the member in. */
  take(identity: GroupIdentity): void {
    this.#current = identity;
  }

  /** The generation is over without the member, and its id with it if the group said so. */
  forget(forgetsMember: boolean): void {
    const { memberId, instanceId } = this.#current;
    const kept = forgetsMember ? NO_MEMBER.memberId : memberId;
    this.#current = { ...NO_MEMBER, memberId: kept, instanceId };
  }
}
