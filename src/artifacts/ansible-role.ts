/** The playbook, and the role that it runs: what is done on each host, and with what settings. */

export const printPlaybook =
	(): string => `# Collects what the AnyDesk clients of all hosts hold, and brings it back as evidence/<host>.json.
#
#     ansible-playbook -i inventory.yml collect.yml
#
# On the hosts nothing is changed and nothing is installed; they need no Python. Read roles/deskwarden/files/collect.sh first.

- name: Collect what AnyDesk clients hold
  hosts: anydesk_endpoints
  gather_facts: false
  # Conf files belong to root. Without privileges the evidence says what could not be read.
  become: true
  roles:
    - deskwarden
`;

export const printRoleTasks =
	(): string => `# One key for the whole run: equal secrets of two hosts can be told to be equal, and nobody can tell more. It is made anew each
# time, stays in the memory of Ansible, and reaches the hosts on standard input.
- name: Make a key for this collection
  ansible.builtin.set_fact:
    deskwarden_collection_key: "{{ lookup('ansible.builtin.password', '/dev/null', length=64, chars=['0123456789abcdef']) }}"
    deskwarden_collection_id: "{{ lookup('ansible.builtin.password', '/dev/null', length=16, chars=['0123456789abcdef']) }}"
  run_once: true
  no_log: true

# The key is no argument of this task, so nothing can log it.
- name: Read the endpoint, and bring back what may be told
  deskwarden_collect:
    root: "{{ deskwarden_root }}"
    folder: "{{ deskwarden_evidence }}"
  timeout: "{{ deskwarden_timeout }}"
`;

export const printRoleDefaults =
	(): string => `# What is read on each host: the running system, or the file system below another folder (a mounted disk, a backup).
deskwarden_root: /

# Where the evidence goes, on the machine that runs Ansible. It tells where endpoints are weak: keep it like a password.
deskwarden_evidence: "{{ playbook_dir }}/evidence"

# After so many seconds a host is given up.
deskwarden_timeout: 3600
`;
