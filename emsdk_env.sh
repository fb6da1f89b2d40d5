# Puts Emscripten and the third-party sources at hand: `. ./emsdk_env.sh`
export HEARSAY_DEPS="${HEARSAY_DEPS:-$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/.deps}"
export HEARSAY_TOOLCHAIN="$(em-config EMSCRIPTEN_ROOT)/cmake/Modules/Platform/Emscripten.cmake"
export NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}"
