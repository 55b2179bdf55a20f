#!/usr/bin/env bash
# Puts ONNX Runtime (shared library and headers) into the user's cache, where CMake looks for it; does nothing when
# the system has it as a package (Debian 13 and later) or when it is there already.
# The library comes out of the Python wheel by pip, checked against a pinned SHA-256; the headers, which no wheel
# holds, out of Debian 13's package by a private apt configuration. The C interface is stable upwards, so headers of
# an older version fit a newer library. Nothing of the system's own configuration changes.
set -euo pipefail

version=1.31.1
target="${XDG_CACHE_HOME:-$HOME/.cache}/counterpoint/onnxruntime-$version"

wheel_digest() {
    case "$1" in
    x86_64) echo 5752bd508126ae7c49894d3b9d2e83f0c3d487319246d04c444b393308d7ad7f ;;
    aarch64) echo da05378364c44d4407e463982d2bf8d5e4cfea873283757e48beeb41df97b7f3 ;;
    *)
        echo "No ONNX Runtime is known for $1. Install it yourself and set ONNXRUNTIME_ROOT when running cmake." >&2
        exit 1
        ;;
    esac
}

fetch_library() {
    local machine digest
    machine="$(uname -m)"
    digest="$(wheel_digest "$machine")"
    python3 -m pip download --quiet --no-deps --only-binary=:all: --implementation cp --python-version 3.11 \
        --platform "manylinux_2_28_$machine" --dest "$work" "onnxruntime==$version"
    echo "$digest  $(echo "$work"/onnxruntime-*.whl)" | sha256sum --check --quiet
    python3 -m zipfile -e "$work"/onnxruntime-*.whl "$work/wheel"
    mkdir -p "$staged/lib"
    cp "$work/wheel/onnxruntime/capi/libonnxruntime.so.$version" "$staged/lib/"
    ln -s "libonnxruntime.so.$version" "$staged/lib/libonnxruntime.so.1"
    ln -s libonnxruntime.so.1 "$staged/lib/libonnxruntime.so"
    cp "$work"/wheel/onnxruntime/{LICENSE,ThirdPartyNotices.txt} "$staged/"
}

# The Debian mirror that this system uses.
debian_site() {
    grep -rhoE '^(URIs:|deb(-src)?)[[:space:]].*' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null |
        grep -oE '[a-z+]+://[^ ]+/debian(/|[[:space:]]|$)' | tr -d '[:space:]' | head -n 1
}

fetch_headers() {
    local site apt
    site="$(debian_site)" || true
    if [ -z "$site" ]; then
        echo "ONNX Runtime's headers come from Debian, and this system has no Debian source." >&2
        echo "Install the package libonnxruntime-dev, or set ONNXRUNTIME_ROOT when running cmake." >&2
        exit 1
    fi
    mkdir -p "$work"/apt/{lists/partial,cache/archives/partial}
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $site trixie main" >"$work/apt/sources.list"
    apt=(apt-get -qq -o "Dir::Etc::SourceList=$work/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o "Dir::State::Lists=$work/apt/lists" -o "Dir::Cache=$work/apt/cache" -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false
        -o Acquire::Languages=none -o APT::Sandbox::User=)
    "${apt[@]}" update
    (cd "$work" && "${apt[@]}" download libonnxruntime-dev)
    dpkg -x "$work"/libonnxruntime-dev_*.deb "$work/headers"
    mkdir -p "$staged/include"
    cp "$work"/headers/usr/include/onnxruntime/onnxruntime_*.h "$staged/include/"
}

if dpkg-query -W -f='${Status}' libonnxruntime-dev 2>/dev/null | grep -q '^install ok installed' || [ -d "$target" ]; then
    exit 0
fi
echo "Fetching ONNX Runtime $version into $target"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
staged="$work/staged"
fetch_library
fetch_headers
mkdir -p "$(dirname "$target")"
mv "$staged" "$target"
