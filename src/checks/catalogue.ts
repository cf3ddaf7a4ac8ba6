import type {Check} from '../domain/check.ts';
import {aclNotEmpty} from './acl/acl-not-empty.ts';
import {aclOn} from './acl/acl-on.ts';
import {namespaceInsteadOfList} from './acl/namespace-instead-of-list.ts';
import {patternsInsideNamespace} from './acl/patterns-inside-namespace.ts';
import {patternsNotForEverybody} from './acl/patterns-not-for-everybody.ts';
import {addressBookOff} from './bld/address-book-off.ts';
import {bidirectionalExplained} from './bld/bidirectional-explained.ts';
import {buildWithoutPassword} from './bld/build-without-password.ts';
import {joiningBuildPrivate} from './bld/joining-build-private.ts';
import {keysWithKnownEffect} from './bld/keys-with-known-effect.ts';
import {receiversIncomingOnly} from './bld/receivers-incoming-only.ts';
import {receiversOutsideNamespace} from './bld/receivers-outside-namespace.ts';
import {securityInOverrideBlock} from './bld/security-in-override-block.ts';
import {securitySettingsOpenWhereNeeded} from './bld/security-settings-open-where-needed.ts';
import {settingsLocked} from './bld/settings-locked.ts';
import {startersJoinNamespace} from './bld/starters-join-namespace.ts';
import {startersOutgoingOnly} from './bld/starters-outgoing-only.ts';
import {confFilesSafeFromUsers} from './hst/conf-files-safe-from-users.ts';
import {confFilesWellFormed} from './hst/conf-files-well-formed.ts';
import {oneInstallation} from './hst/one-installation.ts';
import {secretsReadableByServiceAlone} from './hst/secrets-readable-by-service-alone.ts';
import {loginForced} from './lgn/login-forced.ts';
import {loginsNotSaved} from './lgn/logins-not-saved.ts';
import {licenceCarried} from './lic/licence-carried.ts';
import {recordingAsPlanned} from './log/recording-as-planned.ts';
import {sessionsFromOwnNamespace} from './log/sessions-from-own-namespace.ts';
import {tracesOn} from './log/traces-on.ts';
import {unattendedSessionsOnlyWherePlanned} from './log/unattended-sessions-only-where-planned.ts';
import {ownersAndAdminsWithSecondFactor} from './mfa/owners-and-admins-with-second-factor.ts';
import {secondFactorNotSkippable} from './mfa/second-factor-not-skippable.ts';
import {unattendedAccessWithSecondFactor} from './mfa/unattended-access-with-second-factor.ts';
import {usersWithSecondFactor} from './mfa/users-with-second-factor.ts';
import {directConnectionsOff} from './net/direct-connections-off.ts';
import {discoveryOff} from './net/discovery-off.ts';
import {networkRestricted} from './net/network-restricted.ts';
import {proxyPasswordAbsent} from './net/proxy-password-absent.ts';
import {accountsNotDormant} from './org/accounts-not-dormant.ts';
import {accountsPersonal} from './org/accounts-personal.ts';
import {clientEditorsWithSecondFactor} from './org/client-editors-with-second-factor.ts';
import {connectionPolicyAsPlanned} from './org/connection-policy-as-planned.ts';
import {dutiesSplit} from './org/duties-split.ts';
import {managementByOwnerAndAdminOnly} from './org/management-by-owner-and-admin-only.ts';
import {ownProfileEditable} from './org/own-profile-editable.ts';
import {ownerForSetUpOnly} from './org/owner-for-set-up-only.ts';
import {ownersOneOrTwo} from './org/owners-one-or-two.ts';
import {signInThroughIdentityProvider} from './org/sign-in-through-identity-provider.ts';
import {startersWithOwnAccount} from './org/starters-with-own-account.ts';
import {supportersWithinSupporterSet} from './org/supporters-within-supporter-set.ts';
import {teamRolesActivated} from './org/team-roles-activated.ts';
import {customProfilePerLevel} from './prf/custom-profile-per-level.ts';
import {fileTransferOffUnlessPlanned} from './prf/file-transfer-off-unless-planned.ts';
import {fullAccessWithoutPassword} from './prf/full-access-without-password.ts';
import {peersNotRemembered} from './prf/peers-not-remembered.ts';
import {permissionsWithinPlan} from './prf/permissions-within-plan.ts';
import {permissionsWrittenOut} from './prf/permissions-written-out.ts';
import {personKeepsControl} from './prf/person-keeps-control.ts';
import {profileAndFlagsAgree} from './prf/profile-and-flags-agree.ts';
import {profilesFixedForUsers} from './prf/profiles-fixed-for-users.ts';
import {tunnelsOffUnlessPlanned} from './prf/tunnels-off-unless-planned.ts';
import {unusedPresetsRemoved} from './prf/unused-presets-removed.ts';
import {authenticationNotDisabled} from './una/authentication-not-disabled.ts';
import {legacyPasswordGone} from './una/legacy-password-gone.ts';
import {passwordNotGuessable} from './una/password-not-guessable.ts';
import {passwordsDifferPerLevel} from './una/passwords-differ-per-level.ts';
import {requestsNotRefusedSilently} from './una/requests-not-refused-silently.ts';
import {savedLoginsForbidden} from './una/saved-logins-forbidden.ts';
import {unattendedAccessOffUnlessPlanned} from './una/unattended-access-off-unless-planned.ts';
import {certificateRenewed} from './ver/certificate-renewed.ts';
import {updatesOnOrManaged} from './ver/updates-on-or-managed.ts';
import {versionAtFloor} from './ver/version-at-floor.ts';
import {versionWithoutKnownVulnerability} from './ver/version-without-known-vulnerability.ts';

/** Every check, in the order of the reports. An id is given once; a retired one keeps its line as a comment. */
export const catalogue: readonly Check[] = [
	ownerForSetUpOnly, // ORG-1
	ownersOneOrTwo, // ORG-2
	accountsPersonal, // ORG-3
	startersWithOwnAccount, // ORG-4
	managementByOwnerAndAdminOnly, // ORG-5
	supportersWithinSupporterSet, // ORG-6
	clientEditorsWithSecondFactor, // ORG-7
	ownProfileEditable, // ORG-8
	teamRolesActivated, // ORG-9
	dutiesSplit, // ORG-10
	accountsNotDormant, // ORG-11
	signInThroughIdentityProvider, // ORG-12
	// ORG-13: retired, no evidence can decide it.
	connectionPolicyAsPlanned, // ORG-14
	usersWithSecondFactor, // MFA-1
	ownersAndAdminsWithSecondFactor, // MFA-2
	// MFA-3: retired, an attestation's own expiry says it.
	unattendedAccessWithSecondFactor, // MFA-4
	secondFactorNotSkippable, // MFA-5
	receiversIncomingOnly, // BLD-1
	startersOutgoingOnly, // BLD-2
	bidirectionalExplained, // BLD-3
	settingsLocked, // BLD-4
	securitySettingsOpenWhereNeeded, // BLD-5
	addressBookOff, // BLD-6
	startersJoinNamespace, // BLD-7
	receiversOutsideNamespace, // BLD-8
	joiningBuildPrivate, // BLD-9
	securityInOverrideBlock, // BLD-10
	keysWithKnownEffect, // BLD-11
	buildWithoutPassword, // BLD-12
	aclOn, // ACL-1
	aclNotEmpty, // ACL-2
	patternsNotForEverybody, // ACL-3
	patternsInsideNamespace, // ACL-4
	namespaceInsteadOfList, // ACL-6
	unusedPresetsRemoved, // PRF-1
	customProfilePerLevel, // PRF-2
	permissionsWithinPlan, // PRF-3
	fileTransferOffUnlessPlanned, // PRF-4
	tunnelsOffUnlessPlanned, // PRF-5
	personKeepsControl, // PRF-6
	permissionsWrittenOut, // PRF-7
	fullAccessWithoutPassword, // PRF-8
	peersNotRemembered, // PRF-9
	profileAndFlagsAgree, // PRF-10
	profilesFixedForUsers, // PRF-11
	unattendedAccessOffUnlessPlanned, // UNA-1
	passwordsDifferPerLevel, // UNA-2
	passwordNotGuessable, // UNA-3
	legacyPasswordGone, // UNA-4
	savedLoginsForbidden, // UNA-5
	requestsNotRefusedSilently, // UNA-6
	authenticationNotDisabled, // UNA-7
	loginForced, // LGN-1
	loginsNotSaved, // LGN-2
	directConnectionsOff, // NET-1
	discoveryOff, // NET-2
	proxyPasswordAbsent, // NET-3
	networkRestricted, // NET-5
	versionAtFloor, // VER-1
	versionWithoutKnownVulnerability, // VER-2
	certificateRenewed, // VER-3
	updatesOnOrManaged, // VER-4
	tracesOn, // LOG-1
	sessionsFromOwnNamespace, // LOG-2
	unattendedSessionsOnlyWherePlanned, // LOG-3
	// LOG-4: retired.
	recordingAsPlanned, // LOG-6
	licenceCarried, // LIC-2
	secretsReadableByServiceAlone, // HST-1
	confFilesSafeFromUsers, // HST-2
	confFilesWellFormed, // HST-3
	oneInstallation, // HST-4
];

/** Ids of checks whose source of evidence (portal, fleet, live) comes with a later version. */
export const reservedIds: readonly string[] = [
	'ACL-5',
	'ACL-7',
	'ACL-8',
	'ACL-9',
	'NET-4',
	'LOG-5',
	'LOG-7',
	'LIC-1',
	'HST-5',
	'FLT-1',
	'FLT-2',
	'FLT-3',
	'FLT-4',
	'FLT-5',
	'FLT-6',
];

export const retiredIds: readonly string[] = ['MFA-3', 'ORG-13', 'LOG-4'];

const byId: ReadonlyMap<string, Check> = new Map(catalogue.map(check => [check.id, check]));

export const findCheck = (id: string): Check | undefined => byId.get(id);

/** Whether this version has a check of an id, has given it up, or knows none. */
export const statusOf = (id: string): 'known' | 'retired' | 'unknown' =>
	byId.has(id) ? 'known' : retiredIds.includes(id) ? 'retired' : 'unknown';
