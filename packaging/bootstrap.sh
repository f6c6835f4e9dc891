#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh machine to an open window or a tested build. Installs on Debian 12; elsewhere it names what is missing.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=release
bin=$root/build/$preset/bin

# What for | Debian 12 | Fedora | Arch | Homebrew. A dash: the system has it, or has it with a package above.
# Qt Charts asks for Qt OpenGL when CMake looks for it; Debian only recommends that package, so it is named here.
packages() {
    cat <<'TABLE'
to fetch the source and to tell versions|git|git|git|git
to configure the build|cmake|cmake|cmake|cmake
to run the build|ninja-build|ninja-build|ninja|ninja
to compile C++20|g++|gcc-c++|gcc|-
to build again quickly|ccache|ccache|ccache|ccache
Qt: windows, printing, tests|qt6-base-dev|qt6-qtbase-devel|qt6-base|qt
Qt: charts|qt6-charts-dev|qt6-qtcharts-devel|qt6-charts|-
Qt: OpenGL, which the charts ask for|libqt6opengl6-dev|-|-|-
Qt: vector icons and pictures|qt6-svg-dev|qt6-qtsvg-devel|qt6-svg|-
Qt: translation tools for CMake|qt6-tools-dev|qt6-qttools-devel|qt6-tools|-
Qt: the translation compiler|qt6-l10n-tools|qt6-linguist|-|-
Qt: its own buttons and dialogs in Chinese|qt6-translations-l10n|qt6-qttranslations|qt6-translations|-
to read and write JSON|nlohmann-json3-dev|json-devel|nlohmann-json|nlohmann-json
to read the command line|libcli11-dev|cli11-devel|cli11|cli11
Latin letters on a machine without fonts|fonts-dejavu-core|dejavu-sans-fonts|ttf-dejavu|-
Chinese letters|fonts-noto-cjk|google-noto-sans-cjk-fonts|noto-fonts-cjk|-
to check the style of the source|clang-format|clang-tools-extra|clang|clang-format
to read the PDF reports in tests|poppler-utils|poppler-utils|poppler|poppler
to check the HTML reports|tidy|tidy|tidy|tidy-html5
to check data and documents|python3|python3|python|python3
to check the catalogue against its schemas|python3-jsonschema|python3-jsonschema|python-jsonschema|-
to read the YAML of launch files in tests|python3-yaml|python3-pyyaml|python-yaml|-
to count what PyTorch saves (CPU)|python3-torch|python3-torch|python-pytorch|pytorch
TABLE
}

say() { printf 'bootstrap: %s\n' "$*"; }
fail() {
    printf 'bootstrap: %s\n' "$*" >&2
    exit 1
}

usage() {
    cat <<'TEXT'
usage: packaging/bootstrap.sh deps|run|test [--no-install]
  deps   install what building and testing needs
  run    the same, then build and open the window
  test   the same, then build and run all tests
  --no-install   install nothing: name what is missing and go on with what is there
TEXT
}

# debian12, debian (other releases and relatives), fedora, arch, macos or unknown
detectSystem() {
    [ "$(uname -s)" = Darwin ] && { echo macos; return; }
    [ -r /etc/os-release ] || { echo unknown; return; }
    # shellcheck source=/dev/null
    (. /etc/os-release
    case " ${ID:-} ${ID_LIKE:-} " in
    " debian "*) [ "${VERSION_ID:-}" = 12 ] && echo debian12 || echo debian ;;
    *" debian "* | *" ubuntu "*) echo debian ;;
    *" fedora "* | *" rhel "*) echo fedora ;;
    *" arch "*) echo arch ;;
    *) echo unknown ;;
    esac)
}

# isInstalled SYSTEM PACKAGE
isInstalled() {
    case $1 in
    debian12 | debian) [ "$(dpkg-query -W -f '${db:Status-Status}' "$2" 2>/dev/null)" = installed ] ;;
    fedora) rpm -q --whatprovides "$2" >/dev/null 2>&1 ;;
    arch) pacman -Q "$2" >/dev/null 2>&1 ;;
    macos) command -v brew >/dev/null && brew list --versions "$2" >/dev/null 2>&1 ;;
    *) return 1 ;;
    esac
}

# Lines "package|what for" of everything that SYSTEM lacks.
missingPackages() {
    local system=$1 why apt dnf pacman brew name
    packages | while IFS='|' read -r why apt dnf pacman brew; do
        case $system in
        fedora) name=$dnf ;;
        arch) name=$pacman ;;
        macos) name=$brew ;;
        *) name=$apt ;;
        esac
        [ "$name" = - ] || isInstalled "$system" "$name" || printf '%s|%s\n' "$name" "$why"
    done
}

nameThem() {
    local name why
    while IFS='|' read -r name why; do
        printf '    %-24s %s\n' "$name" "$why"
    done <<<"$1"
}

installCommand() {
    case $1 in
    debian12 | debian) echo "apt-get install --no-install-recommends" ;;
    fedora) echo "dnf install" ;;
    arch) echo "pacman -S --needed" ;;
    macos) echo "brew install" ;;
    esac
}

installOnDebian() {
    local -a asRoot=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "installing needs root, and there is no sudo. As root: $(installCommand debian12) $*"
        asRoot=(sudo)
    fi
    say "asking the package lists what is current (apt-get update)"
    "${asRoot[@]}" apt-get update -q || say "that failed; trying with the lists that are here"
    say "installing $# packages (apt-get install, without recommended extras)"
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" ||
        fail "apt-get could not install them: see its message above"
}

deps() {
    local system missing names
    system=$(detectSystem)
    missing=$(missingPackages "$system")
    if [ -z "$missing" ]; then
        say "everything that building and testing needs is installed"
        return 0
    fi
    say "missing here:"
    nameThem "$missing"
    names=$(cut -d'|' -f1 <<<"$missing" | tr '\n' ' ')
    if [ "$install" = no ]; then
        say "installing nothing, as asked (--no-install)"
        return 1
    fi
    if [ "$system" != debian12 ]; then
        [ "$system" = unknown ] && say "the names above are Debian's; this system is not one that the script knows"
        [ "$system" = unknown ] || say "to install them: $(installCommand "$system") $names"
        say "the script itself installs on Debian 12 only; with the packages elsewhere, add --no-install"
        return 1
    fi
    # shellcheck disable=SC2086  # names are words on purpose
    installOnDebian $names
    missing=$(missingPackages "$system")
    [ -z "$missing" ] || fail "still missing after installing: $(cut -d'|' -f1 <<<"$missing" | tr '\n' ' ')"
    say "installed"
}

# With --no-install a person may have Qt where no package manager knows of it: CMake has the last word then.
prepare() {
    deps || [ "$install" = no ] || exit 1
    cd "$root"
    say "configuring and building (preset $preset, into build/$preset)"
    cmake --preset "$preset"
    cmake --build --preset "$preset"
}

runProgram() {
    if [ "$(uname -s)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        say "opening the window"
        exec "$bin/headroom"
    fi
    local plan=$root/resources/plans/first-plan.headroom picture=$root/headroom.png
    "$bin/headroom-cli" estimate --plan "$plan"
    "$bin/headroom" --screenshot "$picture" --plan "$plan"
    say "there is no display here, so that was the window's answer as text; its picture is in $picture"
}

install=yes
command=
for argument in "$@"; do
    case $argument in
    deps | run | test) [ -z "$command" ] || { usage >&2; exit 2; }; command=$argument ;;
    --no-install) install=no ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
done

case $command in
deps) deps ;;
run)
    prepare
    runProgram
    ;;
test)
    prepare
    say "running all tests"
    exec ctest --preset "$preset"
    ;;
*)
    usage >&2
    exit 2
    ;;
esac
