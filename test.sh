#!/usr/bin/env bash
# Installs and builds what is missing, then runs every test. Arguments go to ctest (./test.sh -L unit).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./run.sh
# The reference parser of Argdown (MIT) for one test, into the user's cache; without npm or its registry that test is skipped.
fetch_argdown() {
    local target="${XDG_CACHE_HOME:-$HOME/.cache}/counterpoint/argdown-2.0.1"
    [ -d "$target/node_modules" ] || ! command -v npm >/dev/null || {
        timeout 120 npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$target.new" @argdown/core@2.0.1 >/dev/null 2>&1 &&
            mv "$target.new" "$target" || rm -rf "$target.new"
    }
}

packages+=(python3-jsonschema) # the public validator that the JSON is held against
install_packages
resources/runtime/install.sh
fetch_argdown
build all
ctest --test-dir build --output-on-failure -j 2 "$@"
