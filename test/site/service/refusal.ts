/** Why the service said no; tests assert these, people read the message. */
export type RefusalCode =
  | 'input'
  | 'email-taken'
  | 'credentials-wrong'
  | 'use-sso'
  | 'sign-on-wrong'
  | 'signed-out'
  | 'must-enrol'
  | 'not-allowed'
  | 'not-started'
  | 'password-wrong'
  | 'code-wrong'
  | 'code-replayed'
  | 'recovery-code-wrong'
  | 'key-wrong'
  | 'key-unknown'
  | 'too-many-attempts'
  | 'device-unknown'
  | 'too-early'
  | 'not-found';

/** A request the service refuses, with a message fit for the page. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;

  constructor(code: RefusalCode, message: string, status = 400) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
  }
}
