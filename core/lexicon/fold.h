// An ASCII capital's small letter; any other byte as it is.
#pragma once

namespace hearsay {

constexpr char fold_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace hearsay
