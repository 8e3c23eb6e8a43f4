#!/bin/sh
# Installs the named Debian or Ubuntu packages that are missing, and says so; silent when there is nothing to do.
#
#   scripts/install-packages.sh libssl-dev git
#
# Status 0 when all are there, 1 with a sentence when they cannot be installed or Swift is missing.
set -eu

say() {
  printf '%s\n' "$*" >&2
}

need_swift() {
  where="Get Swift 6.2 or later from https://www.swift.org/install/ and put it on PATH"
  if ! command -v swift >/dev/null 2>&1; then
    say "There is no swift on PATH. $where, then run this again."
    exit 1
  fi
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
  major=${version%% *}
  minor=${version##* }
  if [ -z "$version" ]; then
    say "\`swift --version\` names no version. $where, then run this again."
    exit 1
  fi
  if [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
    say "Swift $major.$minor is too old. $where, then run this again."
    exit 1
  fi
}

# The second letter of dpkg's status is the state: installed, also where the package is on hold.
installed() {
  dpkg-query --show --showformat '${db:Status-Abbrev}\n' "$1" 2>/dev/null | grep -q '^.i'
}

need_swift
[ "$#" -gt 0 ] || exit 0

if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
  say "Packages are installed only on Debian and Ubuntu. Install what corresponds to these by hand: $*." \
    "Then run make with PACKAGES= to skip this step."
  exit 1
fi

missing=
for package in "$@"; do
  installed "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
missing=${missing# }

if [ "$(id -u)" -eq 0 ]; then
  as_root=
elif command -v sudo >/dev/null 2>&1; then
  as_root=sudo
else
  say "These packages are missing, and only root can install them: $missing." \
    "Run \`apt-get install --no-install-recommends $missing\` as root."
  exit 1
fi

# shellcheck disable=SC2086  # the lists are split on purpose
apt() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@" >/dev/null
}

say "Installing the missing packages: $missing"
apt update || say "The package lists could not all be brought up to date; going on with those at hand."
# shellcheck disable=SC2086
if ! apt install --yes --no-install-recommends $missing; then
  say "apt could not install these packages: $missing. Its messages above say why."
  exit 1
fi
