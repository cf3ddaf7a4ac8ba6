import type {Form, FormName} from './form.ts';
import {buildForm, buildSettingsForm} from './forms/build-forms.ts';
import {endpointForm, limitsForm, versionsForm} from './forms/endpoint-forms.ts';
import {userForm} from './forms/people-forms.ts';
import {patternForm, profileForm} from './forms/receiver-forms.ts';
import {groupForm, permissionSetForm, roleForm} from './forms/rights-forms.ts';

/** Every form, by its name. */
export const forms: Readonly<Record<FormName, Form>> = {
	'permission-set': permissionSetForm,
	role: roleForm,
	group: groupForm,
	user: userForm,
	build: buildForm,
	'build-settings': buildSettingsForm,
	profile: profileForm,
	pattern: patternForm,
	endpoint: endpointForm,
	versions: versionsForm,
	limits: limitsForm,
};
