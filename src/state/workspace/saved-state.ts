import Conf from 'conf';
import type {JsonObject} from './shape.ts';

/** What the store lends to conf: how a text is understood, and how a state gets onto the disk. */
export type Ways = {
	readonly folder: string;
	/** The file's name without its ending, `json`. */
	readonly name: string;
	/** Throws where the text is no state. */
	readonly read: (text: string) => JsonObject;
	/** Saves; throws where it can't. */
	readonly write: (state: JsonObject) => void;
};

/**
 * The state on the disk, as conf gives it out and takes it. Each look reads the file; a write is the store's own, since
 * conf's takes a full disk for success and puts no folder onto the disk: `docs/decisions/0011-conf-carries-the-state.md`.
 */
export class SavedState extends Conf<Record<string, unknown>> {
	readonly #write: Ways['write'];

	constructor({folder, name, read, write}: Ways) {
		super({
			cwd: folder,
			configName: name,
			fileExtension: 'json',
			// Any name may be a key of a plan, and none of them is a path.
			accessPropertiesByDotNotation: false,
			clearInvalidConfig: false,
			deserialize: read,
		});
		this.#write = write;
	}

	override get store(): JsonObject {
		return super.store as JsonObject;
	}

	override set store(state: JsonObject) {
		this.#write(state);
		this.events.dispatchEvent(new Event('change'));
	}
}
