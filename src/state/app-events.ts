import type {Finding} from '../domain/finding.ts';
import type {AppTarget, AuditEvent} from './audit-events.ts';

export type AppEvent =
	| {readonly type: 'focus-moved'; readonly by: number}
	| {readonly type: 'focus-jumped'; readonly to: 'first' | 'last'}
	| {readonly type: 'target-chosen'; readonly target: AppTarget}
	| {readonly type: 'folder-asked'}
	| {readonly type: 'findings-reopened'}
	| {readonly type: 'filter-opened'}
	| {readonly type: 'filter-set'}
	| {readonly type: 'text-typed'; readonly text: string}
	| {readonly type: 'text-erased'}
	| {readonly type: 'finding-opened'; readonly finding: Finding}
	| {readonly type: 'neighbour-asked'; readonly by: number}
	| {readonly type: 'scrolled'; readonly to: number}
	| {readonly type: 'stop-asked'}
	| {readonly type: 'help-asked'}
	| {readonly type: 'went-back'}
	| {readonly type: 'audit-told'; readonly events: readonly AuditEvent[]}
	| {readonly type: 'audit-fell-silent'}
	| {readonly type: 'audit-broke'; readonly complaint: string}
	| {readonly type: 'left'; readonly exitCode: number};

export type Tell = (event: AppEvent) => void;
