import type { AccountId, RegistrationId, SecurityKeyId, SecurityKeyRecord } from '../vault/records.ts';

/** What is written about a security key outside the vault: no secret, and nothing that recognises the key. */
export interface KeyFacts
  extends Pick<
    SecurityKeyRecord,
    | 'label'
    | 'attachment'
    | 'transports'
    | 'aaguid'
    | 'place'
    | 'form'
    | 'colour'
    | 'model'
    | 'note'
    | 'backup'
    | 'abilities'
    | 'acquiredMs'
    | 'checkedMs'
    | 'spare'
    | 'lostMs'
    | 'retiredMs'
  > {}

/** A security key in the register. */
export interface RegisterKey extends KeyFacts {
  readonly id: SecurityKeyId;
  readonly createdMs: number;
  readonly replacedBy?: SecurityKeyId;
}

/** When a security key was registered at a site, and used there. */
export interface SiteTimes {
  readonly sinceMs?: number;
  readonly usedMs?: number;
  readonly removedMs?: number;
}

/** An account by the names that people and files have for it. */
export interface AccountNames {
  readonly issuer: string;
  readonly name: string;
}

/** A site in the register where a security key is registered. */
export interface RegisterSite extends SiteTimes {
  readonly id: RegistrationId;
  readonly key: SecurityKeyId;
  readonly host: string;
  /** What the key is called there. */
  readonly name: string;
  readonly account?: AccountNames & { readonly id: AccountId };
  readonly createdMs: number;
  /** The browser saw it; otherwise the user said so. */
  readonly isSeen?: boolean;
}

/** Every security key and where it is registered; without what no key is known for. */
export interface KeyRegister {
  readonly keys: readonly RegisterKey[];
  readonly sites: readonly RegisterSite[];
}

/** A key to be saved: a new one, or one of the vault, which gets what it lacks. */
export interface KeyEntry {
  readonly known?: SecurityKeyId;
  readonly facts: KeyFacts;
  readonly createdMs?: number;
  /** The place in the list of the key that replaces it. */
  readonly replacedBy?: number;
}

/** A registration to be saved. One that the vault has is brought up to date. */
export interface SiteEntry extends SiteTimes {
  /** The place of its key in the list of keys. */
  readonly key: number;
  readonly host: string;
  readonly name: string;
  readonly account?: AccountId;
  /** In place of `account`: linked where just one account is called so. */
  readonly accountNames?: AccountNames;
  readonly createdMs?: number;
  /** The site shows it now: it isn’t removed, whatever was recorded. */
  readonly isListed?: boolean;
}

/** What takes a saved register back. */
export interface RegisterUndo {
  readonly keys: readonly SecurityKeyId[];
  readonly registrations: readonly RegistrationId[];
  /** Keys that got what they lacked: the members that they got, and the note that they had. */
  readonly completed: readonly {
    readonly id: SecurityKeyId;
    readonly members: readonly string[];
    readonly note?: string;
  }[];
  /** Registrations as they were. */
  readonly former: readonly ({
    readonly id: RegistrationId;
    readonly key: SecurityKeyId;
    readonly name: string;
    readonly account?: AccountId;
  } & SiteTimes)[];
}

/** What saving came to. */
export interface RegisterSaved {
  readonly keysAdded: number;
  readonly keysCompleted: number;
  readonly sitesAdded: number;
  readonly sitesUpdated: number;
  readonly undo: RegisterUndo;
}

/** The register of security keys: printed, exported, imported, and pasted from sites. */
export interface KeyRegisterVerbs {
  'keyRegister.read'(): KeyRegister;
  /** Saves keys and registrations at once. Throws `record-missing`, `host-invalid`, `vault-limit`. */
  'keyRegister.save'(ask: { keys: readonly KeyEntry[]; sites: readonly SiteEntry[] }): RegisterSaved;
  /** What was added goes to the trash. */
  'keyRegister.undo'(ask: RegisterUndo): void;
}
