#!/usr/bin/env bash
# Runs install-packages.sh with stand-ins for swift, dpkg-query, apt-get, id and sudo, and checks what it says and does.
set -euo pipefail
script=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/install-packages.sh
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0

# A PATH with the few tools that the script needs, and the stand-ins named.
prepare() {
  rm -rf "$scratch/bin" "$scratch/calls"
  mkdir "$scratch/bin"
  : >"$scratch/calls"
  local tool
  for tool in sed head grep env sh; do ln -s "$(command -v "$tool")" "$scratch/bin/$tool"; done
  for tool in "$@"; do
    case $tool in
    swift-*) stand_in swift "echo 'Swift version ${tool#swift-} (swift-RELEASE)'" ;;
    dpkg) stand_in dpkg-query 'for p; do :; done; case $p in there) echo "ii ";; held) echo "hi ";; gone) echo "rc ";; *) exit 1;; esac' ;;
    apt) stand_in apt-get "echo \"apt-get \$DEBIAN_FRONTEND \$*\" >>'$scratch/calls'" ;;
    apt-offline) stand_in apt-get "echo 'E: no network' >&2; exit 100" ;;
    root) stand_in id 'echo 0' ;;
    user) stand_in id 'echo 1000' ;;
    sudo) stand_in sudo "echo sudo >>'$scratch/calls'; exec \"\$@\"" ;;
    esac
  done
}

stand_in() {
  printf '#!/bin/sh\n%s\n' "$2" >"$scratch/bin/$1"
  chmod +x "$scratch/bin/$1"
}

# expect NAME STATUS PATTERN ARGUMENT... : the script's status, and its messages matching the pattern ('' for silence).
expect() {
  local name=$1 status=$2 pattern=$3 actual=0 said
  shift 3
  said=$(PATH="$scratch/bin" "$scratch/bin/sh" "$script" "$@" 2>&1 </dev/null) || actual=$?
  if [ "$actual" -ne "$status" ]; then
    echo "FAILED: $name: status $actual instead of $status: $said" && failures=$((failures + 1))
  elif [ -z "$pattern" ] && [ -n "$said" ] || ! grep -qE -- "$pattern" <<<"$said"; then
    echo "FAILED: $name: it says: $said" && failures=$((failures + 1))
  fi
}

# calls NAME PATTERN : what was asked of apt and sudo; '' for nothing.
calls() {
  local asked
  asked=$(tr '\n' ';' <"$scratch/calls")
  if [ -z "$2" ] && [ -n "$asked" ] || ! grep -qE -- "$2" <<<"$asked"; then
    echo "FAILED: $1: asked: $asked" && failures=$((failures + 1))
  fi
}

prepare swift-6.3.1 dpkg apt root
expect "all are there" 0 '' there held
calls "all are there" ''
expect "nothing asked" 0 ''
calls "nothing asked" ''
expect "some are missing" 0 '^Installing the missing packages: absent gone$' absent there gone
calls "some are missing" '^apt-get noninteractive .* update;apt-get noninteractive .* install --yes --no-install-recommends absent gone;$'

prepare swift-6.2 dpkg apt user sudo
expect "not root" 0 'absent' absent
calls "not root" '^sudo;apt-get .* update;sudo;apt-get .* install .* absent;$'

prepare swift-6.2 dpkg apt user
expect "not root and no sudo" 1 'only root can install them: absent' absent

prepare swift-6.2 dpkg apt-offline root
expect "apt fails" 1 'could not install these packages: absent' absent

prepare swift-6.2
expect "another system" 1 'by hand: absent there' absent there
expect "another system, nothing asked" 0 ''

prepare dpkg apt root
expect "no swift" 1 'no swift on PATH.*6\.2 or later.*swift\.org' there
prepare swift-6.1.3 dpkg apt root
expect "an old swift" 1 'Swift 6\.1 is too old' there
prepare swift-5.10 dpkg apt root
expect "an older swift" 1 'Swift 5\.10 is too old' there
prepare swift-10.0 dpkg apt root
expect "a newer swift" 0 '' there

if [ "$failures" -gt 0 ]; then
  echo "install-packages.sh: $failures checks failed"
  exit 1
fi
echo "install-packages.sh: every check passed"
