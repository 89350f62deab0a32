import { type Brand } from '../std/brand.ts';
import { type Weekday } from '../std/zone.ts';

/** What does a plant folder say, once it has been read and found whole?
 *  Promise: plain data with every default filled in; its canonical JSON is what the digest covers. No
 *  position, no file name, no order of keys gets in here, so the same plant has the same digest everywhere.
 *  Never: a reference that does not exist. The loader has refused it (plant-format.md). */

export type PlantId = Brand<string, 'PlantId'>;
export type EquipmentId = Brand<string, 'EquipmentId'>;
export type IdentityId = Brand<string, 'IdentityId'>;
export type PersonId = Brand<string, 'PersonId'>;
export type RoleId = Brand<string, 'RoleId'>;
export type RunbookId = Brand<string, 'RunbookId'>;
/** `R-12`, unique in its runbook. */
export type RuleId = Brand<string, 'RuleId'>;
/** Names joined by dots, leaf last: `running.vendorSession`. `*` only inside `in`. */
export type StatePath = Brand<string, 'StatePath'>;
/** A past fact that moves a machine: `vendor.connected`. */
export type MachineEvent = Brand<string, 'MachineEvent'>;
/** ISO 8601, as it was written in the folder: `PT30M`. */
export type DurationText = Brand<string, 'DurationText'>;
/** `sha256:` and 64 lower-case hex digits. */
export type Digest = Brand<string, 'Digest'>;
export type Plant = {
  readonly watchbill: 1;
  readonly plant: PlantId;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly origin: string;
  readonly equipment: readonly Equipment[];
  readonly roles: readonly Role[];
  readonly people: readonly Person[];
  readonly rota: readonly RotaRow[];
  readonly identities: readonly Identity[];
  /** In order of id. */
  readonly runbooks: readonly Runbook[];
};

export const LEVELS = ['enterprise', 'site', 'area', 'workCenter', 'workUnit'] as const;
export type Level = (typeof LEVELS)[number];
export const PURDUE_LEVELS = ['L0', 'L1', 'L2', 'L3', 'L3_5', 'L4', 'L5'] as const;
export type PurdueLevel = (typeof PURDUE_LEVELS)[number];
export type Equipment = {
  readonly id: EquipmentId;
  readonly level: Level;
  readonly name: string;
  readonly parent?: EquipmentId;
  /** The equipment is governed: it has a production state. */
  readonly runbook?: RunbookId;
  readonly owner?: RoleId;
  readonly safetyRelevant?: boolean;
  readonly purdue?: PurdueLevel;
};
export type Role = { readonly id: RoleId; readonly name: string; readonly team: string };
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly phone?: string;
  readonly vendor?: string;
  readonly roles: readonly RoleAt[];
  /** `scrypt$N$r$p$salt$hash` from a folder, the `sha256:` digest of that line from a content; without it the
   *  person cannot sign. */
  readonly pin?: string;
};
export type RoleAt = { readonly role: RoleId; readonly at: EquipmentId };

/** Plant-local wall time; `to` at or before `from` ends on the next day. */
export type RotaRow = {
  readonly shift: string;
  readonly days: readonly Weekday[];
  readonly from: WallText;
  readonly to: WallText;
  readonly crew: readonly PersonId[];
};
/** `06:00` to `23:59`, and `24:00` nowhere. */
export type WallText = Brand<string, 'WallText'>;

export const IDENTITY_TYPES = [
  'serviceAccount',
  'deviceCredential',
  'apiKey',
  'certificate',
  'remoteAccess',
  'automationAgent',
  'aiAgent',
  'sharedAccount',
  'person',
] as const;
export type IdentityType = (typeof IDENTITY_TYPES)[number];
export const EFFECTS = ['none', 'degraded', 'lineStop', 'unsafe', 'unknown'] as const;
export type Effect = (typeof EFFECTS)[number];
export const REVOCABLE = ['instant', 'nextAuth', 'atDevice', 'no'] as const;
export type Revocable = (typeof REVOCABLE)[number];
export const EXTERNAL_SCHEMES = ['spiffe', 'x509-serial', 'ad-sid', 'opcua-user', 'vendor'] as const;
export type ExternalScheme = (typeof EXTERNAL_SCHEMES)[number];

export type Identity = {
  readonly id: IdentityId;
  readonly name: string;
  readonly type: IdentityType;
  readonly reach: readonly EquipmentId[];
  readonly owner?: RoleId;
  readonly vendor?: string;
  readonly purpose?: string;
  readonly criticality: 1 | 2 | 3 | 4 | 5;
  readonly safetyCritical: boolean;
  readonly tags: readonly string[];
  /** `2026-12-31`, or the reason why it never does. */
  readonly expires?: string | { readonly never: string };
  readonly credential?: Credential;
  readonly ifPaused: Consequence;
  readonly ifRevoked: Consequence;
  readonly fallback?: string;
  /** How a decision is carried out, in which system: action → text. */
  readonly carryOut?: Readonly<Partial<Record<Action, string>>>;
  readonly whenUnsure: 'pause' | 'keep';
  readonly atRest: 'active' | 'paused';
  readonly externalIds?: readonly { readonly scheme: ExternalScheme; readonly value: string }[];
};
export type Credential = {
  readonly kind?: string;
  readonly shared?: boolean;
  readonly rotatable?: boolean;
  /** A calendar date, `2024-01-10`. */
  readonly lastRotated?: string;
  readonly revocable?: Revocable;
};
export type Consequence = {
  readonly effect: Effect;
  readonly within?: DurationText;
  readonly reversible?: boolean;
  readonly text?: string;
};

/** The ten verbs on an identity (vocabulary.md). */
export const ACTIONS = [
  'keep',
  'pause',
  'resume',
  'constrain',
  'release',
  'revoke',
  'restore',
  'override',
  'extend',
  'withdraw',
] as const;
export type Action = (typeof ACTIONS)[number];

export type Runbook = {
  readonly runbook: RunbookId;
  /** Semantic version, `1.2.0`. */
  readonly version: string;
  readonly title?: string;
  readonly owner?: RoleId;
  readonly reviewDue?: string;
  readonly machine: MachineConfig;
  readonly declare: readonly DeclareRow[];
  readonly rules: readonly Rule[];
  readonly breakGlass?: BreakGlassRow;
  readonly expect: readonly ExpectRow[];
};

/** The part of an XState v5 config that a runbook may use; no `on` at the root. */
export type MachineConfig = Omit<StateNode, 'on' | 'target' | 'history' | 'deadline'>;
export type StateNode = {
  readonly type?: 'parallel' | 'final' | 'history';
  readonly initial?: string;
  readonly states?: Readonly<Record<string, StateNode>>;
  readonly on?: Readonly<Record<string, Transition>>;
  /** Of a history state: where to go when there is no history yet. */
  readonly target?: string;
  readonly tags?: readonly string[];
  readonly description?: string;
  readonly deadline?: { readonly after: DurationText; readonly event: MachineEvent };
};
/** Written as a bare target or as an object; always an object here. */
export type Transition = { readonly target: string; readonly description?: string };
export type Holders = { readonly roles: readonly RoleId[]; readonly after?: DurationText };
export type DeclareRow = {
  readonly events: readonly MachineEvent[];
  readonly holders: readonly Holders[];
  readonly lastResort?: RoleId;
  readonly obligations: readonly Obligation[];
};

/** Where a rule or an expectation counts: any of `in` is active, or all of `while` are. */
export type Where =
  | { readonly kind: 'in'; readonly paths: readonly StatePath[] }
  | { readonly kind: 'while'; readonly paths: readonly StatePath[] };

export type Rule = PermitRule | ForbidRule;
type RuleBase = {
  readonly id: RuleId;
  readonly where: Where;
  readonly actions: readonly Action[];
  readonly identities: Selector;
  readonly when?: When;
  readonly because?: string;
};
export type PermitRule = RuleBase & {
  readonly effect: 'permit';
  readonly holders: readonly Holders[];
  readonly lastResort?: RoleId;
  readonly obligations: readonly Obligation[];
  readonly onExpiry: 'resume' | 'ask';
  readonly above: readonly RuleId[];
};
export type ForbidRule = RuleBase & { readonly effect: 'forbid' };

/** Every key present must match; a list inside a key means any of. No key at all matches every identity. */
export type Selector = {
  readonly ids?: readonly IdentityId[];
  readonly types?: readonly IdentityType[];
  readonly tags?: readonly string[];
  readonly vendors?: readonly string[];
  readonly criticalityAtLeast?: 1 | 2 | 3 | 4 | 5;
  readonly safetyCritical?: boolean;
};

/** Plant-local window. `days` alone is the whole local day; `from` and `to` come together. */
export type When = {
  readonly days?: readonly Weekday[];
  readonly from?: WallText;
  readonly to?: WallText;
};

export type Obligation =
  | { readonly rationale: true }
  | { readonly dualApproval: { readonly roles: readonly RoleId[]; readonly distinctTeams: boolean } }
  | { readonly confirm: string }
  | { readonly timeLimit: DurationText; readonly untilExit?: true }
  | { readonly notify: readonly RoleId[] }
  | { readonly review: true }
  | { readonly effectsConfirmed: true }
  | { readonly aloneWithReview: true };
export type BreakGlassRow = {
  readonly roles: readonly RoleId[];
  readonly actions: readonly Action[];
  readonly limit: DurationText;
};
export type ExpectRow = {
  readonly where: Where;
  readonly identities: Selector;
  readonly standing: 'active' | 'paused' | 'constrained' | 'revoked';
  readonly scope?: string;
  readonly because?: string;
};
