#!/bin/sh
# Makes a Python environment that holds the named packages from PyPI, and says so; silent when it is there already.
#
#   scripts/install-python-packages.sh .build/python check-jsonschema==0.39.0
#
# Status 0 when all are there, 1 with a sentence when they cannot be installed. What stands in it is written down last,
# so that an installation that was interrupted is done again.
set -eu

say() {
  printf '%s\n' "$*" >&2
}

environment=$1
shift
list=$environment/openbook-packages
[ "$(cat "$list" 2>/dev/null)" != "$*" ] || exit 0

say "Installing from PyPI into $environment: $*"
rm -rf "$environment"
if ! python3 -m venv "$environment" >&2; then
  say "python3 could not make an environment in $environment. On Debian and Ubuntu, install python3-venv."
  exit 1
fi
if ! "$environment/bin/python" -m pip install --quiet --disable-pip-version-check "$@" </dev/null >&2; then
  rm -rf "$environment"
  say "pip could not install these packages: $*. Its messages above say why."
  exit 1
fi
printf '%s\n' "$*" >"$list"
