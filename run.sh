#!/usr/bin/env bash
# Installs what is missing, builds, maps two articles (the samples when none are named) and opens the window on a display.
#   ./run.sh                 the two samples: out/map.json, out/map.svg, out/map.png, out/samples.cpw
#   ./run.sh A.txt B.txt …   your own articles
#   ./run.sh --build-only    stop after the build
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

packages=(
    cmake ninja-build g++ pkg-config
    qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6 qt6-translations-l10n
    libgl-dev libopengl-dev libxkbcommon-dev libvulkan-dev
    libicu-dev libboost-dev libboost-serialization-dev
    libstemmer-dev libhnswlib-dev libpoppler-qt6-dev libxml2-dev libmd4c-dev libmd4c-html0-dev libzip-dev zlib1g-dev
    libpng-dev libqpdf-dev
    wordnet-base fonts-dejavu-core
)

# The inference runtime is a package from Debian 13 on; before, resources/runtime/install.sh fetches it with pip.
if apt-cache show libonnxruntime-dev >/dev/null 2>&1; then
    packages+=(libonnxruntime-dev)
else
    packages+=(python3-pip)
fi

missing_packages() {
    local name
    for name in "${packages[@]}"; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q '^install ok installed' || echo "$name"
    done
}

install_packages() {
    local missing
    mapfile -t missing < <(missing_packages)
    [ "${#missing[@]}" -gt 0 ] || return 0
    local install=(apt-get install -y --no-install-recommends "${missing[@]}")
    echo "Installing: ${missing[*]}"
    if [ "$(id -u)" -eq 0 ]; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive "${install[@]}" >/dev/null
    elif sudo -n true 2>/dev/null; then
        sudo apt-get update -qq
        sudo DEBIAN_FRONTEND=noninteractive "${install[@]}" >/dev/null
    else
        echo "These packages are missing. Run this line, then start again:" >&2
        echo "  sudo apt-get update && sudo ${install[*]}" >&2
        exit 1
    fi
}

build() {
    [ -f build/build.ninja ] || cmake --preset release >build-configure.log 2>&1 || {
        cat build-configure.log >&2
        exit 1
    }
    rm -f build-configure.log
    cmake --build --preset release --target "${1:-counterpoint}"
}

main() {
    install_packages
    resources/runtime/install.sh
    build counterpoint
    [ "${1:-}" = "--build-only" ] && exit 0
    local name=samples articles=("$@")
    if [ "${#articles[@]}" -eq 0 ]; then
        articles=(resources/samples/a-barrage-to-bank-on.txt resources/samples/the-silt-will-win.txt)
    else
        name=articles
    fi
    mkdir -p out
    build/app/counterpoint analyze "${articles[@]}" \
        --json out/map.json --svg out/map.svg --png out/map.png --workspace "out/$name.cpw"
    echo "Written: out/map.json, out/map.svg, out/map.png, out/$name.cpw"
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        build/app/counterpoint "out/$name.cpw"
    fi
}

# test.sh takes the functions from here.
if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    main "$@"
fi
