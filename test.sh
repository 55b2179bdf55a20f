#!/usr/bin/env bash
# Installs and builds what is missing, then runs every test. Arguments go to ctest (./test.sh -L unit).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source ./run.sh
packages+=(python3-jsonschema) # the public validator that the JSON is held against
install_packages
resources/runtime/install.sh
build all
ctest --test-dir build --output-on-failure -j 2 "$@"
