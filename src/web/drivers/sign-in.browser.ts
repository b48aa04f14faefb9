import type { Say } from '../../language.js';
import type { Server } from './outbox/server.browser.js';
import type { appTexts } from './app.texts.js';
import type { DriverSession, SignInProblem } from './driver-app.js';
import type { Remembered } from './phone/remembered.browser.js';
import type { SentDevice } from './wire.js';

/** How the desk leads a driver here. */
const cameSignedIn = '#signed-in';

/** Who is signed in on this phone. The token itself is in a cookie that no script reads. */
export class SignIn {
  private session: DriverSession | null;

  constructor(
    private readonly server: Server,
    private readonly remembered: Remembered,
    /** The phone is told of, so that it may deliver later what this person said on it. */
    private readonly device: () => SentDevice,
    private readonly say: () => Say<keyof typeof appTexts>,
    /** @param isHere in this tab, so that the others have to know */
    private readonly changed: (isHere: boolean) => void,
  ) {
    this.session = remembered.session();
  }

  get current(): DriverSession | null {
    return this.session;
  }

  async signIn(name: string, password: string): Promise<SignInProblem> {
    // The next session takes the place of this one's cookie: whoever signed out without a signal is signed out before that.
    await this.endOnServer();
    const answer = await this.server.request({ method: 'POST', path: '/v1/sessions', body: { name, password, device: this.device() } });
    if (answer.is === 'not-taken') return answer.problem.detail;
    if (answer.is !== 'answer') {
      if (answer.is === 'failure' && answer.failure.detail !== undefined) return answer.failure.detail;
      return this.say()(answer.is === 'failure' && answer.failure.problem === 'offline' ? 'signInOffline' : 'signInServer');
    }
    return this.begin(answer.body as Partial<DriverSession>) ? null : this.say()('signInOffline');
  }

  /** Whoever signed in at the managers' desk and was led here from there is signed in: the cookie is the same. */
  async takeOver(): Promise<void> {
    if (location.hash !== cameSignedIn) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    const answer = await this.server.request({ method: 'GET', path: '/v1/sessions/current' });
    if (answer.is === 'answer') this.begin(answer.body as Partial<DriverSession>);
  }

  /** @returns whether the server said whose session it is */
  private begin({ accountId, name, role }: Partial<DriverSession>): boolean {
    if (typeof accountId !== 'string' || typeof name !== 'string') return false;
    this.remembered.hasSessionToEnd = false;
    this.remembered.useName(name);
    this.set({ accountId, name, role: role === 'manager' ? 'manager' : 'driver', isOver: false });
    return true;
  }

  /** Here at once; on the server as soon as it hears of it. */
  async signOut(): Promise<void> {
    this.remembered.hasSessionToEnd = true;
    this.set(null);
    await this.endOnServer();
  }

  /** A session that was ended without a signal is ended on the server as soon as there is one. */
  async endOnServer(): Promise<void> {
    if (!this.remembered.hasSessionToEnd || this.session !== null) return;
    const answer = await this.server.request({ method: 'DELETE', path: '/v1/sessions/current' });
    const isEnded = answer.is === 'answer' || (answer.is === 'failure' && answer.failure.problem === 'signed-out');
    if (isEnded) this.remembered.hasSessionToEnd = false;
  }

  /** The server does not know the session any more. */
  isOver(): void {
    if (this.session !== null && !this.session.isOver) this.set({ ...this.session, isOver: true });
  }

  /** Another tab signed in or out, or more is remembered than was known at first. */
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
