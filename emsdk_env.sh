# Puts at hand what Hearsay is built and tested with. To be sourced, from any folder:
#
#   . ./emsdk_env.sh && cmake --workflow --preset page      builds dist/index.html
#   . ./emsdk_env.sh && cmake --workflow --preset check     builds and runs all tests
#
# What it looks for, in this order, and where it gets what is missing:
#   Emscripten ≥ 3.1.6    $EMSDK; emcc on PATH; .deps/emsdk; else emsdk from upstream; else the distribution's package
#   Dear ImGui ≥ 1.92     $IMGUI_DIR; .deps/imgui; else upstream's tag; else the source package of Debian testing
#   nlohmann/json ≥ 3.11  .deps/include; /usr/include; else the distribution's package; else upstream
#   doctest               the same
#   npm packages          node_modules by package-lock.json; else npm
#   browsers and fonts    the distribution's packages, as root or by sudo
# g++, cmake ≥ 3.25, node ≥ 18 and npm have to be there. Everything that is not a package of the distribution goes into
# .deps and node_modules, which git ignores; .deps/setup.log holds what the installers said.
#
# Sets HEARSAY_DEPS, HEARSAY_TOOLCHAIN (Emscripten's CMake file) and, where needed, PATH and NODE_PATH. What the page
# needs and cannot be had makes it return 1; what only the tests need is named, and then their build fails. The
# second time it only looks (about half a second) and needs no network.
#
# Sourced, it changes nothing else in the calling shell: the work is done by a child that prints the settings.

if [ -n "${BASH_SOURCE[0]:-}" ] && [ "${BASH_SOURCE[0]}" = "$0" ]; then
  if [ "${1:-}" != --settings ]; then
    echo "hearsay: source this file instead of running it: . ./emsdk_env.sh" >&2
    exit 2
  fi
else
  # $0 names the sourced file in zsh.
  if _hearsay_settings="$(bash "$(cd "$(dirname "${BASH_SOURCE[0]:-$0}")" && pwd)/emsdk_env.sh" --settings)"; then
    eval "$_hearsay_settings"
    unset _hearsay_settings
    return 0
  fi
  unset _hearsay_settings
  return 1
fi

set -euo pipefail

emscripten_wanted=3.1.6
emsdk_version=6.0.5 # what upstream's emsdk installs: the newest that the page was built with
imgui_wanted=19200  # IMGUI_VERSION_NUM
imgui_tag=v1.92.2b
json_wanted=3.11
json_tag=v3.11.3
doctest_tag=v2.4.11

root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
deps="${HEARSAY_DEPS:-$root/.deps}"
mkdir -p "$deps"
log="$deps/setup.log"

# Standard output is for the settings.
say() { printf 'hearsay: %s\n' "$*" >&2; }
fail() {
  say "$*"
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# Runs a command into the log; says the end of what it said when it fails.
logged() {
  printf '\n$ %s\n' "$*" >>"$log"
  if "$@" >>"$log" 2>&1 </dev/null; then return 0; fi
  say "failed: $*"
  tail -n 4 "$log" | sed 's/^/    /' >&2
  return 1
}

# Where things come from.

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

can_be_root() { [ "$(id -u)" = 0 ] || { have sudo && { sudo -n true 2>/dev/null || [ -t 2 ]; }; }; }

apt_updated=
# The system's package lists are brought up to date once, and only when something has to be installed.
apt_update() {
  [ -z "$apt_updated" ] || return 0
  apt_updated=yes
  say "bringing the package lists up to date (apt-get update)"
  logged as_root apt-get -o Acquire::Retries=3 update ||
    say "going on with the lists that are there"
}

# apt_install PACKAGE…: installs packages of the distribution.
apt_install() {
  if ! have apt-get; then
    say "missing: $*. Install what your system calls these; only Debian's apt-get is known here."
    return 1
  fi
  if ! can_be_root; then
    say "missing: $*. Installing them needs root; run: sudo apt-get install --no-install-recommends $*"
    return 1
  fi
  apt_update
  say "installing $* (packages of the distribution)"
  logged as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 install -y \
    --no-install-recommends "$@"
}

# apt_unpack PACKAGE FOLDER: unpacks a package of the distribution into a folder; needs no root.
apt_unpack() {
  have apt-get && have dpkg-deb || return 1
  if ! apt-cache show "$1" >/dev/null 2>&1 && can_be_root; then apt_update; fi
  local folder
  folder="$(mktemp -d "$deps/unpack.XXXXXX")"
  if (cd "$folder" && logged apt-get -o APT::Sandbox::User=root -o Acquire::Retries=3 download "$1") &&
    logged dpkg-deb -x "$folder/$1"_*.deb "$2"; then
    rm -rf "$folder"
    return 0
  fi
  rm -rf "$folder"
  return 1
}

upstream_answer=
upstream() {
  if [ -z "$upstream_answer" ]; then
    upstream_answer=no
    if have git && timeout 20 git ls-remote https://github.com/ocornut/imgui HEAD >/dev/null 2>&1 </dev/null; then
      upstream_answer=yes
    fi
  fi
  [ "$upstream_answer" = yes ]
}

# clone OWNER/NAME TAG FOLDER: a shallow checkout of an upstream tag.
clone() {
  upstream || return 1
  rm -rf "$3"
  logged git clone --quiet --depth 1 --branch "$2" "https://github.com/$1" "$3" || {
    rm -rf "$3"
    return 1
  }
}

# What has to be there.

check_tools() {
  local missing=()
  for tool in g++ cmake node npm; do have "$tool" || missing+=("$tool"); done
  [ ${#missing[@]} = 0 ] || fail "missing: ${missing[*]}. Install them (Debian: apt-get install g++ cmake nodejs npm)."
  local cmake_version node_version
  cmake_version="$(cmake --version | sed -n '1s/.* //p')"
  node_version="$(node --version | tr -d v)"
  at_least "$cmake_version" 3.25 || fail "cmake is $cmake_version; workflow presets need 3.25 or newer."
  at_least "$node_version" 18 || fail "node is $node_version; 18 or newer is needed."
  have make || have ninja || apt_install make || exit 1
  have xz || apt_install xz-utils || exit 1  # unpacks Dear ImGui
  have zopfli || apt_install zopfli || exit 1  # packs the page
}

# Emscripten.

emscripten_root=
emscripten_version=

# Takes the Emscripten in a folder if there is one and it is new enough.
take_emscripten() {
  [ -n "$1" ] && [ -f "$1/emscripten-version.txt" ] || return 1
  local version
  version="$(tr -d '"\n' <"$1/emscripten-version.txt")"
  if ! at_least "$version" "$emscripten_wanted"; then
    say "Emscripten $version in $1 is older than $emscripten_wanted; looking for another."
    return 1
  fi
  emscripten_root="$1"
  emscripten_version="$version"
}

# The folder of the emcc on PATH: it is a link, a wrapper, or lies there itself.
active_emscripten() {
  if have em-config; then
    em-config EMSCRIPTEN_ROOT 2>/dev/null || true
  elif have emcc; then
    dirname "$(readlink -f "$(command -v emcc)")"
  fi
}

find_emscripten() {
  { [ -n "${EMSDK:-}" ] && take_emscripten "$EMSDK/upstream/emscripten"; } ||
    take_emscripten "$(active_emscripten)" ||
    { [ -f "$deps/emsdk/.complete" ] && take_emscripten "$deps/emsdk/upstream/emscripten"; }
}

install_emsdk() {
  clone emscripten-core/emsdk main "$deps/emsdk" || return 1
  say "installing Emscripten $emsdk_version with emsdk into .deps/emsdk (some hundred MB)"
  if logged "$deps/emsdk/emsdk" install "$emsdk_version" && logged "$deps/emsdk/emsdk" activate "$emsdk_version"; then
    touch "$deps/emsdk/.complete"
    return 0
  fi
  rm -rf "$deps/emsdk"
  return 1
}

get_emscripten() {
  find_emscripten && return 0
  install_emsdk || apt_install emscripten node-acorn || true
  hash -r
  find_emscripten ||
    fail "Emscripten $emscripten_wanted or newer cannot be had here. Install emsdk (https://emscripten.org) and" \
      "activate it in this shell, or install your system's package, then source this file again."
}

# Dear ImGui.

imgui_ok() {
  local number
  number="$(sed -n 's/^#define IMGUI_VERSION_NUM *\([0-9]*\).*/\1/p' "$1/imgui.h" 2>/dev/null)" || return 1
  [ -n "$number" ] && [ "$number" -ge "$imgui_wanted" ] && [ -f "$1/backends/imgui_impl_opengl3.cpp" ]
}

# Prints the system's own entry for the release that runs, turned into one for testing's sources. deb822 files (.sources) have
# a stanza for it, older ones (.list) a line; both keep their address and their key.
testing_entry() {
  local codename file
  codename="$(. /etc/os-release && echo "${VERSION_CODENAME:-}")"
  for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] || continue
    awk -v suite="${codename:-stable}" '
      function flush() {
        if (hit && !off) { printf "Types: deb-src\nSuites: testing\nComponents: main\n%s", kept; found = 1; exit }
        kept = ""; hit = 0; off = 0; keep = 0
      }
      /^[ \t]*$/ { flush(); next }
      /^#/ { next }
      /^[^ \t]/ {
        field = tolower($1); keep = 1
        if (field == "enabled:" && tolower($2) == "no") off = 1
        if (field == "suites:") for (i = 2; i <= NF; ++i) if ($i == suite || $i == "stable") hit = 1
        if (field ~ /^(types|suites|components|enabled|architectures):$/) { keep = 0; next }
      }
      keep { kept = kept $0 "\n" }
      END { if (!found) flush() }' "$file" >"$1.sources"
    if [ -s "$1.sources" ]; then
      echo "$1.sources"
      return 0
    fi
  done
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -f "$file" ] || continue
    # deb [options] ADDRESS SUITE COMPONENT…
    sed -nE "s/^deb +(\[[^]]*\] +)?([^ ]+) +(${codename:-stable}|stable) +.*/deb-src \1\2 testing main/p" "$file" |
      head -n 1 >"$1.list"
    if [ -s "$1.list" ]; then
      echo "$1.list"
      return 0
    fi
  done
  return 1
}

# Debian's source package, with lists and cache of its own: the system's apt is only read. Signatures are checked as
# always; only the date is not, for mirrors that keep a past day.
imgui_from_debian() {
  have apt-get || return 1
  local work entry
  work="$deps/apt-testing"
  rm -rf "$work"
  mkdir -p "$work/state/lists/partial" "$work/cache/archives/partial" "$work/source"
  entry="$(testing_entry "$work/testing")" || {
    say "found no entry for Debian's own archive among the system's package sources"
    return 1
  }
  local apt=(apt-get -o "Dir::State=$work/state" -o "Dir::State::lists=$work/state/lists" -o "Dir::Cache=$work/cache"
    -o "Dir::Etc::sourcelist=$entry" -o Dir::Etc::sourceparts=- -o Acquire::Check-Valid-Until=false
    -o APT::Sandbox::User=root -o Acquire::Retries=3)
  say "getting Dear ImGui: source package imgui of Debian testing (package lists of its own, in .deps)"
  logged "${apt[@]}" update || return 1
  (cd "$work/source" && logged "${apt[@]}" --download-only source imgui) || return 1
  mkdir -p "$deps/imgui.new"
  # The archive as upstream made it; Debian's patches only concern its shared library.
  logged tar -xf "$(ls "$work"/source/imgui_*.orig.tar.*[!c] | head -n 1)" --strip-components=1 -C "$deps/imgui.new"
}

get_imgui() {
  if [ -n "${IMGUI_DIR:-}" ]; then
    imgui_ok "$IMGUI_DIR" || fail "IMGUI_DIR=$IMGUI_DIR holds no Dear ImGui 1.92 or newer with its backends folder."
    [ "$(readlink -f "$deps/imgui")" = "$(readlink -f "$IMGUI_DIR")" ] && return 0
    rm -rf "$deps/imgui"
    ln -s "$(readlink -f "$IMGUI_DIR")" "$deps/imgui"
    return 0
  fi
  imgui_ok "$deps/imgui" && return 0
  rm -rf "$deps/imgui.new"
  if clone ocornut/imgui "$imgui_tag" "$deps/imgui.new"; then
    say "got Dear ImGui $imgui_tag from upstream"
  else
    imgui_from_debian || true
  fi
  imgui_ok "$deps/imgui.new" ||
    fail "Dear ImGui 1.92 or newer cannot be had here. Unpack its sources somewhere and set IMGUI_DIR to the folder."
  rm -rf "$deps/imgui" "$deps/apt-testing"
  mv "$deps/imgui.new" "$deps/imgui"
}

# Headers.

json_version() { sed -n '1,6s/.*version \([0-9.]*\).*/\1/p' "$1/nlohmann/json.hpp" 2>/dev/null; }
json_ok() { [ -f "$1/nlohmann/json.hpp" ] && at_least "$(json_version "$1")" "$json_wanted"; }
doctest_version() { sed -nE 's/^#define DOCTEST_VERSION_(MAJOR|MINOR|PATCH) ([0-9]+)/\2/p' "$1/doctest/doctest.h" 2>/dev/null | paste -sd.; }
doctest_ok() { [ -n "$(doctest_version "$1")" ]; }

# get_headers NAME CHECK PACKAGE OWNER/REPOSITORY TAG FOLDER: FOLDER is where upstream keeps include/NAME.
get_headers() {
  local name="$1" check="$2" package="$3" from="" work="$deps/headers.new"
  "$check" "$deps/include" && return 0
  rm -rf "$work"
  if "$check" /usr/include; then
    from=/usr/include
  elif apt_unpack "$package" "$work" && "$check" "$work/usr/include"; then
    from="$work/usr/include"
    say "got $package (package of the distribution, unpacked into .deps)"
  elif clone "$4" "$5" "$work" && "$check" "$work/$6"; then
    from="$work/$6"
    say "got $4 $5 from upstream"
  else
    rm -rf "$work"
    say "$name cannot be had here. Put its headers under $deps/include/$name."
    return 1
  fi
  rm -rf "$deps/include/$name"
  mkdir -p "$deps/include"
  cp -RL "$from/$name" "$deps/include/$name"
  rm -rf "$work"
}

# For the tests only.

get_npm() {
  cmp -s "$root/package-lock.json" "$root/node_modules/.installed-lock.json" && return 0
  say "installing the tests' npm packages (npm ci)"
  (cd "$root" && logged npm ci --no-progress) || return 1
  cp "$root/package-lock.json" "$root/node_modules/.installed-lock.json"
}

# Browsers, a display for those that have no headless WebGL, openssl for a page from https, fonts for the scripts of the tests, the fuzzer's runtime.
get_browsers() {
  local missing=() package command
  for package in chromium:chromium firefox-esr:firefox-esr webkit2gtk-driver:WebKitWebDriver xvfb:Xvfb openssl:openssl; do
    command="${package#*:}"
    have "$command" || missing+=("${package%%:*}")
  done
  if have dpkg-query; then
    local wanted=(libgl1-mesa-dri fonts-dejavu-core fonts-droid-fallback fonts-noto-color-emoji)
    if have clang-14; then wanted+=(libclang-rt-14-dev); fi
    for package in "${wanted[@]}"; do
      # Asked one by one: dpkg-query stops at the first that it does not know.
      dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
  fi
  [ ${#missing[@]} = 0 ] && return 0
  apt_install "${missing[@]}" && return 0
  return 1
}

# All of it.

check_tools
get_emscripten
get_imgui
get_headers nlohmann json_ok nlohmann-json3-dev nlohmann/json "$json_tag" single_include || exit 1
tests=yes
get_headers doctest doctest_ok doctest-dev doctest/doctest "$doctest_tag" . || tests=no
get_npm || tests=no
get_browsers || tests=no
[ $tests = yes ] || say "the page can be built; the tests lack what was named above."

setting() { printf 'export %s=%q\n' "$1" "$2"; }
setting HEARSAY_DEPS "$deps"
setting HEARSAY_TOOLCHAIN "$emscripten_root/cmake/Modules/Platform/Emscripten.cmake"
case ":$PATH:" in
  *":$emscripten_root:"*) ;;
  *) [ "$(active_emscripten)" = "$emscripten_root" ] || setting PATH "$emscripten_root:$PATH" ;;
esac
# Debian's Emscripten finds its node packages by NODE_PATH unless node is Debian's too.
if [ ! -d "$emscripten_root/node_modules/acorn" ] && [ -d /usr/share/nodejs/acorn ]; then
  case ":${NODE_PATH:-}:" in
    *:/usr/share/nodejs:*) ;;
    *) setting NODE_PATH "/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}" ;;
  esac
fi
say "Emscripten $emscripten_version, Dear ImGui $(sed -n 's/^#define IMGUI_VERSION  *"\(.*\)"/\1/p' "$deps/imgui/imgui.h")," \
  "nlohmann/json $(json_version "$deps/include"), doctest $(doctest_version "$deps/include")"
