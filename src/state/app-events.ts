import type {Finding} from '../domain/finding.ts';
import type {Draft} from '../domain/plan/draft.ts';
import type {PlannedUser} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import type {Attestation, Waiver} from '../domain/words.ts';
import type {AppTarget, AuditEvent} from './audit-events.ts';
import type {SignerLine} from './desk.ts';
import type {Kept} from './saved.ts';
import type {SignerEnrolment} from './second-factor/signer-enrolment.ts';
import type {AccessFound} from './services.ts';
import type {SetupEvent} from './setup/setup-events.ts';
import type {Asked} from './signing-rooms.ts';

/** What a person did. */
type Done =
	| SetupEvent
	| {readonly type: 'welcomed'; readonly by: 'guide' | 'empty' | 'checking'}
	| {readonly type: 'set-up-opened'}
	| {readonly type: 'answers-opened'}
	| {readonly type: 'home-asked'}
	| {readonly type: 'runs-opened'}
	| {readonly type: 'run-marked'; readonly id: string}
	| {readonly type: 'run-asked'; readonly id: string}
	| {readonly type: 'drift-asked'; readonly before: string; readonly after: string}
	| {readonly type: 'word-begun'; readonly kind: 'attestation' | 'waiver'; readonly today: string}
	| {readonly type: 'word-given'; readonly on: string}
	| {readonly type: 'words-opened'}
	| {readonly type: 'word-renewed'; readonly word: Attestation | Waiver; readonly today: string}
	| {readonly type: 'word-withdrawn'; readonly word: Attestation | Waiver}
	| {readonly type: 'signers-opened'}
	| {readonly type: 'signer-begun'}
	| {readonly type: 'signer-removal-begun'; readonly login: string}
	| {readonly type: 'prompt-entered'; readonly now: Date}
	| {readonly type: 'recovery-kept'}
	| {readonly type: 'enrolment-begun'; readonly at: number}
	| {readonly type: 'picture-inverted'}
	| {readonly type: 'key-toggled'}
	| {readonly type: 'scanned-in-browser'; readonly now: Date}
	| {readonly type: 'secret-or-code-entered'; readonly now: Date}
	| {readonly type: 'access-asked'; readonly from: 'plan' | 'targets'}
	| {readonly type: 'column-passed'; readonly by: number}
	| {readonly type: 'access-turned'; readonly to: 'matrix' | 'reasons' | 'drift'}
	| {readonly type: 'question-opened'; readonly name: string; readonly at?: number}
	| {
			readonly type: 'path-asked';
			readonly of: 'folder' | 'targets' | 'plan-file' | 'people-file' | 'out-folder';
	  }
	| {readonly type: 'path-named'; readonly path: string}
	| {readonly type: 'writing-asked'; readonly forEdited?: 'beside'}
	| {readonly type: 'file-opened'; readonly at: number}
	| {readonly type: 'target-chosen'; readonly target: AppTarget}
	| {readonly type: 'findings-reopened'}
	| {readonly type: 'export-asked'}
	| {readonly type: 'filter-opened'}
	| {readonly type: 'filter-set'}
	| {readonly type: 'finding-opened'; readonly finding: Finding}
	| {readonly type: 'neighbour-asked'; readonly by: number}
	| {readonly type: 'scrolled'; readonly to: number}
	| {readonly type: 'stop-asked'}
	| {readonly type: 'watch-turned'; readonly now: Date}
	| {readonly type: 'watch-broke'; readonly complaint: string}
	| {readonly type: 'help-asked'}
	| {readonly type: 'left'; readonly exitCode: number};

/** What came back from the world. */
type Told =
	| {readonly type: 'audit-told'; readonly events: readonly AuditEvent[]}
	| {readonly type: 'audit-fell-silent'}
	/** A file has changed, and its targets were judged again. */
	| {
			readonly type: 'looked-again';
			readonly files: readonly string[];
			readonly report: Report;
			readonly now: Date;
	  }
	| {readonly type: 'audit-broke'; readonly complaint: string}
	| {readonly type: 'plan-read'; readonly draft: Draft; readonly text: string}
	| {readonly type: 'people-read'; readonly users: readonly PlannedUser[]}
	| {readonly type: 'path-refused'; readonly complaints: readonly string[]}
	| {readonly type: 'report-written'; readonly path: string}
	| {readonly type: 'run-read'; readonly report: Report}
	| {readonly type: 'page-told'; readonly title: string; readonly text: string}
	| {readonly type: 'access-found'; readonly found: AccessFound}
	| {
			readonly type: 'files-written';
			readonly count: number;
			readonly folder: string;
			/** What was edited since, and stays as it is. */
			readonly kept?: readonly string[];
	  }
	| {readonly type: 'files-edited'; readonly edited: readonly string[]; readonly forEdited?: 'beside'}
	| {readonly type: 'files-refused'; readonly complaint: string}
	| {readonly type: 'rehearsed'; readonly draft: Draft; readonly report: Report}
	/** What came of what was asked: it counts for that prompt alone, and for whoever signs up without one. */
	| {readonly type: 'prompt-refused'; readonly asks?: Asked; readonly complaint: string}
	| {readonly type: 'sealed'; readonly asks: Asked}
	| {readonly type: 'signer-moved'; readonly dialogue: SignerEnrolment}
	| {readonly type: 'signers-changed'; readonly signers: readonly SignerLine[]; readonly told: string}
	| {
			readonly type: 'word-signed';
			readonly asks: Asked;
			readonly now: Date;
			readonly notices: readonly string[];
	  }
	| {readonly type: 'targets-read'; readonly targets: readonly string[]}
	| {readonly type: 'saved'; readonly complaint: string | undefined}
	| {readonly type: 'kept-read'; readonly kept: Kept; readonly today: string};

export type AppEvent = Done | Told;

export type Tell = (event: AppEvent) => void;
