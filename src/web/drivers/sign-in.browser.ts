import type { Say } from '../../language.js';
import type { Server } from './outbox/server.browser.js';
import type { appTexts } from './app.texts.js';
import type { DriverSession, SignInProblem } from './driver-app.js';
import type { Remembered } from './phone/remembered.browser.js';
import type { SentDevice } from './wire.js';

/** The fragment of the address to which the managers' desk forwards a driver who signed in there. */
const cameSignedIn = '#signed-in';

/** The session on this phone. The token itself is in an HttpOnly cookie. */
export class SignIn {
  private session: DriverSession | null;

  constructor(
    private readonly server: Server,
    private readonly remembered: Remembered,
    /** Sent when signing in, so that the server later accepts this person's rows from this phone. */
    private readonly device: () => SentDevice,
    private readonly say: () => Say<keyof typeof appTexts>,
    /** @param isHere the change was made in this tab, so the other tabs need a message */
    private readonly changed: (isHere: boolean) => void,
  ) {
    this.session = remembered.session();
  }

  get current(): DriverSession | null {
    return this.session;
  }

  async signIn(name: string, password: string): Promise<SignInProblem> {
    // The new session replaces the cookie. A session that was ended without a signal has to be ended on the server before that.
    await this.endOnServer();
    const answer = await this.server.request({ method: 'POST', path: '/v1/sessions', body: { name, password, device: this.device() } });
    if (answer.is === 'not-taken') return answer.problem.detail;
    if (answer.is !== 'answer') {
      if (answer.is === 'failure' && answer.failure.detail !== undefined) return answer.failure.detail;
      return this.say()(answer.is === 'failure' && answer.failure.problem === 'offline' ? 'signInOffline' : 'signInServer');
    }
    return this.begin(answer.body as Partial<DriverSession>) ? null : this.say()('signInOffline');
  }

  /** Takes over a session from the managers' desk, which uses the same cookie. */
  async takeOver(): Promise<void> {
    if (location.hash !== cameSignedIn) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    const answer = await this.server.request({ method: 'GET', path: '/v1/sessions/current' });
    if (answer.is === 'answer') this.begin(answer.body as Partial<DriverSession>);
  }

  /** Starts a session. @returns false: the answer names no account */
  private begin({ accountId, name, role }: Partial<DriverSession>): boolean {
    if (typeof accountId !== 'string' || typeof name !== 'string') return false;
    this.remembered.hasSessionToEnd = false;
    this.remembered.useName(name);
    this.set({ accountId, name, role: role === 'manager' ? 'manager' : 'driver', isOver: false });
    return true;
  }

  /** Signs out on this phone at once, and on the server as soon as it can be reached. */
  async signOut(): Promise<void> {
    this.remembered.hasSessionToEnd = true;
    this.set(null);
    await this.endOnServer();
  }

  /** Ends a session on the server that was ended on this phone without a signal. */
  async endOnServer(): Promise<void> {
    if (!this.remembered.hasSessionToEnd || this.session !== null) return;
    const answer = await this.server.request({ method: 'DELETE', path: '/v1/sessions/current' });
    const isEnded = answer.is === 'answer' || (answer.is === 'failure' && answer.failure.problem === 'signed-out');
    if (isEnded) this.remembered.hasSessionToEnd = false;
  }

  /** Marks the session as over, because the server refused it. */
  isOver(): void {
    if (this.session !== null && !this.session.isOver) this.set({ ...this.session, isOver: true });
  }

  /** Reads the session again: another tab changed it, or it was restored from the second place. */
  readAgain(): void {
    this.remembered.readAfterMessage();
    this.session = this.remembered.session();
    this.changed(false);
  }

  private set(session: DriverSession | null): void {
    this.session = session;
    this.remembered.storeSession(session);
    this.changed(true);
  }
}
