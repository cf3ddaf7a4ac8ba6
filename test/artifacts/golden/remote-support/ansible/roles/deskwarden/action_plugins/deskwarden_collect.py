# Runs the collector of deskwarden on one host, and writes the line that it prints into a file on this machine.
#
# The collector and the key of the collection reach the host on standard input: in no argument, no environment and no file.
# So it is a plugin of the controller and no module, and the host needs no Python.

import json
import os
import re
import shlex
import urllib.parse

from ansible.plugins.action import ActionBase

LARGEST = 32 * 1024 * 1024
START = '{"schema":"deskwarden/evidence@1",'


class ActionModule(ActionBase):
    # Nothing is copied to the host, so it needs no folder for it.
    TRANSFERS_FILES = False

    def run(self, tmp=None, task_vars=None):
        result = super().run(tmp, task_vars)
        variables = task_vars or {}
        root = str(self._task.args.get('root') or '/')
        folder = str(self._task.args.get('folder') or '')
        key = str(variables.get('deskwarden_collection_key') or '')
        name = str(variables.get('deskwarden_collection_id') or '')

        if folder == '' or not re.fullmatch('[0-9a-f]{64}', key) or not re.fullmatch('[0-9a-f]{16}', name):
            return self.refused(result, 'it needs a folder, and the key of a collection that the role makes')

        path = os.path.join(folder, file_name(str(variables.get('inventory_hostname'))))
        prepare(folder, path)

        with open(self._find_needle('files', 'collect.sh'), encoding='utf-8') as file:
            script = file.read()

        done = self._low_level_execute_command(
            'sh -s -- ' + shlex.quote(root), in_data=(head(name, key) + script).encode('utf-8'), sudoable=True
        )
        lines = [line for line in done['stdout'].splitlines() if line.startswith(START)]

        if done['rc'] != 0 or len(lines) != 1:
            return self.refused(result, 'the collector gave no evidence (%s)' % last_words(done))
        if len(lines[0]) > LARGEST or not is_evidence(lines[0]):
            return self.refused(result, 'what the collector gave is no evidence')

        write(path, lines[0] + '\n')
        result['evidence'] = path

        return result

    def refused(self, result, reason):
        result['failed'] = True
        result['msg'] = reason

        return result


def head(name, key):
    return 'set +axv\nunset collection_id collection_key\ncollection_id=%s\ncollection_key=%s\n' % (name, key)


# A file for each host, whatever its name: no two hosts have the same, and none leaves the folder.
def file_name(host):
    quoted = urllib.parse.quote(host, safe='')

    return ('%2E' + quoted[1:] if quoted.startswith('.') else quoted) + '.json'


# What an earlier collection left must not be taken for what was found now.
def prepare(folder, path):
    if not os.path.isdir(folder):
        os.makedirs(folder, mode=0o700, exist_ok=True)
        os.chmod(folder, 0o700)

    if os.path.lexists(path):
        os.unlink(path)


def is_evidence(line):
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


# The last complaint, without what a terminal would obey.
def last_words(done):
    words = [line for line in done['stderr'].splitlines() if line.strip() != '']
    said = re.sub('[^ -~]', '?', words[-1])[:200] if words else 'it said nothing'

    return 'exit code %s: %s' % (done['rc'], said)


# Whole or not at all, and for its owner alone.
def write(path, text):
    draft = path + '.part'
    if os.path.lexists(draft):
        os.unlink(draft)

    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, 'w', encoding='ascii') as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())

    os.replace(draft, path)
