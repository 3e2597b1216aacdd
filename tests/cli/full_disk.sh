#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Bihuan authors
# SPDX-License-Identifier: GPL-3.0-or-later
# full_disk.sh FOLDER FREE_KB COMMAND...   Runs COMMAND in a copy of FOLDER on a disk of its own (a tmpfs in this
# process's mount namespace: run it by `unshare -m`) that has FREE_KB left. Ends as COMMAND does; its last line on
# stdout says whether the folder is as it was.
set -eu
folder=$1 free=$2
shift 2
disk=$folder.disk
mkdir -p "$disk"
size=$(du -sk "$folder" | cut -f1)
mount -t tmpfs -o size=$((size + 4096))k tmpfs "$disk"
cp -a "$folder/." "$disk"
cd "$disk"
filler=.filler
dd if=/dev/zero of=$filler bs=4k 2>/dev/null || true
truncate -s $(($(stat -c %s $filler) - free * 1024)) $filler

state() {
    find . -not -name $filler -type d | LC_ALL=C sort
    find . -not -name $filler -type f -exec sha256sum {} + | LC_ALL=C sort
}
before=$(state)
code=0
"$@" || code=$?
after=$(state)
rm $filler
[ "$before" = "$after" ] && echo unchanged || printf 'changed\n%s\n---\n%s\n' "$before" "$after"
exit $code
