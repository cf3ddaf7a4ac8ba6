import type {Plan} from '../domain/plan/shape.ts';
import {boxes, named, numbered, page, points} from './markdown.ts';

/** How many machines are collected at once, what that takes, and what becomes of it. */
export const printAnsibleReadme = (plan: Plan | undefined, where: 'below' | undefined): string =>
	page(
		`# Collect from many machines${plan === undefined ? '' : `: ${named(plan.organization.name)}`}`,
		'A playbook for Ansible (tried with ansible-core 2.14). It runs a shell program on each host, which reads what its AnyDesk clients hold, and brings the evidence back to the machine that runs Ansible. There deskwarden judges it.',
		'## In this order',
		numbered([
			'Read `roles/deskwarden/files/collect.sh`: it runs as root on every host. Whoever answers for the machines should have seen it.',
			'Put into `inventory.yml` how each host is reached, and take away what is not yours to look at.',
			'`ansible-playbook -i inventory.yml collect.yml`, with `--ask-become-pass` where a password is asked for.',
			judging(where),
		]),
		'## What happens on a host',
		points([
			'`sh -s` runs, by the privileges that Ansible is given, and gets the program on standard input. No file is written, nothing is changed, and nothing is installed. No Python is needed.',
			'It reads AnyDesk folders and logs, the names of the homes (`/etc/passwd` among them) and of the host, and nothing else. It calls `awk`, `dd`, `od`, `tr`, `stat` and a tool for SHA-256, some hundred times where a password is set: tell whoever watches the alarms.',
			'Private keys, hashes, salts and tokens do not leave the host. Instead of them the evidence says that they are there, a fingerprint, and whether a short list of known passwords opens a record.',
			'The fingerprints hang on a key that is made for each run, for all of its hosts, and forgotten at its end. It reaches the hosts on standard input: it is in no file, no argument and no log.',
		]),
		'## What comes back',
		points([
			'`evidence/HOST.json` for each host that was read, for its owner alone (0600, in a folder with 0700). It tells where machines are weak: keep it like a password, and delete it when it was judged.',
			'A host that could not be reached, or whose program failed, is named by Ansible and has no file: what an earlier run left of it is deleted first. A host that is no longer in the inventory keeps its last file.',
			'What could not be read on a host stands in its evidence with the reason, and leaves checks undecided.',
		]),
		'## To be looked at before the first run',
		boxes([
			'Try it on one host: `--limit HOST`.',
			'The hosts of one comparison belong into one run, without `serial`: each run has a key of its own, and fingerprints of two runs cannot be compared.',
			'Connections with `ssh` and `local` are tried. A connection plugin that cannot hand over standard input says so.',
			'Windows hosts cannot be read like this: run deskwarden there, or bring their files.',
		]),
		'Other folders: `-e deskwarden_root=/mnt/disk` reads the file system below it, `-e deskwarden_evidence=/some/where` writes the evidence there.',
		'Without Ansible: `ssh HOST sudo sh -s < roles/deskwarden/files/collect.sh > HOST.json` does the same for one host, without fingerprints.',
	);

/** The other files tell where plan and organisation lie; alone, only whoever runs it knows. */
const judging = (where: 'below' | undefined): string =>
	where === 'below'
		? '`deskwarden check --plan ../plan.yaml evidence/ org:../organization.yaml`: with the organisation file, once it is filled in, custom clients are judged together with their builds.'
		: '`deskwarden check evidence/`. The plan of your workspace is the yardstick; `--plan FILE` names another. With `org:FILE`, your organisation file, custom clients are judged together with their builds.';
